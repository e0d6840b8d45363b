"""Many rules into the draft: in steps, so that messages pass between them, and never over somebody else's change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from handlers.office.second import Second
from handlers.rulebook.draft_filling import put_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.console.page import Page
    from storage.district.district_store import RuleRow

#: So many rules are written at once.
_STEP = 50


async def put_into_draft(page: Page, rows: Sequence[RuleRow], seen: str) -> int:
    """Put rules into the draft while its mark is the one that was seen, or our own last one; return how many are in."""
    done, mark = 0, seen
    while done < len(rows):
        step = rows[done : done + _STEP]
        came = await page.write(partial(put_all, rows=step, mark=mark))
        if isinstance(came, Second):
            break
        done, mark = done + len(step), came
    return done
