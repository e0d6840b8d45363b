"""What tests of the station's acts begin with: a filed case, what was told to whom, time. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from handlers.cases import filing
from handlers.cases.case_draft import Draft
from handlers.cases.case_routing import Routing
from handlers.chat.dialogue import Position
from storage.messages import notices
from village import CLEAR, COMMUNITY, MONDAY, STREET

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from storage.cases.cases import Case

NAME = "经办示例"
WEDNESDAY_NIGHT = MONDAY.replace(day=25, hour=15, minute=59, second=59)
FRIDAY_NIGHT = WEDNESDAY_NIGHT.replace(day=27)


def file(desk: Desk, text: str = CLEAR, **shown: Any) -> Case:
    """File a case as the card would, and forget what was pushed about it."""
    facts = {"street": STREET, "community": COMMUNITY, "deputy": "D1", **shown}
    case = filing.file(desk, "reporter", Draft(texts=(text,)), Position("intake", shown=facts), None)
    told(desk)
    return case


def told(desk: Desk) -> dict[str, list[str]]:
    """Return what is to be sent, by receiver; it counts as sent then."""
    found: dict[str, list[str]] = {}
    while due := notices.claim_due(desk.conn, desk.now + timedelta(days=30), 99):
        for notice in due:
            found.setdefault(notice.openid, []).append(notice.text)
            notices.settle(desk.conn, notice.id, "sent", MONDAY, notices.Passage())
    return found


def later(desk: Desk, **delta: float) -> Desk:
    return replace(desk, now=desk.now + timedelta(**delta))


def go(case: Case, **values: Any) -> Routing:
    """Return where a case belongs, with this changed."""
    return Routing.of(case)._replace(**values)
