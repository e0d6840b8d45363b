"""Access tokens: the platform's two families, isolated from each other (getAccessToken, getStableAccessToken)."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from bot.simulator import platform_facts as facts
from bot.simulator.api.api_refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_TOKEN_BYTES = 96  # 128 characters; the platform asks for room for 512
_MINIMAL_LENGTH = 64


class Tokens:
    """Gives out tokens and judges those that come back."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._expiry: dict[str, datetime] = {}
        self._latest: dict[str, str] = {}
        self._forced: list[datetime] = []

    def fresh(self) -> tuple[str, int]:
        """`/cgi-bin/token`: always a new token; the one before lives five minutes more."""
        return self._replace("token")

    def stable(self, *, force: bool = False) -> tuple[str, int]:
        """`/cgi-bin/stable_token`: the same token until five minutes before its end.

        Raises Refused 45011 or 45009 if forced more often than the platform allows.
        """
        now = self._clock()
        if force:
            self._forced = [moment for moment in self._forced if (now - moment).days < 1]
            if self._forced and now - self._forced[-1] < facts.FORCED_REFRESH_PAUSE:
                raise Refused(45011)
            if len(self._forced) >= facts.FORCED_REFRESHES_A_DAY:
                raise Refused(45009)
            self._forced.append(now)
        token = self._latest.get("stable", "")
        left = self._expiry.get(token, now) - now
        if force or left <= facts.TOKEN_OVERLAP:
            return self._replace("stable")
        return token, int(left.total_seconds())

    def check(self, token: str | None) -> None:
        """Accept a call's token. Raises Refused 41001, 40014, 42001 or 40001."""
        if not token:
            raise Refused(41001)
        if len(token) < _MINIMAL_LENGTH:
            raise Refused(40014)
        expiry = self._expiry.get(token)
        if expiry is None:
            raise Refused(40001)
        if expiry <= self._clock():
            raise Refused(42001)

    def expire_all(self) -> None:
        """Every token given out so far is dead from now on (42001)."""
        now = self._clock()
        self._expiry = {token: min(expiry, now) for token, expiry in self._expiry.items()}

    def _replace(self, family: str) -> tuple[str, int]:
        now = self._clock()
        old = self._latest.get(family)
        if old is not None:
            self._expiry[old] = min(self._expiry[old], now + facts.TOKEN_OVERLAP)
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        self._latest[family] = token
        self._expiry[token] = now + facts.TOKEN_LIFE
        return token, int(facts.TOKEN_LIFE.total_seconds())
