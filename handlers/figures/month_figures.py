"""Counting a month: what came in, was answered, in time, settled and found good, by street, category and channel.

All figures are of the cases that were filed in the month, whatever has become of them until now. Nobody is ranked: no
figure is of a person.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING, Protocol

from handlers.cases.act_words import Clock
from handlers.cases.acts import ACTS
from handlers.cases.event_data import Extended
from handlers.figures.elapsed import working_hours
from handlers.texts.wording import CHINA
from storage.overviews import counted_cases

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from handlers.service.policy import Calendar, Policy
    from storage.overviews.counted_cases import CaseFact, Moment

#: What a citizen is answered by: what ends the waiting for an answer, and being told where to turn to.
ANSWERS = frozenset(act.name for act in ACTS.values() if act.clock in {Clock.ANSWERS, Clock.CLOSES}) | {"decline"}
#: What makes another deadline of a case than it was promised when it came in.
_BEGINS_AGAIN = frozenset(act.name for act in ACTS.values() if act.clock is Clock.BEGINS) - {"filed"}
_EXTENDS = "extend"
_LOOKED_AT = ANSWERS | _BEGINS_AGAIN | {_EXTENDS}
_SETTLED = ("closed", "redirected")
_MOST = 0.9
#: Nobody waits for an answer who took it back, or was told at once where to turn to.
_NOT_WAITED = ("withdrawn", "guided")


class Happened(Protocol):
    """A line of a timeline, as far as it is counted."""

    @property
    def kind(self) -> str:
        """The act."""

    @property
    def at(self) -> datetime:
        """When."""

    @property
    def data(self) -> str:
        """Its facts as JSON."""


class Filed(Protocol):
    """A case, as far as its promise goes."""

    @property
    def category(self) -> str | None:
        """The kind of matter."""

    @property
    def filed_at(self) -> datetime:
        """When it came in."""

    @property
    def due_at(self) -> datetime:
        """By when it is to be answered now."""


class Channel(StrEnum):
    """By which way a case came in."""

    WECHAT = "wechat"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Counted:
    """A case with what is counted of it; `promised_at` is by when it was to be answered first, extensions included."""

    fact: CaseFact
    promised_at: datetime
    answered_at: datetime | None
    hours: float | None
    ended: str | None

    @property
    def channel(self) -> Channel:
        """By which way it came in."""
        return Channel.DESK if self.fact.on_behalf else Channel.WECHAT


#: The columns: which cases count. `late` are those that were answered late, or are past their time without an answer.
COLUMNS: dict[str, Callable[[Counted, datetime], bool]] = {
    "received": lambda _one, _now: True,
    "answered": lambda one, _now: one.answered_at is not None,
    "on_time": lambda one, _now: one.answered_at is not None and one.answered_at <= one.promised_at,
    "late": lambda one, now: (one.answered_at or now) > one.promised_at and one.ended not in _NOT_WAITED,
    "settled": lambda one, _now: one.fact.state in _SETTLED,
    "judged": lambda one, _now: one.fact.satisfaction is not None,
    "satisfied": lambda one, _now: one.fact.satisfaction == "good",
}
#: How a case ended, each kind apart.
ENDS = ("solved", "answered", "explained", "planned", "not_ours", "guided", "withdrawn")
#: By what cases are parted into lines; the key None is of those that have none.
TABLES: dict[str, Callable[[Counted], str | None]] = {
    "street": lambda one: one.fact.street,
    "category": lambda one: one.fact.category,
    "channel": lambda one: one.channel.value,
}


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of some cases: how many in each of COLUMNS and ENDS, and the working hours to the first answer."""

    counts: Mapping[str, int]
    ends: Mapping[str, int]
    median_hours: float | None
    most_hours: float | None


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """A month's lines: of all, of the enterprise lane, and by key of each of TABLES, in the order of their keys."""

    month: str
    now: datetime
    cases: tuple[Counted, ...]
    total: Line
    enterprise: Line
    tables: Mapping[str, Mapping[str | None, Line]]

    def chosen(self, column: str, table: str = "", key: str | None = None) -> list[Counted]:
        """Return the cases that one number counts; of all cases without a table, of the lane for "enterprise"."""
        counts = COLUMNS.get(column) or (lambda one, _now: one.ended == column)
        if table == "enterprise":
            part: Callable[[Counted], bool] = lambda one: one.fact.enterprise  # noqa: E731 -- three ways of one choice
        elif table:
            part = lambda one: TABLES[table](one) == key  # noqa: E731 -- see above
        else:
            part = lambda _one: True  # noqa: E731 -- see above
        return [one for one in self.cases if part(one) and counts(one, self.now)]


