"""Cases for tests of the console: filed as the card would, in the invented town. Everybody is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers.cases import filing
from handlers.cases.case_draft import Draft
from handlers.cases.desk import Desk
from handlers.chat.dialogue import Position
from handlers.service.policy import Policy
from storage.cases import events

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from nlp.suggester import Suggester
    from storage.cases.cases import Case

STREET, COMMUNITY, DEPUTY = "880102001", "880102001001", "D01"
PHONE = "19900001234"


def file_for(
    conn: Connection,
    now: datetime,
    suggester: Suggester,
    text: str = "柳林新苑三号楼路灯不亮",
    openid: str = "citizen-example",
    **shown: Any,
) -> Case:
    """File a case; `shown` is what the card showed, by default all of the town's first community."""
    facts = {
        "street": STREET,
        "community": COMMUNITY,
        "deputy": DEPUTY,
        "category": "ZM",
        "deputies": [["D01", "甄示例", ["负责柳林社区"]]],
        "rules": [["R1", ["路灯"]]],
        **shown,
    }
    desk = Desk(conn, now, Policy(quiet_hours=None), suggester)
    return filing.file(desk, openid, Draft(texts=(text,)), Position("intake", shown=facts), f"open:{PHONE}")


def newest_event(conn: Connection, case_id: int) -> int:
    """Return the id of the last line of a case's timeline."""
    return max(e.id or 0 for e in events.timeline(conn, case_id))
