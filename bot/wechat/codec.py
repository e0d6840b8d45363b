"""The callback's wire format: a signed request becomes an Inbound, a text becomes the signed reply.

This file and those it uses (`crypto`, `xml`, `parsing`, `replies`) are the only ones that know wechatpy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.wechat.crypto import Cipher, check_signature
from bot.wechat.parsing import parse
from bot.wechat.platform_numbers import SUCCESS, Mode
from bot.wechat.platform_xml import read_envelope
from bot.wechat.reply_xml import text_reply
from bot.wechat.wechat_errors import MalformedMessage, SignatureError
from bot.wechat.xml_characters import writable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from handlers.chat.incoming import Inbound


class Codec:
    """One account's end of the callback. Holds no message; one Codec serves all requests.

    Whether a signed request is a new one is not looked at here (`bot.callback.freshness`).
    """

    def __init__(self, token: str, app_id: str, encoding_aes_key: str, mode: Mode) -> None:
        """Raises ValueError when the token is empty, or the key is none where the mode needs one."""
        if not token:
            raise ValueError("the callback's token is empty")
        self._token = token
        self._mode = Mode(mode)
        self._cipher = None if self._mode is Mode.PLAIN else Cipher(token, app_id, encoding_aes_key)

    def verify_url(self, query: Mapping[str, str]) -> str:
        """The `echostr` to answer when the address is entered in the console; SignatureError otherwise."""
        self._check_query(query)
        return query.get("echostr", "")

    def decode(self, query: Mapping[str, str], body: bytes) -> Inbound:
        """One message or event.

        Raises SignatureError (answer 403), or MalformedMessage (answer "success" and log its reason). The cheap
        signature of the query is valid in every mode and is checked before the body is looked at.
        """
        self._check_query(query)
        timestamp = query.get("timestamp", "")
        if self._cipher is None:
            return _parse_plain(body, query)
        encrypted, _ = read_envelope(body)
        if not encrypted:
            # With a leaked token anyone could sign a plain message; the key stays the proof. In compatible mode the
            # platform sends both, so that nothing of its own is refused.
            raise SignatureError(f"plain body in {self._mode.value} mode")
        xml = self._cipher.decrypt(
            encrypted,
            signature=query.get("msg_signature"),
            timestamp=timestamp,
            nonce=query.get("nonce", ""),
        )
        return parse(xml, query_timestamp=timestamp)

    def encode_text(self, inbound: Inbound, text: str, *, now: datetime, query: Mapping[str, str]) -> bytes:
        """The body that answers `inbound` with `text`, encrypted in every mode but plain.

        `now` becomes CreateTime: given the same one, every retry gets the same reply (its encryption differs, as
        it must). A text with nothing to show gives "success", since an empty Content shows an error to the citizen.
        The text is not cut: rules.TEXT_LIMIT_BYTES is the caller's to keep.
        """
        xml = text_reply(inbound, text, now)
        if not xml:
            return SUCCESS
        if self._cipher is None:
            return xml.encode()
        # The platform's nonces are digits. What could end the CDATA section is dropped, not split as in a text: the
        # signature is over the very characters that are sent.
        nonce = writable(query.get("nonce", "")).replace("]", "")
        return self._cipher.encrypt(xml, nonce=nonce, now=now).encode()

    def _check_query(self, query: Mapping[str, str]) -> None:
        check_signature(
            query.get("signature"),
            self._token,
            query.get("timestamp", ""),
            query.get("nonce", ""),
        )


def _parse_plain(body: bytes, query: Mapping[str, str]) -> Inbound:
    try:
        return parse(body, query_timestamp=query.get("timestamp", ""))
    except MalformedMessage:
        # The commonest mistake in a configuration deserves its own words in the log.
        if query.get("encrypt_type") == "aes":
            raise MalformedMessage("encrypted message, but the mode is plain") from None
        raise
