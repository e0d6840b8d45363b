"""Showing, adding, changing and removing one row of a table: the same way for all of them."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.console.roster import roster_texts as texts
from bot.console.roster.roster_tables import options, readable
from bot.console.roster.row_merging import Clash, merge
from bot.console.roster.sheet_form import PHONE, facts, fields, masked, typed_in, typed_of
from bot.console.roster.typed_row import SheetRow, shown
from handlers.office.role import Role
from handlers.office.second import Second
from handlers.roster.row_owners import fixed_fields, owners
from handlers.roster.row_writes import NEEDED, StillUsed, Wrong, remove, save
from storage.district import district_rows as rows
from storage.district import district_store as district
from storage.district.district_rows import Saved, fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiohttp import web

    from bot.console.form import Form
    from bot.console.page import Page
    from bot.console.roster.roster_tables import Table
    from bot.console.roster.sheet_form import Typed
    from storage.district.district_store import DistrictRows, Row


def may_edit(page: Page, row: Row) -> bool:
    """Whether the account may change that row."""
    return page.may(Role.MANAGE) and page.clerk.covers(owners(row))


def context(
    page: Page,
    table: Table,
    row: Row | None,
    present: DistrictRows,
    *,
    typed: Typed | None = None,
    wrong: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Return what a page with the form of a row needs; `typed` is shown instead of what the row says."""
    sheet, fixed = table.sheet, fixed_fields(table.name, page.scope, row)
    values: dict[str, Any] = {column.field: column.empty for column in sheet.columns}
    is_readable = True
    if row is not None:
        values, is_readable = readable(page.console.vault, row)
    stands = masked(typed_of(sheet, values))
    shown = {name: stands[name] if name in fixed else content for name, content in (typed or stands).items()}
    asked = fields(sheet, shown, options(table, page.scope, present, row), wrong=wrong or {}, fixed=fixed)
    if not is_readable:
        asked = tuple(replace(one, help=texts.PHONE_UNREADABLE) if one.name == PHONE else one for one in asked)
    return {
        "table": table,
        "row": row,
        "key": rows.key_of(row) if row is not None else "",
        "fields": asked,
        "facts": facts(sheet, values),
        "seen": fingerprint(row) if row is not None else "",
        "was": json.dumps(stands, ensure_ascii=False) if row is not None else "",
        "editable": row is None or may_edit(page, row),
        "has_wrong": bool(wrong),
        "conflict": None,
    }


async def load(page: Page, table: Table) -> tuple[Row, DistrictRows]:
    """Return the row the path names and what its form refers to."""
    row, present = await page.read(lambda conn: (table.find(conn, page.path), district.read(conn, *NEEDED)))
    assert row is not None, "the door has looked"
    return row, present


async def present_rows(page: Page) -> DistrictRows:
    """Return what forms refer to."""
    return await page.read(lambda conn: district.read(conn, *NEEDED))


async def _write(page: Page, table: Table) -> Saved | Wrong | Second[Row | None]:
    """Save the form that was sent, for the row the path names or a new one."""
    form, vault = await page.form(), page.console.vault
    key, seen = page.path.get(table.subject), form.text("seen", 64)
    typed = SheetRow(table.sheet, typed_in(table.sheet, form), vault)
    outcome = await page.write(lambda change: save(change, table.name, key, typed, seen, partial(shown, vault)))
    if isinstance(outcome, Saved) and outcome.changed:
        await page.console.district.refresh()
    return outcome


def _sentences(wrong: Wrong, table: Table) -> dict[str, str]:
    """Return a sentence for each field that is wrong."""
    taken = {table.sheet.key.field: texts.KEY_TAKEN} if wrong.is_taken else {}
    return wrong.sentences | {name: texts.OUT_OF_REACH[why] for name, why in wrong.out_of_reach.items()} | taken


async def answer(page: Page, table: Table, template: str, **more: Any) -> web.Response:
    """Save what was sent; show the form again when it is wrong or somebody else was first."""
    outcome = await _write(page, table)
    if isinstance(outcome, Saved):
        said = texts.UNCHANGED if not outcome.changed else texts.SAVED if outcome.before is not None else texts.ADDED
        return page.to(table.address(rows.key_of(outcome.row)), said)
    form = await page.form()
    typed = typed_in(table.sheet, form)
    present = await present_rows(page)
    if isinstance(outcome, Wrong):
        row = (await load(page, table))[0] if table.subject in page.path else None
        values = context(page, table, row, present, typed=typed, wrong=_sentences(outcome, table))
        return page.html(template, 400, **{**values, **as_seen(form)}, **more)
    if outcome.now is None:
        values = context(page, table, None, present, typed=typed)
        return page.html("roster/gone.html", 409, **values, sentence=texts.GONE)
    merged = merge(
        table.sheet,
        masked(typed_of(table.sheet, readable(page.console.vault, outcome.now)[0])),
        typed,
        form.text("was"),
        fixed_fields(table.name, page.scope, outcome.now),
    )
    values = context(page, table, outcome.now, present, typed=merged.typed)
    return page.html(template, 409, **{**values, "conflict": Clash(outcome.last, merged.lines)}, **more)


def as_seen(form: Form) -> dict[str, str]:
    """Return what a form says about the row it was opened with, to be sent along again: it is still unsaved."""
    return {"seen": form.text("seen", 64), "was": form.text("was")}


async def take_out(page: Page, table: Table) -> web.Response:
    """Remove the row the path names, or say what needs it."""
    form = await page.form()
    key, seen = page.path[table.subject], form.text("seen", 64)

    facts_of = partial(shown, page.console.vault)
    outcome = await page.write(lambda change: remove(change, table.name, key, seen, facts_of))
    if isinstance(outcome, StillUsed):
        return page.refuse(texts.still_used(outcome.name, outcome.uses), 409)
    if isinstance(outcome, Second):
        return page.refuse(texts.ROW_CHANGED if outcome.now is not None else texts.ROW_GONE, 409)
    await page.console.district.refresh()
    return page.to(table.path, texts.REMOVED)
