"""Deadlines as rows: who takes which, once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from filed import MONDAY, file_case
from storage.cases import deadlines
from storage.cases.deadlines import Kind

if TYPE_CHECKING:
    from sqlalchemy import Connection

HOUR = timedelta(hours=1)


def arm(conn: Connection, case_id: int, hours: int, kind: Kind = Kind.REMIND) -> None:
    deadlines.arm(conn, case_id, {kind: MONDAY + hours * HOUR})


def test_what_has_passed_comes_the_longest_ago_first(conn: Connection) -> None:
    later, sooner, future = file_case(conn), file_case(conn), file_case(conn)
    for case, hours in ((later, 2), (sooner, 1), (future, 9)):
        arm(conn, case.id, hours)

    assert deadlines.due(conn, MONDAY + 3 * HOUR, 9) == [(sooner.id, Kind.REMIND), (later.id, Kind.REMIND)]
    assert deadlines.due(conn, MONDAY + 3 * HOUR, 1) == [(sooner.id, Kind.REMIND)]


@pytest.mark.parametrize(
    "standing", [{"answered_at": MONDAY}, {"state": "asked"}, {"state": "closed"}, {"state": "withdrawn"}]
)
def test_nobody_is_pressed_for_a_case_that_does_not_wait_for_its_deputy(
    conn: Connection, standing: dict[str, Any]
) -> None:
    arm(conn, file_case(conn, **standing).id, 0)

    assert deadlines.due(conn, MONDAY + HOUR, 9) == []


def test_a_deadline_is_taken_once_and_by_whom_is_known(conn: Connection) -> None:
    case = file_case(conn)
    arm(conn, case.id, 1)

    assert not deadlines.claim(conn, case.id, Kind.REMIND, "early", MONDAY)
    assert deadlines.claim(conn, case.id, Kind.REMIND, "first", MONDAY + HOUR)
    assert not deadlines.claim(conn, case.id, Kind.REMIND, "second", MONDAY + HOUR)
    taken = deadlines.of_case(conn, case.id)[Kind.REMIND]
    assert (taken.done_at, taken.claimed_by) == (MONDAY + HOUR, "first")
    assert deadlines.due(conn, MONDAY + 9 * HOUR, 9) == []


def test_what_has_been_taken_is_neither_put_off_nor_lifted_but_can_begin_anew(conn: Connection) -> None:
    case = file_case(conn)
    arm(conn, case.id, 1)
    arm(conn, case.id, 5, Kind.ESCALATE)
    deadlines.claim(conn, case.id, Kind.REMIND, "first", MONDAY + HOUR)
    deadlines.put_off(conn, case.id, Kind.REMIND, MONDAY + 9 * HOUR)
    deadlines.put_off(conn, case.id, Kind.ESCALATE, MONDAY + 7 * HOUR)
    due = {kind: one.due_at for kind, one in deadlines.of_case(conn, case.id).items()}

    assert due == {Kind.REMIND: MONDAY + HOUR, Kind.ESCALATE: MONDAY + 7 * HOUR}
    deadlines.lift(conn, case.id)
    assert list(deadlines.of_case(conn, case.id)) == [Kind.REMIND]
    arm(conn, case.id, 2)
    assert deadlines.due(conn, MONDAY + 2 * HOUR, 9) == [(case.id, Kind.REMIND)]
