"""The access token in the database, so that every process uses the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.wechat.access_token import StoredToken
from storage.people import tokens

if TYPE_CHECKING:
    from bot.running.database_access import Database


class DatabaseTokenStore:
    """One account's row in `tokens`."""

    def __init__(self, database: Database, app_id: str) -> None:
        self._database = database
        self._app_id = app_id

    async def load(self) -> StoredToken | None:
        """Return the token saved last, None when there is none."""
        found = await self._database.read(lambda conn: tokens.load(conn, self._app_id))
        return None if found is None else StoredToken(*found)

    async def save(self, token: StoredToken) -> None:
        """Replace the saved token."""
        await self._database.do(lambda conn: tokens.save(conn, self._app_id, token.value, token.expires_at))
