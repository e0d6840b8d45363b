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

from wechatpy.crypto import PrpCrypto
from wechatpy.utils import WeChatSigner

from bot.wechat.platform_numbers import AES_KEY_LENGTH, AES_PADDING_BLOCK
from bot.wechat.wechat_errors import MalformedMessage, SignatureError
from bot.wechat.xml_characters import cdata

if TYPE_CHECKING:
    from datetime import datetime

_AES_KEY: Final = re.compile(rf"[A-Za-z0-9+/]{{{AES_KEY_LENGTH}}}")
_RANDOM_BYTES: Final = 16
_LENGTH_BYTES: Final = 4
_HEAD: Final = _RANDOM_BYTES + _LENGTH_BYTES
#: The encrypted answer (/doc/offiaccount/Getting_Started/message-push), laid out as wechatpy does.
_ANSWER: Final = """<xml>
<Encrypt><![CDATA[{encrypted}]]></Encrypt>
<MsgSignature><![CDATA[{signature}]]></MsgSignature>
<TimeStamp>{timestamp}</TimeStamp>
<Nonce><![CDATA[{nonce}]]></Nonce>
</xml>"""


def check_signature(given: str | None, *parts: str) -> None:
    """Compare a signature with that over `parts`; SignatureError when it is absent or another."""
    if given is None:
        raise SignatureError("signature missing")
    # wechatpy 1.8.18 compares with !=, whose time tells how much was right. As bytes: compare_digest refuses text that
    # is not ASCII, and whoever sends the request chooses the text.
    if not hmac.compare_digest(_signature(*parts).encode(), _bytes(given)):
        raise SignatureError("signature differs")


class Cipher:
    """Encrypts and decrypts for one account. The objects inside hold no message: one Cipher serves all requests."""

    def __init__(self, token: str, app_id: str, encoding_aes_key: str) -> None:
        if not _AES_KEY.fullmatch(encoding_aes_key):
            raise ValueError(f"EncodingAESKey must be {AES_KEY_LENGTH} characters of A-Z a-z 0-9")
        self._token = token
        self._app_id = app_id
        self._aes = _Aes(binascii.a2b_base64(encoding_aes_key + "="))

    def decrypt(self, encrypted: str, *, signature: str | None, timestamp: str, nonce: str) -> bytes:
        """The message inside an `<Encrypt>`.

        Raises SignatureError for a wrong `msg_signature` or another account's message, MalformedMessage for
        signed rubbish.
        """
        check_signature(signature, self._token, timestamp, nonce, encrypted)
        try:
            padded: bytes = self._aes.cipher.decrypt(binascii.a2b_base64(encrypted))
        except (binascii.Error, ValueError):  # no base64; no whole number of AES blocks
            raise MalformedMessage("Encrypt cannot be decrypted") from None
        return _opened(padded, self._app_id)

    def encrypt(self, xml: str, *, nonce: str, now: datetime) -> str:
        """The encrypted answer as XML, signed with its own time and the request's nonce."""
        # Not by wechatpy's encrypt_message: 1.8.18 makes the AES object anew for every message, with its own random
        # bytes, and there is no public way to hand it ours.
        timestamp = str(int(now.timestamp()))
        encrypted = self._aes.encrypt(xml, self._app_id).decode("ascii")
        return _ANSWER.format(
            encrypted=encrypted,
            signature=_signature(self._token, timestamp, nonce, encrypted),
            timestamp=timestamp,
            nonce=cdata(nonce),
        )


class _Aes(PrpCrypto):  # type: ignore[misc]  # wechatpy is untyped
    """wechatpy's AES, but for its random bytes: 1.8.18 takes them from `random.sample`, which can be foretold."""

    def get_random_string(self) -> bytes:
        return secrets.token_bytes(_RANDOM_BYTES)


def _opened(padded: bytes, app_id: str) -> bytes:
    """The message of a decrypted text: random bytes, length, message, app id, padding.

    wechatpy 1.8.18 (`PrpCrypto.decrypt`) looks at neither padding nor length, so that signed rubbish gives a part of
    it, IndexError or struct.error, and takes bytes that are no UTF-8 for a fault of the whole message.
    """
    padding = padded[-1] if padded else 0
    if not 1 <= padding <= AES_PADDING_BLOCK or padded[-padding:] != bytes([padding]) * padding:
        raise MalformedMessage("padding of the decrypted text is wrong")
    plain = padded[:-padding]
    end = _HEAD + int.from_bytes(plain[_RANDOM_BYTES:_HEAD], "big")
    if not _HEAD < end <= len(plain):
        raise MalformedMessage("length inside the decrypted text is wrong")
    if plain[end:] != _bytes(app_id):
        raise SignatureError("encrypted for another app id")
    return plain[_HEAD:end]


def _signature(*parts: str) -> str:
    signer = WeChatSigner()
    signer.add_data(*(_bytes(part) for part in parts))
    signature: str = signer.signature
    return signature


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
