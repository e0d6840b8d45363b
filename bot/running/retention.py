"""What is kept how long: deleted and de-identified every night, what was asked to be forgotten at once."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import structlog

from handlers.texts.wording import CHINA
from storage.database import empty_log
from storage.overviews import forgetting, old_rows
from storage.overviews.old_rows import Before

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from bot.clock import Clock
    from bot.configuration.settings import Settings
    from bot.running.database_access import Database

_log = structlog.get_logger()

#: So many rows of each kind a transaction: a message waits a few milliseconds at most.
_AT_ONCE = 200
#: The day begins here at this hour: at night.
_NIGHT = timedelta(hours=3)


def before(settings: Settings, now: datetime) -> Before:
    """Return the moments before which things go."""
    kept = settings.retention
    return Before(
        now - timedelta(days=kept.chat_days),
        now - timedelta(days=kept.media_days),
        now - timedelta(days=kept.case_days),
    )


def retain(engine: Engine, settings: Settings, now: datetime) -> dict[str, int]:
    """Delete and de-identify everything that is old; return how many of each kind."""
    total: Counter[str] = Counter()
    limits, folder = before(settings, now), settings.media.directory
    while True:
        with engine.begin() as conn:
            went = old_rows.clear(conn, limits, _AT_ONCE)
        total.update(went)
        if not any(went.values()):
            break
    while True:
        with engine.begin() as conn:
            paths = forgetting.files(conn, _AT_ONCE)
            gone = _unlink(folder, paths)
            forgetting.deleted(conn, gone)
        if not gone:
            break
    empty_log(engine)
    return dict(total)


class Retention:
    """The same beside the running bot, a few rows at a time."""

    def __init__(self, database: Database, settings: Settings, clock: Clock) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock
        self._done: date | None = None

    async def beat(self) -> None:
        """Forget who asked for it; once a night, let go what is old."""
        if ready := await self._database.read(partial(forgetting.ready_to_forget, limit=_AT_ONCE)):
            await self._database.do(partial(forgetting.de_identify, case_ids=ready))
            await asyncio.to_thread(empty_log, self._database.engine)
        if paths := await self._database.read(partial(forgetting.files, limit=_AT_ONCE)):
            gone = await asyncio.to_thread(_unlink, self._settings.media.directory, paths)
            await self._database.do(partial(forgetting.deleted, paths=gone))
        now = self._clock()
        night = (now.astimezone(CHINA) - _NIGHT).date()
        if night == self._done:
            return
        if await self._some_went(now):
            return
        await asyncio.to_thread(empty_log, self._database.engine)
        self._done = night

    async def _some_went(self, now: datetime) -> bool:
        """Let a few go, if there are any; the next beat goes on."""
        limits = before(self._settings, now)
        if not any((await self._database.read(partial(old_rows.count, before=limits))).values()):
            return False
        went = await self._database.do(partial(_clear, limits=limits))
        _log.info("retention", **went)
        return True


def _clear(conn: Connection, limits: Before) -> dict[str, int]:
    return old_rows.clear(conn, limits, _AT_ONCE)


def _unlink(folder: Path, paths: Sequence[str]) -> list[str]:
    """Delete files; return those that are gone."""
    gone = []
    for path in paths:
        try:
            (folder / path).unlink(missing_ok=True)
        except OSError as error:
            _log.error("file not deleted", error=type(error).__name__)
        else:
            gone.append(path)
    return gone
