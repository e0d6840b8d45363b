"""What staff can do to a case: each reads its form and says which act of the table that is.

An action never decides about access or about who was first: that is `case_acting`; nor in which states of a case it
makes sense: that is `handlers/cases/acts.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bot.console.case import assign_choices as choices
from bot.console.case import case_texts as texts
from handlers.cases.case_routing import Routing, act_to, moved
from handlers.cases.event_data import Concluded, EventData, Judged
from handlers.texts.event_texts import OUTCOME_WORDS, SATISFACTION_WORDS, SOLVED_WORDS
from storage.people.without_wechat import is_by_phone

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.console.form import Form
    from bot.console.page import Page
    from storage.cases.cases import Case

#: Longest text that is sent or noted.
LONGEST = 2000
#: What a reply template leaves open.
_OPEN_FIELD = re.compile(r"\{[^{}\n]{1,20}\}")


class Asked(NamedTuple):
    """An act of the table, with what it is told."""

    act: str
    data: EventData


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a form asks for: `words` go into the audit log.

    `asks` returns the act that does it to the case as it stands, or why it makes no sense.
    """

    words: str
    asks: Callable[[Case], Asked | str]


@dataclass(frozen=True, slots=True)
class Action:
    """Something staff do. `read` returns what the form asks for, or what is wrong with it.

    `heeds` is False for what can't undo anybody's work: it is never refused because something else happened.
    """

    name: str
    read: Callable[[Page, Form], Wanted | str]
    heeds: bool = True


def _assign(page: Page, form: Form) -> Wanted | str:
    reason = form.text("reason", LONGEST)
    if form.flag("up"):
        return _hand_up(page, form)
    deputy_id, category, code = form.text("deputy", 64), form.text("category", 64), form.text("place", 64)
    deputy = page.suggester.deputy(deputy_id) if deputy_id else None
    if category and page.suggester.category(category) is None:
        return texts.NO_SUCH_CATEGORY

    def asks(case: Case) -> Asked | str:
        if not case.is_open:
            return texts.IS_CLOSED
        # Who takes a case from a deputy says why; a first deputy needs no reason.
        if case.deputy_id and not reason:
            return texts.WHY_ASSIGN
        # What it has already may stay, whatever it is.
        if (
            deputy_id != (case.deputy_id or "")
            and deputy_id
            and (deputy is None or not choices.may_assign(page.scope, deputy))
        ):
            return texts.NO_SUCH_DEPUTY
        is_here = code == (case.community or case.street or "")
        place = (case.street, case.community) if is_here else choices.place(page, code)
        if place is None:
            return texts.NO_SUCH_PLACE
        to = Routing(deputy_id or None, category or None, *place)
        return Asked(act_to(case, to), moved(to, reason))

    return Wanted(reason, asks)


def _hand_up(_page: Page, form: Form) -> Wanted | str:
    reason = form.text("up_reason", LONGEST)
    if not reason:
        return texts.WHY_UP
    return Wanted(reason, lambda case: Asked("hand_up", moved(Routing(None, case.category, None, None), reason)))


def _said(act: str, field: str, missing: str) -> Callable[[Page, Form], Wanted | str]:
    """Return how to read an action that says something: the words of one field."""

    def read(_page: Page, form: Form) -> Wanted | str:
        words = form.text(field, LONGEST)
        return Wanted(words, lambda _case: Asked(act, EventData(words=words))) if words else missing

    return read


def _reply(page: Page, form: Form) -> Wanted | str:
    left = _OPEN_FIELD.findall(form.text("answer", LONGEST))
    return texts.fields_left(left) if left else _said("reply", "answer", texts.SAY_SOMETHING)(page, form)


def _nudge(_page: Page, form: Form) -> Wanted | str:
    words = form.text("message", LONGEST)

    def asks(case: Case) -> Asked | str:
        if case.is_open and not case.deputy_id:
            return texts.NOBODY_TO_NUDGE
        return Asked("nudge", EventData(words=words))

    return Wanted(words, asks) if words else texts.SAY_SOMETHING


def _close(_page: Page, form: Form) -> Wanted | str:
    words, outcome = form.text("result", LONGEST), form.text("outcome", 20)
    if not words:
        return texts.SAY_RESULT
    if outcome not in OUTCOME_WORDS:
        return texts.WHICH_OUTCOME
    return Wanted(words, lambda _case: Asked("close", Concluded(words=words, outcome=outcome)))


def _judge(_page: Page, form: Form) -> Wanted | str:
    """Take the answers to the closing questions from somebody who gave them on the phone."""
    heard, solved, mark = form.text("heard", 10), form.text("solved", 10), form.text("satisfaction", 10)
    why = form.text("why", LONGEST)
    if heard not in {"yes", "no"}:
        return texts.WHETHER_HEARD
    if heard == "yes" and (solved not in SOLVED_WORDS or mark not in SATISFACTION_WORDS):
        return texts.HOW_JUDGED
    said = Judged(words=why, heard=False)
    if heard == "yes":
        said = Judged(words=why, heard=True, solved=solved, satisfaction=mark)
    act = "judge" if said.heard and mark != "poor" else "reopen"

    def asks(case: Case) -> Asked | str:
        if not is_by_phone(case.openid):
            return texts.CITIZEN_JUDGES
        return Asked(act, said) if case.survey == "asked" else texts.NOT_ASKED

    return Wanted(why, asks)


def _reopen(_page: Page, form: Form) -> Wanted | str:
    words = form.text("cause", LONGEST)
    return Wanted(words, lambda _case: Asked("reopen", Judged(words=words))) if words else texts.WHY_REOPEN


ACTIONS = {
    action.name: action
    for action in (
        Action("assign", _assign),
        Action("decline", _said("decline", "directions", texts.WHERE_TO)),
        Action("note", _said("note", "note", texts.SAY_SOMETHING), heeds=False),
        Action("ask", _said("ask", "question", texts.SAY_SOMETHING)),
        Action("reply", _reply),
        Action("nudge", _nudge),
        Action("close", _close),
        Action("judge", _judge),
        Action("reopen", _reopen),
    )
}
