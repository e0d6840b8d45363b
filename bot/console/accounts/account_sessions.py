"""Where I am signed in myself, and how to end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.accounts import account_texts as texts
from storage.accounts import staff

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Change, Page


async def show(page: Page) -> web.StreamResponse:
    """Show where one is signed in."""
    found = await page.read(lambda conn: staff.sessions_of(conn, page.staff.id, page.now))
    rows = [(one, texts.device(one.agent), one.token == page.session.token) for one in found]
    return page.html("accounts/sessions.html", rows=rows)


async def end(page: Page) -> web.StreamResponse:
    """Sign one other browser of one's own out, or all others."""
    token = (await page.form()).text("session", 64)

    def job(change: Change) -> int:
        own = page.session.token
        if token == own:
            count = 0
        elif token:
            count = int(staff.end_session(change.conn, page.staff.id, token))
        else:
            count = staff.end_sessions(change.conn, page.staff.id, but=own)
        if not count:
            change.nothing()
            return 0
        change.record("session_end", "staff", page.staff.id, division=page.staff.division, after={"ended": count})
        return count

    count = await page.write(job)
    said = texts.OTHERS_ENDED if not token else texts.SESSION_ENDED if count else texts.NO_SUCH_SESSION
    return page.to("/sessions", said=said)
