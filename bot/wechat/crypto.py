"""Signatures and AES of the callback (/doc/offiaccount/Getting_Started/message-push), done by wechatpy.

What wechatpy leaves open is closed here: comparison in constant time, the padding and length of a decrypted text,
and random bytes that cannot be foretold.
"""

from __future__ import annotations

import binascii
import hmac
import re
import secrets
from typing import TYPE_CHECKING, Final

from wechatpy.crypto import PrpCrypto, WeChatCrypto
from wechatpy.exceptions import InvalidAppIdException
from wechatpy.utils import WeChatSigner

from bot.wechat.platform_numbers import AES_KEY_LENGTH, AES_PADDING_BLOCK
from bot.wechat.wechat_errors import MalformedMessage, SignatureError

if TYPE_CHECKING:
    from datetime import datetime

_AES_KEY: Final = re.compile(rf"[A-Za-z0-9+/]{{{AES_KEY_LENGTH}}}")
_RANDOM_BYTES: Final = 16
_LENGTH_BYTES: Final = 4
_HEAD: Final = _RANDOM_BYTES + _LENGTH_BYTES


def check_signature(given: str | None, *parts: str) -> None:
    """Compare a signature with that over `parts`; SignatureError when it is absent or another."""
    if given is None:
        raise SignatureError("signature missing")
    signer = WeChatSigner()
    signer.add_data(*(_bytes(part) for part in parts))
    # As bytes: compare_digest refuses text that is not ASCII, and whoever sends the request chooses the text.
    if not hmac.compare_digest(signer.signature.encode(), _bytes(given)):
        raise SignatureError("signature differs")


class Cipher:
    """Encrypts and decrypts for one account. The objects inside hold no message: one Cipher serves all requests."""

    def __init__(self, token: str, app_id: str, encoding_aes_key: str) -> None:
        if not _AES_KEY.fullmatch(encoding_aes_key):
            raise ValueError(f"EncodingAESKey must be {AES_KEY_LENGTH} characters of A-Z a-z 0-9")
        self._token = token
        self._app_id = app_id
        self._envelopes = WeChatCrypto(token, encoding_aes_key, app_id)
        self._aes = _CheckedCrypto(self._envelopes.key)

    def decrypt(self, encrypted: str, *, signature: str | None, timestamp: str, nonce: str) -> bytes:
        """The message inside an `<Encrypt>`.

        Raises SignatureError for a wrong `msg_signature` or another account's message, MalformedMessage for
        signed rubbish.
        """
        check_signature(signature, self._token, timestamp, nonce, encrypted)
        try:
            plain: bytes = self._aes.decrypt(encrypted, self._app_id)
        except InvalidAppIdException:
            raise SignatureError("encrypted for another app id") from None
        except (binascii.Error, ValueError):  # no base64; no whole number of AES blocks
            raise MalformedMessage("Encrypt cannot be decrypted") from None
        return plain

    def encrypt(self, xml: str, *, nonce: str, now: datetime) -> str:
        """The encrypted answer as XML, signed with its own time and the request's nonce."""
        # wechatpy would build the AES object anew for every message: hand it ours.
        answer: str = self._envelopes._encrypt_message(  # noqa: SLF001
            xml, nonce, str(int(now.timestamp())), crypto_class=lambda _key: self._aes
        )
        return answer


class _CheckedCrypto(PrpCrypto):  # type: ignore[misc]  # wechatpy is untyped
    """wechatpy's AES with a decryption that checks what it cuts, and bytes where others assume text."""

    def get_random_string(self) -> bytes:
        return secrets.token_bytes(_RANDOM_BYTES)

    def _decrypt(self, text: str, _id: str, exception: type[Exception] | None = None) -> bytes:
        padded: bytes = self.cipher.decrypt(binascii.a2b_base64(text))
        padding = padded[-1] if padded else 0
        if not 1 <= padding <= AES_PADDING_BLOCK or padded[-padding:] != bytes([padding]) * padding:
            raise MalformedMessage("padding of the decrypted text is wrong")
        plain = padded[:-padding]
        end = _HEAD + int.from_bytes(plain[_RANDOM_BYTES:_HEAD], "big")
        if not _HEAD < end <= len(plain):
            raise MalformedMessage("length inside the decrypted text is wrong")
        if plain[end:] != _bytes(_id):
            raise (exception or InvalidAppIdException)
        return plain[_HEAD:end]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
