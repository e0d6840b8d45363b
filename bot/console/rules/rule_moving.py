"""Taking a rule out, bringing it back, dropping its draft, keeping the draft on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.rules import rule_fields as fields
from bot.console.rules import rule_texts as texts
from bot.console.rules.rule_address import address
from bot.console.rules.rule_page import load, seen_by
from handlers.office.second import Second
from handlers.rulebook import drafting

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Page
    from storage.district.district_store import RuleRow


async def remove(page: Page) -> web.Response:
    """Draft that a rule goes; a rule that was only drafted is dropped at once."""
    state = await load(page, page.path["rule"])
    if state.draft is not None and state.in_use is None:
        return await discard(page)
    return await _put(page, None, "rule_remove", texts.REMOVAL_SAVED)


async def restore(page: Page) -> web.Response:
    """Draft a rule that is gone as it was last."""
    state = await load(page, page.path["rule"])
    row = state.last
    if row is None:
        return page.to(address(state.rule_id), texts.NOTHING_TO_RESTORE)
    answers = fields.read(row.id, fields.typed_of(row), state.present, page.suggester, page.scope, row)
    if answers.wrong:
        return page.refuse("".join(answers.wrong.values()), 409)
    return await _put(page, row, "rule_restore", texts.RESTORED)


async def _put(page: Page, row: RuleRow | None, action: str, said: str) -> web.Response:
    key, seen = page.path["rule"], seen_by(await page.form())
    done = await page.write(lambda change: drafting.put(change, key, row, seen, action))
    if isinstance(done, Second):
        return page.refuse(texts.CHANGED_MEANWHILE, 409)
    return page.to(address(key), said)


async def discard(page: Page) -> web.Response:
    """Drop the draft of a rule."""
    form = await page.form()
    key, seen = page.path["rule"], seen_by(form)
    done = await page.write(lambda change: drafting.discard(change, key, seen.revision))
    if isinstance(done, Second):
        return page.refuse(texts.CHANGED_MEANWHILE, 409)
    state = await load(page, key)
    there = form.text("back", 10) != "draft" and state.in_use is not None
    return page.to(address(key) if there else "/rules/draft", texts.DISCARDED)


async def rebase(page: Page) -> web.Response:
    """Keep the draft although the rule in use has changed since; whoever does that has seen both."""
    key, seen = page.path["rule"], seen_by(await page.form())
    done = await page.write(lambda change: drafting.rebase(change, key, seen))
    if isinstance(done, Second):
        return page.refuse(texts.CHANGED_MEANWHILE, 409)
    return page.to("/rules/draft", texts.REBASED)
