"""What cases say, and which of them are near."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from filed import MONDAY, file_case
from storage.cases import case_words
from storage.cases.case_words import Said

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.cases.cases import Case

HOUR = timedelta(hours=1)


def say(conn: Connection, openid: str = "a", area: str = "S1", hours: float = 0, **values: Any) -> Case:
    """File a case and keep what it says."""
    at = MONDAY + hours * HOUR
    case = file_case(conn, openid, filed_at=at, **values)
    case_words.keep(conn, case.id, area, at, {"路灯", "坏"}, {"3号楼"})
    return case


def near(conn: Connection, hours: float = 0, limit: int = 9) -> list[int]:
    found = case_words.near(conn, "S1", MONDAY + hours * HOUR, limit)
    return [said.case_id for said in found]


def test_what_a_case_says_comes_back(conn: Connection) -> None:
    case = say(conn, community="C1")
    silent = file_case(conn)
    case_words.keep(conn, silent.id, "S1", MONDAY - HOUR, {"free wifi"}, ())

    assert case_words.near(conn, "S1", MONDAY - HOUR, 9) == [
        Said(case.id, "a", "C1", frozenset({"路灯", "坏"}), frozenset({"3号楼"})),
        Said(silent.id, silent.openid, None, frozenset({"free wifi"}), frozenset()),
    ]


def test_only_open_cases_of_the_area_are_near(conn: Connection) -> None:
    asked = say(conn, state="asked")
    say(conn, state="closed", outcome="answered")
    say(conn, state="withdrawn")
    say(conn, area="S2")

    assert near(conn) == [asked.id]


def test_the_newest_come_first_and_old_ones_not_at_all(conn: Connection) -> None:
    old, new, middle = say(conn, hours=-2), say(conn, hours=2), say(conn, hours=1)

    assert near(conn, hours=-2) == [new.id, middle.id, old.id]
    assert near(conn, hours=-1) == [new.id, middle.id]
    assert near(conn, limit=1) == [new.id]


def test_what_was_kept_of_a_case_can_be_taken_out(conn: Connection) -> None:
    case, other = say(conn), say(conn)
    case_words.forget(conn, case.id)

    assert near(conn) == [other.id]
