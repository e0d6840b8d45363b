"""A case's timeline."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from filed import MONDAY, file_case
from storage.cases import events
from storage.cases.events import NewEvent

if TYPE_CHECKING:
    from sqlalchemy import Connection

HOUR = timedelta(hours=1)


def test_the_timeline_keeps_its_order(conn: Connection) -> None:
    case, other = file_case(conn), file_case(conn)
    lines = [
        NewEvent(case.id, MONDAY + HOUR, "citizen", "filed", "路灯不亮"),
        NewEvent(case.id, MONDAY, "deputy", "hand_over", "", '{"unit":"示例照明所"}'),
        NewEvent(case.id, MONDAY, "clock", "remind"),
    ]
    numbers = [events.note(conn, line) for line in lines]
    events.note(conn, NewEvent(other.id, MONDAY, "staff", "note"))

    assert numbers == sorted(set(numbers))
    assert [(e.at, e.actor, e.kind, e.text, e.data) for e in events.timeline(conn, case.id)] == [
        (line.at, line.actor, line.kind, line.text, line.data) for line in lines
    ]


def test_the_case_a_deputy_wrote_to_last_is_known(conn: Connection) -> None:
    first, second, other = file_case(conn), file_case(conn), file_case(conn)
    for case, hours, kind in ((second, 1, "reply"), (first, 2, "ask"), (second, 3, "add"), (other, 4, "reply")):
        events.note(conn, NewEvent(case.id, MONDAY + hours * HOUR, "deputy", kind))

    assert events.latest_of_deputy(conn, [first.id, second.id], MONDAY) == first.id
    assert events.latest_of_deputy(conn, [first.id, second.id], MONDAY + 3 * HOUR) is None
    assert events.latest_of_deputy(conn, [], MONDAY) is None


def test_the_lines_of_a_timeline_have_their_numbers(conn: Connection) -> None:
    case = file_case(conn)
    numbers = [events.note(conn, NewEvent(case.id, MONDAY, "staff", "note", staff="甄示例")) for _ in range(2)]

    assert [event.id for event in events.timeline(conn, case.id)] == numbers


def test_every_deputy_a_case_was_taken_from_is_known(conn: Connection) -> None:
    case, other = file_case(conn), file_case(conn)
    for case_id, data in ((case.id, '{"taken_from":"D1"}'), (case.id, "{}"), (case.id, '{"taken_from":"D2"}')):
        events.note(conn, NewEvent(case_id, MONDAY, "staff", "reassign", data=data))
    events.note(conn, NewEvent(other.id, MONDAY, "staff", "reassign", data='{"taken_from":"D3"}'))
    events.note(conn, NewEvent(case.id, MONDAY, "citizen", "add", '"taken_from"'))

    assert events.taken_from(conn, case.id) == {"D1", "D2"}
