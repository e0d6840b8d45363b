"""Taking a rule out, bringing it back, dropping its draft, keeping the draft on purpose."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.console import console_texts as words
from bot.console.rules import rule_editor as editor
from bot.console.rules import rule_fields as fields
from bot.console.rules import rule_texts as texts
from bot.console.rules.rule_address import address
from bot.console.rules.rule_audience import covers_draft, division
from bot.console.rules.rule_page import load, print_of
from storage.district import district_store as district
from storage.rules import rule_drafts
from storage.rules.rule_drafts import Conflict, Draft

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Change, Page
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
    form = await page.form()
    key, seen, base = page.path["rule"], form.number("seen") or 0, form.text("base", 64)

    def job(change: Change) -> tuple[str, Draft | Conflict | None] | None:
        district.lock(change.conn)
        return editor.put(page, change, key, row, seen=seen, base=base, action=action)

    found = await page.write(job)
    if found is None:
        return page.refuse(words.NOT_YOURS, 403)
    if isinstance(found[1], Conflict):
        return page.refuse(texts.CHANGED_MEANWHILE, 409)
    return page.to(address(key), said)


async def discard(page: Page) -> web.Response:
    """Drop the draft of a rule."""
    form = await page.form()
    key, seen = page.path["rule"], form.number("seen") or 0

    def job(change: Change) -> bool | None:
        district.lock(change.conn)
        draft = rule_drafts.draft_of(change.conn, key)
        change.nothing()
        if draft is not None and not covers_draft(page.scope, draft):
            return None
        if draft is None or not rule_drafts.discard(change.conn, key, seen=seen):
            return False
        _record(page, change, "rule_discard", draft)
        return True

    done = await page.write(job)
    if done is None:
        return page.refuse(words.NOT_YOURS, 403)
    if not done:
        return page.refuse(texts.CHANGED_MEANWHILE, 409)
    state = await load(page, key)
    there = form.text("back", 10) != "draft" and state.in_use is not None
    return page.to(address(key) if there else "/rules/draft", texts.DISCARDED)


async def rebase(page: Page) -> web.Response:
    """Keep the draft although the rule in use has changed since; whoever does that has seen both."""
    form = await page.form()
    key, seen, base = page.path["rule"], form.number("seen") or 0, form.text("base", 64)

    def job(change: Change) -> bool | None:
        district.lock(change.conn)
        change.nothing()
        draft, in_use = rule_drafts.draft_of(change.conn, key), rule_drafts.published(change.conn, key)
        if draft is not None and not covers_draft(page.scope, draft, in_use):
            return None
        if draft is None or draft.revision != seen or base != print_of(in_use):
            return False
        rule_drafts.rebase(change.conn, key, by=change.staff.name, now=change.now)
        change.record(
            "rule_rebase",
            "rule",
            key,
            division=division(page.tree, draft.row, draft.base, in_use),
            before=asdict(in_use) if in_use is not None else None,
            after=asdict(draft.row) if draft.row is not None else None,
        )
        return True

    done = await page.write(job)
    if done is None:
        return page.refuse(words.NOT_YOURS, 403)
    return page.to("/rules/draft", texts.REBASED) if done else page.refuse(texts.CHANGED_MEANWHILE, 409)


def _record(page: Page, change: Change, action: str, draft: Draft) -> None:
    change.record(
        action,
        "rule",
        draft.rule_id,
        division=division(page.tree, draft.row, draft.base),
        before=asdict(draft.row) if draft.row is not None else None,
        after=asdict(draft.base) if draft.base is not None else None,
    )
