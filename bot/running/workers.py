"""Several processes on one port: begun, begun again when one ends, and ended together."""

from __future__ import annotations

import multiprocessing
import signal
import time
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.context import SpawnProcess
    from types import FrameType
    from typing import Any

_log = structlog.get_logger()

#: One that ends is begun again after so many seconds: whatever ended it may end it again.
_PAUSE = 1.0
#: After the signal to end they have so many seconds.
_LAST_SECONDS = 15.0
_LOOK = 0.5


class Workers:
    """Runs `work(*given)` in so many processes until a signal comes; each gets SIGTERM then."""

    def __init__(self, count: int, work: Callable[..., object], given: tuple[Any, ...]) -> None:
        self._work = work
        self._given = given
        self._is_told = False
        # Nothing of this process is shared with them: threads and connections don't survive a fork.
        self._context = multiprocessing.get_context("spawn")
        self._processes = [self._begin() for _ in range(count)]

    def run(self) -> None:
        """Wait for the signal, and for their end."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._told)
        while not self._is_told:
            wait([process.sentinel for process in self._processes], timeout=_LOOK)
            for place, process in enumerate(self._processes):
                if not self._is_told and not process.is_alive():
                    _log.error("worker ended", code=process.exitcode)
                    time.sleep(_PAUSE)
                    self._processes[place] = self._begin()
        for process in self._processes:
            process.terminate()
        deadline = time.monotonic() + _LAST_SECONDS
        for process in self._processes:
            process.join(max(0.0, deadline - time.monotonic()))
            process.kill()

    def _begin(self) -> SpawnProcess:
        process = self._context.Process(target=self._work, args=self._given)
        process.start()
        return process

    def _told(self, _number: int, _frame: FrameType | None) -> None:
        self._is_told = True


def when_parent_ends() -> int | None:
    """Return what becomes readable when the process that began this one is gone, None when none did."""
    parent = multiprocessing.parent_process()
    return None if parent is None else parent.sentinel
