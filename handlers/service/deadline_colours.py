"""How near a case's deadline is: red, amber, green, the same for one case and as bounds for a whole table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from handlers.texts import staff_texts as texts
from handlers.texts.wording import CHINA
from storage.cases.case_tables import OPEN_STATES

if TYPE_CHECKING:
    from handlers.service.policy import Calendar


class Colour(StrEnum):
    """What a deadline looks like."""

    #: Past: from the first day after it.
    RED = "red"
    #: One working day or less is left.
    AMBER = "amber"
    GREEN = "green"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a case stands to its deadline, as a colour and always in words, too."""

    colour: Colour
    words: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """The deadlines of a moment's colours: red before `today`, amber from there before `later`, green from there."""

    today: datetime
    later: datetime


def bounds(now: datetime, calendar: Calendar) -> Bounds:
    """Return what parts the colours at a moment."""
    today = now.astimezone(CHINA).date()
    later, left = today, 0
    while left <= 1:
        later += timedelta(days=1)
        left += calendar.is_working_day(later)
    return Bounds(_midnight(today), _midnight(later))


def standing(
    state: str, answered_at: datetime | None, due_at: datetime, now: datetime, calendar: Calendar
) -> Standing | None:
    """Return how a case stands to its deadline; None when nobody waits for an answer any more."""
    if state not in OPEN_STATES or answered_at is not None:
        return None
    today, due = now.astimezone(CHINA).date(), due_at.astimezone(CHINA).date()
    if due < today:
        return Standing(Colour.RED, texts.overdue((today - due).days))
    left = _working_days(today, due, calendar)
    if due == today:
        words = texts.DUE_TODAY
    elif left:
        words = texts.working_days_left(left)
    else:
        words = texts.days_left((due - today).days)
    return Standing(Colour.AMBER if left <= 1 else Colour.GREEN, words)


def _working_days(today: date, due: date, calendar: Calendar) -> int:
    """Count the working days after today up to that day."""
    return sum(calendar.is_working_day(today + timedelta(days=n)) for n in range(1, (due - today).days + 1))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), CHINA)
