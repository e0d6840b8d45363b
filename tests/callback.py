"""Somebody who calls `/wechat` as the platform does, over plain HTTP, with the wire format written by hand."""

from __future__ import annotations

import io
import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import wechat_wire as wire
from stage import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    import aiohttp


@dataclass(frozen=True)
class Heard:
    """An answer: its status, its body, and the text in it once decrypted ("" for a bare `success`)."""

    status: int
    body: bytes
    xml: str = ""

    @property
    def text(self) -> str:
        return wire.element("Content", self.xml) if self.xml else ""


@dataclass
class Caller:
    """Signs and sends; `safe` encrypts too. Every message gets an id of its own unless one is given."""

    http: aiohttp.ClientSession
    url: str
    safe: bool = True
    token: str = TOKEN
    openid: str = wire.OPENID
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(6054768590064713728))

    async def says(self, text: str, msg_id: str = "", **options: Any) -> Heard:
        """Send a text."""
        return await self.sends(wire.text_message(text, msg_id=msg_id or str(next(self._numbers))), **options)

    async def sends(self, xml: str | bytes, **options: Any) -> Heard:
        """Send one message or event, from this caller's openid."""
        raw = xml.encode() if isinstance(xml, str) else xml
        raw = raw.replace(wire.OPENID.encode(), self.openid.encode())
        if not self.safe:
            return await self.posts(raw, wire.query(self.token), **options)
        encrypted = wire.encrypt(raw)
        return await self.posts(wire.envelope(encrypted), wire.sealed_query(encrypted, self.token), **options)

    async def posts(self, body: Any, query: dict[str, str], **options: Any) -> Heard:
        """Post a body with a query, both as they are."""
        data = io.BytesIO(body) if isinstance(body, bytes) else body
        async with self.http.post(f"{self.url}/wechat", params=query, data=data, **options) as response:
            said = await response.read()
        if not said.startswith(b"<xml>"):
            return Heard(response.status, said)
        xml = said.decode()
        if "<Encrypt>" in xml:
            xml = wire.decrypt(wire.element("Encrypt", xml))[0]
        return Heard(response.status, said, xml)
