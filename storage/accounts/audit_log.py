"""Looking through the audit log: the newest first, one page at a time, each only what concerns the reader."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from storage.accounts.staff_tables import audit
from storage.cases.case_tables import cases

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection


@dataclass(frozen=True, slots=True)
class Entry:
    """One change, as `audit.NewEntry` was written down."""

    id: int
    at: datetime
    staff_name: str
    action: str
    subject: str
    subject_id: str
    division: str | None
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which entries: all conditions at once; empty asks for nothing.

    `within` are the divisions somebody works for, None = the whole district. `since` is the first moment that counts,
    `until` the first that does not.
    """

    within: Collection[str] | None = None
    person: str = ""
    subject: str = ""
    subject_id: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of the log; `newer` and `older` are where the pages beside it begin, None = there is none."""

    entries: tuple[Entry, ...]
    newer: int | None = None
    older: int | None = None


def page_of(
    conn: Connection, wanted: LogFilter, limit: int, *, older_than: int | None = None, newer_than: int | None = None
) -> LogPage:
    """Return a page of so many entries: the newest, or what lies before or after an entry."""
    statement = select(*(audit.c[name] for name in Entry.__dataclass_fields__)).where(*_where(wanted))
    if newer_than is not None:
        statement = statement.where(audit.c.id > newer_than).order_by(audit.c.id)
    else:
        statement = statement.order_by(audit.c.id.desc())
        if older_than is not None:
            statement = statement.where(audit.c.id < older_than)
    rows = [_entry(row) for row in conn.execute(statement.limit(limit + 1))]
    more, rows = len(rows) > limit, rows[:limit]
    if newer_than is not None:
        rows.reverse()
    if not rows:
        return LogPage(())
    has_newer = more if newer_than is not None else older_than is not None
    has_older = newer_than is not None or more
    return LogPage(tuple(rows), rows[0].id if has_newer else None, rows[-1].id if has_older else None)


def case_numbers(conn: Connection, ids: Collection[int]) -> dict[str, str]:
    """Return the numbers people know cases by, by what entries call them."""
    rows = conn.execute(select(cases.c.id, cases.c.number).where(cases.c.id.in_(sorted(ids)))) if ids else ()
    return {str(row[0]): row[1] for row in rows}


def _where(wanted: LogFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        audit.c[name] == value
        for name, value in (
            ("staff_name", wanted.person),
            ("subject", wanted.subject),
            ("subject_id", wanted.subject_id),
        )
        if value
    ]
    if wanted.within is not None:
        found.append(audit.c.division.in_(sorted(wanted.within)))
    if wanted.since is not None:
        found.append(audit.c.at >= wanted.since)
    if wanted.until is not None:
        found.append(audit.c.at < wanted.until)
    return found


def _entry(row: Any) -> Entry:
    values = list(row)
    values[-2:] = map(_from_json, values[-2:])
    return Entry(*values)


def _from_json(text: str | None) -> Any:
    return None if text is None else json.loads(text)