def month_of(text: str) -> tuple[datetime, datetime]:
    """Return the first moment of a month written YYYY-MM, and of the next one. Raises ValueError."""
    first = date.fromisoformat(f"{text}-01")
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return datetime.combine(first, time(), CHINA), datetime.combine(following, time(), CHINA)


def figures_of(
    conn: Connection,
    month: str,
    policy: Policy,
    reply_days: Mapping[str, int | None],
    now: datetime,
    within: Collection[str] | None = None,
) -> MonthFigures:
    """Count a month; `reply_days` are the categories' own. Raises ValueError for what is no month."""
    since, until = month_of(month)
    lines: dict[int, list[Moment]] = defaultdict(list)
    for moment in counted_cases.moments(conn, since, until, _LOOKED_AT, within):
        lines[moment.case_id].append(moment)
    counted = tuple(
        _counted(fact, lines[fact.id], policy, reply_days) for fact in counted_cases.facts(conn, since, until, within)
    )
    return MonthFigures(
        month,
        now,
        counted,
        line_of(counted, now),
        line_of((one for one in counted if one.fact.enterprise), now),
        {name: _parted(counted, key_of, now) for name, key_of in TABLES.items()},
    )


def line_of(cases: Iterable[Counted], now: datetime) -> Line:
    """Count some cases."""
    found = list(cases)
    hours = sorted(one.hours for one in found if one.hours is not None)
    return Line(
        {name: sum(counts(one, now) for one in found) for name, counts in COLUMNS.items()},
        {name: sum(one.ended == name for one in found) for name in ENDS},
        round(median(hours), 1) if hours else None,
        round(hours[math.ceil(_MOST * len(hours)) - 1], 1) if hours else None,
    )


def _parted(cases: Iterable[Counted], key_of: Callable[[Counted], str | None], now: datetime) -> dict[str | None, Line]:
    parts: dict[str | None, list[Counted]] = defaultdict(list)
    for one in cases:
        parts[key_of(one)].append(one)
    return {key: line_of(parts[key], now) for key in sorted(parts, key=lambda key: (key is None, key or ""))}


def _counted(fact: CaseFact, lines: list[Moment], policy: Policy, reply_days: Mapping[str, int | None]) -> Counted:
    answered_at = first_answer(lines)
    hours = None if answered_at is None else working_hours(fact.filed_at, answered_at, policy.calendar)
    return Counted(fact, promised(fact, lines, policy, reply_days), answered_at, hours, _ended(fact, lines))


def first_answer(lines: Iterable[Happened]) -> datetime | None:
    """Return when a citizen was answered first."""
    return next((line.at for line in lines if line.kind in ANSWERS), None)


def promised(case: Filed, lines: Sequence[Happened], policy: Policy, reply_days: Mapping[str, int | None]) -> datetime:
    """Return by when the first answer was due: as promised at first, or as put off before it came."""
    answered_at = first_answer(lines)
    put_off = [line for line in lines if line.kind == _EXTENDS and (answered_at is None or line.at <= answered_at)]
    if put_off and (due_at := _extended_to(put_off[-1])) is not None:
        return due_at
    if not any(line.kind in _BEGINS_AGAIN for line in lines):
        return case.due_at
    days = reply_days.get(case.category or "") or policy.reply_working_days
    return _deadline(policy.calendar, case.filed_at, days)


def _deadline(calendar: Calendar, filed_at: datetime, days: int) -> datetime:
    return calendar.deadline(filed_at, days, CHINA)


def _extended_to(line: Happened) -> datetime | None:
    try:
        return Extended.model_validate_json(line.data or "{}").due_at
    except ValueError:
        return None


def _ended(fact: CaseFact, lines: list[Moment]) -> str | None:
    """Return how a case ended, None while it is open; solved is what the citizen says is solved."""
    if fact.state == "withdrawn":
        return "withdrawn"
    if fact.state == "redirected":
        return "not_ours" if any(line.kind == "decline" for line in lines) else "guided"
    if fact.state != "closed":
        return None
    return "solved" if fact.solved == "yes" else fact.outcome or "answered"
