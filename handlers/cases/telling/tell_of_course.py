"""Who is told what while a case takes its course: it came in, residents have said something, time has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.texts import deputy_notice_texts as deputy_notices
from handlers.texts import notice_texts, wording
from nlp.messages.details import mask
from storage.cases import supporters

if TYPE_CHECKING:
    from handlers.cases.desk import Performed


def nobody(_done: Performed) -> None:
    """Tell nobody."""


def filed(done: Performed) -> None:
    """Push a new case to its deputy; an emergency at any hour."""
    case, desk = done.case, done.desk
    text = deputy_notices.new_case(case, desk.place_of(case), desk.category_name(case), mask(case.text))
    desk.tell_deputy(case, "case_assigned", done.event, text, at_once=case.urgent)


def added(done: Performed) -> None:
    """Let the deputy know what the citizen sent: the answer to a question at any hour."""
    text = deputy_notices.citizen_said(done.case, mask(done.data.words))
    done.desk.tell_deputy(done.case, "citizen_said", done.event, text, at_once=done.before.state == "asked")


def supported(done: Performed) -> None:
    """Let the deputy know what another resident sent, as somebody else's."""
    others = supporters.count(done.desk.conn, done.case.id)
    text = deputy_notices.supported(done.case, mask(done.data.words), others)
    done.desk.tell_deputy(done.case, "citizen_said", done.event, text)


def urged(done: Performed) -> None:
    """Press the deputy for an answer."""
    done.desk.tell_deputy(done.case, "case_due", done.event, deputy_notices.urged(done.case))


def withdrawn(done: Performed) -> None:
    """Tell the deputy that nothing is left to do, and those who joined that they may file their own."""
    case, desk = done.case, done.desk
    desk.tell_deputy(case, "case_withdrawn", done.event, deputy_notices.withdrawn(case))
    desk.tell_supporters(case, "case_withdrawn", done.event, notice_texts.withdrawn(wording.joined(case)))


def reminded(done: Performed) -> None:
    """Remind the deputy of the deadline."""
    done.desk.tell_deputy(done.case, "case_due", done.event, deputy_notices.due_soon(done.case))


def nudged(done: Performed) -> None:
    """Carry what staff remind the deputy of."""
    done.desk.tell_deputy(done.case, "case_due", done.event, deputy_notices.nudged(done.case, done.data.words))


def escalated(done: Performed) -> None:
    """Tell the deputy that the deadline has passed, and the citizen what is done about it."""
    case, desk = done.case, done.desk
    desk.tell_deputy(case, "case_due", done.event, deputy_notices.overdue(case))
    desk.tell_citizen(case, "case_replied", done.event, notice_texts.escalated(case))
