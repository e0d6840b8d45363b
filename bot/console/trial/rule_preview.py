"""The live preview of a rule that is being edited: is it right, and what would it do to a sentence."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from bot.console.rules import rule_fields as fields
from bot.console.trial.sentence_view import Understanding, shown
from bot.console.trial.try_out_page import asked
from bot.workbook.sheets import RULES
from handlers.citizen.next_step import next_step
from handlers.rulebook.rule_scopes import visible
from handlers.station.district_from_rows import understood
from nlp.measuring.dry_run import compare
from storage.district import district_store as district
from storage.district.district_store import DistrictRows
from storage.rules import rule_drafts

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from handlers.office.scope import Scope
    from nlp.district import Rule
    from nlp.suggester import Suggester
    from nlp.suggestion import Context
    from storage.district.district_store import RuleRow

#: Stands for the number of a rule that has none yet.
NEW = "*"


@dataclass(frozen=True, slots=True)
class Effect:
    """A sentence before and after, as it may be shown; `fires`: the edited rule does."""

    before: Understanding
    after: Understanding
    aspects: tuple[str, ...]
    fires: bool


async def show(page: Page) -> web.StreamResponse:
    """Answer the editor: its fields, read as it reads them, and a sentence in `text`."""
    form = await page.form()
    if not form.text("expression"):
        return page.html("rules/trial/preview.html", wrong={}, effect=None, rule=None, text="")
    what = asked(page, form.text)
    key = form.text("id", 64)
    present, *before = await page.read(partial(_look, page.scope, key))
    answers = fields.read(key or NEW, fields.typed_in(form), present, page.suggester, page.scope, *before)
    if answers.row is None:
        named = {RULES.column(field).header: sentence for field, sentence in answers.wrong.items()}
        return page.html("rules/trial/preview.html", wrong=named, effect=None, rule=None, text=what.text)
    (rule,) = understood(DistrictRows(rules=(answers.row,)), {}).rules
    effect = await _effect(page, rule, what.text, what.context) if what.text else None
    return page.html("rules/trial/preview.html", wrong={}, effect=effect, rule=rule, text=what.text)


def _look(scope: Scope, key: str, conn: Connection) -> tuple[DistrictRows, RuleRow | None, RuleRow | None]:
    """What a rule may speak of, and what this one says in use and in the draft."""
    draft = rule_drafts.draft_of(conn, key)
    return (
        district.read(conn, *fields.NEEDED),
        visible(scope, rule_drafts.published(conn, key)),
        visible(scope, draft.row if draft is not None else None),
    )


async def _effect(page: Page, rule: Rule, text: str, context: Context) -> Effect:
    before, after = await page.console.workbench.with_rules(partial(_edited, rule))
    return await asyncio.to_thread(_compared, page, rule, before, after, text, context)


def _edited(rule: Rule, drafted: Suggester) -> Suggester:
    return drafted.with_rules([*(one for one in drafted.district.rules if one.id != rule.id), rule])


def _compared(page: Page, rule: Rule, before: Suggester, after: Suggester, text: str, context: Context) -> Effect:
    old, new = before.suggest(text, context), after.suggest(text, context)
    policy = page.console.policy
    return Effect(
        shown(old, before, page.scope, next_step(before, policy, text, context)),
        shown(new, after, page.scope, next_step(after, policy, text, context)),
        compare(old, new),
        any(one.id == rule.id for one in new.rules),
    )
