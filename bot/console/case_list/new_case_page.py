"""Intake on behalf: staff write down what somebody says, see what the bot makes of it, and file it."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from bot.console.case import assign_choices as case_choices
from bot.console.case_list import list_choices as choices
from bot.console.case_list import list_texts as texts
from handlers.cases.desk import Desk
from handlers.cases.finding import similar_cases
from handlers.citizen.intake_answers import phone_in
from handlers.citizen.intake_view import IntakeWorld
from handlers.office.written import Line, nothing, written
from handlers.station import counter
from handlers.station.counter import WrittenDown

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.form import Form
    from bot.console.page import Page
    from handlers.cases.finding.similar_cases import SimilarCase
    from handlers.citizen.intake_view import IntakeView
    from handlers.office.change import Change
    from handlers.office.written import Written
    from storage.cases.cases import Case

_ONCE = re.compile("[0-9a-f]{24}")
_NAMES = ("text", "phone", "place", "category", "deputy", "found")
_LONGEST_CODE = 64


@dataclass(slots=True)
class _Intake:
    """The form as it came, cleaned, with what is wrong with it by field."""

    once: str
    values: dict[str, str]
    wrong: dict[str, str] = field(default_factory=dict)
    note: str = ""


async def show(page: Page) -> web.StreamResponse:
    """Show the empty form."""
    return _answer(page, _Intake(secrets.token_hex(12), dict.fromkeys(_NAMES, "")))


async def send(page: Page) -> web.StreamResponse:
    """Look at what was written, or file it when it has been looked at."""
    form = await page.form()
    intake = _taken(page, form)
    if intake.wrong:
        return _answer(page, intake, 400)
    if not form.flag("file"):
        return await _look(page, intake)
    if form.text("read") != _print(intake.values["text"]):
        intake.note = texts.TEXT_CHANGED
        return await _look(page, intake, 400)
    return await _file(page, intake)


def _taken(page: Page, form: Form) -> _Intake:
    once = form.text("once", 24)
    most = page.console.policy.max_text_length
    values = {name: form.text(name, most + 1 if name == "text" else _LONGEST_CODE) for name in _NAMES}
    intake = _Intake(once if _ONCE.fullmatch(once) else secrets.token_hex(12), values)
    if not values["text"]:
        intake.wrong["text"] = texts.NO_TEXT
    elif len(values["text"]) > most:
        intake.wrong["text"] = texts.text_too_long(most)
    if values["phone"] and phone_in(values["phone"]) is None:
        intake.wrong["phone"] = texts.NO_PHONE
    if values["place"] and case_choices.place(page, values["place"]) is None:
        intake.wrong["place"] = texts.NO_SUCH_PLACE
    return intake


async def _look(page: Page, intake: _Intake, status: int = 200) -> web.StreamResponse:
    """Show what the understanding makes of the words, with everything chosen that it found."""
    values = intake.values
    # A place that was only found before is looked for again: the words may be others now.
    chosen = "" if values["place"] == values["found"] else values["place"]
    street, community = case_choices.place(page, chosen) or (None, None)
    said = WrittenDown(intake.once, values["text"], street=street, community=community)
    view = counter.view_of(said, IntakeWorld(page.suggester, page.console.policy))
    suggested = view.suggestion
    place = suggested.community or suggested.street
    found = place.code if place else ""
    if case_choices.place(page, found) is None:
        if place is not None:
            intake.wrong["place"] = texts.elsewhere(page.suggester.describe(found))
        found = page.scope.code or ""
    values |= {
        "place": found,
        "found": "" if chosen else found,
        "category": suggested.category.code if suggested.category else "",
        "deputy": _first(page, view),
    }
    similar = await page.read(lambda conn: _similar(page, conn, intake))
    return _answer(page, intake, status, view=view, similar=similar)


def _first(page: Page, view: IntakeView) -> str:
    able = choices.receivers(page, [(one.id, one.name) for one in view.deputies])
    return able[0][1][0][0] if able and able[0][0] == texts.SUGGESTED else ""


def _similar(page: Page, conn: Connection, intake: _Intake) -> SimilarCase | None:
    street, community = case_choices.place(page, intake.values["place"]) or (None, None)
    desk = Desk(conn, page.now, page.console.policy, page.suggester)
    return similar_cases.find(desk, "", intake.values["text"], street, community)


async def _file(page: Page, intake: _Intake) -> web.StreamResponse:
    values = intake.values
    place = case_choices.place(page, values["place"])
    if place is None:
        intake.wrong["place"] = texts.NO_SUCH_PLACE
    if values["category"] and page.suggester.category(values["category"]) is None:
        intake.wrong["category"] = texts.NO_SUCH_CATEGORY
    street, community = place or (None, None)
    phone = phone_in(values["phone"])
    said = WrittenDown(
        intake.once,
        values["text"],
        values["category"] or None,
        street,
        community,
        values["deputy"] or None,
        page.console.vault.seal(phone) if phone else None,
    )
    view = counter.view_of(said, IntakeWorld(page.suggester, page.console.policy))
    deputy = page.suggester.deputy(values["deputy"]) if values["deputy"] else None
    suggested = {one.id for one in view.deputies}
    if values["deputy"] and (deputy is None or not choices.may_get(page, deputy, suggested)):
        intake.wrong["deputy"] = texts.NO_SUCH_DEPUTY
    if intake.wrong:
        return _answer(page, intake, 400, view=view)

    def job(change: Change) -> Written[Case | None]:
        case = counter.file(page.desk(change), said, change.clerk.name)
        if case is None:
            return nothing(None)
        after = {"number": case.number, "category": case.category, "deputy": case.deputy_id, "place": values["place"]}
        return written(case, Line("file", "case", case.id, street or community, after=after))

    case = await page.write(job)
    if case is None:
        return page.to("/cases", texts.FILED_BEFORE)
    return page.to(f"/cases/{case.id}", texts.filed(case, deputy.name if deputy else ""))


def _answer(page: Page, intake: _Intake, status: int = 200, **looked: Any) -> web.Response:
    view: IntakeView | None = looked.get("view")
    suggested = [(one.id, one.name) for one in view.deputies] if view is not None else []
    return page.html(
        "cases/new.html",
        status,
        once=intake.once,
        values=intake.values,
        wrong=intake.wrong,
        note=intake.note,
        most=page.console.policy.max_text_length,
        read=_print(intake.values["text"]) if view is not None else "",
        suggestion=view.suggestion if view is not None else None,
        similar=looked.get("similar"),
        places=case_choices.places(page),
        categories=case_choices.categories(page),
        no_category=texts.NO_CATEGORY,
        receivers=choices.receivers(page, suggested),
        nobody=texts.NOBODY,
        no_place=texts.NO_PLACE,
    )


def _print(text: str) -> str:
    """Return a sign of a text by which it is seen whether it was changed."""
    return sha256(text.encode()).hexdigest()[:16]
