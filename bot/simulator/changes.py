"""A counter that can be waited on: how pages and tests learn that something happened."""

from __future__ import annotations

import asyncio


class Changes:
    """Counts changes; any number of waiters sleep until the count moves. For one event loop."""

    def __init__(self) -> None:
        self.count = 0
        self._waiting: set[asyncio.Future[None]] = set()

    def tell(self) -> None:
        """One more change: everybody who waits wakes up."""
        self.count += 1
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def after(self, count: int) -> int:
        """Wait until the count differs from `count` (at once if it does already); the new count."""
        while self.count == count:
            future = asyncio.get_running_loop().create_future()
            self._waiting.add(future)
            try:
                await future
            finally:
                self._waiting.discard(future)
        return self.count
