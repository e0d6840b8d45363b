"""Raw HTTP/1.1 load over keep-alive connections: requests are built before the clock starts."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import secrets
import struct
import time
from dataclasses import dataclass, field
from typing import cast
from xml.sax.saxutils import escape

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from server import AES_KEY, APP_ID, TOKEN

_KEY = base64.b64decode(AES_KEY + "=")


def request(number: int, openid: str, text: str, mode: str) -> bytes:
    """One signed POST as the platform sends it."""
    xml = (
        f"<xml><ToUserName><![CDATA[gh_bench]]></ToUserName><FromUserName><![CDATA[{openid}]]></FromUserName>"
        f"<CreateTime>1790000000</CreateTime><MsgType><![CDATA[text]]></MsgType>"
        f"<Content><![CDATA[{text}]]></Content><MsgId>{number}</MsgId></xml>"
    )
    stamp, nonce = "1790000000", "1234567890"
    query = f"signature={_sign(stamp, nonce)}&timestamp={stamp}&nonce={nonce}&openid={openid}"
    if mode != "plain":
        encrypted = _encrypt(xml)
        query += f"&encrypt_type=aes&msg_signature={_sign(stamp, nonce, encrypted)}"
        sealed = f"<Encrypt><![CDATA[{escape(encrypted)}]]></Encrypt>"
        xml = f"<xml><ToUserName><![CDATA[gh_bench]]></ToUserName>{sealed}</xml>"
    body = xml.encode()
    head = (
        f"POST /wechat?{query} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _sign(*parts: str) -> str:
    return hashlib.sha1("".join(sorted([TOKEN, *parts])).encode()).hexdigest()


def _encrypt(xml: str) -> str:
    raw = xml.encode()
    full = secrets.token_bytes(16) + struct.pack(">I", len(raw)) + raw + APP_ID.encode()
    pad = 32 - len(full) % 32
    encryptor = Cipher(algorithms.AES(_KEY), modes.CBC(_KEY[:16])).encryptor()
    return base64.b64encode(encryptor.update(full + bytes([pad]) * pad) + encryptor.finalize()).decode()


@dataclass
class Result:
    """What one run gave: seconds in all, and of each request in order of completion."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    #: Answers that were not a reply.
    without_reply: int = 0

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        return sorted(self.latencies)[min(int(len(self.latencies) * share), len(self.latencies) - 1)] * 1000


class _Client(asyncio.Protocol):
    """One connection: sends a request, waits for the whole answer."""

    def __init__(self) -> None:
        self._buffer = b""
        self._answered: asyncio.Future[bytes] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transport has the methods but not the base class.
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, found, body = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return
        mark = head.lower().find(b"content-length:")
        length = int(head[mark + 15 : head.find(b"\r\n", mark) if b"\r\n" in head[mark:] else None])
        if len(body) >= length and self._answered is not None and not self._answered.done():
            self._buffer = body[length:]
            self._answered.set_result(body[:length])

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answered is not None and not self._answered.done():
            self._answered.set_exception(ConnectionError(str(exc)))

    async def send(self, raw: bytes) -> bytes:
        assert self._transport is not None
        self._answered = asyncio.get_running_loop().create_future()
        self._transport.write(raw)
        return await self._answered


async def _connect(port: int, count: int) -> list[_Client]:
    loop = asyncio.get_running_loop()
    return [(await loop.create_connection(_Client, "127.0.0.1", port))[1] for _ in range(count)]


async def _one(client: _Client, raw: bytes, result: Result, start: float | None = None) -> None:
    start = time.perf_counter() if start is None else start
    body = await client.send(raw)
    result.latencies.append(time.perf_counter() - start)
    result.without_reply += not body.startswith(b"<xml>")


async def saturate(port: int, requests: list[bytes], connections: int = 64) -> Result:
    """Send everything as fast as the server answers."""
    clients = await _connect(port, connections)
    waiting, result = iter(requests), Result()

    async def work(client: _Client) -> None:
        for raw in waiting:
            await _one(client, raw, result)

    start = time.perf_counter()
    await asyncio.gather(*(work(client) for client in clients))
    result.seconds = time.perf_counter() - start
    return result


async def steadily(port: int, requests: list[bytes], rate: int, connections: int = 64) -> Result:
    """Send at a fixed rate, whatever the server does; latency counts from when a request was due."""
    clients = asyncio.Queue[_Client]()
    for client in await _connect(port, connections):
        clients.put_nowait(client)
    result, start, tasks = Result(), time.perf_counter(), []

    async def send(raw: bytes, due: float) -> None:
        client = await clients.get()
        await _one(client, raw, result, due)
        clients.put_nowait(client)

    for number, raw in enumerate(requests):
        due = start + number / rate
        if (wait := due - time.perf_counter()) > 0:
            await asyncio.sleep(wait)
        tasks.append(asyncio.create_task(send(raw, due)))
    await asyncio.gather(*tasks)
    result.seconds = time.perf_counter() - start
    return result


async def burst(port: int, requests: list[bytes]) -> Result:
    """Send everything at the same moment, each over a connection of its own."""
    clients = await _connect(port, len(requests))
    result, start = Result(), time.perf_counter()
    await asyncio.gather(*(_one(c, raw, result, start) for c, raw in zip(clients, requests, strict=True)))
    result.seconds = time.perf_counter() - start
    return result
