"""When deputies are on leave: new matters go to others meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from storage.people.people_tables import leaves

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import Connection


def add(conn: Connection, deputy_id: str, first: date, last: date, now: datetime) -> None:
    """Note that a deputy is on leave from the first day to the last, both included; it goes before older notes."""
    end(conn, deputy_id, now)
    conn.execute(
        leaves.insert().values(
            deputy_id=deputy_id, first_day=first.isoformat(), last_day=last.isoformat(), asked_at=now
        )
    )


def end(conn: Connection, deputy_id: str, now: datetime) -> int:
    """Note that a deputy is back, and goes on no leave noted before; returns how many notes that ends."""
    statement = update(leaves).where(leaves.c.deputy_id == deputy_id, leaves.c.ended_at.is_(None))
    return conn.execute(statement.values(ended_at=now)).rowcount


def away_on(conn: Connection, day: date) -> frozenset[str]:
    """Return who is on leave on that day."""
    written = day.isoformat()
    statement = select(leaves.c.deputy_id).where(
        leaves.c.last_day >= written, leaves.c.first_day <= written, leaves.c.ended_at.is_(None)
    )
    return frozenset(conn.execute(statement).scalars())
