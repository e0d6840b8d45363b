"""Fetching photos and recordings before the platform drops them after three days."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.delivery.media_kinds import kind_of
from bot.wechat.platform_numbers import MEDIA_LIFETIME
from bot.wechat.wechat_errors import ApiError, ApiUnavailable, MediaTooLarge
from storage.messages import media

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bot.clock import Clock
    from bot.running.database_access import Database
    from bot.wechat.api import Api
    from storage.messages.media import Medium

_log = structlog.get_logger()

#: How many are fetched in one go.
_AT_ONCE = 20
_FIRST_WAIT = timedelta(seconds=30)


class MediaFetcher:
    """Puts media into files below `directory`, named by their row."""

    def __init__(self, database: Database, api: Api, clock: Clock, directory: Path, max_bytes: int) -> None:
        self._database = database
        self._api = api
        self._clock = clock
        self._directory = directory
        self._max_bytes = max_bytes

    async def fetch_due(self) -> int:
        """Fetch what is still missing; return how many were tried."""
        now = self._clock()
        found = await self._database.read(lambda conn: media.due(conn, now, _AT_ONCE))
        if found and (trouble := await asyncio.to_thread(_trouble, self._directory)):
            # Nothing is asked of the platform that could not be kept; what is missing stays due.
            _log.error("media folder can't be written to", error=trouble)
            return 0
        for medium in found:
            await self._fetch(medium)
        return len(found)

    async def _fetch(self, medium: Medium) -> None:
        now = self._clock()
        try:
            got = await self._api.download_media(medium.media_id, self._max_bytes)
        except MediaTooLarge as error:
            reason = str(error)
            await self._database.do(lambda conn: media.give_up(conn, medium.id, reason))
        except (ApiError, ApiUnavailable) as error:
            reason = str(error)
            await self._put_off(medium, now, reason)
        else:
            content_type, ending = kind_of(got.data)
            path = f"{medium.received_at:%Y/%m}/{medium.id}.{ending}"
            try:
                await asyncio.to_thread(_write, self._directory / path, got.data)
            except OSError as error:
                # A full disk, say: tried again later and less and less often, as when the platform can't be reached.
                await self._put_off(medium, now, type(error).__name__)
                return
            await self._database.do(lambda conn: media.stored(conn, medium.id, path, content_type))

    async def _put_off(self, medium: Medium, now: datetime, reason: str) -> None:
        """Try again later, as long as the platform keeps it."""
        if now - medium.received_at > MEDIA_LIFETIME:
            _log.error("medium lost", medium=medium.id, reason=reason)
            await self._database.do(lambda conn: media.give_up(conn, medium.id, reason))
        else:
            again = now + _FIRST_WAIT * 2 ** min(medium.attempts, 8)
            await self._database.do(lambda conn: media.retry(conn, medium.id, again, reason))


def _trouble(directory: Path) -> str:
    """Return why nothing can be put into that folder, empty when something can."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=directory):
            return ""
    except OSError as error:
        return type(error).__name__


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
