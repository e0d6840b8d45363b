"""The working-day table: the library's published years, and what the configuration adds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from chinese_calendar import constants

from handlers.service.policy import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterable


def published_calendar(holidays: Iterable[date] = (), working_weekends: Iterable[date] = ()) -> Calendar:
    """Return the State Council's days off and make-up days, as far as `chinesecalendar` has them.

    A year of which the configuration names days counts as known too.
    """
    off = {*constants.holidays, *constants.in_lieu_days, *holidays}
    make_up = {*constants.workdays, *working_weekends}
    return Calendar(
        years=frozenset({day.year for day in constants.holidays} | {day.year for day in holidays}),
        days_off=frozenset(off - make_up),
        make_up_days=frozenset(make_up),
    )


def unknown_within(calendar: Calendar, day: date, days: int) -> date | None:
    """Return the first day within `days` that nobody has published, None when all are known."""
    return next((d for n in range(days) if not calendar.knows(d := day + timedelta(days=n))), None)
