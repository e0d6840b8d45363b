"""The page of one case."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.configuration.privacy import UnknownKeyError
from bot.console import console_texts
from bot.console.case import assign_choices as choices
from bot.console.case import case_texts as texts
from bot.console.case.case_facts import differences, to_form
from bot.console.case.case_reading import MOST_NOTICES, read
from bot.console.case.case_subject import owner
from bot.console.case.chat_bubbles import bubbles
from bot.console.case.notice_lines import is_to_be_told, told
from bot.console.case.rule_links import rule_links
from bot.console.case.timeline_lines import line_of
from bot.console.case.way_back import back_to, kept_back
from bot.console.rules.rule_address import address
from handlers.deputy.deputy_view import fill_template
from handlers.figures.month_figures import promised
from handlers.office.role import Role
from handlers.office.written import Line, written
from handlers.service.deadline_colours import standing
from handlers.texts.deputy_texts import automatic_fields
from handlers.texts.event_texts import OUTCOME_WORDS, SATISFACTION_WORDS, SOLVED_WORDS, judged
from handlers.texts.wording import masked_phone
from nlp.messages.details import mask
from nlp.suggestion import Context
from storage.cases import cases
from storage.people.without_wechat import is_by_phone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from aiohttp import web

    from bot.console.case.case_reading import Reading
    from bot.console.page import Page
    from handlers.office.change import Change
    from handlers.office.written import Written
    from nlp.suggestion import Suggestion
    from storage.cases.cases import Case


#: The name of what is tried when numbers are opened.
PHONE = "phone"
#: Longest reason why numbers are looked at.
LONGEST_PURPOSE = 200


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a clerk tried: the action, what was typed, and what was in the way."""

    action: str = ""
    typed: dict[str, str] = field(default_factory=dict)
    wrong: str = ""
    #: The newest line of the timeline the clerk had seen, and how the case stood then; None: that was not it.
    seen: int | None = None
    was: dict[str, str | None] = field(default_factory=dict)

    def refused(self, why: str) -> Attempt:
        """Say what is wrong."""
        return replace(self, wrong=why)

    def late(self, seen: int, was: dict[str, str | None]) -> Attempt:
        """Say that somebody was quicker."""
        return replace(self, seen=seen, was=was)


async def show(page: Page) -> web.StreamResponse:
    """Show a case; `template` in the address puts a reply template into the form."""
    return await page_of(page, 200, Attempt())


async def fill_in(page: Page) -> web.StreamResponse:
    """Put a reply template below what has been typed; nothing is sent, and nothing typed is lost."""
    form = await page.form()
    typed = form.values()
    reading = await page.read(partial(read, case_id=int(page.path["case"]), scope=page.scope))
    filled = _filled(page, reading.case, form.text("template", 64)) if reading is not None else ""
    typed["answer"] = "\n".join(part for part in (typed.get("answer", ""), filled) if part)
    return await page_of(page, 200, Attempt("reply", typed))


async def reveal(page: Page) -> web.StreamResponse:
    """Show a case with the numbers in it, the deputy's as well; who looked at them and why is written down."""
    purpose = mask((await page.form()).text("purpose", LONGEST_PURPOSE))
    if not purpose:
        return await page_of(page, 400, Attempt(PHONE, wrong=texts.WHAT_FOR))

    def job(change: Change) -> Written[None]:
        case = cases.get(change.conn, int(page.path["case"]))
        seen = {"purpose": purpose, "deputy": case.deputy_id} if case.deputy_id else {"purpose": purpose}
        lines = [Line("phone", "case", case.id, owner(case), after=seen)]
        if case.deputy_id:
            why = {"purpose": purpose, "of_case": case.number}
            lines.append(Line("phone", "deputy", case.deputy_id, owner(case), after=why))
        return written(None, *lines)

    await page.write(job)
    return await page_of(page, 200, Attempt(), open_numbers=True)


async def page_of(page: Page, status: int, attempt: Attempt, *, open_numbers: bool = False) -> web.Response:
    """Return the page of the case, with what was tried still in its form."""
    reading = await page.read(partial(read, case_id=int(page.path["case"]), scope=page.scope))
    if reading is None or not page.scope.covers(owner(reading.case)):
        return page.missing()
    return page.html("cases/one/show.html", status, **_values(page, reading, attempt, open_numbers=open_numbers))


