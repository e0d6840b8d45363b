"""All pushes pause together while the platform takes none from the account; one is tried from time to time.

What is known of it is a row: every process keeps to the same pause, one that is started again too, and staff see it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.wechat.wechat_texts import API_HINTS
from storage.messages import platform_alarms

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.delivery.outcome import Alarm, Outcome

_log = structlog.get_logger()

#: Between two tries: half of what it has lasted, but so much at least and at most. A new address on the whitelist
#: counts after about five minutes.
_SHORTEST, _LONGEST = timedelta(seconds=15), timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Change:
    """What an attempt showed: a run of refusals has `begun` with this alarm, or (None) it is over."""

    begun: Alarm | None

    def log(self) -> None:
        """Say it once; a log that can't be written to stops nothing."""
        with suppress(Exception):
            if self.begun is None:
                _log.info("platform takes calls again")
            else:
                helps = API_HINTS.get(self.begun.code, "")
                _log.error(
                    "platform refuses the account", code=self.begun.code, message=self.begun.message, what_helps=helps
                )


class Pause:
    """Whether pushes are worth a try now. Holds nothing itself."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id

    def allows(self, conn: Connection, now: datetime, many: int) -> int:
        """Return how many may be sent now: many, one as a try, or none."""
        alarm = platform_alarms.holding(conn, self._app_id)
        if alarm is None:
            return many
        wait = min(max((alarm.seen_at - alarm.since) / 2, _SHORTEST), _LONGEST)
        # A clock that has been set back must not make a pause of days.
        return 0 if alarm.seen_at <= now < alarm.seen_at + wait else 1

    def note(self, conn: Connection, outcome: Outcome, now: datetime) -> Change | None:
        """Write down what an attempt that began at `now` showed of the account; None when that is nothing new."""
        alarm = outcome.alarm
        if alarm is not None:
            begun = platform_alarms.sound(conn, self._app_id, alarm.code, alarm.message, now, holds=alarm.holds)
            return Change(alarm) if begun and alarm.holds else None
        if outcome.heard and platform_alarms.end(conn, self._app_id, now):
            return Change(None)
        return None
