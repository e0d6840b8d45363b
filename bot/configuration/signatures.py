"""Short texts that go out to a browser and come back: whether they are ours, meant for that, and not too old."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from itsdangerous import BadSignature, TimestampSigner

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from bot.clock import Clock
    from bot.configuration.settings import Settings


class Signatures:
    """Signs with the last of the keys and by our clock; what any of the keys has signed is known again."""

    def __init__(self, keys: Sequence[str], clock: Clock) -> None:
        self._keys = list(keys)
        self._clock = clock

    def sign(self, purpose: str, text: str) -> str:
        """Return a text with its signature; whoever has it can read it."""
        return self._signer(purpose).sign(text).decode()

    def opened(self, purpose: str, signed: str, within: timedelta) -> str | None:
        """Return the text again; None when it was signed by nobody, for something else, or longer ago than that."""
        try:
            return self._signer(purpose).unsign(signed, max_age=int(within.total_seconds())).decode()
        except BadSignature:
            return None

    def _signer(self, purpose: str) -> TimestampSigner:
        return _ByOurClock(self._keys, self._clock, purpose)


class _ByOurClock(TimestampSigner):
    def __init__(self, keys: list[str], clock: Clock, purpose: str) -> None:
        super().__init__(keys, salt=f"mashang {purpose}", key_derivation="hmac")
        self._clock = clock

    def get_timestamp(self) -> int:
        return int(self._clock().timestamp())


def signatures_of(settings: Settings, clock: Clock) -> Signatures:
    """Return signatures with everything secret that is configured: the same in all processes, and after a restart.

    While one of the secrets is changed the others still know what they have signed. Without any secret the key is made
    up, and what was signed before a restart is signed by nobody.
    """
    wechat = settings.wechat
    configured = [*settings.privacy.encryption_keys, wechat.encoding_aes_key, wechat.app_secret]
    keys = [key.get_secret_value() for key in configured if key.get_secret_value()]
    return Signatures(keys or [secrets.token_urlsafe(32)], clock)
