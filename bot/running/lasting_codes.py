"""Lasting QR codes: each asked of the platform once, however often it is looked at or printed."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from storage.messages import scene_codes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.clock import Clock
    from bot.running.database_access import Database
    from bot.wechat.api import Api
    from storage.messages.scene_codes import SceneCode

#: Calls to the platform under way at the same time.
_TOGETHER = 4


class LastingCodes:
    """The lasting codes of one account; an account may have 100,000 in all, and they can't be taken back."""

    def __init__(self, database: Database, api: Api, app_id: str, clock: Clock) -> None:
        self._database = database
        self._api = api
        self._app_id = app_id
        self._clock = clock

    async def of(self, scenes: Iterable[str]) -> dict[str, SceneCode]:
        """Return the codes of these scenes, in their order; those that there are not yet are made and kept.

        Raises ApiError and ApiUnavailable; what was made before that is kept.
        """
        wanted = list(dict.fromkeys(scenes))
        found = await self._database.read(partial(scene_codes.of_scenes, app_id=self._app_id, scenes=wanted))
        missing = [scene for scene in wanted if scene not in found]
        for start in range(0, len(missing), _TOGETHER):
            made = await asyncio.gather(*map(self._make, missing[start : start + _TOGETHER]), return_exceptions=True)
            for one in made:
                if isinstance(one, BaseException):
                    raise one
                found[one.scene] = one
        return {scene: found[scene] for scene in wanted}

    async def _make(self, scene: str) -> SceneCode:
        made = await self._api.create_qr(scene)
        now = self._clock()
        return await self._database.do(lambda conn: scene_codes.keep(conn, self._app_id, scene, made.url, now))
