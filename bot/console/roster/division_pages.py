"""Divisions: the tree with its numbers, a division's form, a new one below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.console.roster import row_editing as editing
from bot.console.roster.deputy_pages import visible
from bot.console.roster.division_forest import count, flat, forest
from bot.console.roster.roster_tables import DIVISION
from bot.console.roster.sheet_form import is_list
from nlp.district import DivisionLevel
from storage.district import district_store as district
from storage.district.district_store import DivisionRow
from storage.overviews import roster

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from bot.console.roster.sheet_form import Typed
    from storage.district.district_store import DistrictRows

_TEMPLATE = "roster/division.html"
#: What a new division below one of that level most often is.
_BELOW = {
    DivisionLevel.PROVINCE.value: DivisionLevel.CITY.value,
    DivisionLevel.CITY.value: DivisionLevel.DISTRICT.value,
    DivisionLevel.DISTRICT.value: DivisionLevel.STREET.value,
    DivisionLevel.STREET.value: DivisionLevel.COMMUNITY.value,
}


async def show_tree(page: Page) -> web.Response:
    """Show the divisions inside the account's own, and what it lies in; or those a search finds."""

    def job(conn: Connection) -> tuple[DistrictRows, dict[str, int]]:
        return district.read(conn, "divisions", "deputies"), roster.open_by_division(conn)

    rows, open_cases = await page.read(job)
    seen = [one for one in rows.divisions or () if page.scope.sees(one.code)]
    trees = forest(seen)
    sought = page.query.get("q", "")
    inside = forest([one for one in seen if page.scope.covers(one.code)])
    found = [node for node in flat(trees) if sought and _matches(node.row, sought)]
    return page.html(
        "roster/divisions.html",
        trees=trees,
        numbers=count(inside, rows.deputies or (), open_cases),
        sought=sought,
        found=found,
        address=DIVISION.address,
        total=len(seen),
    )


def _matches(row: DivisionRow, sought: str) -> bool:
    words = (row.code, row.name, *row.aliases, *row.places)
    return any(sought.casefold() in word.casefold() for word in words)


async def show(page: Page) -> web.Response:
    """Show one division: its form, who serves it, what lies below it."""
    row, present = await editing.load(page, DIVISION)
    values = editing.context(page, DIVISION, row, present)
    return page.html(_TEMPLATE, **values, **_around(page, present, row))


def _around(page: Page, present: DistrictRows, row: object) -> dict[str, Any]:
    """Return what stands beside a division's form."""
    if not isinstance(row, DivisionRow):
        return {"below": [], "serving": [], "above": "", "can_grow": False, "covered": False}
    covered = page.scope.covers(row.code)
    return {
        "below": [one for one in present.divisions or () if one.parent == row.code and page.scope.sees(one.code)],
        "serving": [one for one in present.deputies or () if row.code in one.divisions and visible(page.scope, one)],
        "above": next((one.name for one in present.divisions or () if one.code == row.parent), ""),
        "can_grow": row.level in _BELOW and covered,
        "covered": covered,
    }


async def save(page: Page) -> web.Response:
    """Save a division's form."""
    row, present = await editing.load(page, DIVISION)
    return await editing.answer(page, DIVISION, _TEMPLATE, **_around(page, present, row))


async def new(page: Page) -> web.Response:
    """Show an empty form, below the division that was named."""
    present = await editing.present_rows(page)
    above = next((one for one in present.divisions or () if one.code == page.query.get("parent")), None)
    typed: Typed = {column.field: () if is_list(column) else ("",) for column in DIVISION.sheet.columns}
    if above is not None and page.scope.covers(above.code):
        typed |= {"parent": (above.code,), "level": (_BELOW.get(above.level, ""),)}
    values = editing.context(page, DIVISION, None, present, typed=typed)
    return page.html(_TEMPLATE, **values, **_around(page, present, None))


async def add(page: Page) -> web.Response:
    """Save a new division."""
    return await editing.answer(page, DIVISION, _TEMPLATE, **_around(page, await editing.present_rows(page), None))


async def remove(page: Page) -> web.Response:
    """Remove a division nothing refers to."""
    return await editing.take_out(page, DIVISION)
