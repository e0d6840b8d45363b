"""What needs a hand: cases late, cases nobody has, deputies nobody reaches, messages that did not arrive.

`within` are the divisions somebody works for, None = the whole district: a case belongs to its street, else to its
community; one without a place belongs to the whole district alone. Counts end at MOST, so that none costs more than
that many rows.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import bindparam, case, func, literal, or_, select

from storage.cases.by_phone import is_to_somebody_by_phone
from storage.cases.case_tables import OPEN_STATES, cases
from storage.district.district_tables import deputies
from storage.messages.message_tables import UNSENT_STATES, is_kept, notices
from storage.people.people_tables import citizens

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import BindParameter, ColumnElement, Connection, Select

T = TypeVar("T")
Within = Collection[str] | None

#: Nobody needs to know how many more there are.
MOST = 1000
#: A notice tried so often has been on its way for minutes.
IN_VAIN = 4
#: So much of a text is read for a list.
FIRST_WORDS = 80


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """How many there are (MOST = that many or more), and the first of them."""

    count: int
    first: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class CaseBrief:
    """A case in one line; `words` are its first ones."""

    id: int
    number: str
    state: str
    words: str
    street: str | None
    community: str | None
    deputy_id: str | None
    urgent: bool
    filed_at: datetime
    due_at: datetime
    solved: str | None
    satisfaction: str | None


@dataclass(frozen=True, slots=True)
class Unbound:
    """A deputy whom no account is bound to, with what waits for them; `due_at` is the nearest deadline."""

    deputy_id: str
    name: str
    cases: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A notice that has not reached anybody, of which case, and whether it was meant for the deputy."""

    id: int
    kind: str
    state: str
    text: str
    channel: str | None
    error: str | None
    created_at: datetime
    to_deputy: str | None
    case_id: int | None
    case_number: str | None
    street: str | None
    community: str | None


_CASE: tuple[ColumnElement[Any], ...] = (
    cases.c.id,
    cases.c.number,
    cases.c.state,
    func.substr(cases.c.text, 1, FIRST_WORDS),
    cases.c.street,
    cases.c.community,
    cases.c.deputy_id,
    cases.c.urgent,
    cases.c.filed_at,
    cases.c.due_at,
    cases.c.solved,
    cases.c.satisfaction,
)


def overdue(conn: Connection, within: Within, now: datetime, limit: int) -> Found[CaseBrief]:
    """Return open cases nobody has answered though the promised day is over; the longest overdue first."""
    late = (_is_open(), cases.c.answered_at.is_(None), cases.c.due_at < now)
    return _cases(conn, within, late, cases.c.due_at, limit)


def due_between(conn: Connection, within: Within, now: datetime, before: datetime, limit: int) -> Found[CaseBrief]:
    """Return open cases nobody has answered whose deadline lies between; the nearest first."""
    soon = (_is_open(), cases.c.answered_at.is_(None), cases.c.due_at >= now, cases.c.due_at < before)
    return _cases(conn, within, soon, cases.c.due_at, limit)


def unassigned(conn: Connection, within: Within, limit: int) -> Found[CaseBrief]:
    """Return cases that wait for somebody to give them to a deputy; the nearest deadline first."""
    return _cases(conn, within, (cases.c.state == "unassigned",), cases.c.due_at, limit)


def unhappy(conn: Connection, within: Within, since: datetime, limit: int) -> Found[CaseBrief]:
    """Return cases due since then whose citizen was not heard, not helped or not content; the latest first.

    One that was opened again for it counts until it is answered anew.
    """
    states: BindParameter[str] = bindparam("judged", (*OPEN_STATES, "closed"), expanding=True, literal_execute=True)
    judged = (
        cases.c.state.in_(states),
        cases.c.due_at >= since,
        cases.c.survey == "done",
        or_(cases.c.state == "closed", cases.c.answered_at.is_(None)),
        or_(cases.c.heard.is_(False), cases.c.solved == "no", cases.c.satisfaction == "poor"),
    )
    return _cases(conn, within, judged, cases.c.due_at.desc(), limit)


