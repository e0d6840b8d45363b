"""Examples of the page of one case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.app_keys import DISTRICT
from console_cases import file_for, newest_event
from storage.cases import cases
from storage.messages import media

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

WORDS = "示例小院墙边暗号甲乙丙"
_SEEN = {"seen": "{event}"}
POSTS = {
    r"/cases/{case:\d+}/template": {"template": "T77", "answer": "已经写的话"},
    r"/cases/{case:\d+}/phone": {"purpose": "电话回访"},
    r"/cases/{case:\d+}/assign": {
        **_SEEN,
        "deputy": "D01",
        "category": "ZM",
        "place": "880102001001",
        "reason": "示例原因",
    },
    r"/cases/{case:\d+}/decline": {**_SEEN, "directions": "请到示例窗口咨询。"},
    r"/cases/{case:\d+}/note": {**_SEEN, "note": "示例备注"},
    r"/cases/{case:\d+}/ask": {**_SEEN, "question": "是哪一盏？"},
    r"/cases/{case:\d+}/reply": {**_SEEN, "answer": "已请社区核实。"},
    r"/cases/{case:\d+}/nudge": {"seen": "{had}", "message": "请尽快看看"},
    r"/cases/{case:\d+}/close": {**_SEEN, "result": "已经修好。", "outcome": "answered"},
    r"/cases/{case:\d+}/reopen": {"seen": "{last}", "cause": "示例原因"},
    r"/cases/{case:\d+}/judge": {"seen": "{phoned}", "heard": "yes", "solved": "yes", "satisfaction": "good"},
}


async def prepare(rig: ConsoleRig) -> dict[str, Any]:
    """File a case of EAST's with a photo, nobody's yet, and one that is closed."""
    suggester = rig.app[DISTRICT].service.suggester
    folder = rig.folder / "media"
    folder.mkdir(exist_ok=True)
    (folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")

    def job(conn: Connection) -> dict[str, Any]:
        case = file_for(conn, rig.clock(), suggester, WORDS, deputy=None)
        photo = media.add(conn, case.openid, "example-photo", "image", rig.clock())
        media.stored(conn, photo, "photo.png", "image/png")
        cases.attach(conn, case.id, [photo])
        closed = cases.change(conn, file_for(conn, rig.clock(), suggester, WORDS), state="closed", outcome="solved")
        phoned = file_for(conn, rig.clock(), suggester, WORDS)
        had = file_for(conn, rig.clock(), suggester, WORDS, deputy="D01")
        phoned = cases.change(conn, phoned, openid="desk:example-judge", state="closed", survey="asked")
        return {
            "phoned": str(newest_event(conn, phoned.id)),
            "had": str(newest_event(conn, had.id)),
            "case": str(case.id),
            "event": str(newest_event(conn, case.id)),
            "medium": str(photo),
            "last": str(newest_event(conn, closed.id)),
            "instead": {
                r"/cases/{case:\d+}/reopen": {"case": str(closed.id)},
                r"/cases/{case:\d+}/judge": {"case": str(phoned.id)},
                r"/cases/{case:\d+}/nudge": {"case": str(had.id)},
            },
            "markers": [WORDS, case.number],
        }

    found: dict[str, Any] = rig.write(job)
    return found
