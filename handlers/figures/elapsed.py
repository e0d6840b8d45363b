"""How long something took in working time: days off are not counted, every working day counts from midnight on."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from handlers.texts.wording import CHINA

if TYPE_CHECKING:
    from handlers.service.policy import Calendar

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def working_hours(begin: datetime, end: datetime, calendar: Calendar) -> float:
    """Return the hours between two moments, those of days off left out."""
    begin, end = begin.astimezone(CHINA), end.astimezone(CHINA)
    total, day = timedelta(), begin.date()
    while day <= end.date():
        if calendar.is_working_day(day):
            midnight = datetime.combine(day, time(), CHINA)
            total += max(timedelta(), min(end, midnight + _DAY) - max(begin, midnight))
        day += _DAY
    return total / _HOUR
