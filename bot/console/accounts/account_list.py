"""The list of accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.office.scope import Scope
from storage.accounts import staff

if TYPE_CHECKING:
    from datetime import datetime

    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from storage.accounts.staff import Account


def division_name(page: Page, code: str | None) -> str:
    """Name what an account works for."""
    return Scope(page.tree, code).name


async def show(page: Page) -> web.StreamResponse:
    """Show whoever works inside one's own division."""

    def look(conn: Connection) -> tuple[list[Account], dict[int, datetime]]:
        return staff.all_accounts(conn), staff.last_seen(conn, page.now)

    accounts, seen = await page.read(look)
    rows = [
        (account, division_name(page, account.division), seen.get(account.id))
        for account in accounts
        if page.scope.covers(account.division)
    ]
    return page.html("accounts/list.html", rows=rows)
