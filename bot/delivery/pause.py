"""All pushes pause together while the platform takes none from the account; one is tried from time to time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from storage.messages import platform_alarms

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.delivery.outcome import Alarm

_log = structlog.get_logger()

#: Waits between two tries; the last one repeats. A new address on the whitelist counts after about five minutes.
_WAITS = tuple(timedelta(seconds=s) for s in (15, 30, 60, 120, 300))


class Pause:
    """Whether pushes are worth a try now; the row it keeps is what staff see of it."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._until: datetime | None = None
        self._tries = 0
        #: A process that has just begun doesn't know whether another one left an alarm.
        self.is_on = True
        self._holds = False

    def allows(self, now: datetime, many: int) -> int:
        """Return how many may be sent now: many, one as a try, or none."""
        if not self._holds:
            return many
        return 1 if self._until is None or now >= self._until else 0

    def refused(self, now: datetime, alarm: Alarm) -> None:
        """Note that the platform said no to the account."""
        if not alarm.holds:
            self.is_on = True
            return
        if not self._holds or self._until is None or now >= self._until:
            self._until = now + _WAITS[min(self._tries, len(_WAITS) - 1)]
            self._tries += 1
        if not self._holds:
            _log.error("platform refuses the account", code=alarm.code, message=alarm.message)
        self.is_on = self._holds = True

    def over(self) -> None:
        """Note that a call went through."""
        if self._holds:
            _log.info("platform takes calls again")
        self.is_on, self._holds, self._until, self._tries = False, False, None, 0

    def sound(self, alarm: Alarm, now: datetime, conn: Connection) -> None:
        """Show the alarm to the staff."""
        platform_alarms.sound(conn, self._app_id, alarm.code, alarm.message, now, holds=alarm.holds)

    def end(self, conn: Connection) -> None:
        """Take the alarm away."""
        platform_alarms.end(conn, self._app_id)
