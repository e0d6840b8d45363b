"""The platform's access token, shared by every process on one database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from storage.dialect import insert
from storage.people.people_tables import tokens

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


def load(conn: Connection, app_id: str) -> tuple[str, datetime] | None:
    """Return the stored token and when it expires."""
    row = conn.execute(select(tokens.c.token, tokens.c.expires_at).where(tokens.c.app_id == app_id)).first()
    return None if row is None else (row.token, row.expires_at)


def save(conn: Connection, app_id: str, token: str, expires_at: datetime) -> None:
    """Store a token in place of the one before."""
    values = {"token": token, "expires_at": expires_at}
    conn.execute(
        insert(conn, tokens)
        .values(app_id=app_id, **values)
        .on_conflict_do_update(index_elements=["app_id"], set_=values)
    )
