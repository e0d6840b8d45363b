"""Cases filed before there was a search: put into its index after a start, a few at a time beside the messages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import structlog

from bot.running.log import trace
from handlers.cases.finding import searching
from storage.cases import case_search

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.running.database_access import Database
    from nlp.suggester import Suggester

_log = structlog.get_logger()

#: So many cases a transaction: a few milliseconds, which is what a message waits at most.
_BATCH = 20


async def fill_search(database: Database, suggester: Callable[[], Suggester]) -> None:
    """Put every case that the search lacks into it, the newest first; the next start goes on with what is left."""
    try:
        filled = 0
        below: int | None = None
        while batch := await database.read(partial(case_search.missing, below=below, limit=_BATCH)):
            await database.do(partial(searching.fill_in, search=suggester().search, case_ids=batch))
            below = batch[-1]
            filled += len(batch)
        if filled:
            _log.info("search filled in", cases=filled)
    except Exception as error:  # noqa: BLE001 -- the edge of a job: the next start tries again
        _log.error("search not filled in", error=type(error).__name__, at=trace(error))
