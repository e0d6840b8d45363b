"""A case's timeline: who did what, in order. Nothing in it is ever changed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select

from storage.cases.case_tables import case_events

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class NewEvent:
    """One line to be written; `data` is JSON, by a schema of the kind's."""

    case_id: int
    at: datetime
    actor: str
    kind: str
    text: str = ""
    data: str = "{}"
    #: Which member of staff did it, None for everybody else.
    staff: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line as it is written: `text` is what somebody wrote, `data` the facts beside it as JSON."""

    case_id: int
    at: datetime
    actor: str
    kind: str
    text: str
    data: str = "{}"
    staff: str | None = None
    id: int = field(default=0, compare=False)


_COLUMNS = (
    case_events.c.case_id,
    case_events.c.at,
    case_events.c.actor,
    case_events.c.kind,
    case_events.c.text,
    case_events.c.data,
    case_events.c.staff,
    case_events.c.id,
)


def note(conn: Connection, event: NewEvent) -> int:
    """Add a line to a case's timeline and return its number."""
    statement = (
        case_events.insert()
        .values(
            case_id=event.case_id,
            at=event.at,
            actor=event.actor,
            kind=event.kind,
            text=event.text,
            data=event.data,
            staff=event.staff,
        )
        .returning(case_events.c.id)
    )
    return int(conn.execute(statement).scalar_one())


def timeline(conn: Connection, case_id: int) -> list[Event]:
    """Return everything that happened to a case, in order."""
    rows = conn.execute(select(*_COLUMNS).where(case_events.c.case_id == case_id).order_by(case_events.c.id))
    return [Event(*row) for row in rows]


def latest_of_deputy(conn: Connection, case_ids: Sequence[int], since: datetime) -> int | None:
    """Return which of these cases a deputy or the station has written to last, if that was not before `since`."""
    if not case_ids:
        return None
    statement = (
        select(case_events.c.case_id)
        .where(
            case_events.c.case_id.in_(case_ids),
            case_events.c.kind.in_(("reply", "ask")),
            case_events.c.at >= since,
        )
        .order_by(case_events.c.id.desc())
        .limit(1)
    )
    return conn.execute(statement).scalar()


def taken_from(conn: Connection, case_id: int) -> set[str]:
    """Return the deputies a case was taken from, or who passed it on."""
    statement = select(case_events.c.data).where(
        case_events.c.case_id == case_id, case_events.c.data.contains('"taken_from"')
    )
    return {deputy for text in conn.execute(statement).scalars() if (deputy := json.loads(text).get("taken_from"))}
