"""Forms of the page of a case, as tests of the console send them. Everybody is invented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

import staff_acts as station
from bot.app_keys import DISTRICT
from console_cases import file_for
from handlers.cases.desk import Desk
from handlers.service.policy import Policy
from storage.accounts.staff_tables import audit
from storage.cases import cases
from storage.cases import events as stored_events

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import Answer, Clerk, ConsoleRig
    from storage.cases.cases import Case
    from storage.cases.events import Event

#: What each form sends, for a case of the town's first community that no deputy has.
FORMS = {
    "assign": {"deputy": "D01", "category": "ZM", "place": "880102001002", "reason": "示例原因暗号"},
    "decline": {"directions": "请到示例窗口咨询暗号"},
    "note": {"note": "示例备注暗号"},
    "ask": {"question": "是哪一盏暗号？"},
    "reply": {"answer": "已请社区核实暗号"},
    "nudge": {"message": "请尽快看看暗号"},
    "close": {"result": "已经修好暗号", "outcome": "explained"},
    "judge": {"heard": "yes", "solved": "partly", "satisfaction": "fair", "why": "还行暗号"},
    "reopen": {"cause": "又坏了暗号"},
}
STATES = {
    "assign": "assigned",
    "decline": "redirected",
    "note": "unassigned",
    "ask": "asked",
    "reply": "unassigned",
    "nudge": "assigned",
    "close": "closed",
    "judge": "closed",
    "reopen": "unassigned",
}


def desk(rig: ConsoleRig, conn: Connection) -> Desk:
    return Desk(conn, rig.clock(), Policy(quiet_hours=None), rig.app[DISTRICT].service.suggester)


def filed(rig: ConsoleRig, action: str = "", **shown: Any) -> Case:
    """File a case that no deputy has, closed for whoever wants to open it again."""
    suggester = rig.app[DISTRICT].service.suggester

    def job(conn: Connection) -> Case:
        deputy = "D01" if action == "nudge" else None
        case = file_for(conn, rig.clock(), suggester, **{"deputy": deputy, **shown})
        if action == "judge":
            # Of somebody without WeChat, whom staff ask on the phone.
            case = cases.change(conn, case, openid=f"desk:example-{case.id}")
        if action in {"judge", "reopen"}:
            case = station.close(desk(rig, conn), case, "结果", "answered", "别的示例")
        return case

    case: Case = rig.write(job)
    return case


def now(rig: ConsoleRig, case: Case) -> Case:
    with rig.engine.connect().execution_options(begin="BEGIN") as conn:
        return cases.get(conn, case.id)


def events(rig: ConsoleRig, case: Case) -> list[Event]:
    with rig.engine.connect().execution_options(begin="BEGIN") as conn:
        return stored_events.timeline(conn, case.id)


def hidden(answer: Answer) -> dict[str, str]:
    """Return what the forms of a page carry unseen."""
    both = r'<input type="hidden" name="seen" value="([^"]*)"><input type="hidden" name="was" value="([^"]*)">'
    found = re.search(both, answer.text)
    return {"seen": found[1], "was": found[2].replace("&#34;", '"')} if found else {}


async def send(clerk: Clerk, case: Case, action: str, seen: dict[str, str], **fields: str) -> Answer:
    return await clerk.post(f"/cases/{case.id}/{action}", {**FORMS[action], **seen, **fields})


async def opened(clerk: Clerk, case: Case) -> dict[str, str]:
    """Open a case; return what its forms carry then."""
    return hidden(await clerk.get(f"/cases/{case.id}"))


def written(rig: ConsoleRig, case: Case) -> list[Any]:
    about = (audit.c.subject == "case") & (audit.c.subject_id == str(case.id))
    with rig.engine.connect().execution_options(begin="BEGIN") as conn:
        return list(conn.execute(select(audit).where(about).order_by(audit.c.id)))
