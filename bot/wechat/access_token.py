"""The access token (stable_token): one refresh at a time, shared by all processes through the database.

/doc/service/api/base/api_getstableaccesstoken: asking again gives the same token until its last five minutes, so
processes do not harm each other, and a token that is asked for has at least five minutes left.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

import aiohttp

from bot.wechat.platform_numbers import TOKEN_FORCE_INTERVAL, TOKEN_LIFETIME, TOKEN_MAX_LENGTH, TOKEN_OVERLAP
from bot.wechat.transport import exchange, json_body, read_json
from bot.wechat.wechat_errors import ApiError, ApiUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_LONGEST = int(TOKEN_LIFETIME.total_seconds())


@dataclass(frozen=True, slots=True)
class StoredToken:
    """A token and when it ends (aware UTC). The value stays out of `repr`, so out of logs."""

    value: str = field(repr=False)
    expires_at: datetime


class TokenStore(Protocol):
    """Where the processes of one account share the token."""

    async def load(self) -> StoredToken | None:
        """The token saved last, None when there is none."""

    async def save(self, token: StoredToken) -> None:
        """Replace the saved token."""


class AccessToken:
    """The account's token, fetched when needed. One for each process and account."""

    def __init__(
        self,
        http: aiohttp.ClientSession,
        base_url: str,
        app_id: str,
        app_secret: str,
        *,
        store: TokenStore,
        clock: Callable[[], datetime],
        timeout_seconds: float = 8,
    ) -> None:
        self._http = http
        self._url = f"{base_url.rstrip('/')}/cgi-bin/stable_token"
        self._app_id = app_id
        self._app_secret = app_secret
        self._store = store
        self._clock = clock
        self._timeout = aiohttp.ClientTimeout(total=timeout_seconds)
        self._lock = asyncio.Lock()
        self._token: StoredToken | None = None
        self._forced_at: datetime | None = None
        self._attempts = 0
        self._failure: ApiError | ApiUnavailable | None = None

    async def get(self, *, bad: str = "") -> str:
        """A valid token; not `bad`, one that the platform has just refused.

        Raises ApiError or ApiUnavailable when there is none to be had. While the platform cannot be asked, a token
        that is still valid is used to its end.
        """
        if token := self._fresh(self._token, bad):
            return token
        attempts = self._attempts
        async with self._lock:
            if token := self._fresh(self._token, bad):
                return token
            if self._failure is not None and self._attempts != attempts:
                # Somebody asked in vain while we waited: do not all queue up for the same time-out.
                return self._last_resort(bad, self._failure)
            self._token = await self._store.load() or self._token
            if token := self._fresh(self._token, bad):
                return token
            self._attempts += 1
            try:
                self._token = await self._renewed(bad)
            except (ApiError, ApiUnavailable) as failure:
                self._failure = failure
                return self._last_resort(bad, failure)
            self._failure = None
            await self._store.save(self._token)
            return self._token.value

    def _fresh(self, token: StoredToken | None, bad: str) -> str:
        if token is None or token.value == bad or token.expires_at - self._clock() < TOKEN_OVERLAP:
            return ""
        return token.value

    def _last_resort(self, bad: str, failure: ApiError | ApiUnavailable) -> str:
        token = self._token
        if token is not None and token.value != bad and token.expires_at > self._clock():
            return token.value
        raise failure.with_traceback(None)

    async def _renewed(self, bad: str) -> StoredToken:
        """Ask in normal mode; by force only when that gives the bad token again, which is dear (20 a day)."""
        token = await self._fetch(force=False)
        if token.value != bad:
            return token
        now = self._clock()
        if self._forced_at is not None and now - self._forced_at < TOKEN_FORCE_INTERVAL:
            return token
        self._forced_at = now
        return await self._fetch(force=True)

    async def _fetch(self, *, force: bool) -> StoredToken:
        body = json_body(
            {
                "grant_type": "client_credential",
                "appid": self._app_id,
                "secret": self._app_secret,
                "force_refresh": force,
            },
        )
        asked_at = self._clock()
        reply = await exchange(self._http, "POST", self._url, patience=self._timeout, data=body)
        answer = read_json(reply.body, hide=(self._app_secret,))
        value, lasts = answer.get("access_token"), answer.get("expires_in")
        if not isinstance(value, str) or not 0 < len(value) <= TOKEN_MAX_LENGTH or not value.isascii():
            raise ApiUnavailable("answer holds no access_token")
        if not isinstance(lasts, int) or isinstance(lasts, bool):
            raise ApiUnavailable("answer does not say how long its access_token lasts")
        return StoredToken(value, asked_at + timedelta(seconds=max(0, min(lasts, _LONGEST))))
