"""Personal data at rest: sealed with keys that can be rotated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Marks a text that was stored while no key was configured.
_OPEN = "open:"
#: How every Fernet token begins: its version and the first bytes of the time, in base64.
_SEALED = "gAAAAA"


class UnknownKeyError(ValueError):
    """Something was sealed with a key that is not configured any more."""


class Vault:
    """Seals short texts (phone numbers). The first key seals, all keys open: put a new one in front to rotate.

    Keys are Fernet keys (32 bytes, URL-safe base64; `cryptography.io/en/latest/fernet`). Without any key texts
    are stored as they are, marked so; the first key configured later seals them when they are next written.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys]) if keys else None
        self._first = Fernet(keys[0]) if keys else None

    def seal(self, text: str) -> str:
        """Return what may be stored for `text`."""
        if self._fernet is None:
            return _OPEN + text
        return self._fernet.encrypt(text.encode()).decode()

    def is_newest(self, stored: str) -> bool:
        """Whether that is sealed as this vault would seal it now."""
        if self._first is None:
            return stored.startswith(_OPEN)
        try:
            self._first.decrypt(stored)
        except InvalidToken:
            return False
        return True

    @staticmethod
    def looks_sealed(text: str) -> bool:
        """Whether a text looks like one that some vault has made."""
        return text.startswith((_OPEN, _SEALED))

    def unseal(self, stored: str) -> str:
        """Return the text again. Raises UnknownKeyError."""
        if stored.startswith(_OPEN) or not stored:
            return stored.removeprefix(_OPEN)
        if self._fernet is None:
            raise UnknownKeyError("sealed data, but privacy.encryption_keys is empty")
        try:
            return self._fernet.decrypt(stored).decode()
        except InvalidToken as error:
            raise UnknownKeyError("sealed with a key that is not in privacy.encryption_keys") from error
