"""Many rules into the draft: in steps, so that messages pass between them, and never over somebody else's change."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

from storage.district import district_store as district
from storage.rules import draft_state, rule_drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.console.page import Change, Page
    from storage.district.district_store import RuleRow

#: So many rules are written at once.
_STEP = 50


async def put_into_draft(page: Page, rows: Sequence[RuleRow], seen: str, action: str) -> int:
    """Put rules into the draft while its mark is the one that was seen, or our own last one; return how many are in."""
    done, mark = 0, seen
    while done < len(rows):
        step = rows[done : done + _STEP]
        now_mark = await page.write(partial(_put, step, mark, action))
        if now_mark is None:
            break
        done, mark = done + len(step), now_mark
    return done


def _put(rows: Sequence[RuleRow], seen: str, action: str, change: Change) -> str | None:
    """Put some rules into the draft and return its new mark; None, and nothing is done, when it has changed."""
    district.lock(change.conn)
    if draft_state.mark(change.conn) != seen:
        change.nothing()
        return None
    for row in rows:
        before = rule_drafts.draft_of(change.conn, row.id)
        rule_drafts.save(change.conn, row.id, row, by=change.staff.name, now=change.now, seen=None)
        change.record(
            action,
            "rule",
            row.id,
            division=row.scope,
            before=asdict(before.row) if before is not None and before.row is not None else None,
            after=asdict(row),
        )
    return draft_state.mark(change.conn)
