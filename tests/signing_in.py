"""Signing in to the console as somebody invented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.console.passwords import hash_password
from storage.accounts import staff
from storage.accounts.staff_tables import audit

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import Answer, Clerk, ConsoleRig

NAME, PASSWORD = "区管理示例", "山上有棵小树示例"


def the_account(conn: Connection) -> staff.Account:
    account = staff.by_name(conn, NAME)
    assert account is not None
    return account


def set_password(rig: ConsoleRig, **more: Any) -> None:
    def job(conn: Any) -> None:
        staff.change(conn, the_account(conn).id, password=hash_password(PASSWORD), **more)

    rig.write(job)


async def sign_in(visitor: Clerk, name: str = NAME, password: str = PASSWORD, **more: str) -> Answer:
    page = await visitor.get("/sign-in")
    token = re.search(r'name="csrf" value="([^"]+)"', page.text)
    assert token
    return await visitor.post("/sign-in", {"name": name, "password": password, **more}, csrf=token[1])


def actions(rig: ConsoleRig) -> list[str]:
    return list(rig.write(lambda conn: conn.execute(audit.select().with_only_columns(audit.c.action)).scalars().all()))
