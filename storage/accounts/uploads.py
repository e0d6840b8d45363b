"""Files somebody has uploaded and not yet applied: each person sees their own only, and for a day."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, or_, select

from storage.accounts.staff_tables import uploads

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

#: How long a file waits to be applied.
KEPT = timedelta(days=1)
#: So many files of one person wait at once; the oldest gives way.
MOST_OF_ONE = 5


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came, under a name nobody can guess."""

    id: str
    name: str
    content: bytes
    at: datetime


def keep(conn: Connection, staff_id: int, name: str, content: bytes, now: datetime) -> str:
    """Keep a file and return its id; what is older than a day goes, whoever it belongs to."""
    newest = (
        select(uploads.c.id)
        .where(uploads.c.staff_id == staff_id)
        .order_by(uploads.c.at.desc(), uploads.c.id)
        .limit(MOST_OF_ONE - 1)
    )
    own_old = (uploads.c.staff_id == staff_id) & uploads.c.id.not_in(newest.scalar_subquery())
    conn.execute(delete(uploads).where(or_(uploads.c.at <= now - KEPT, own_old)))
    upload_id = secrets.token_urlsafe(24)
    conn.execute(uploads.insert().values(id=upload_id, staff_id=staff_id, at=now, name=name, content=content))
    return upload_id


def get(conn: Connection, upload_id: str, staff_id: int, now: datetime) -> Upload | None:
    """Return somebody's own file; None when it is not theirs, was dropped or is older than a day."""
    statement = select(uploads.c.id, uploads.c.name, uploads.c.content, uploads.c.at).where(
        uploads.c.id == upload_id, uploads.c.staff_id == staff_id, uploads.c.at > now - KEPT
    )
    row = conn.execute(statement).first()
    return None if row is None else Upload(*row)


def drop(conn: Connection, upload_id: str, staff_id: int) -> bool:
    """Forget somebody's own file; False when there is none (any more)."""
    statement = delete(uploads).where(uploads.c.id == upload_id, uploads.c.staff_id == staff_id)
    return conn.execute(statement.returning(uploads.c.id)).first() is not None
