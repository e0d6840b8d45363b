"""Counts of rows by state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from storage.cases.case_tables import cases
from storage.database import reading
from storage.messages.message_tables import inbox, notices

if TYPE_CHECKING:
    from sqlalchemy import Engine


def count_states(engine: Engine) -> dict[str, dict[str, int]]:
    """Return how many messages, notices and cases are in which state."""
    with reading(engine) as conn:
        return {
            table.name: {
                row[0]: row[1] for row in conn.execute(select(table.c.state, func.count()).group_by(table.c.state))
            }
            for table in (inbox, notices, cases)
        }
