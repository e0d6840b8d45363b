"""Cases filed before there was a search: put into its index after a start, a few at a time beside the messages."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import structlog

from bot.running.log import trace
from handlers.cases.finding import searching
from storage.cases import case_search

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from bot.callback.inbound import InboundDesk
    from nlp.suggester import Suggester

_log = structlog.get_logger()

#: So many cases a transaction: a few milliseconds, which is what a message waits at most.
_BATCH = 20


async def fill_search(engine: Engine, desk: InboundDesk, suggester: Callable[[], Suggester]) -> None:
    """Put every case that the search lacks into it, the newest first; the next start goes on with what is left."""
    try:
        filled = 0
        below: int | None = None
        while batch := await asyncio.to_thread(partial(_missing, engine, below)):
            await desk.do(partial(searching.fill_in, search=suggester().search, case_ids=batch))
            below = batch[-1]
            filled += len(batch)
        if filled:
            _log.info("search filled in", cases=filled)
    except Exception as error:  # noqa: BLE001 -- the edge of a job: the next start tries again
        _log.error("search not filled in", error=type(error).__name__, at=trace(error))


def _missing(engine: Engine, below: int | None) -> list[int]:
    # Reading only: nobody's message waits for it.
    with engine.connect().execution_options(begin="BEGIN") as conn:
        return case_search.missing(conn, below, _BATCH)
