"""Heartbeats: each asks the database what is due. No job holds anything a restart could lose."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.running.log import trace

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

_log = structlog.get_logger()

#: A heartbeat's function and its seconds.
Heartbeat = tuple["Callable[[], Awaitable[object]]", float]


class Jobs:
    """Runs heartbeats; tests run them all at once instead of waiting."""

    def __init__(self, heartbeats: Mapping[str, Heartbeat]) -> None:
        self._heartbeats = heartbeats
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._beating: set[asyncio.Future[object]] = set()

    def start(self) -> None:
        """Begin to beat. A beat that is still running is not started again; missed ones are not made up for."""
        for name, (_, seconds) in self._heartbeats.items():
            self._scheduler.add_job(
                self._beat, "interval", args=[name], seconds=seconds, coalesce=True, max_instances=1, id=name
            )
        self._scheduler.start()

    async def stop(self) -> None:
        """Stop beating; a beat under way is finished first.

        APScheduler 3's AsyncIOExecutor ignores `wait=True`: it cancels what is running, and logs that as a failed job.
        """
        if self._scheduler.running:
            self._scheduler.pause()
            await asyncio.gather(*self._beating, return_exceptions=True)
            self._scheduler.shutdown(wait=False)

    async def beat_all(self) -> None:
        """Run every heartbeat once, in order."""
        for name in self._heartbeats:
            await self._beat(name)

    async def _beat(self, name: str) -> None:
        beat = asyncio.ensure_future(self._heartbeats[name][0]())
        self._beating.add(beat)
        try:
            await beat
        except Exception as error:  # noqa: BLE001 -- the edge of a job: the next beat tries again
            _log.error("job failed", job=name, error=type(error).__name__, at=trace(error))
        finally:
            self._beating.discard(beat)
