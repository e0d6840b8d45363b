"""A mark that differs when the draft of the rules differs: quick to ask, nothing to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from storage.rules.rule_tables import rule_drafts

if TYPE_CHECKING:
    from sqlalchemy import Connection

_STATE = select(
    func.count(), func.coalesce(func.sum(rule_drafts.c.revision), 0), func.max(rule_drafts.c.updated_at)
).select_from(rule_drafts)


def mark(conn: Connection) -> str:
    """Return the mark of the draft as it is; of an empty one it is "0"."""
    count, revisions, latest = conn.execute(_STATE).one()
    return f"{count}:{revisions}:{latest.isoformat()}" if count else "0"
