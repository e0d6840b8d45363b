"""What the platform holds against the account: one row while it lasts, for every process and for the staff to see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from storage.dialect import insert
from storage.messages.message_tables import platform_alarms

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class PlatformAlarm:
    """The platform's code and words, since when, and when it said so last; it `holds` everything back or not."""

    code: int
    message: str
    since: datetime
    seen_at: datetime
    holds: bool


def sound(conn: Connection, app_id: str, code: int, message: str, now: datetime, *, holds: bool) -> None:
    """Write down what the platform said no to; `since` stays while it goes on."""
    statement = insert(conn, platform_alarms).values(
        app_id=app_id, code=code, message=message, since=now, seen_at=now, holds=holds
    )
    conn.execute(
        statement.on_conflict_do_update(
            index_elements=["app_id"], set_={"code": code, "message": message, "seen_at": now, "holds": holds}
        )
    )


def end(conn: Connection, app_id: str) -> None:
    """Note that the platform takes our calls again."""
    conn.execute(delete(platform_alarms).where(platform_alarms.c.app_id == app_id))


def present(conn: Connection) -> PlatformAlarm | None:
    """Return what the platform holds against the account now, None when there is nothing."""
    columns = (platform_alarms.c[name] for name in PlatformAlarm.__dataclass_fields__)
    row = conn.execute(select(*columns).order_by(platform_alarms.c.since).limit(1)).first()
    return PlatformAlarm(*row) if row is not None else None
