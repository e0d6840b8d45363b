"""Examples of the pages about one's own account."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from bot.console.passwords import hash_password
from storage.accounts import staff

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

PASSWORD = "山上有棵小树示例"
POSTS = {
    "/sign-out": {},
    "/password": {"old": PASSWORD, "new": "另一棵大树在河边示例", "again": "另一棵大树在河边示例"},
}


@cache
def hashed_once() -> str:
    """Return the hash of the password; making one is slow on purpose."""
    return hash_password(PASSWORD)


async def prepare(rig: ConsoleRig) -> dict[str, Any]:
    """Give EAST's manager a password."""
    hashed = hashed_once()

    def job(conn: Connection) -> None:
        account = staff.by_name(conn, "东管理示例")
        assert account is not None
        staff.change(conn, account.id, password=hashed)

    rig.write(job)
    return {}
