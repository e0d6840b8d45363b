"""Categories of matters: who handles them, in how many working days they are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.roster import row_editing as editing
from bot.console.roster.roster_tables import CATEGORY
from storage.district import district_store as district
from storage.overviews import roster

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from storage.district.district_store import CategoryRow

_TEMPLATE = "roster/category.html"


async def show_list(page: Page) -> web.Response:
    """Show all categories."""

    def job(conn: Connection) -> tuple[tuple[CategoryRow, ...], dict[str, int]]:
        within = None if page.scope.whole else page.scope.codes
        return district.read(conn, CATEGORY.name).categories or (), roster.open_by_category(conn, within)

    rows, open_cases = await page.read(job)
    return page.html(
        "roster/categories.html",
        rows=rows,
        open_cases=open_cases,
        days=page.console.policy.reply_working_days,
        address=CATEGORY.address,
    )


async def show(page: Page) -> web.Response:
    """Show one category."""
    row, present = await editing.load(page, CATEGORY)
    return page.html(_TEMPLATE, **editing.context(page, CATEGORY, row, present), days=_days(page))


def _days(page: Page) -> int:
    return page.console.policy.reply_working_days


async def save(page: Page) -> web.Response:
    """Save a category's form."""
    return await editing.answer(page, CATEGORY, _TEMPLATE, days=_days(page))


async def new(page: Page) -> web.Response:
    """Show an empty form."""
    present = await editing.present_rows(page)
    return page.html(_TEMPLATE, **editing.context(page, CATEGORY, None, present), days=_days(page))


async def add(page: Page) -> web.Response:
    """Save a new category."""
    return await editing.answer(page, CATEGORY, _TEMPLATE, days=_days(page))


async def remove(page: Page) -> web.Response:
    """Remove a category nothing refers to."""
    return await editing.take_out(page, CATEGORY)
