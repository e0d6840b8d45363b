"""When the last backup was taken, as the audit log has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from storage.accounts.staff_tables import audit

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

#: How the audit log calls it.
SUBJECT, ACTION = "backup", "backup"


def last(conn: Connection) -> datetime | None:
    """Return when the last backup was taken, None when there was none."""
    statement = select(audit.c.at).where(audit.c.subject == SUBJECT, audit.c.subject_id == "")
    moment: datetime | None = conn.execute(statement.order_by(audit.c.id.desc()).limit(1)).scalar()
    return moment
