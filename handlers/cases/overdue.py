"""What time does to cases: a reminder, an escalation, and a case whose deputy has been stopped. Asked of the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.actor import CLOCK
from handlers.cases.acts import ACTS, perform
from handlers.cases.event_data import Moved
from storage.cases import cases, deadlines
from storage.cases.deadlines import Kind

if TYPE_CHECKING:
    from handlers.cases.desk import Desk

#: So many deadlines are looked at in one go, the longest ago first.
_AT_ONCE = 500


def press(desk: Desk, by: str) -> int:
    """Remind and escalate what is due now, as the process `by`; return how many deadlines that were.

    A case that somebody else is busy with waits for the next heartbeat; of two processes one takes a deadline. When
    both are due, the later word is enough: an escalation is reminder, too.
    """
    told = 0
    for case_id, kind in sorted(deadlines.due(desk.conn, desk.now, _AT_ONCE), key=lambda one: one[1] is Kind.REMIND):
        case = cases.lock_if_free(desk.conn, case_id)
        if case is None or case.answered_at is not None or ACTS[kind.value].refuses_state(case):
            continue
        if deadlines.claim(desk.conn, case_id, kind, by, desk.now):
            perform(desk, case_id, kind.value, CLOCK)
            told += 1
            if kind is Kind.ESCALATE:
                deadlines.lift(desk.conn, case_id)
    return told


def stand_down(desk: Desk) -> int:
    """Give the open cases of deputies who are stopped to the staff, who find them under what is to be assigned."""
    given = 0
    for deputy_id in sorted(cases.loads(desk.conn)):
        if desk.suggester.stopped_deputy(deputy_id) is None:
            continue
        for case in cases.open_of_deputy(desk.conn, deputy_id):
            if cases.lock_if_free(desk.conn, case.id) is not None:
                moved = Moved(category=case.category, street=case.street, community=case.community)
                perform(desk, case.id, "stand_down", CLOCK, moved)
                given += 1
    return given
