"""What has happened before the demo begins, so that its console has something to show: invented, in real steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from handlers.cases import filing, residents
from handlers.cases.actor import deputy, staff
from handlers.cases.acts import perform
from handlers.cases.case_draft import BY_STAFF, Draft
from handlers.cases.desk import Desk
from handlers.cases.event_data import Concluded, EventData
from handlers.chat.dialogue import Position
from handlers.citizen.intake_view import IntakeView, IntakeWorld

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from handlers.cases.actor import Actor
    from handlers.chat.prompt import Facts
    from handlers.service.policy import Policy
    from nlp.suggester import Suggester
    from storage.cases.cases import Case


@dataclass(frozen=True, slots=True)
class Past:
    """A matter of some days ago; the deputy replied or closed it a day later, and the citizen judged that.

    Each is of another street than what the page's examples are about, so that none of them is similar to one of those.
    """

    days: int
    text: str
    reply: str = ""
    closed: str = ""
    judged: Facts | None = None


PAST = (
    Past(6, "北关街道东夏庄社区门口的公交站牌倒了，老人等车没处坐", closed="站牌已扶正，另加了一条长椅。"),
    Past(5, "望留街道的小区没有充电桩，电动车都是飞线充电，太危险了"),
    Past(5, "望留街道军埠口社区的老年食堂什么时候开", reply="已经问过，场地在装修，下个月试营业。"),
    Past(4, "希望能多修几个公共厕所"),
    Past(
        4,
        "于河街道的垃圾中转站味道很大，夏天不敢开窗",
        closed="已请环卫加密清运。",
        judged={"heard": True, "solved": "no", "satisfaction": "poor", "reason": "还是一样臭"},
    ),
    Past(1, "于河街道村里的路坑坑洼洼，一下雨全是泥"),
)


#: Who answers where no deputy is found: invented.
_STAFF = "工作人员示例"


def tell(conn: Connection, policy: Policy, suggester: Suggester, now: datetime) -> None:
    """File everything as the conversation would have."""
    for number, past in enumerate(PAST):
        desk = Desk(conn, now - timedelta(days=past.days), policy, suggester)
        draft = Draft(texts=(past.text,), unsure=True)
        shown = IntakeView(draft, IntakeWorld(suggester, policy)).facts()
        draft = draft if shown["deputy"] else Draft(texts=draft.texts, deputy=BY_STAFF)
        case = filing.file(desk, f"demo-past-{number}", draft, Position("intake", shown=shown), None)
        later = Desk(conn, desk.now + timedelta(days=1), policy, suggester)
        if past.reply:
            perform(later, case.id, "reply", _whoever_has(case), EventData(words=past.reply))
        if past.closed:
            result = Concluded(words=past.closed, outcome="answered")
            case = perform(later, case.id, "close", _whoever_has(case), result).case
        if past.judged:
            residents.judge(later, case, past.judged, ())


def _whoever_has(case: Case) -> Actor:
    """Return the deputy of a case, the staff where it has none."""
    return deputy(case.deputy_id) if case.deputy_id else staff(_STAFF)
