"""Cases as people have decided them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from filed import MONDAY, file_case
from storage.cases import decided_cases, events

if TYPE_CHECKING:
    from sqlalchemy import Connection


def test_the_newest_come_first_with_what_was_decided(conn: Connection) -> None:
    old = file_case(conn, text="甲")
    answered = file_case(conn, text="乙", category="ZM", answered_at=MONDAY)
    assigned = file_case(conn, text="丙", street="S1", community="C1", deputy_id=None)
    events.note(conn, events.NewEvent(assigned.id, MONDAY, "staff", "assign", ""))
    events.note(conn, events.NewEvent(old.id, MONDAY, "staff", "note", ""))

    found = decided_cases.newest(conn, 9)

    assert [(one.id, one.decided) for one in found] == [(assigned.id, True), (answered.id, True), (old.id, False)]
    assert (found[1].text, found[1].category, found[1].number) == ("乙", "ZM", answered.number)
    assert (found[0].street, found[0].community, found[0].deputy_id) == ("S1", "C1", None)
    assert [one.id for one in decided_cases.newest(conn, 1)] == [assigned.id]


def test_a_case_lies_where_its_street_is_else_its_community(conn: Connection) -> None:
    here = file_case(conn, street="S1", community="C1")
    unknown_street = file_case(conn, community="C1")
    file_case(conn, street="S2", community="C2")
    file_case(conn)

    assert [one.id for one in decided_cases.newest(conn, 9, {"S1", "C1"})] == [unknown_street.id, here.id]
    assert decided_cases.newest(conn, 9, frozenset()) == []


def test_everything_filed_since_then_comes_oldest_first(conn: Connection) -> None:
    ids = [
        file_case(conn, filed_at=MONDAY + timedelta(hours=hours), state=state, street=street).id
        for hours, state, street in ((-1, "assigned", "S1"), (0, "closed", "S1"), (1, "withdrawn", "S2"))
    ]

    assert [one.id for one in decided_cases.filed_since(conn, MONDAY)] == ids[1:]
    assert [one.id for one in decided_cases.filed_since(conn, MONDAY, most=1)] == ids[2:]
    assert [one.id for one in decided_cases.filed_since(conn, MONDAY, inside={"S1"})] == ids[1:2]
