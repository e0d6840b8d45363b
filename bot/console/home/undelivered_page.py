"""Messages that did not arrive: why, and what to do about it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from bot.console.home import home_lines as lines
from bot.console.home import home_texts as texts
from bot.console.home.today_page import FETCHED_WITHIN
from handlers.cases.act import RefusedError
from handlers.cases.actor import staff
from handlers.cases.event_data import EventData
from handlers.cases.perform import perform
from handlers.office.written import Line, nothing, written
from storage.cases import attention, cases
from storage.messages import notices

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from handlers.office.change import Change
    from handlers.office.written import Written
    from storage.cases.attention import Found, Undelivered
    from storage.messages.notices import Notice

#: So many are shown, the oldest first: the rest comes when these are done.
_MOST = 100


async def show(page: Page) -> web.StreamResponse:
    """Show what has not arrived inside one's own division."""
    within = None if page.scope.whole else page.scope.codes

    def look(conn: Connection) -> tuple[Found[Undelivered], Found[Undelivered]]:
        before = page.now - FETCHED_WITHIN
        return attention.stuck(conn, within, _MOST), attention.undelivered(conn, within, before, _MOST)

    stuck, kept = await page.read(look)
    return page.html(
        "home/undelivered.html",
        parts=[
            (title, why, found.count, [lines.of_notice(page, one) for one in found.first])
            for title, why, found in (
                (texts.STUCK, texts.STUCK_WHY, stuck),
                (texts.UNDELIVERED, texts.UNDELIVERED_WHY, kept),
            )
            if found.count
        ],
        most=_MOST,
    )


async def send_again(page: Page) -> web.StreamResponse:
    """Give a message back to delivery."""
    number = int(page.path["notice"])

    def job(change: Change) -> Written[bool]:
        before = notices.find(change.conn, number)
        if before is None or not notices.send_again(change.conn, number, change.now):
            return nothing(value=False)
        return written(True, _line(change, "notice_again", before, "pending"))

    done = await page.write(job)
    return page.to("/undelivered", said=texts.SENT_AGAIN if done else texts.ARRIVED_MEANWHILE)


async def told_by_phone(page: Page) -> web.StreamResponse:
    """Note that somebody has been told by phone; the message is not handed over any more."""
    number = int(page.path["notice"])

    def job(change: Change) -> Written[bool]:
        before = notices.find(change.conn, number)
        if before is None or not notices.told_by_phone(change.conn, number, change.now):
            return nothing(value=False)
        if before.case_id is not None:
            words = EventData(words=texts.PHONE_NOTE + before.text)
            with suppress(RefusedError):
                # The note stands there already when the form was sent twice.
                perform(page.desk(change), before.case_id, "note", staff(change.clerk.name), words)
        return written(True, _line(change, "notice_phone", before, "sent"))

    done = await page.write(job)
    return page.to("/undelivered", said=texts.TOLD if done else texts.ARRIVED_MEANWHILE)


def _line(change: Change, action: str, before: Notice, state: str) -> Line:
    case = cases.get(change.conn, before.case_id) if before.case_id is not None else None
    return Line(
        action,
        "notice",
        before.id,
        division=(case.street or case.community) if case else None,
        before={"notice": before.state, "number": case.number if case else None},
        after={"notice": state, "number": case.number if case else None},
    )
