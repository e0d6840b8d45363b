"""Cases as people have decided them: what rules are measured on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, or_, select

from storage.cases.case_tables import case_events, cases
from storage.cases.cases import Case

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection


@dataclass(frozen=True, slots=True)
class DecidedCase:
    """What was said, and what the case is now; `decided`: a deputy or the staff did something about it."""

    id: int
    number: str
    text: str
    category: str | None
    street: str | None
    community: str | None
    deputy_id: str | None
    filed_at: datetime
    decided: bool


def is_decided() -> ColumnElement[bool]:
    """A deputy or the staff did something about a case; a note alone decides nothing."""
    return or_(
        cases.c.answered_at.is_not(None),
        exists().where(
            case_events.c.case_id == cases.c.id,
            case_events.c.actor.in_(("staff", "deputy")),
            case_events.c.kind != "note",
        ),
    )


def newest(conn: Connection, most: int, inside: Collection[str] | None = None) -> list[DecidedCase]:
    """Return the newest cases, newest first; `inside` are codes of divisions, None = wherever they are."""
    columns = cases.c
    statement = select(
        columns.id,
        columns.number,
        columns.text,
        columns.category,
        columns.street,
        columns.community,
        columns.deputy_id,
        columns.filed_at,
        is_decided(),
    )
    if inside is not None:
        statement = statement.where(within(inside))
    rows = conn.execute(statement.order_by(columns.id.desc()).limit(most))
    return [DecidedCase(*row) for row in rows]


def filed_since(
    conn: Connection, since: datetime, most: int | None = None, inside: Collection[str] | None = None
) -> list[Case]:
    """Return what was filed since then, oldest first: the newest `most` of it, all when that is None."""
    statement = select(cases).where(cases.c.filed_at >= since).order_by(cases.c.id.desc()).limit(most)
    if inside is not None:
        statement = statement.where(within(inside))
    return [Case(*row) for row in conn.execute(statement)][::-1]


def within(inside: Collection[str]) -> ColumnElement[bool]:
    """A case lies in one of these divisions: it belongs to its street, else to its community."""
    codes = list(inside)
    return or_(cases.c.street.in_(codes), and_(cases.c.street.is_(None), cases.c.community.in_(codes)))
