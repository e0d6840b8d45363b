"""Heartbeats: each asks the database what is due. No job holds anything a restart could lose."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import system_clock
from bot.running.log import trace

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import datetime

_log = structlog.get_logger()

#: A heartbeat's function and its seconds.
Heartbeat = tuple["Callable[[], Awaitable[object]]", float]
#: A beat may take so long more than three of its intervals before it counts as dead: photos over a slow line.
_PATIENCE = 120.0
#: How often the clock on the wall is compared with the one that never steps, and by how much the two may part.
_LOOK_SECONDS, _STEP_SECONDS = 1.0, 2.0


class Jobs:
    """Runs heartbeats; tests run them all at once instead of waiting.

    APScheduler 3 reckons by the clock on the wall: when that is set back by an hour, a beat would wait for an hour. So
    a step of it is looked for, and after one every beat is due at once. `lasting` are tasks that should never end:
    whatever ends one, it is begun again after a `pause`.
    """

    def __init__(
        self,
        heartbeats: Mapping[str, Heartbeat],
        lasting: Mapping[str, Callable[[], Awaitable[object]]] | None = None,
        seconds: Callable[[], float] = time.monotonic,
        pause: float = 1.0,
        wall: Callable[[], datetime] = system_clock,
    ) -> None:
        self._heartbeats = heartbeats
        self._lasting = lasting or {}
        self._seconds = seconds
        self._pause = pause
        self._wall = wall
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._stopping = asyncio.Event()
        self._beating: set[asyncio.Future[object]] = set()
        self._lasts: list[asyncio.Task[None]] = []
        self._seen: dict[str, float] = {}

    def start(self) -> None:
        """Begin to beat, each after its interval. A beat that is still running is not started again."""
        self._seen = dict.fromkeys(self._heartbeats, self._seconds())
        for name, (_, seconds) in self._heartbeats.items():
            # None: a beat that is late is still wanted; many that were missed are one.
            self._scheduler.add_job(
                self._beat,
                "interval",
                args=[name],
                seconds=seconds,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
                id=name,
            )
        self._scheduler.start()
        self._lasts = [asyncio.create_task(self._keep_alive(name)) for name in self._lasting]
        self._lasts.append(asyncio.create_task(self._look_for_steps(self._apart())))

    async def stop(self) -> None:
        """Stop beating; a beat under way is finished first.

        APScheduler 3's AsyncIOExecutor ignores `wait=True`: it cancels what is running, and logs that as a failed job.
        """
        self._stopping.set()
        if self._scheduler.running:
            self._scheduler.pause()
            await asyncio.gather(*self._beating, return_exceptions=True)
            self._scheduler.shutdown(wait=False)
        for task in self._lasts:
            task.cancel()
        await asyncio.gather(*self._lasts, return_exceptions=True)

    async def beat_all(self) -> None:
        """Run every heartbeat once, in order."""
        for name in self._heartbeats:
            await self._beat(name)

    def ages(self) -> dict[str, float]:
        """Return how many seconds ago each heartbeat last began or ended a beat."""
        now = self._seconds()
        return {name: now - seen for name, seen in self._seen.items()}

    def dead(self) -> list[str]:
        """Return the heartbeats that have given no sign of life for far longer than they should."""
        return [name for name, age in self.ages().items() if age > 3 * self._heartbeats[name][1] + _PATIENCE]

    async def _look_for_steps(self, apart: float) -> None:
        while not await self._stops_within(_LOOK_SECONDS):
            now = self._apart()
            if abs(now - apart) > _STEP_SECONDS:
                apart = now
                for name in self._heartbeats:
                    self._scheduler.modify_job(name, next_run_time=self._wall())

    def _apart(self) -> float:
        return self._wall().timestamp() - self._seconds()

    async def _keep_alive(self, name: str) -> None:
        while True:
            try:
                await self._lasting[name]()
            except Exception as error:  # noqa: BLE001 -- the edge of a task: it is begun again
                _complain("task ended", name, error)
            if await self._stops_within(self._pause):
                return

    async def _stops_within(self, seconds: float) -> bool:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        return self._stopping.is_set()

    async def _beat(self, name: str) -> None:
        self._seen[name] = self._seconds()
        beat = asyncio.ensure_future(self._heartbeats[name][0]())
        self._beating.add(beat)
        try:
            await beat
        except Exception as error:  # noqa: BLE001 -- the edge of a job: the next beat tries again
            _complain("job failed", name, error)
        finally:
            self._beating.discard(beat)
            self._seen[name] = self._seconds()


def _complain(what: str, name: str, error: Exception) -> None:
    # A log that can't be written to must not end what it tells of.
    with suppress(Exception):
        _log.error(what, job=name, error=type(error).__name__, at=trace(error))
