"""Deadlines of cases: a row each, taken by one process alone when its time has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from storage.cases.case_tables import OPEN_STATES, cases, deadlines
from storage.dialect import insert

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection


class Kind(StrEnum):
    """What happens when the time has come."""

    REMIND = "remind"
    ESCALATE = "escalate"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline of a case; `done_at` and `claimed_by` say when it was taken and by which process."""

    case_id: int
    kind: Kind
    due_at: datetime
    done_at: datetime | None
    claimed_by: str | None


def arm(conn: Connection, case_id: int, due: Mapping[Kind, datetime]) -> None:
    """Set deadlines of a case, anew where they have been taken before."""
    rows = [{"case_id": case_id, "kind": kind.value, "due_at": at} for kind, at in due.items()]
    statement = insert(conn, deadlines)
    conn.execute(
        statement.on_conflict_do_update(
            index_elements=["case_id", "kind"],
            set_={"due_at": statement.excluded.due_at, "done_at": None, "claimed_by": None},
        ),
        rows,
    )


def put_off(conn: Connection, case_id: int, kind: Kind, until: datetime) -> None:
    """Move a deadline that has not been taken yet."""
    conn.execute(update(deadlines).where(*_of(case_id, kind), deadlines.c.done_at.is_(None)).values(due_at=until))


def lift(conn: Connection, case_id: int) -> None:
    """Take away what has not been taken yet: nobody waits any more."""
    conn.execute(delete(deadlines).where(deadlines.c.case_id == case_id, deadlines.c.done_at.is_(None)))


def due(conn: Connection, now: datetime, limit: int) -> list[tuple[int, Kind]]:
    """Return the deadlines that have passed of cases nobody has answered, the longest ago first.

    One whose citizen has been asked something waits until they have answered.
    """
    waits = (cases.c.answered_at.is_(None), cases.c.state.in_(OPEN_STATES), cases.c.state != "asked")
    statement = (
        select(deadlines.c.case_id, deadlines.c.kind)
        .join(cases, cases.c.id == deadlines.c.case_id)
        .where(deadlines.c.done_at.is_(None), deadlines.c.due_at <= now, *waits)
        .order_by(deadlines.c.due_at, deadlines.c.case_id)
        .limit(limit)
    )
    return [(row.case_id, Kind(row.kind)) for row in conn.execute(statement)]


def claim(conn: Connection, case_id: int, kind: Kind, by: str, now: datetime) -> bool:
    """Take a deadline that has passed; False when another process has, or when it was moved or taken away."""
    statement = (
        update(deadlines)
        .where(*_of(case_id, kind), deadlines.c.done_at.is_(None), deadlines.c.due_at <= now)
        .values(done_at=now, claimed_by=by)
    )
    return conn.execute(statement).rowcount > 0


def of_case(conn: Connection, case_id: int) -> dict[Kind, Deadline]:
    """Return the deadlines of a case."""
    rows = conn.execute(select(deadlines).where(deadlines.c.case_id == case_id))
    return {
        Kind(row.kind): Deadline(row.case_id, Kind(row.kind), row.due_at, row.done_at, row.claimed_by) for row in rows
    }


def _of(case_id: int, kind: Kind) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return deadlines.c.case_id == case_id, deadlines.c.kind == kind.value
