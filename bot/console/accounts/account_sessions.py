"""Where I am signed in myself, and how to end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.accounts import account_texts as texts
from handlers.accounts.account_writes import sign_out_oneself
from storage.accounts import staff

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Page


async def show(page: Page) -> web.StreamResponse:
    """Show where one is signed in."""
    found = await page.read(lambda conn: staff.sessions_of(conn, page.staff.id, page.now))
    rows = [(one, texts.device(one.agent), one.token == page.session.token) for one in found]
    return page.html("accounts/sessions.html", rows=rows)


async def end(page: Page) -> web.StreamResponse:
    """Sign one other browser of one's own out, or all others."""
    token = (await page.form()).text("session", 64)

    count = await page.write(lambda change: sign_out_oneself(change, page.session.token, token or None))
    said = texts.OTHERS_ENDED if not token else texts.SESSION_ENDED if count else texts.NO_SUCH_SESSION
    return page.to("/sessions", said=said)
