"""Photos and recordings: known by the platform's id, fetched by a job, kept in files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from storage.dialect import insert
from storage.messages.message_tables import media

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Medium:
    """A photo, recording or video; `path` is its file below the media folder once it is stored."""

    id: int
    media_id: str
    kind: str
    state: str
    attempts: int
    received_at: datetime
    path: str | None
    content_type: str | None


_COLUMNS = (
    media.c.id,
    media.c.media_id,
    media.c.kind,
    media.c.state,
    media.c.attempts,
    media.c.received_at,
    media.c.path,
    media.c.content_type,
)


def add(conn: Connection, openid: str, media_id: str, kind: str, now: datetime) -> int:
    """Note a medium to be fetched and return its id; a repeated one keeps the id it has."""
    conn.execute(
        insert(conn, media)
        .values(media_id=media_id, openid=openid, kind=kind, received_at=now, state="pending", due_at=now, attempts=0)
        .on_conflict_do_nothing(index_elements=["media_id"])
    )
    return int(conn.execute(select(media.c.id).where(media.c.media_id == media_id)).scalar_one())


def due(conn: Connection, now: datetime, limit: int) -> list[Medium]:
    """Return media still to be fetched, the longest due first."""
    statement = (
        select(*_COLUMNS)
        .where(media.c.state == "pending", media.c.due_at <= now)
        .order_by(media.c.due_at, media.c.id)
        .limit(limit)
    )
    return [Medium(*row) for row in conn.execute(statement)]


def stored(conn: Connection, row_id: int, path: str, content_type: str) -> None:
    """Note where a medium was put."""
    conn.execute(update(media).where(media.c.id == row_id).values(state="stored", path=path, content_type=content_type))


def retry(conn: Connection, row_id: int, at: datetime, error: str) -> None:
    """Try a medium again later."""
    conn.execute(
        update(media).where(media.c.id == row_id).values(due_at=at, attempts=media.c.attempts + 1, error=error)
    )


def give_up(conn: Connection, row_id: int, error: str) -> None:
    """Note that a medium can't be had any more, and why."""
    conn.execute(update(media).where(media.c.id == row_id).values(state="failed", error=error))


def some(conn: Connection, ids: Sequence[int]) -> list[Medium]:
    """Return these media, in order of arrival."""
    return [Medium(*row) for row in conn.execute(select(*_COLUMNS).where(media.c.id.in_(ids)).order_by(media.c.id))]


def stored_paths(conn: Connection) -> set[str]:
    """Return the files below the media folder that belong to a medium."""
    return set(conn.execute(select(media.c.path).where(media.c.path.is_not(None))).scalars())
