"""What the platform holds against the account: one row while it lasts, for every process and for the staff to see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, or_, select

from storage.dialect import insert
from storage.messages.message_tables import platform_alarms

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Column, Connection

#: What holds nothing back is shown so long after it was said last: another call that goes through disproves nothing.
SHOWN_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlatformAlarm:
    """The platform's code and words, since when, and when it said so last; it `holds` everything back or not."""

    code: int
    message: str
    since: datetime
    seen_at: datetime
    holds: bool


def sound(conn: Connection, app_id: str, code: int, message: str, now: datetime, *, holds: bool) -> bool:
    """Write down what the platform said no to; `since` stays while it goes on. Return whether it has just begun."""
    same = select(platform_alarms.c.since).where(platform_alarms.c.app_id == app_id, platform_alarms.c.holds == holds)
    since = conn.execute(same).scalar()
    said = {"code": code, "message": message, "since": since or now, "seen_at": now, "holds": holds}
    statement = insert(conn, platform_alarms).values(app_id=app_id, **said)
    conn.execute(statement.on_conflict_do_update(index_elements=["app_id"], set_=said))
    return since is None


def end(conn: Connection, app_id: str, now: datetime) -> bool:
    """Note that the platform took a call of ours made at `now`; return whether that ended its holding us back.

    What it said no to since stays, and so does for a day what it has against some calls only.
    """
    held = and_(platform_alarms.c.holds, platform_alarms.c.seen_at < now)
    old = platform_alarms.c.seen_at < now - SHOWN_FOR
    gone = (
        delete(platform_alarms)
        .where(platform_alarms.c.app_id == app_id, or_(held, old))
        .returning(platform_alarms.c.holds)
    )
    return bool(conn.execute(gone).scalar())


def holding(conn: Connection, app_id: str) -> PlatformAlarm | None:
    """Return what makes the platform hold back everything of this account, None when it takes calls."""
    row = conn.execute(
        select(*_columns()).where(platform_alarms.c.app_id == app_id, platform_alarms.c.holds)
    ).one_or_none()
    return PlatformAlarm(*row) if row is not None else None


def present(conn: Connection) -> PlatformAlarm | None:
    """Return what the platform holds against the account now, None when there is nothing."""
    row = conn.execute(select(*_columns()).order_by(platform_alarms.c.since).limit(1)).first()
    return PlatformAlarm(*row) if row is not None else None


def _columns() -> list[Column[Any]]:
    return [platform_alarms.c[name] for name in PlatformAlarm.__dataclass_fields__]
