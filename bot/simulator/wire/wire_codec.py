"""Signatures and AES of the official-account callback, from Tencent's description alone.

Written without the bot's codec and without wechatpy, so that one mistake cannot hide another. Source:
developers.weixin.qq.com, doc/subscription/guide/dev/push/encryption.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_BLOCK = 32  # PKCS7 over 32 bytes, although AES works on 16
_RANDOM_BYTES = 16
_LENGTH_BYTES = 4


class BadEnvelopeError(ValueError):
    """A ciphertext or signature the platform does not accept; the reason, never the content."""


def signature(*parts: str) -> str:
    """SHA-1 over the sorted parts, in hexadecimal: token, timestamp, nonce and, if encrypted, the ciphertext."""
    return hashlib.sha1("".join(sorted(parts)).encode("utf-8", "surrogatepass")).hexdigest()  # noqa: S324 -- Tencent's choice


def same(one: str, other: str) -> bool:
    """Compare two signatures in constant time."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


@dataclass(frozen=True, slots=True)
class AesKey:
    """The EncodingAESKey of one account: seals and opens its messages."""

    key: bytes
    app_id: str

    @classmethod
    def decode(cls, encoding_aes_key: str, app_id: str) -> AesKey:
        """Read the console's 43 characters. Raises ValueError if they are none."""
        try:
            key = base64.b64decode(encoding_aes_key + "=", validate=True)
        except binascii.Error as error:
            raise ValueError("EncodingAESKey must be 43 letters and digits") from error
        if len(key) != 32:  # noqa: PLR2004 -- AES-256
            raise ValueError("EncodingAESKey must be 43 letters and digits")
        return cls(key, app_id)

    def seal(self, message: bytes, random: bytes | None = None) -> str:
        """Encrypt for the other side; `random` are the 16 leading bytes, fixed only by test vectors."""
        lead = random or secrets.token_bytes(_RANDOM_BYTES)
        full = lead + len(message).to_bytes(_LENGTH_BYTES, "big") + message + self.app_id.encode()
        pad = _BLOCK - len(full) % _BLOCK
        cipher = self._cipher().encryptor()
        sealed = cipher.update(full + bytes([pad]) * pad) + cipher.finalize()
        return base64.b64encode(sealed).decode("ascii")

    def open(self, sealed: str) -> bytes:
        """Decrypt; raises BadEnvelopeError for anything not sealed for this account."""
        try:
            raw = base64.b64decode(sealed, validate=True)
        except binascii.Error as error:
            raise BadEnvelopeError("not base64") from error
        if not raw or len(raw) % 16:
            raise BadEnvelopeError("not a whole number of AES blocks")
        cipher = self._cipher().decryptor()
        full = cipher.update(raw) + cipher.finalize()
        pad = full[-1]
        if not 1 <= pad <= _BLOCK or full[-pad:] != bytes([pad]) * pad:
            raise BadEnvelopeError("wrong padding: another key?")
        start = _RANDOM_BYTES + _LENGTH_BYTES
        length = int.from_bytes(full[_RANDOM_BYTES:start], "big")
        message, app_id = full[start : start + length], full[start + length : -pad]
        if len(message) != length or app_id != self.app_id.encode():
            raise BadEnvelopeError("sealed for another appid")
        return message

    def _cipher(self) -> Cipher[modes.CBC]:
        return Cipher(algorithms.AES(self.key), modes.CBC(self.key[:16]))
