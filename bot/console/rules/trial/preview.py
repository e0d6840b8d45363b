"""The live preview of a rule that is being edited: is it right, and what would it do to a sentence."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.console.rules import fields
from bot.console.rules.trial.try_out import asked
from bot.console.rules.trial.understanding import Understanding, shown
from bot.workbook.checks import check
from bot.workbook.grid import Cell
from bot.workbook.problems import Refused
from bot.workbook.reader import Entry, Reading, read_cell
from bot.workbook.sheets import RULES
from handlers.next_step import next_step
from nlp.district import Rule
from nlp.dry_run import compare
from storage import district

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.form import Form
    from bot.console.page import Page
    from nlp.suggester import Suggester
    from nlp.suggestion import Context
    from storage.district import DistrictRows

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
    """Answer the editor: its fields, named as the columns of the sheet, and a sentence in `text`."""
    form = await page.form()
    if not form.text("expression"):
        return page.html("rules/trial/preview.html", wrong={}, effect=None, rule=None, text="")
    what = asked(page, form.text)
    values, wrong = read_rule(form)
    if not wrong:
        present = await page.read(_known)
        by_field = {column.header: column.field for column in RULES.columns}
        found = check(Reading({RULES.table: (Entry(2, values),)}, ()), present)
        wrong = {by_field.get(one.column or "", "id"): one.message for one in found}
    if wrong:
        named = {RULES.column(field).header: sentence for field, sentence in wrong.items()}
        return page.html("rules/trial/preview.html", wrong=named, effect=None, rule=None, text=what.text)
    rule = Rule(**values)
    effect = await _effect(page, rule, what.text, what.context) if what.text else None
    return page.html("rules/trial/preview.html", wrong={}, effect=effect, rule=rule, text=what.text)


def read_rule(form: Form) -> tuple[dict[str, Any], dict[str, str]]:
    """Read the fields of a rule as the workbook's cells; return the values, and what is wrong, by field."""
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for column in RULES.columns:
        typed = form.text(column.field)
        if column is RULES.key and not typed:
            typed = NEW
        if column.field == "target" and not typed:
            value = fields.target_of(fields.typed_in(form))
        else:
            value = read_cell(column, Cell(typed, "s"))
        if isinstance(value, Refused):
            wrong[column.field] = value.message
        else:
            values[column.field] = value
    return values, wrong


def _known(conn: Connection) -> DistrictRows:
    """What a rule may speak of."""
    return district.read(conn, "divisions", "deputies", "categories")


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
