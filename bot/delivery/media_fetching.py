"""Fetching photos and recordings before the platform drops them after three days."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.delivery.media_kinds import kind_of
from bot.wechat.platform_numbers import MEDIA_LIFETIME
from bot.wechat.wechat_errors import ApiError, ApiUnavailable, MediaTooLarge
from storage.messages import media

if TYPE_CHECKING:
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
            if now - medium.received_at > MEDIA_LIFETIME:
                _log.error("medium lost", medium=medium.id, reason=reason)
                await self._database.do(lambda conn: media.give_up(conn, medium.id, reason))
            else:
                again = now + _FIRST_WAIT * 2 ** min(medium.attempts, 8)
                await self._database.do(lambda conn: media.retry(conn, medium.id, again, reason))
        else:
            content_type, ending = kind_of(got.data)
            path = f"{medium.received_at:%Y/%m}/{medium.id}.{ending}"
            await asyncio.to_thread(_write, self._directory / path, got.data)
            await self._database.do(lambda conn: media.stored(conn, medium.id, path, content_type))


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
