"""What figures are counted from: the cases that came in within some time, and the moments that matter of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from storage.cases.case_list import FIRST_WORDS
from storage.cases.case_tables import case_events, cases

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection


@dataclass(frozen=True, slots=True)
class CaseFact:
    """A case, as far as it is counted."""

    id: int
    number: str
    street: str | None
    category: str | None
    enterprise: bool
    on_behalf: bool
    state: str
    outcome: str | None
    solved: str | None
    satisfaction: str | None
    filed_at: datetime
    due_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of a timeline, as far as it is counted; `data` is its JSON."""

    case_id: int
    kind: str
    at: datetime
    data: str


def facts(conn: Connection, since: datetime, until: datetime, within: Collection[str] | None = None) -> list[CaseFact]:
    """Return the cases filed from a moment on and before another, in their order; `within` as in the list of cases."""
    statement = select(*(cases.c[name] for name in CaseFact.__dataclass_fields__)).where(*_filed(since, until, within))
    return [CaseFact(*row) for row in conn.execute(statement.order_by(cases.c.id))]


def moments(
    conn: Connection, since: datetime, until: datetime, kinds: Collection[str], within: Collection[str] | None = None
) -> list[Moment]:
    """Return the lines of those kinds of the same cases, in the order they were written."""
    columns = (case_events.c.id, *(case_events.c[name] for name in Moment.__dataclass_fields__))
    counted = select(cases.c.id).where(*_filed(since, until, within))
    statement = select(*columns).where(case_events.c.case_id.in_(counted), case_events.c.kind.in_(sorted(kinds)))
    # Sorted here: asked to sort, SQLite would rather go through all lines there are, in their order.
    rows = sorted(conn.execute(statement))
    return [Moment(*row[1:]) for row in rows]


def _filed(since: datetime, until: datetime, within: Collection[str] | None) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [cases.c.filed_at >= since, cases.c.filed_at < until]
    if within is not None:
        codes = sorted(within)
        conditions.append(cases.c.street.in_(codes) | (cases.c.street.is_(None) & cases.c.community.in_(codes)))
    return conditions


def first_words(conn: Connection, case_ids: Collection[int]) -> dict[int, str]:
    """Return how the texts of these cases begin."""
    statement = select(cases.c.id, func.substr(cases.c.text, 1, FIRST_WORDS)).where(cases.c.id.in_(case_ids))
    return {row[0]: row[1] for row in conn.execute(statement)}
