"""Who changed what: written in the transaction of the change, never changed itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from storage.accounts.staff_tables import audit

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class NewEntry:
    """One change: `subject` is the kind of thing, `before` and `after` are JSON-able (None = was or is not there).

    `division` says whom it concerns, None = the whole district; `staff_id` is None for the command line.
    """

    at: datetime
    staff_id: int | None
    staff_name: str
    action: str
    subject: str
    subject_id: str
    division: str | None = None
    before: Any = None
    after: Any = None


def record(conn: Connection, entry: NewEntry) -> None:
    """Write an entry."""
    conn.execute(
        audit.insert().values(
            at=entry.at,
            staff_id=entry.staff_id,
            staff_name=entry.staff_name,
            action=entry.action,
            subject=entry.subject,
            subject_id=entry.subject_id,
            division=entry.division,
            before=_as_json(entry.before),
            after=_as_json(entry.after),
        )
    )


@dataclass(frozen=True, slots=True)
class LastChange:
    """Who wrote last about something, when, and how it was before and after."""

    at: datetime
    staff_name: str
    before: Any
    after: Any


def last_change(conn: Connection, subject: str, subject_id: str) -> LastChange | None:
    """Return the last entry about something that says how it was or became; None when there is none."""
    statement = (
        select(audit.c.at, audit.c.staff_name, audit.c.before, audit.c.after)
        .where(audit.c.subject == subject, audit.c.subject_id == subject_id)
        .where(audit.c.before.is_not(None) | audit.c.after.is_not(None))
        .order_by(audit.c.id.desc())
        .limit(1)
    )
    row = conn.execute(statement).one_or_none()
    return None if row is None else LastChange(row[0], row[1], _from_json(row[2]), _from_json(row[3]))


def _from_json(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _as_json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)
