"""Who joined whose case."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from filed import MONDAY, file_case
from storage.cases import supporters

if TYPE_CHECKING:
    from sqlalchemy import Connection

HOUR = timedelta(hours=1)


def test_joining_twice_counts_once(conn: Connection) -> None:
    case, other = file_case(conn), file_case(conn)
    joined = [supporters.add(conn, case.id, openid, MONDAY) for openid in ("b", "b", "c")]

    assert joined == [True, False, True]
    assert (supporters.count(conn, case.id), supporters.count(conn, other.id)) == (2, 0)


def test_who_joined_comes_in_that_order(conn: Connection) -> None:
    case = file_case(conn)
    supporters.add(conn, case.id, "b", MONDAY + HOUR)
    supporters.add(conn, case.id, "c", MONDAY)

    assert supporters.of_case(conn, case.id) == ["c", "b"]


def test_whoever_left_is_no_supporter_and_may_come_back(conn: Connection) -> None:
    case = file_case(conn)
    for openid in ("b", "c"):
        supporters.add(conn, case.id, openid, MONDAY)
    supporters.remove(conn, case.id, "b")
    supporters.remove(conn, case.id, "nobody")

    assert supporters.of_case(conn, case.id) == ["c"]
    assert supporters.add(conn, case.id, "b", MONDAY)


def test_the_cases_somebody_joined_come_newest_first(conn: Connection) -> None:
    first, closed, last, _ = (
        file_case(conn),
        file_case(conn, state="closed"),
        file_case(conn, state="asked"),
        file_case(conn),
    )
    for case in (last, first, closed):
        supporters.add(conn, case.id, "b", MONDAY)

    assert [c.id for c in supporters.joined_by(conn, "b", 9)] == [last.id, closed.id, first.id]
    assert [c.id for c in supporters.joined_by(conn, "b", 9, only_open=True)] == [last.id, first.id]
    assert supporters.joined_by(conn, "b", 1) == [last]
    assert supporters.joined_by(conn, "citizen", 9) == []


def test_nobody_joins_a_case_there_is_not(conn: Connection) -> None:
    with pytest.raises(IntegrityError), conn.begin_nested():
        supporters.add(conn, 404, "b", MONDAY)
