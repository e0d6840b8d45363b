"""Whether a message could be recorded now: found out by writing, since nothing else tells of a full disk."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from storage.dialect import insert
from storage.messages.message_tables import write_checks

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

#: About what a turn writes, and random, so that no database keeps it smaller.
_BYTES = 8192


def write(conn: Connection, now: datetime) -> None:
    """Write the one row again; raises what the database says when there is no room, or no permission."""
    row = {"filler": secrets.token_hex(_BYTES), "checked_at": now}
    statement = insert(conn, write_checks).values(id=1, **row)
    conn.execute(statement.on_conflict_do_update(index_elements=["id"], set_=row))
