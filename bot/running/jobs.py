"""Heartbeats: each asks the database what is due. No job holds anything a restart could lose."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import structlog

from bot.running.log import trace

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

_log = structlog.get_logger()

#: A heartbeat's function and its seconds.
Heartbeat = tuple["Callable[[], Awaitable[object]]", float]
#: A beat may take so long more than three of its intervals before it counts as dead: photos over a slow line.
_PATIENCE = 120.0


class Jobs:
    """Runs heartbeats; tests run them all at once instead of waiting.

    Counted by the monotonic clock: when the wall clock is set back by an hour, no beat waits for an hour. `lasting` are
    tasks that should never end: whatever ends one, it is begun again after a `pause`.
    """

    def __init__(
        self,
        heartbeats: Mapping[str, Heartbeat],
        lasting: Mapping[str, Callable[[], Awaitable[object]]] | None = None,
        seconds: Callable[[], float] = time.monotonic,
        pause: float = 1.0,
    ) -> None:
        self._heartbeats = heartbeats
        self._lasting = lasting or {}
        self._seconds = seconds
        self._pause = pause
        self._stopping = asyncio.Event()
        self._beats: list[asyncio.Task[None]] = []
        self._lasts: list[asyncio.Task[None]] = []
        self._seen: dict[str, float] = {}

    def start(self) -> None:
        """Begin to beat, each after its interval. A beat that is still running is not started again."""
        self._seen = dict.fromkeys(self._heartbeats, self._seconds())
        self._beats = [asyncio.create_task(self._keep(name)) for name in self._heartbeats]
        self._lasts = [asyncio.create_task(self._keep_alive(name)) for name in self._lasting]

    async def stop(self) -> None:
        """Stop beating; a beat under way is finished first."""
        self._stopping.set()
        await asyncio.gather(*self._beats, return_exceptions=True)
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

    async def _keep(self, name: str) -> None:
        while not await self._stops_within(self._heartbeats[name][1]):
            await self._beat(name)

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
        try:
            await self._heartbeats[name][0]()
        except Exception as error:  # noqa: BLE001 -- the edge of a job: the next beat tries again
            _complain("job failed", name, error)
        finally:
            self._seen[name] = self._seconds()


def _complain(what: str, name: str, error: Exception) -> None:
    # A log that can't be written to must not end what it tells of.
    with suppress(Exception):
        _log.error(what, job=name, error=type(error).__name__, at=trace(error))