def unbound(conn: Connection, within: Within, limit: int) -> Found[Unbound]:
    """Return deputies who have open cases and no account to be told of them; whoever has most first."""
    bound = select(literal(1)).where(citizens.c.deputy_id == deputies.c.id, citizens.c.follows).exists()
    names = {row.id: row.name for row in conn.execute(select(deputies.c.id, deputies.c.name).where(~bound))}
    if not names:
        return Found(0, ())
    waiting = (
        select(cases.c.deputy_id, func.count(), func.min(cases.c.due_at))
        .where(cases.c.deputy_id.in_(sorted(names)), _is_open(), *_mine(within))
        .group_by(cases.c.deputy_id)
    )
    found = [Unbound(row[0], names[row[0]], row[1], row[2]) for row in conn.execute(waiting)]
    found.sort(key=lambda one: (-one.cases, one.due_at, one.deputy_id))
    return Found(len(found), tuple(found[:limit]))


def undelivered(conn: Connection, within: Within, before: datetime, limit: int) -> Found[Undelivered]:
    """Return notices that were given up, or have been kept for their receiver since `before`; the oldest first.

    Not those for people without WeChat: nobody expects them to come and fetch anything (see `to_phone`).
    """
    late = or_(notices.c.state == "failed", notices.c.created_at < before)
    return _notices(conn, within, (is_kept(), late, ~is_to_somebody_by_phone()), limit)


def to_phone(conn: Connection, within: Within, limit: int) -> Found[Undelivered]:
    """Return notices for people without WeChat, who are told by phone; the oldest first."""
    return _notices(conn, within, (is_kept(), is_to_somebody_by_phone()), limit)


def stuck(conn: Connection, within: Within, limit: int) -> Found[Undelivered]:
    """Return notices that have been tried in vain so often that something must be wrong; the oldest first."""
    unsent = notices.c.state.in_(bindparam("unsent", UNSENT_STATES, expanding=True, literal_execute=True))
    return _notices(conn, within, (unsent, notices.c.attempts >= IN_VAIN), limit)


def _notices(
    conn: Connection, within: Within, condition: tuple[ColumnElement[bool], ...], limit: int
) -> Found[Undelivered]:
    with_case = notices.outerjoin(cases, cases.c.id == notices.c.case_id)
    mine = _mine(within)
    counted = select(literal(1)).select_from(with_case if mine else notices).where(*condition, *mine)
    count = _count(conn, counted)
    if not count:
        return Found(0, ())
    columns: tuple[ColumnElement[Any], ...] = (
        notices.c.id,
        notices.c.kind,
        notices.c.state,
        notices.c.text,
        notices.c.channel,
        notices.c.error,
        notices.c.created_at,
        # Who has reported something is told as a citizen, a deputy too.
        case((cases.c.openid == notices.c.openid, None), else_=citizens.c.deputy_id),
        cases.c.id,
        cases.c.number,
        cases.c.street,
        cases.c.community,
    )
    listed = (
        select(*columns)
        .select_from(with_case.outerjoin(citizens, citizens.c.openid == notices.c.openid))
        .where(*condition, *mine)
        .order_by(notices.c.created_at, notices.c.id)
        .limit(limit)
    )
    return Found(count, tuple(Undelivered(*row) for row in conn.execute(listed)))


def _cases(
    conn: Connection,
    within: Within,
    condition: tuple[ColumnElement[bool], ...],
    order: ColumnElement[datetime],
    limit: int,
) -> Found[CaseBrief]:
    where = (*condition, *_mine(within))
    count = _count(conn, select(literal(1)).select_from(cases).where(*where))
    if not count:
        return Found(0, ())
    rows = conn.execute(select(*_CASE).where(*where).order_by(order, cases.c.id).limit(limit))
    return Found(count, tuple(CaseBrief(*row) for row in rows))


def _count(conn: Connection, rows: Select[Any]) -> int:
    return int(conn.execute(select(func.count()).select_from(rows.limit(MOST).subquery())).scalar_one())


def _mine(within: Within) -> tuple[ColumnElement[bool], ...]:
    if within is None:
        return ()
    codes = sorted(within)
    return (cases.c.street.in_(codes) | (cases.c.street.is_(None) & cases.c.community.in_(codes)),)


def _is_open() -> ColumnElement[bool]:
    # Written out as in a partial index, which SQLite would not use otherwise.
    return cases.c.state.in_(bindparam("open_states", OPEN_STATES, expanding=True, literal_execute=True))
