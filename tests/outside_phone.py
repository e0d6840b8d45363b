"""Somebody's WeChat, as the other platform delivers it: signed, sealed and read with the wire written by hand."""

from __future__ import annotations

import itertools
import re
import secrets
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import wechat_wire as wire
from outside import AES_KEY, APP_ID, TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    import aiohttp


#: Shared by all phones: the platform gives every message an id of its own.
MESSAGE_IDS = itertools.count(23456789012345678)


@dataclass
class OutsidePhone:
    """Sends messages and reads the passive replies; `mode` as in the configuration."""

    http: aiohttp.ClientSession
    url: str
    openid: str
    mode: str = "safe"
    numbers: Iterator[int] = field(default_factory=lambda: MESSAGE_IDS)

    async def says(self, text: str, msg_id: int | None = None) -> str:
        """Send a text; return the passive reply, "" for a bare success."""
        number = next(self.numbers) if msg_id is None else msg_id
        return await self.sends(f"<Content><![CDATA[{text}]]></Content><MsgId>{number}</MsgId>", "text")

    async def sends(self, inner: str, kind: str) -> str:
        """Send a message or event; return the passive reply."""
        plain = wire.elements(inner, kind).replace(wire.OPENID, self.openid)
        whole = f"<xml>{plain}</xml>"
        if self.mode == "plain":
            return await self.posts(whole.encode(), wire.query(TOKEN, *self.signed_now()))
        sealed = wire.encrypt(whole, AES_KEY, APP_ID)
        body = wire.envelope(sealed, beside=plain if self.mode == "compatible" else "")
        return await self.posts(body, wire.sealed_query(sealed, TOKEN, *self.signed_now()))

    def signed_now(self) -> tuple[str, str]:
        """Return timestamp and nonce as the platform makes them: the time, and a number it has not used."""
        return str(int(time.time())), str(secrets.randbelow(2**31))

    async def posts(self, body: bytes, query: dict[str, str]) -> str:
        """Post one delivery."""
        async with self.http.post(f"{self.url}/wechat", params=query, data=body) as response:
            assert response.status == 200, response.status
            said = (await response.read()).decode()
        if said == "success":
            return ""
        if self.mode != "plain":
            signature = wire.signature(
                TOKEN,
                wire.element("TimeStamp", said),
                wire.element("Nonce", said),
                wire.element("Encrypt", said),
            )
            assert wire.element("MsgSignature", said) == signature
            said, app_id = wire.decrypt(wire.element("Encrypt", said), AES_KEY)
            assert app_id == APP_ID
        assert wire.element("ToUserName", said) == self.openid
        return wire.element("Content", said)


def number_in(receipt: str) -> str:
    """The case number of a receipt, as the contract writes it."""
    found = re.search(r"[A-Z]{2}\d{8}-\d{4,}", receipt)
    assert found is not None, receipt
    return found[0]
