"""Writing a rule: its form read, checked, and put into the draft if nobody else has been there."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.console import console_texts as words
from bot.console.rules import rule_fields as fields
from bot.console.rules import rule_texts as texts
from bot.console.rules.rule_address import address
from bot.console.rules.rule_audience import covers, covers_draft, division, visible
from bot.console.rules.rule_page import Clash, State, answer, clash_of, load, print_of
from storage.district import district_store as district
from storage.rules import rule_drafts
from storage.rules.rule_drafts import Conflict, Draft

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Change, Page
    from bot.console.rules.rule_fields import Typed
    from storage.district.district_store import RuleRow


async def new(page: Page) -> web.Response:
    """Show an empty form, or what a link proposes."""
    state = State("", None, None, [], await page.read(lambda conn: district.read(conn, *fields.NEEDED)))
    return answer(page, state, fields.typed_ahead(page.query, page.scope))


async def show(page: Page) -> web.Response:
    """Show a rule, and its form to whoever may change it."""
    state = await load(page, page.path["rule"])
    row = _asked_for(page, state) or state.row
    return answer(page, state, fields.typed_of(row) if row is not None else fields.typed_ahead({}, page.scope))


def _asked_for(page: Page, state: State) -> RuleRow | None:
    """Return the rule as a version left it, when the address names one."""
    number = page.query.get("version", "")
    found = next((change.after for version, change in state.history if str(version.number) == number), None)
    return visible(page.scope, found)


async def add(page: Page) -> web.Response:
    """Draft a new rule."""
    return await _write(page, None)


async def save(page: Page) -> web.Response:
    """Draft a change of a rule."""
    return await _write(page, page.path["rule"])


async def _write(page: Page, rule_id: str | None) -> web.Response:
    form = await page.form()
    typed, seen, base = fields.typed_in(form), form.number("seen") or 0, form.text("base", 64)
    state = await load(page, rule_id or "")
    if rule_id is not None and state.is_nowhere:
        return _as_new(page, state, typed)
    before = (state.in_use, state.draft.row if state.draft is not None else None, state.last)
    # A number of its own is found once the district is locked.
    answers = fields.read(rule_id or texts.NEW_NUMBER, typed, state.present, page.suggester, page.scope, *before)
    row = answers.row
    if row is None:
        return answer(page, state, typed, wrong=answers.wrong, seen=(seen, base))

    def job(change: Change) -> tuple[str, Draft | Conflict | None] | None:
        district.lock(change.conn)
        if rule_id is None and (sent := _sent_before(change, row)) is not None:
            change.nothing()
            return sent.rule_id, sent
        key = rule_id or rule_drafts.free_id(change.conn)
        return put(page, change, key, _named(row, key), seen=seen, base=base)

    found = await page.write(job)
    if found is None:
        return page.refuse(words.NOT_YOURS, 403)
    key, outcome = found
    if isinstance(outcome, Conflict):
        state = await load(page, key)
        if state.is_nowhere:
            return _as_new(page, state, typed)
        return answer(page, state, _with_theirs(state, typed, form.text("was")), clash=clash_of(page, state, row))
    return page.to(address(key), texts.SAVED if outcome is not None else texts.SAME_AS_PUBLISHED)


def _as_new(page: Page, state: State, typed: Typed) -> web.Response:
    """Offer what somebody typed as a new rule: the draft it was typed for has been dropped meanwhile."""
    new_one = State("", None, None, [], state.present)
    return answer(page, new_one, typed, clash=Clash("", None, is_draft=True, lines=[]))


def _with_theirs(state: State, typed: Typed, was: str) -> Typed:
    """Return the form of somebody who was second: what they did not touch is as it stands now."""
    return fields.merged(typed, was, fields.typed_of(state.row)) if state.row is not None else typed


def put(
    page: Page, change: Change, key: str, row: RuleRow | None, *, seen: int, base: str, action: str = "rule_draft"
) -> tuple[str, Draft | Conflict | None] | None:
    """Draft a rule if draft and rule are those that were seen; None when it isn't the account's to change."""
    draft, in_use = rule_drafts.draft_of(change.conn, key), rule_drafts.published(change.conn, key)
    if not covers(page.scope, row, in_use) or (draft is not None and not covers_draft(page.scope, draft)):
        change.nothing()
        return None
    if base != print_of(in_use):
        change.nothing()
        return key, Conflict(draft, in_use)
    outcome = rule_drafts.save(change.conn, key, row, by=change.staff.name, now=change.now, seen=seen)
    was = draft.row if draft is not None else in_use
    if isinstance(outcome, Conflict) or (outcome is None and draft is None):
        change.nothing()
    else:
        change.record(
            action,
            "rule",
            key,
            division=division(page.tree, was, row, in_use),
            before=asdict(was) if was is not None else None,
            after=asdict(row) if row is not None else None,
        )
    return key, outcome


def _sent_before(change: Change, row: RuleRow) -> Draft | None:
    """Return the new rule that a form sent twice has made the first time."""
    mine = (
        one for one in rule_drafts.all_drafts(change.conn) if one.base is None and one.staff_name == change.staff.name
    )
    return next((one for one in mine if one.row is not None and _named(one.row, row.id) == row), None)


def _named(row: RuleRow, key: str) -> RuleRow:
    return type(row)(**(asdict(row) | {"id": key}))
