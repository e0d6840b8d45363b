"""The one statement whose dialect matters: an insert that tolerates what is already there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table


def insert(conn: Connection, table: Table) -> Any:
    """Return an INSERT that knows `on_conflict_do_nothing` and `on_conflict_do_update` on either database."""
    return postgresql.insert(table) if conn.dialect.name == "postgresql" else sqlite.insert(table)
