"""Doing something to a case: under its lock, if nothing happened meanwhile that whoever did it has not seen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from bot.console.case import case_texts as texts
from bot.console.case.case_facts import facts, from_form
from bot.console.case.case_page import Attempt, page_of
from bot.console.case.case_subject import owner
from bot.console.case.way_back import back_to, kept_back
from handlers.cases.act_words import RefusedError
from handlers.cases.actor import staff
from handlers.cases.acts import perform
from handlers.office.second import Second, second
from handlers.office.written import Line, nothing, written
from nlp.messages.details import mask
from storage.cases import cases, events
from storage.people import sessions
from storage.people.without_wechat import is_by_phone

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.case.case_actions import Action, Wanted
    from bot.console.page import Page
    from handlers.office.change import Change
    from handlers.office.written import Written
    from storage.cases.cases import Case
    from storage.cases.events import Event

#: What may happen meanwhile without changing what a clerk decides by.
_OF_NO_MATTER = frozenset({"note", "remind", "escalate", "support", "leave", "outcome", "told"})


@dataclass(frozen=True, slots=True)
class _Refused:
    """Why it makes no sense as the case stands."""

    why: str


@dataclass(frozen=True, slots=True)
class _Done:
    """The case before and after, and whether its deputy, if it has one, can be pushed anything."""

    before: Case
    case: Case
    is_reached: bool


class _Gone:
    """The case is not the clerk's any more."""


def newer(timeline: list[Event], seen: int) -> list[Event]:
    """Return what has happened since, as far as it matters."""
    return [e for e in timeline if e.id > seen and e.kind not in _OF_NO_MATTER]


async def act(action: Action, page: Page) -> web.StreamResponse:
    """Do what a form asks for and go back to the case; or show what is in the way, with what was typed."""
    form = await page.form()
    attempt = Attempt(action.name, form.values())
    wanted = action.read(page, form)
    if isinstance(wanted, str):
        return await page_of(page, 400, attempt.refused(wanted))
    seen = form.number("seen") or 0
    came = await page.write(partial(_do, page, action, wanted, seen))
    if isinstance(came, _Gone):
        return page.missing()
    if isinstance(came, _Refused):
        return await page_of(page, 400, attempt.refused(came.why))
    if isinstance(came, Second):
        return await page_of(page, 409, attempt.late(seen, from_form(form.text("was"))))
    if not page.scope.covers(owner(came.case)):
        return page.to(f"/cases{back_to(page)}", texts.HANDED_UP)
    moved = action.name == "assign" and not form.flag("up")
    said = _moved(page, came) if moved else texts.DONE["up" if form.flag("up") else action.name]
    deputy = page.suggester.deputy(came.case.deputy_id) if came.case.deputy_id else None
    if action.name == "nudge" and deputy is not None and not came.is_reached:
        said = texts.not_nudged(deputy.name)
    # What is to be told to somebody without WeChat is told by the staff themselves.
    by_phone = is_by_phone(came.case.openid) and action.heeds and action.name != "nudge"
    return page.to(f"/cases/{came.case.id}{kept_back(page)}", f"{said}{texts.BY_PHONE_WHY}" if by_phone else said)


def _moved(page: Page, done: _Done) -> str:
    """Say whose a case is now, and who is told of it."""
    deputy = page.suggester.deputy(done.case.deputy_id) if done.case.deputy_id else None
    again = done.before.deputy_id is not None
    if done.before.deputy_id == done.case.deputy_id:
        return texts.corrected(deputy.name if deputy else "", is_reached=done.is_reached)
    if deputy is None:
        return texts.TAKEN_BACK
    return texts.assigned(deputy.name, again=again, is_reached=done.is_reached)


def _do(
    page: Page, action: Action, wanted: Wanted, seen: int, change: Change
) -> Written[_Done | Second[Case] | _Refused | _Gone]:
    case = cases.lock(change.conn, int(page.path["case"]))
    if not page.scope.covers(owner(case)):
        return nothing(_Gone())
    as_seen = not action.heeds or not newer(events.timeline(change.conn, case.id), seen)
    if conflict := second(change.conn, "case", case.id, case, as_seen=as_seen):
        return nothing(conflict)
    asked = wanted.asks(case)
    if isinstance(asked, str):
        return nothing(_Refused(asked))
    try:
        done = perform(page.desk(change), case.id, asked.act, staff(change.clerk.name), asked.data).case
    except RefusedError as refused:
        if asked.act == "note":
            # The same form sent twice: it is written down.
            return nothing(_Done(case, case, is_reached=False))
        return nothing(_Refused(texts.refused(asked.act, refused.refusal)))
    before, after = facts(case), facts(done)
    line = Line(
        action.name,
        "case",
        case.id,
        owner(case),
        before={name: value for name, value in before.items() if after[name] != value},
        after={**{name: value for name, value in after.items() if before[name] != value}, "words": mask(wanted.words)},
    )
    reached = sessions.openid_of_deputy(change.conn, done.deputy_id) if done.deputy_id else None
    return written(_Done(case, done, reached is not None), line)
