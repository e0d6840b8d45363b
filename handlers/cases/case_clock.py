"""What time is to a case: by when it is answered, when somebody is reminded, and when it is escalated."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from handlers.cases.act_words import Clock
from storage.cases import deadlines
from storage.cases.deadlines import Kind

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from storage.cases.cases import Case


def moments(desk: Desk, clock: Clock, case: Case) -> dict[str, object]:
    """Return the moments of a case that change: what is promised, when it was answered, when it ended."""
    if clock is Clock.BEGINS:
        return {"due_at": desk.deadline(case.category), "answered_at": None, "closed_at": None}
    answered: dict[str, object] = {"answered_at": case.answered_at or desk.now}
    changed: dict[Clock, dict[str, object]] = {
        Clock.ANSWERS: answered,
        Clock.CLOSES: {**answered, "closed_at": desk.now},
        Clock.ENDS: {"closed_at": desk.now},
    }
    return changed.get(clock, {})


def arm(desk: Desk, clock: Clock, case: Case) -> None:
    """Set, move or take away the deadlines of a case.

    A reminder comes `remind_after_hours` after somebody got the case; an escalation `escalate_after_hours` after
    filing but not before the promised day has passed; each once for every time a case begins to wait.
    """
    conn, reminder = desk.conn, desk.now + timedelta(hours=desk.policy.remind_after_hours)
    if clock is Clock.BEGINS:
        deadlines.arm(conn, case.id, {Kind.REMIND: reminder, Kind.ESCALATE: _escalation(desk, case)})
    elif clock is Clock.PASSES:
        deadlines.put_off(conn, case.id, Kind.REMIND, reminder)
    elif clock is Clock.EXTENDS and case.answered_at is None:
        deadlines.put_off(conn, case.id, Kind.ESCALATE, _escalation(desk, case))
        deadlines.arm(conn, case.id, {Kind.REMIND: reminder})
    elif clock in {Clock.ANSWERS, Clock.CLOSES, Clock.ENDS}:
        deadlines.lift(conn, case.id)


def _escalation(desk: Desk, case: Case) -> datetime:
    return max(case.due_at, case.filed_at + timedelta(hours=desk.policy.escalate_after_hours))
