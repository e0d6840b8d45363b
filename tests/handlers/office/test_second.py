"""Two people at one thing: the second is told how it stands and who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.office.second import second
from handlers.office.written import Line, written

if TYPE_CHECKING:
    from office import Office


def test_whoever_saw_what_stands_now_is_first(office: Office) -> None:
    assert office.look(lambda conn: second(conn, "rule", "R1", "now", as_seen=True)) is None


def test_the_second_is_told_how_it_stands_and_who_changed_it_last(office: Office) -> None:
    office.do("区管理", lambda _: written(None, Line("rule_draft", "rule", "R1", after={"weight": 3})))
    office.do("北管理", lambda _: written(None, Line("rule_draft", "rule", "R2", after={"weight": 4})))
    found = office.look(lambda conn: second(conn, "rule", "R1", "now", as_seen=False))

    assert found is not None
    assert found.now == "now"
    assert found.last is not None
    assert (found.last.staff_name, found.last.after) == ("区管理", {"weight": 3})


def test_where_the_audit_says_nothing_nobody_is_named(office: Office) -> None:
    found = office.look(lambda conn: second(conn, "rule", "R9", None, as_seen=False))

    assert found is not None
    assert found.last is None
