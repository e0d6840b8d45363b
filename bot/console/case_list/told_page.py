"""What is to be told by phone to people without WeChat, and the note that it was told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.case_list import list_texts as texts
from handlers.cases.actor import staff
from handlers.cases.event_data import Told
from handlers.cases.perform import perform
from handlers.chat.rendering import spoken
from handlers.office.written import Line, nothing, written
from nlp.messages.details import mask
from storage.cases import by_phone, cases

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Page
    from handlers.office.change import Change
    from handlers.office.written import Written
    from storage.cases.by_phone import ToTell


@dataclass(frozen=True, slots=True)
class Call:
    """One call to make: a case, everything to say, and the newest notice of it."""

    case_id: int
    number: str
    place: str
    lines: tuple[str, ...]
    since: ToTell
    seen: int


async def show(page: Page) -> web.StreamResponse:
    """Show whom to call, about which case, and what to say: who waits longest first."""
    waiting = await page.read(by_phone.to_be_told_by_phone)
    found: dict[int, list[ToTell]] = {}
    for one in waiting:
        if page.scope.covers(one.street or one.community):
            found.setdefault(one.case_id, []).append(one)
    return page.html("cases/told.html", calls=[_call(page, its) for its in found.values()])


async def mark(page: Page) -> web.StreamResponse:
    """Note that everything the clerk saw about a case has been told by phone."""
    form = await page.form()
    case_id, seen = int(page.path["case"]), form.number("seen") or 0

    def job(change: Change) -> Written[bool]:
        case = cases.lock(change.conn, case_id)
        told = by_phone.told(change.conn, case_id, seen, change.now)
        if not told:
            return nothing(value=False)
        perform(page.desk(change), case_id, "told", staff(change.clerk.name), Told(notices=tuple(told)))
        return written(True, Line("told", "case", case_id, case.street or case.community, after={"notices": told}))

    done = await page.write(job)
    return page.to(
        f"/cases/{case_id}" if form.flag("back") else "/cases/told", texts.TOLD if done else texts.TOLD_BEFORE
    )


def _call(page: Page, waiting: list[ToTell]) -> Call:
    first = waiting[0]
    code = first.community or first.street
    place = page.suggester.describe(code) if code else ""
    return Call(
        first.case_id, first.number, place, tuple(mask(spoken(one.text)) for one in waiting), first, waiting[-1].id
    )
