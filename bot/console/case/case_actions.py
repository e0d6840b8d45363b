"""What staff can do to a case: each reads its form, says in which states it makes sense, and does it.

An action never decides about access or about who was first: that is `acting`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.case import assign_choices as choices
from bot.console.case import case_texts as texts
from handlers.station import station
from handlers.station.station import Routing
from handlers.texts.citizen_texts import OUTCOME_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.console.form import Form
    from bot.console.page import Change, Page
    from storage.cases.cases import Case

#: Longest text that is sent or noted.
LONGEST = 2000
#: What a reply template leaves open.
_OPEN_FIELD = re.compile(r"\{[^{}\n]{1,20}\}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a form asks for: `words` go into the audit log, `do` does it in the writer's transaction.

    `refused` says why it makes no sense for the case as it stands, "" when it does.
    """

    words: str
    refused: Callable[[Case], str]
    do: Callable[[Change, Case], Case]


@dataclass(frozen=True, slots=True)
class Action:
    """Something staff do. `read` returns what the form asks for, or what is wrong with it.

    `heeds` is False for what can't undo anybody's work: it is never refused because something else happened.
    """

    name: str
    read: Callable[[Page, Form], Wanted | str]
    heeds: bool = True


def _is_open(case: Case) -> str:
    return "" if case.is_open else texts.IS_CLOSED


def _has_no_deputy(case: Case) -> str:
    return _is_open(case) or (texts.DEPUTY_CLOSES if case.deputy_id else "")


def _can_be_reopened(case: Case) -> str:
    if case.is_open:
        return texts.IS_OPEN
    return texts.IS_WITHDRAWN if case.state == "withdrawn" else ""


def _always(_case: Case) -> str:
    return ""


def _assign(page: Page, form: Form) -> Wanted | str:
    reason = form.text("reason", LONGEST)
    if form.flag("up"):
        return _hand_up(page, form)
    deputy_id, category, code = form.text("deputy", 64), form.text("category", 64), form.text("place", 64)
    deputy = page.suggester.deputy(deputy_id) if deputy_id else None
    if category and page.suggester.category(category) is None:
        return texts.NO_SUCH_CATEGORY

    def target(case: Case) -> Routing | str:
        """Return where the case is to go: what it has already may stay, whatever it is."""
        if (
            deputy_id != (case.deputy_id or "")
            and deputy_id
            and (deputy is None or not choices.may_assign(page.scope, deputy))
        ):
            return texts.NO_SUCH_DEPUTY
        place = (
            (case.street, case.community)
            if code == (case.community or case.street or "")
            else choices.place(page, code)
        )
        if place is None:
            return texts.NO_SUCH_PLACE
        to = Routing(deputy_id or None, category or None, *place)
        return texts.NOTHING_CHANGED if to == Routing.of(case) else to

    def refused(case: Case) -> str:
        found = target(case)
        # Who takes a case from a deputy says why; a first deputy needs no reason.
        unexplained = texts.WHY_ASSIGN if case.deputy_id and not reason else ""
        return _is_open(case) or unexplained or (found if isinstance(found, str) else "")

    def do(change: Change, case: Case) -> Case:
        to = target(case)
        assert isinstance(to, Routing)
        return station.assign(change.desk, case, to, reason, change.staff.name)

    return Wanted(reason, refused, do)


def _hand_up(_page: Page, form: Form) -> Wanted | str:
    reason = form.text("up_reason", LONGEST)
    if not reason:
        return texts.WHY_UP

    def refused(case: Case) -> str:
        is_up = case.state == "unassigned" and Routing.of(case) == Routing(None, case.category, None, None)
        return _is_open(case) or (texts.IS_UP if is_up else "")

    return Wanted(reason, refused, lambda change, case: station.hand_up(change.desk, case, reason, change.staff.name))


def _decline(_page: Page, form: Form) -> Wanted | str:
    words = form.text("directions", LONGEST)
    if not words:
        return texts.WHERE_TO
    return Wanted(words, _is_open, lambda change, case: station.decline(change.desk, case, words, change.staff.name))


def _note(_page: Page, form: Form) -> Wanted | str:
    words = form.text("note", LONGEST)
    if not words:
        return texts.SAY_SOMETHING

    def do(change: Change, case: Case) -> Case:
        station.note(change.desk, case, words, change.staff.name)
        return case

    return Wanted(words, _always, do)


def _ask(_page: Page, form: Form) -> Wanted | str:
    words = form.text("question", LONGEST)
    if not words:
        return texts.SAY_SOMETHING
    return Wanted(words, _is_open, lambda change, case: station.ask(change.desk, case, words, change.staff.name))


def _reply(_page: Page, form: Form) -> Wanted | str:
    words = form.text("answer", LONGEST)
    if not words:
        return texts.SAY_SOMETHING
    if left := _OPEN_FIELD.findall(words):
        return texts.fields_left(left)
    return Wanted(words, _is_open, lambda change, case: station.reply(change.desk, case, words, change.staff.name))


def _close(_page: Page, form: Form) -> Wanted | str:
    words, outcome = form.text("result", LONGEST), form.text("outcome", 20)
    if not words:
        return texts.SAY_RESULT
    if outcome not in OUTCOME_WORDS:
        return texts.WHICH_OUTCOME
    return Wanted(
        words, _has_no_deputy, lambda change, case: station.close(change.desk, case, words, outcome, change.staff.name)
    )


def _reopen(_page: Page, form: Form) -> Wanted | str:
    words = form.text("cause", LONGEST)
    if not words:
        return texts.WHY_REOPEN
    return Wanted(
        words, _can_be_reopened, lambda change, case: station.reopen(change.desk, case, words, change.staff.name)
    )


ACTIONS = {
    action.name: action
    for action in (
        Action("assign", _assign),
        Action("decline", _decline),
        Action("note", _note, heeds=False),
        Action("ask", _ask),
        Action("reply", _reply),
        Action("close", _close),
        Action("reopen", _reopen),
    )
}
