"""What a district decides about its service, and time as it keeps it: working days (调休 included), quiet hours."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days off and make-up working days (调休) of the years in `years`; elsewhere Monday to Friday is assumed."""

    years: frozenset[int] = frozenset()
    days_off: frozenset[date] = frozenset()
    make_up_days: frozenset[date] = frozenset()

    def amended(self, rows: Iterable[tuple[date, bool]]) -> Calendar:
        """Return the calendar with a district's own days: each is worked or not, whatever was published.

        A year that was not published is known once a day off in it is named.
        """
        own = dict(rows)
        worked, off = {day for day in own if own[day]}, {day for day in own if not own[day]}
        if not worked and not off:
            return self
        return Calendar(
            years=self.years | {day.year for day in off},
            days_off=frozenset((self.days_off - worked) | off),
            make_up_days=frozenset((self.make_up_days - off) | worked),
        )

    def knows(self, day: date) -> bool:
        """Tell whether that day's year has been published; nobody should be promised a date that is a guess."""
        return day.year in self.years

    def is_working_day(self, day: date) -> bool:
        """Tell whether people work on that day."""
        if day in self.make_up_days:
            return True
        return day not in self.days_off and day.weekday() < 5  # noqa: PLR2004 -- Monday to Friday

    def deadline(self, start: datetime, working_days: int, zone: tzinfo) -> datetime:
        """Return the end (in UTC terms of `zone`) of the n-th working day after the day of `start`."""
        day = start.astimezone(zone).date()
        left = working_days
        while left > 0:
            day += timedelta(days=1)
            if self.is_working_day(day):
                left -= 1
        return datetime.combine(day, time(23, 59, 59), zone).astimezone(start.tzinfo)


def after_quiet(moment: datetime, quiet: tuple[str, str] | None, zone: tzinfo) -> datetime:
    """Return `moment`, or the end of the quiet hours it falls into. Hours are local "HH:MM" and may span midnight."""
    if quiet is None:
        return moment
    local = moment.astimezone(zone)
    begin, end = (time.fromisoformat(text) for text in quiet)
    now = local.timetz().replace(tzinfo=None)
    inside = begin <= now < end if begin <= end else (now >= begin or now < end)
    if not inside:
        return moment
    day = local.date() if now < end else local.date() + timedelta(days=1)
    return datetime.combine(day, end, zone).astimezone(moment.tzinfo)


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Policy:
    """The service's promises and limits.

    `reply_bytes` is what fits into one message (UTF-8). `quiet_hours` are local times "HH:MM" between which only
    emergencies and running exchanges are pushed; None = no such hours. `seal` and `unseal` encrypt phone numbers.
    """

    account_name: str = ""
    number_prefix: str = "MS"
    reply_working_days: int = 2
    remind_after_hours: float = 24
    escalate_after_hours: float = 48
    quiet_hours: tuple[str, str] | None = ("21:00", "08:00")
    cases_per_day: int = 10
    messages_per_minute: int = 30
    max_text_length: int = 2000
    reply_bytes: int = 2000
    tap_opens_window: bool = False
    calendar: Calendar = field(default_factory=Calendar)
    seal: Callable[[str], str] = _as_it_is
    unseal: Callable[[str], str] = _as_it_is
