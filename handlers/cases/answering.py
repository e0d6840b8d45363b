"""What a deputy does to a case: answer, ask, hand over, pass on, extend, close; whoever waits for it is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from handlers.cases.case_view import CaseWorld
from handlers.cases.policy import CHINA
from handlers.chat.engine import begin
from handlers.chat.rendering import render
from handlers.citizen.case_dialogues import SURVEY
from handlers.texts import deputy_texts
from handlers.texts import notice_texts as texts
from storage.cases import cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.cases.desk import Desk
    from storage.cases.cases import Case


def reply(desk: Desk, case: Case, text: str) -> Case:
    """Send a reply to the citizen."""
    changed = cases.change(desk.conn, case.id, state="in_progress", answered_at=case.answered_at or desk.now)
    event = desk.note(case, "deputy", "reply", text)
    name = desk.deputy_name(case)
    tell_citizens(
        desk, changed, "case_replied", event, lambda about: texts.replied(about, name, text), texts.CAN_ANSWER
    )
    return changed


def ask(desk: Desk, case: Case, text: str) -> Case:
    """Put a question to the citizen; the next thing they write is the answer."""
    changed = cases.change(desk.conn, case.id, state="asked", answered_at=case.answered_at or desk.now)
    event = desk.note(case, "deputy", "ask", text)
    desk.tell_citizen(changed, "case_asked", event, texts.asked(case, desk.deputy_name(case), text))
    return changed


def hand_over(desk: Desk, case: Case, unit: str) -> Case:
    """Hand a case to the unit that does the work."""
    changed = cases.change(desk.conn, case.id, state="in_progress", unit=unit, answered_at=case.answered_at or desk.now)
    event = desk.note(case, "deputy", "hand_over", unit)
    name = desk.deputy_name(case)
    tell_citizens(desk, changed, "case_replied", event, lambda about: texts.handed_over(about, name, unit))
    return changed


def extend(desk: Desk, case: Case, days: int, reason: str) -> Case:
    """Take more working days, with the reason."""
    due = desk.policy.calendar.deadline(max(case.due_at, desk.now), days, CHINA)
    changed = cases.change(desk.conn, case.id, due_at=due, extensions=case.extensions + 1, reminded_at=None)
    event = desk.note(case, "deputy", "extend", reason)
    name = desk.deputy_name(case)
    tell_citizens(desk, changed, "case_due", event, lambda about: texts.extended(about, name, due, reason))
    return changed


def list_as_clue(desk: Desk, case: Case) -> Case:
    """Keep a case as material for a formal suggestion."""
    event = desk.note(case, "deputy", "clue")
    name = desk.deputy_name(case)
    tell_citizens(desk, case, "case_replied", event, lambda about: texts.listed(about, name))
    return case


def pass_on(desk: Desk, case: Case, reason: str) -> Case:
    """Pass a case on: to the next deputy suggested when it was filed, else to the staff."""
    passed = {e.text.split(" ", 1)[0] for e in cases.timeline(desk.conn, case.id) if e.kind == "reassign"}
    suggested = [row[0] for row in json.loads(case.suggestion).get("deputies", [])]
    able = [
        d
        for d in (desk.suggester.deputy(i) for i in suggested if i != case.deputy_id and i not in passed)
        if d is not None and deputy_texts.serves(d)
    ]
    event = desk.note(case, "deputy", "reassign", f"{case.deputy_id} {reason}")
    changed = cases.change(
        desk.conn,
        case.id,
        deputy_id=able[0].id if able else None,
        state="assigned" if able else "unassigned",
    )
    if able:
        category = desk.suggester.category(case.category) if case.category else None
        text = deputy_texts.new_case(
            changed, desk.place_of(case), category.name if category else "", deputy_texts.masked_words(case)
        )
        desk.tell_deputy(changed, "case_assigned", event, text, at_once=case.urgent)
    name = able[0].name if able else ""
    tell_citizens(desk, changed, "case_replied", event, lambda about: texts.reassigned(about, name))
    return changed


def close(desk: Desk, case: Case, text: str, outcome: str = "answered") -> Case:
    """Close a case with its result and ask the citizen the two questions."""
    changed = cases.change(
        desk.conn,
        case.id,
        state="closed",
        outcome=outcome,
        closed_at=desk.now,
        answered_at=case.answered_at or desk.now,
        survey="asked",
    )
    event = desk.note(case, "deputy", "close", text)
    questions = closing_questions(desk, changed)
    name = desk.deputy_name(case)
    tell_citizens(desk, changed, "case_closed", event, lambda about: texts.closed(about, name, text), questions)
    return changed


def closing_questions(desk: Desk, case: Case) -> str:
    """Return the first question about a closed case, as it is sent with the result."""
    turn = begin(SURVEY, CaseWorld((case,), desk.place_of, desk.policy), ({"case": case.id},))
    return "\n\n".join(render(said, turn.at.token) for said in turn.say) if turn.at is not None else ""


def set_outcome(desk: Desk, case: Case, outcome: str) -> Case:
    """Say what sort of end it was."""
    desk.note(case, "deputy", "outcome", outcome)
    return cases.change(desk.conn, case.id, outcome=outcome)


def tell_citizens(
    desk: Desk, case: Case, kind: str, event: int, write: Callable[[str], str], for_reporter: str = ""
) -> None:
    """Tell the citizen and whoever joined the case; `for_reporter` is put below what the citizen gets."""
    parts = [part for part in (write(texts.reported(case)), for_reporter) if part]
    desk.tell_citizen(case, kind, event, "\n\n".join(parts))
    desk.tell_supporters(case, kind, event, write(texts.joined(case)))
