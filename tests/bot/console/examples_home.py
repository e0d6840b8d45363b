"""What the test of access tries on the first page: a message of the eastern street that did not arrive, invented."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from console_rig import EAST
from filed import file_case
from storage.messages import notices
from storage.messages.message_tables import notices as table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

_PATH = "/undelivered/{notice:\\d+}"
POSTS: dict[str, dict[str, str]] = {
    f"{_PATH}/again": {},
    f"{_PATH}/phone": {},
    "/start/try": {"text": "示例路灯不亮"},
    "/start/check": {},
}


async def prepare(rig: ConsoleRig) -> dict[str, Any]:
    """File a late case of the eastern street, with an answer nobody has fetched for four days."""

    def job(conn: Connection) -> int:
        before = rig.clock() - timedelta(days=4)
        case = file_case(conn, number="DL-0001", text="东路首页示例的事", street=EAST, due_at=before)
        notices.add(
            conn, notices.NewNotice("east", "citizen", "case_replied", "东路没送到的话", before, before, case.id)
        )
        conn.execute(table.update().where(table.c.key == "east").values(state="waiting"))
        return int(conn.execute(table.select().where(table.c.key == "east")).one().id)

    return {"notice": str(rig.write(job)), "markers": ["DL-0001", "东路首页示例的事", "东路没送到的话"]}
