"""Deadlines: a reminder at half time, an escalation when nobody has answered. Asked of the rows, not of timers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from handlers.texts import deputy_texts
from handlers.texts import notice_texts as texts
from storage.cases import cases

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from storage.cases.cases import Case

#: So many open cases are looked at in one go, earliest deadline first.
_AT_ONCE = 500


def press(desk: Desk) -> int:
    """Remind and escalate what is due now; return how many notices that made.

    A reminder comes `remind_after_hours` after filing, or after somebody else got the case; an escalation
    `escalate_after_hours` after filing but not before the promised deadline has passed; each once for every deadline.
    """
    policy, told = desk.policy, 0
    for case in cases.unanswered(desk.conn, _AT_ONCE):
        if case.escalated_at is None and desk.now > max(
            case.due_at, case.filed_at + timedelta(hours=policy.escalate_after_hours)
        ):
            event = desk.note(case, "system", "escalate")
            cases.change(desk.conn, case.id, escalated_at=desk.now, reminded_at=case.reminded_at or desk.now)
            desk.tell_deputy(case, "case_due", event, deputy_texts.overdue(case))
            desk.tell_citizen(case, "case_replied", event, texts.escalated(case))
            told += 1
        elif case.reminded_at is None and _waits_long(desk, case, timedelta(hours=policy.remind_after_hours)):
            event = desk.note(case, "system", "remind")
            cases.change(desk.conn, case.id, reminded_at=desk.now)
            desk.tell_deputy(case, "case_due", event, deputy_texts.due_soon(case))
            told += 1
    return told


def _waits_long(desk: Desk, case: Case, so_long: timedelta) -> bool:
    """Tell whether whoever has a case now has had it for so long."""
    if desk.now < case.filed_at + so_long:
        return False
    return desk.now >= (cases.began_at(desk.conn, case.id) or case.filed_at) + so_long