def _values(page: Page, reading: Reading, attempt: Attempt, *, open_numbers: bool) -> dict[str, Any]:
    case, suggester = reading.case, page.suggester
    plain = str if open_numbers else mask
    now = suggester.suggest(case.text, _context(case))
    deputy = suggester.deputy(case.deputy_id) if case.deputy_id else None
    category = suggester.category(case.category) if case.category else None
    newer = [e for e in reading.events if attempt.seen is not None and e.id > attempt.seen]
    suggested_ids = [*(d.id for d in now.deputies), *(row[0] for row in reading.suggested.deputies)]
    return {
        "case": case,
        "reading": reading,
        "attempt": attempt,
        "typed": attempt.typed,
        "was": to_form(case),
        "matter": plain(case.text),
        "address": plain(case.address),
        "place": suggester.describe(case.community or case.street or ""),
        "deputy": deputy.name if deputy else texts.gone(case.deputy_id) if case.deputy_id else "",
        "category": category,
        "outcomes": OUTCOME_WORDS,
        "judged": judged(case),
        "heard": texts.HEARD,
        "solved": SOLVED_WORDS,
        "satisfaction": SATISFACTION_WORDS,
        "by_phone": is_by_phone(case.openid),
        "list_address": f"/cases{back_to(page)}",
        "back": kept_back(page),
        "standing": standing(case.state, case.answered_at, case.due_at, page.now, page.console.policy.calendar),
        "phone": _phone(page, case, open_numbers=open_numbers),
        "promised": _promised(page, reading),
        "deputy_phone": _deputy_phone(page, reading, open_numbers=open_numbers),
        "purposes": console_texts.PURPOSES,
        "open_numbers": open_numbers,
        "bubbles": bubbles(reading, partial(_scene, page), open_numbers=open_numbers),
        "lines": [line_of(e, plain) for e in reading.events],
        "newer": [line_of(e, plain) for e in newer],
        "changed": differences(attempt.was, case, suggester) if attempt.seen is not None else [],
        "to_tell": max((n.id for n in reading.notices if is_to_be_told(n)), default=0),
        "most_told": MOST_NOTICES,
        "told": [told(n, reading, suggester, plain) for n in reading.notices],
        "then_category": suggester.category(reading.suggested.category or ""),
        "then_place": suggester.describe(reading.suggested.community or reading.suggested.street or ""),
        "then_deputies": [(name, reasons) for _, name, reasons in reading.suggested.deputies],
        "then_rules": [_rule(*row) for row in reading.suggested.rules],
        "now": now,
        "now_deputies": [(one.name, one.reasons) for one in now.deputies],
        "now_rules": [_rule(one.id, one.matched) for one in now.rules],
        "now_place": _place_of(page, now),
        "deputies": choices.deputies(page, case, suggested_ids),
        "categories": choices.categories(page),
        "places": choices.places(page),
        "place_code": case.community or case.street or "",
        "templates": page.console.district.service.templates,
        "filled": _filled(page, case, page.query.get("template", "")),
        "rule_links": rule_links(case, reading, suggester) if page.may(Role.HANDLE) else [],
        "position": texts.position("", *_position(case)) if case.latitude and case.longitude else "",
        "media_words": texts.MEDIA,
    }


def _context(case: Case) -> Context:
    """Return what is known of a case besides its words: where it was decided to be."""
    return Context(chosen=case.community or case.street)


def _rule(number: str, matched: Sequence[str]) -> tuple[str, str, Sequence[str]]:
    """Return a rule's address, its number and what it matched."""
    return address(number), number, matched


def _position(case: Case) -> tuple[float, float]:
    return float(case.latitude or 0), float(case.longitude or 0)


def _place_of(page: Page, now: Suggestion) -> str:
    found = now.community or now.street
    return page.suggester.describe(found.code) if found else ""


def _phone(page: Page, case: Case, *, open_numbers: bool) -> str:
    """Return the citizen's number, masked unless it is open; only that there is one to whoever may look only."""
    if not case.phone_sealed:
        return ""
    if not page.may(Role.HANDLE):
        return texts.HAS_PHONE
    try:
        number = page.console.vault.unseal(case.phone_sealed)
    except UnknownKeyError:
        return texts.PHONE_SEALED
    return number if open_numbers else masked_phone(number)


def _promised(page: Page, reading: Reading) -> datetime:
    """Return by when the citizen was promised an answer at first; assigning and reopening don't change that."""
    days = {one.code: one.reply_days for one in page.suggester.categories}
    return promised(reading.case, reading.events, page.console.policy, days)


def _deputy_phone(page: Page, reading: Reading, *, open_numbers: bool) -> str:
    """Return the number of whoever has the case, as the citizen's."""
    if not reading.deputy_phone or not page.may(Role.HANDLE):
        return ""
    try:
        number = page.console.vault.unseal(reading.deputy_phone)
    except UnknownKeyError:
        return texts.PHONE_SEALED
    return number if open_numbers else masked_phone(number)


def _scene(page: Page, scene: str) -> str:
    """Name what a scanned code stands for."""
    found = page.suggester.resolve_scene(scene)
    deputy = page.suggester.deputy(found.deputy) if found.deputy else None
    if deputy is not None:
        return texts.deputy(deputy.name, "")
    return page.suggester.describe(found.division) if found.division else ""


def _filled(page: Page, case: Case, wanted: str) -> str:
    """Return the reply template of that number, filled in as far as the case tells."""
    template = next((t for t in page.console.district.service.templates if t.id == wanted), None)
    if template is None:
        return ""
    suggester = page.suggester
    deputy = suggester.deputy(case.deputy_id) if case.deputy_id else None
    category = suggester.category(case.category) if case.category else None
    place = suggester.describe(case.community or case.street or "")
    known = automatic_fields(
        case.number, place, deputy.name if deputy else "", category.name if category else "", page.now
    )
    return fill_template(template.body, {name: value for name, value in known.items() if value})
