"""The district in use: built beside the old one when it changes, then swapped in between two messages."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import structlog

from bot.clock import Clock, system_clock
from bot.running.garbage import uncollected
from handlers.conversation.turns import Service
from handlers.station.district_from_rows import understood
from handlers.texts.wording import CHINA
from nlp.district import DayKind
from nlp.suggester import Suggester
from storage.cases import cases
from storage.database import reading
from storage.district import district_store
from storage.people import leaves

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from handlers.service.policy import Calendar, Policy
    from nlp.suggester import Datum
    from storage.district.district_store import DistrictRows

_log = structlog.get_logger()


class DistrictInUse:
    """Holds the present Service; `refresh` notices a newer version of the district in the database.

    `datum` is that of the positions people send.
    """

    def __init__(
        self,
        engine: Engine,
        policy: Policy,
        cache_dir: Path | None,
        datum: Datum = "gcj02",
        clock: Clock = system_clock,
    ) -> None:
        self._engine = engine
        self._policy = policy
        self._cache_dir = cache_dir
        self._datum: Datum = datum
        self._clock = clock
        self._version = -1
        #: Who was on leave when it was built: a day ends without anybody changing anything.
        self._away = frozenset[str]()
        self._service: Service | None = None
        # The heartbeat and whoever has published: the one that comes second finds the work done.
        self._refreshing = asyncio.Lock()

    @property
    def service(self) -> Service:
        """What the conversation works with now."""
        assert self._service is not None, "load() comes first"
        return self._service

    def load(self) -> None:
        """Read the district and build its understanding; about half a second, off the event loop."""
        with reading(self._engine) as conn:
            version, away = district_store.version(conn), self._on_leave(conn)
            service = self._build(conn, away)
        self._version, self._away, self._service = version, away, service

    async def refresh(self) -> bool:
        """Take up a newer district; messages flow on with the old one while it is built."""
        async with self._refreshing:
            if not await asyncio.to_thread(self._is_newer):
                return False
            with uncollected():
                await asyncio.to_thread(self.load)
            _log.info("district reloaded", version=self._version)
            return True

    def _is_newer(self) -> bool:
        with reading(self._engine) as conn:
            return district_store.version(conn) != self._version or self._on_leave(conn) != self._away

    def _on_leave(self, conn: Connection) -> frozenset[str]:
        return leaves.away_on(conn, self._clock().astimezone(CHINA).date())

    def _build(self, conn: Connection, away: frozenset[str]) -> Service:
        rows = district_store.read(conn)
        suggester = Suggester(understood(rows, cases.loads(conn), away), cache_dir=self._cache_dir, datum=self._datum)
        return Service(suggester, rows.templates or (), replace(self._policy, calendar=self._calendar(rows)))

    def _calendar(self, rows: DistrictRows) -> Calendar:
        own = ((date.fromisoformat(row.day), row.kind == DayKind.WORKED) for row in rows.holidays or ())
        return self._policy.calendar.amended(tuple(own))
