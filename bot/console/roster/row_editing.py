"""Showing, adding, changing and removing one row of a table: the same way for all of them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.console.role import Role
from bot.console.roster import roster_texts as texts
from bot.console.roster.roster_tables import CATEGORY, DIVISION, fixed_fields, options, owners, readable, refused
from bot.console.roster.row_merging import Clash, merge
from bot.console.roster.sheet_form import PHONE, check_row, facts, fields, read, typed_in, typed_of
from bot.console.route import Subject
from bot.workbook.workbook_reader import Entry
from bot.workbook.workbook_rows import Phones, district_rows
from storage.accounts import audit
from storage.district import district_rows as rows
from storage.district import district_store as district
from storage.district import district_uses
from storage.district.district_rows import Conflict, Saved, fingerprint
from storage.district.district_store import DeputyRow, DistrictRows, DivisionRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.form import Form
    from bot.console.page import Change, Page
    from bot.console.roster.roster_tables import Table
    from bot.console.roster.sheet_form import Typed
    from storage.accounts.audit import LastChange
    from storage.district.district_store import Row
    from storage.district.district_uses import Use

#: What the forms refer to; rules are not needed, and there may be many.
_NEEDED = ("divisions", "deputies", "categories")


@dataclass(frozen=True, slots=True)
class Wrong:
    """Nothing was written: a sentence for each field that is wrong."""

    wrong: dict[str, str]


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """Nothing was written: somebody else changed the row; how it stands now and who changed it last."""

    now: Row | None
    last: LastChange | None


@dataclass(frozen=True, slots=True)
class Still:
    """Nothing was removed: this refers to it."""

    name: str
    uses: list[Use]


def may_edit(page: Page, row: Row) -> bool:
    """Whether the account may change that row."""
    return page.may(Role.MANAGE) and Subject.yields_to(page.scope, owners(row))


def division_of(page: Page, row: Row) -> str | None:
    """Return whom a change of the row concerns, for the audit: the smallest division all of it lies in."""
    if isinstance(row, DivisionRow):
        return row.code
    return page.tree.shared(row.divisions) if isinstance(row, DeputyRow) else None


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
    sheet, fixed = table.sheet, fixed_fields(table, page.scope, row)
    values: dict[str, Any] = {column.field: column.empty for column in sheet.columns}
    is_readable = True
    if row is not None:
        values, is_readable = readable(page.console.vault, row)
    stands = typed_of(sheet, values)
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
    row, present = await page.read(lambda conn: (table.find(conn, page.path), district.read(conn, *_NEEDED)))
    assert row is not None, "the door has looked"
    return row, present


async def present_rows(page: Page) -> DistrictRows:
    """Return what forms refer to."""
    return await page.read(lambda conn: district.read(conn, *_NEEDED))


async def write(page: Page, table: Table) -> Saved | Wrong | Meanwhile:
    """Save the form that was sent, for the row the path names or a new one."""
    form = await page.form()
    key = page.path.get(table.subject)
    typed, seen = typed_in(table.sheet, form), form.text("seen", 64)

    def job(change: Change) -> Saved | Wrong | Meanwhile:
        district.lock(change.conn)
        before = rows.get(change.conn, table.name, key) if key is not None else None
        if key is not None and (before is None or fingerprint(before) != seen):
            return _meanwhile(change, table, key, before)
        outcome = _save(page, table, change.conn, typed, before)
        if isinstance(outcome, Saved) and outcome.changed:
            _record(page, table, change, outcome)
        else:
            change.nothing()
        return outcome

    outcome = await page.write(job)
    if isinstance(outcome, Saved) and outcome.changed:
        await page.console.district.refresh()
    return outcome


def _save(page: Page, table: Table, conn: Connection, typed: Typed, before: Row | None) -> Saved | Wrong:
    sheet, vault = table.sheet, page.console.vault
    kept: dict[str, Any] = {}
    is_readable = True
    if before is not None:
        values, is_readable = readable(vault, before)
        kept = {name: values[name] for name in fixed_fields(table, page.scope, before)}
    answers = read(sheet, typed, kept)
    present = district.read(conn, *_NEEDED)
    wrong = answers.wrong | refused(table, page.scope, present, answers.values)
    if not wrong:
        wrong = check_row(sheet, answers.values, present)
    new_key = answers.values.get(sheet.key.field)
    if before is None and new_key is not None and rows.get(conn, table.name, new_key) is not None:
        wrong[sheet.key.field] = texts.KEY_TAKEN
    if wrong:
        return Wrong(wrong)
    if not is_readable and not answers.values.get(PHONE):
        # Nobody could see the number: an empty field leaves it alone.
        del answers.values[PHONE]
    row = _row(table, answers.values, before, Phones(vault.seal, vault.unseal if is_readable else lambda _: ""))
    saved = rows.save(conn, table.name, row, seen=fingerprint(before) if before is not None else None)
    assert isinstance(saved, Saved), "read under the same lock"
    return saved


def _row(table: Table, values: dict[str, Any], before: Row | None, phones: Phones) -> Row:
    present = DistrictRows(**{table.name: (before,)}) if before is not None else DistrictRows()  # type: ignore[arg-type] # the row is of that table's type
    made: tuple[Row, ...] = getattr(district_rows({table.name: (Entry(2, values),)}, present, phones), table.name)
    return made[0]


def _meanwhile(change: Change, table: Table, key: str, now: Row | None) -> Meanwhile:
    change.nothing()
    return Meanwhile(now, audit.last_change(change.conn, table.subject, key))


def _record(page: Page, table: Table, change: Change, saved: Saved) -> None:
    change.record(
        "changed" if saved.before is not None else "created",
        table.subject,
        rows.key_of(saved.row),
        division=division_of(page, saved.row),
        before=shown(page, table, saved.before) if saved.before is not None else None,
        after=shown(page, table, saved.row),
    )


def shown(page: Page, table: Table, row: Row) -> dict[str, str]:
    """Return a row as the workbook shows it, the phone number masked."""
    return facts(table.sheet, readable(page.console.vault, row)[0])


async def answer(page: Page, table: Table, template: str, **more: Any) -> web.Response:
    """Save what was sent; show the form again when it is wrong or somebody else was first."""
    outcome = await write(page, table)
    if isinstance(outcome, Saved):
        said = texts.UNCHANGED if not outcome.changed else texts.SAVED if outcome.before is not None else texts.ADDED
        return page.to(table.address(rows.key_of(outcome.row)), said)
    form = await page.form()
    typed = typed_in(table.sheet, form)
    present = await present_rows(page)
    if isinstance(outcome, Wrong):
        row = (await load(page, table))[0] if table.subject in page.path else None
        values = context(page, table, row, present, typed=typed, wrong=outcome.wrong)
        return page.html(template, 400, **{**values, **as_seen(form)}, **more)
    if outcome.now is None:
        values = context(page, table, None, present, typed=typed)
        return page.html("roster/gone.html", 409, **values, sentence=texts.GONE)
    merged = merge(
        table.sheet,
        typed_of(table.sheet, readable(page.console.vault, outcome.now)[0]),
        typed,
        form.text("was"),
        fixed_fields(table, page.scope, outcome.now),
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

    def job(change: Change) -> Row | Meanwhile | Still:
        district.lock(change.conn)
        row = rows.get(change.conn, table.name, key)
        if row is None or fingerprint(row) != seen:
            return _meanwhile(change, table, key, row)
        if uses := _uses(table, change.conn, key):
            change.nothing()
            return Still(_name(row), uses)
        removed = rows.remove(change.conn, table.name, key, seen=seen)
        assert not isinstance(removed, Conflict), "read under the same lock"
        change.record("removed", table.subject, key, division=_above(row), before=shown(page, table, row))
        return row

    outcome = await page.write(job)
    if isinstance(outcome, Still):
        return page.refuse(texts.still_used(outcome.name, outcome.uses), 409)
    if isinstance(outcome, Meanwhile):
        return page.refuse(texts.ROW_CHANGED if outcome.now is not None else texts.ROW_GONE, 409)
    await page.console.district.refresh()
    return page.to(table.path, texts.REMOVED)


def _uses(table: Table, conn: Connection, key: str) -> list[Use]:
    if table is DIVISION:
        return district_uses.of_division(conn, key, texts.DIVISION_KIND)
    return district_uses.of_category(conn, key, texts.CATEGORY_KIND) if table is CATEGORY else []


def _above(row: Row) -> str | None:
    return row.parent if isinstance(row, DivisionRow) else None


def _name(row: Row) -> str:
    return str(getattr(row, "name", ""))
