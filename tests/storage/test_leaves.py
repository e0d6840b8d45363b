"""When deputies are on leave."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from storage.people import leaves

if TYPE_CHECKING:
    from sqlalchemy import Engine

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)


def test_somebody_is_away_from_the_first_day_to_the_last_and_not_after_coming_back(engine: Engine) -> None:
    with engine.begin() as conn:
        leaves.add(conn, "W001", date(2026, 11, 25), date(2026, 11, 27), NOW)
        leaves.add(conn, "W002", date(2026, 11, 27), date(2026, 12, 1), NOW)
        days = {day: leaves.away_on(conn, date(2026, 11, day)) for day in (24, 25, 27, 28)}
        assert days == {24: set(), 25: {"W001"}, 27: {"W001", "W002"}, 28: {"W002"}}

        assert leaves.end(conn, "W002", NOW) == 1
        assert leaves.end(conn, "W002", NOW) == 0
        assert leaves.away_on(conn, date(2026, 11, 28)) == set()


def test_what_is_asked_for_later_goes_before_what_was_asked_for_earlier(engine: Engine) -> None:
    with engine.begin() as conn:
        leaves.add(conn, "W001", date(2026, 11, 25), date(2026, 11, 27), NOW)
        leaves.add(conn, "W001", date(2026, 12, 1), date(2026, 12, 2), NOW)

        assert leaves.away_on(conn, date(2026, 11, 26)) == set()
        assert leaves.away_on(conn, date(2026, 12, 1)) == {"W001"}
