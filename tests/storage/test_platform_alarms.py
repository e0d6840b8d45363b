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
    platform_alarms.end(conn, "app", MONDAY + 2 * HOUR)
    assert platform_alarms.present(conn) is None


def test_what_has_come_meanwhile_is_not_ended(conn: Connection) -> None:
    platform_alarms.sound(conn, "app", 40164, "first", MONDAY + HOUR, holds=True)

    assert not platform_alarms.end(conn, "app", MONDAY + HOUR)
    assert platform_alarms.end(conn, "app", MONDAY + 2 * HOUR)


def test_what_holds_nothing_back_is_shown_for_a_day_after_it_was_heard_last(conn: Connection) -> None:
    platform_alarms.sound(conn, "app", 47003, "no", MONDAY, holds=False)
    platform_alarms.end(conn, "app", MONDAY + 23 * HOUR)
    assert platform_alarms.present(conn) is not None

    platform_alarms.end(conn, "app", MONDAY + 25 * HOUR)
    assert platform_alarms.present(conn) is None


def test_a_run_begins_with_the_first_no_that_holds_everything_back(conn: Connection) -> None:
    platform_alarms.sound(conn, "app", 47003, "no", MONDAY, holds=False)

    assert platform_alarms.sound(conn, "app", 40164, "ip", MONDAY + HOUR, holds=True)
    assert not platform_alarms.sound(conn, "app", 40164, "ip", MONDAY + 2 * HOUR, holds=True)
    alarm = platform_alarms.holding(conn, "app")
    assert alarm is not None
    assert (alarm.since, alarm.seen_at) == (MONDAY + HOUR, MONDAY + 2 * HOUR)
    assert platform_alarms.holding(conn, "another") is None
