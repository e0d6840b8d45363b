"""The running bot's way to its database: writes go through the one writer, reads beside it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from storage.database import reading
from storage.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection, Engine

    from storage.writer import Lane

T = TypeVar("T")


class Database:
    """Does jobs, which are functions of a connection: `do` one that writes, `read` one that only reads.

    There is a writer between `open` and `close` only; reading works before and after.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._writer: Writer | None = None

    @property
    def writer(self) -> Writer:
        """The writer in use."""
        assert self._writer is not None, "open() comes first"
        return self._writer

    def open(self, lanes: Sequence[Lane[Any, Any]] = (), noticed: Callable[[], None] | None = None) -> None:
        """Begin to write, these lanes among it; results come back to the event loop that runs now.

        `noticed` is called in it after every commit that wrote notices.
        """
        self._writer = Writer(self.engine, lanes, asyncio.get_running_loop().call_soon_threadsafe, noticed)
        self._writer.start()

    async def close(self) -> None:
        """Finish what has been handed in, then write no more."""
        await asyncio.to_thread(self.writer.stop)

    async def do(self, job: Callable[[Connection], T]) -> T:
        """Do a job in the writer's transaction; return its result once it is on the disk.

        What the job raises is raised here, and nothing of it is written. Raises WriterClosedError after `close`.
        """
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self.writer.run(job, future)
        return await future

    async def read(self, job: Callable[[Connection], T]) -> T:
        """Do a job that only reads, in a thread and a transaction of its own that sees one state; writes go on."""
        return await asyncio.to_thread(partial(_read, self.engine, job))


def _read(engine: Engine, job: Callable[[Connection], T]) -> T:
    with reading(engine) as conn:
        return job(conn)
