"""Counts of rows by state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filed import MONDAY, file_case
from storage.messages import inbox, notices
from storage.messages.inbox import Arrival
from storage.messages.notices import NewNotice
from storage.overviews.figures import count_states

if TYPE_CHECKING:
    from sqlalchemy import Engine


def test_rows_are_counted_by_state(engine: Engine) -> None:
    with engine.begin() as conn:
        inbox.record(conn, [Arrival(key, "citizen", "{}", MONDAY) for key in "abc"])
        notices.add(conn, NewNotice("a", "citizen", "late", "", MONDAY, MONDAY))
        for state in ("assigned", "assigned", "closed"):
            file_case(conn, state=state)

    assert count_states(engine) == {
        "inbox": {"recorded": 3},
        "notices": {"pending": 1},
        "cases": {"assigned": 2, "closed": 1},
    }


def test_an_empty_database_has_empty_counts(engine: Engine) -> None:
    assert count_states(engine) == {"inbox": {}, "notices": {}, "cases": {}}
