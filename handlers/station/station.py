"""What the station's staff do to a case: send it to somebody, ask, answer, give directions, close it, open it again.

Every line of the timeline has the name of who did it. What is written to people is made harmless as in a chat.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.cases import similar_cases
from handlers.cases.answering import closing_questions, tell_citizens
from handlers.chat.rendering import harmless
from handlers.texts import deputy_texts, notice_texts
from handlers.texts import station_texts as texts
from storage.cases import cases

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from storage.cases.cases import Case

#: How a case looks that waits for its first answer.
_FROM_THE_START = {"answered_at": None, "closed_at": None, "reminded_at": None, "escalated_at": None, "outcome": None}


@dataclass(frozen=True, slots=True)
class Routing:
    """Where a case belongs: who answers, of what kind it is, in which street and community."""

    deputy: str | None
    category: str | None
    street: str | None
    community: str | None

    @staticmethod
    def of(case: Case) -> Routing:
        """Return where a case belongs now."""
        return Routing(case.deputy_id, case.category, case.street, case.community)


def assign(desk: Desk, case: Case, to: Routing, reason: str, staff: str) -> Case:
    """Send an open case where it belongs; whoever it concerns is told. Nothing happens if it belongs there already.

    A case nobody had gets its deadline now, by the working days of its category; another deputy keeps what the citizen
    was promised.
    """
    now = Routing.of(case)
    if to == now:
        return case
    reason = harmless(reason)
    moved = to.deputy != now.deputy
    first = moved and now.deputy is None
    values: dict[str, object] = {
        "deputy_id": to.deputy,
        "category": to.category,
        "street": to.street,
        "community": to.community,
    }
    if moved and case.state != "asked":
        values["state"] = "assigned" if to.deputy else "unassigned"
    if first:
        # What the station has said or asked meanwhile is no answer of the deputy's.
        values |= {"due_at": desk.deadline(to.category), "answered_at": None, "reminded_at": None, "escalated_at": None}
    changed = cases.change(desk.conn, case.id, **values)
    if (to.street, to.community) != (now.street, now.community):
        similar_cases.keep_again(desk, changed)
    said = "；".join(_changes(desk, case, changed))
    words = texts.moved(said, reason)
    if now.deputy is None or not moved:
        event = desk.note(case, "staff", "assign", words, staff)
    else:
        # As when a deputy passes a case on: it never goes back to them by itself.
        event = desk.note(case, "staff", "reassign", f"{now.deputy} {words}", staff)
    _tell_of_move(desk, case, changed, event, reason, said)
    return changed


def hand_up(desk: Desk, case: Case, reason: str, staff: str) -> Case:
    """Give an open case to the staff of the whole district: nobody's, without a place, until they find both."""
    changed = assign(desk, case, Routing(None, case.category, None, None), reason, staff)
    # A question of the station's does not keep it out of what is to be assigned.
    return cases.change(desk.conn, case.id, state="unassigned") if changed.state != "unassigned" else changed


def decline(desk: Desk, case: Case, directions: str, staff: str) -> Case:
    """Tell the citizen where to turn to with what deputies can't take up."""
    directions = harmless(directions)
    changed = cases.change(desk.conn, case.id, state="redirected", outcome="not_ours", closed_at=desk.now, survey=None)
    event = desk.note(case, "staff", "decline", directions, staff)
    tell_citizens(desk, changed, "case_replied", event, lambda about: texts.declined(about, directions))
    desk.tell_deputy(changed, "case_moved", event, texts.guided_elsewhere(case, directions))
    return changed


def note(desk: Desk, case: Case, text: str, staff: str) -> int:
    """Write down something that staff alone read; a form sent twice writes it once."""
    last = cases.timeline(desk.conn, case.id)[-1:]
    if last and last[0].id is not None and (last[0].kind, last[0].text, last[0].staff) == ("note", text, staff):
        return last[0].id
    return desk.note(case, "staff", "note", text, staff)


