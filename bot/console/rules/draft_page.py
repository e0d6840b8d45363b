"""The draft as a whole: every change side by side, and publishing what has been looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.rules import rule_texts as texts
from bot.console.rules.paging import part_of
from bot.console.rules.rule_address import address
from bot.console.rules.rule_differences import Line, compared
from handlers.office.second import Second
from handlers.rulebook.publishing import Hindrance, draft_in
from handlers.rulebook.publishing import publish as publish_draft
from handlers.rulebook.rule_scopes import visible
from handlers.rulebook.rule_state import print_of

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Page
    from storage.district.district_store import RuleRow
    from storage.rules.rule_drafts import Draft

_MOST_NOTE = 500
#: Why nothing was published.
_HINDRANCES = {Hindrance.NO_CHANGE: texts.NOTHING_TO_PUBLISH, Hindrance.STALE: texts.STALE}


@dataclass(frozen=True, slots=True)
class Item:
    """One rule of the draft. `stale`: what is in use has changed since, see `since`; `lost`: its division is gone."""

    draft: Draft
    link: str
    lines: list[Line]
    own: bool
    stale: bool
    since: list[Line]
    base: str
    lost: bool


async def show(page: Page) -> web.Response:
    """Show the draft."""
    return await _draft(page)


async def _draft(page: Page, status: int = 200, sentence: str = "", wrong: str = "") -> web.Response:
    found = await page.read(lambda conn: draft_in(conn, page.scope))
    part = part_of(found.seen, page.query.get("page", ""), "/rules/draft")
    own = {one.rule_id for one in found.own}
    return page.html(
        "rules/draft.html",
        status,
        items=[_item(page, one, found.in_use.get(one.rule_id), own=one.rule_id in own) for one in part.items],
        part=part,
        count=len(found.seen),
        own=len(found.own),
        mark=found.mark,
        note=page.sent.text("note", 2000),
        sentence=sentence,
        wrong=wrong,
        most=_MOST_NOTE,
    )


def _item(page: Page, draft: Draft, in_use: RuleRow | None, *, own: bool) -> Item:
    scope, suggester = page.scope, page.suggester
    base, now, row = visible(scope, draft.base), visible(scope, in_use), visible(scope, draft.row)
    stale = draft.base != in_use
    return Item(
        draft,
        address(draft.rule_id),
        compared(now, row, suggester, scope),
        own,
        stale,
        compared(base, now, suggester, scope) if stale else [],
        print_of(in_use),
        draft.row is not None and draft.row.scope is not None and page.tree.get(draft.row.scope) is None,
    )


async def publish(page: Page) -> web.Response:
    """Put what has been looked at into use as a new version."""
    form = await page.form()
    note, seen = form.text("note"), form.text("seen", 64)
    if not note or len(note) > _MOST_NOTE:
        return await _draft(page, 400, wrong=texts.NOTE_LONG if note else texts.NOTE_MISSING)

    done = await page.write(lambda change: publish_draft(change, note, seen))
    if isinstance(done, Second):
        return await _draft(page, 409, sentence=texts.DRAFT_CHANGED)
    if isinstance(done, Hindrance):
        return await _draft(page, 409, sentence=_HINDRANCES[done])
    await page.console.district.refresh()
    return page.to(f"/rules/versions/{done.number}", texts.published(done.number, done.rules))
