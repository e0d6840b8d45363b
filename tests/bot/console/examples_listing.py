"""Examples of the list, of intake on behalf, and of what is told by phone."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from console_rig import EAST
from filed import file_case
from stage import MONDAY
from storage.cases import case_search
from storage.messages import notices
from storage.people.without_wechat import COUNTER

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

TEXT = "柳林新苑的垃圾没人清运"
MARKER = "东街示例暗号"
POSTS = {
    "/cases/new": {"text": TEXT, "read": sha256(TEXT.encode()).hexdigest()[:16], "place": EAST, "file": "1"},
    r"/cases/{case:\d+}/told": {"seen": "999999"},
}


async def prepare(rig: ConsoleRig) -> dict[str, Any]:
    """File a case of EAST's that somebody is to be told of by phone."""

    def job(conn: Connection) -> int:
        case = file_case(conn, f"{COUNTER}example", street=EAST, text=f"路灯坏了{MARKER}", on_behalf=True)
        case_search.keep(conn, case.id, ["路灯", "路", "灯"])
        text = f"【代表答复】{MARKER}"
        new = notices.NewNotice(f"told:{case.id}", case.openid, "case_replied", text, MONDAY, MONDAY, case.id)
        notices.add(conn, new)
        return case.id

    return {"case": str(rig.write(job)), "markers": [MARKER]}
