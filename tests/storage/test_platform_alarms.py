"""What the platform holds against the account, for every process to see."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from filed import MONDAY
from storage.messages import platform_alarms

if TYPE_CHECKING:
    from sqlalchemy import Connection

HOUR = timedelta(hours=1)


def test_an_alarm_lasts_from_its_first_moment_until_it_is_ended(conn: Connection) -> None:
    assert platform_alarms.present(conn) is None
    platform_alarms.sound(conn, "app", 40164, "first", MONDAY, holds=True)
    platform_alarms.sound(conn, "app", 50002, "then", MONDAY + HOUR, holds=True)
    alarm = platform_alarms.present(conn)

    assert alarm is not None
    assert (alarm.code, alarm.message, alarm.since, alarm.seen_at) == (50002, "then", MONDAY, MONDAY + HOUR)
    platform_alarms.end(conn, "app")
    assert platform_alarms.present(conn) is None
