"""Writing a rule: its form read, checked, and put into the draft if nobody else has been there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.rules import rule_fields as fields
from bot.console.rules import rule_texts as texts
from bot.console.rules.rule_address import address
from bot.console.rules.rule_page import Clash, State, answer, clash_of, load, seen_by
from handlers.office.second import Second
from handlers.rulebook import drafting
from handlers.rulebook.rule_scopes import visible
from nlp.rules.rule_doubts import doubts
from storage.district import district_store as district

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Page
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
    typed, seen = fields.typed_in(form), seen_by(form)
    state = await load(page, rule_id or "")
    if rule_id is not None and state.is_nowhere:
        return _as_new(page, state, typed)
    before = (state.in_use, state.draft.row if state.draft is not None else None, state.last)
    # A number of its own is found once the district is locked.
    answers = fields.read(rule_id or texts.NEW_NUMBER, typed, state.present, page.suggester, page.scope, *before)
    row = answers.row
    if row is None:
        return answer(page, state, typed, wrong=answers.wrong, seen=seen)

    if (doubtful := doubts(row.expression, row.weight)) and row.enabled and not form.flag("sure"):
        said = [texts.doubt(one.kind, one.words) for one in doubtful]
        return answer(page, state, typed, seen=seen, doubts=said)

    done = await page.write(
        lambda change: drafting.add(change, row) if rule_id is None else drafting.put(change, rule_id, row, seen)
    )
    if isinstance(done, Second):
        state = await load(page, rule_id or "")
        if state.is_nowhere:
            return _as_new(page, state, typed)
        return answer(page, state, _with_theirs(state, typed, form.text("was")), clash=clash_of(page, state, row))
    return page.to(address(done.rule_id), texts.SAVED if done.draft is not None else texts.SAME_AS_PUBLISHED)


def _as_new(page: Page, state: State, typed: Typed) -> web.Response:
    """Offer what somebody typed as a new rule: the draft it was typed for has been dropped meanwhile."""
    new_one = State("", None, None, [], state.present)
    return answer(page, new_one, typed, clash=Clash("", None, is_draft=True, lines=[]))


def _with_theirs(state: State, typed: Typed, was: str) -> Typed:
    """Return the form of somebody who was second: what they did not touch is as it stands now."""
    return fields.merged(typed, was, fields.typed_of(state.row)) if state.row is not None else typed