def ask(desk: Desk, case: Case, text: str, staff: str) -> Case:
    """Put a question to the citizen as the station; the next thing they write is the answer."""
    text = harmless(text)
    changed = cases.change(desk.conn, case.id, state="asked", answered_at=case.answered_at or desk.now)
    event = desk.note(case, "staff", "ask", text, staff)
    desk.tell_citizen(changed, "case_asked", event, texts.asked(case, text))
    desk.tell_deputy(changed, "case_progress", event, texts.station_wrote(case, text, question=True))
    return changed


def reply(desk: Desk, case: Case, text: str, staff: str) -> Case:
    """Answer the citizen as the station. A case that has no deputy still waits for one."""
    text = harmless(text)
    state = "in_progress" if case.deputy_id else "unassigned"
    changed = cases.change(desk.conn, case.id, state=state, answered_at=case.answered_at or desk.now)
    event = desk.note(case, "staff", "reply", text, staff)
    tell_citizens(
        desk, changed, "case_replied", event, lambda about: texts.replied(about, text), notice_texts.CAN_ANSWER
    )
    desk.tell_deputy(changed, "case_progress", event, texts.station_wrote(case, text, question=False))
    return changed


def close(desk: Desk, case: Case, text: str, outcome: str, staff: str) -> Case:
    """Close a case that has no deputy, with its result, and ask the citizen the two questions."""
    text = harmless(text)
    changed = cases.change(
        desk.conn,
        case.id,
        state="closed",
        outcome=outcome,
        closed_at=desk.now,
        answered_at=case.answered_at or desk.now,
        survey="asked",
    )
    event = desk.note(case, "staff", "close", text, staff)
    questions = closing_questions(desk, changed)
    tell_citizens(desk, changed, "case_closed", event, lambda about: texts.closed(about, text), questions)
    return changed


def reopen(desk: Desk, case: Case, reason: str, staff: str) -> Case:
    """Take up a closed or guided case again: with the deputy who had it, else to be assigned; the deadline is new."""
    reason = harmless(reason)
    deputy = desk.suggester.deputy(case.deputy_id) if case.deputy_id else None
    able = deputy is not None and deputy_texts.serves(deputy)
    changed = cases.change(
        desk.conn,
        case.id,
        state="assigned" if able else "unassigned",
        deputy_id=case.deputy_id if able else None,
        due_at=desk.deadline(case.category),
        reopened=case.reopened + 1,
        survey=None,
        **_FROM_THE_START,
    )
    similar_cases.keep_again(desk, changed)
    event = desk.note(case, "staff", "reopen", reason, staff)
    tell_citizens(desk, changed, "case_replied", event, lambda about: texts.reopened(about, reason, changed.due_at))
    desk.tell_deputy(changed, "case_reopened", event, texts.continued(changed, reason))
    return changed


def _tell_of_move(desk: Desk, before: Case, now: Case, event: int, reason: str, said: str) -> None:
    if before.deputy_id == now.deputy_id:
        desk.tell_deputy(now, "case_assigned", event, texts.corrected(now, said, reason))
        return
    name = desk.deputy_name(now)
    if before.deputy_id is not None:
        desk.tell_deputy(before, "case_moved", event, texts.not_yours(before, name, reason))
    if now.deputy_id is not None:
        category = desk.suggester.category(now.category) if now.category else None
        text = texts.new_for_deputy(now, desk.place_of(now), category.name if category else "", reason, desk.now)
        desk.tell_deputy(now, "case_assigned", event, text, at_once=now.urgent)

    def told(about: str) -> str:
        return texts.assigned(about, name, now, desk.now) if now.deputy_id else texts.taken_back(about)

    tell_citizens(desk, now, "case_replied", event, told)


def _changes(desk: Desk, before: Case, now: Case) -> list[str]:
    """Say what is different, by name."""

    def deputy(case: Case) -> str:
        return desk.deputy_name(case) or case.deputy_id or texts.NOBODY

    def category(case: Case) -> str:
        found = desk.suggester.category(case.category) if case.category else None
        return found.name if found else texts.NO_CATEGORY

    sides = (
        (texts.DEPUTY, deputy(before), deputy(now)),
        (texts.CATEGORY, category(before), category(now)),
        (texts.PLACE, desk.place_of(before) or texts.UNKNOWN_PLACE, desk.place_of(now) or texts.UNKNOWN_PLACE),
    )
    return [texts.change(what, one, other) for what, one, other in sides if one != other]
