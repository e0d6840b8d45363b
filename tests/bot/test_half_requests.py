"""Half a request keeps nobody out: heads and bodies have their time, and the end does not wait for them."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import aiohttp

from bot.running.doorman import Doorman
from outside import config, free_port, serving

if TYPE_CHECKING:
    from pathlib import Path


class Server(asyncio.Protocol):
    """What stands behind the door: it keeps what it gets."""

    def __init__(self) -> None:
        self.got = b""
        self.lost = asyncio.Event()

    def data_received(self, data: bytes) -> None:
        self.got += data

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self.lost.set()


async def behind_the_door(*pieces: bytes, seconds: float) -> tuple[Server, bytes | None]:
    """Send the pieces, then wait for the end; None when there is none for a while."""
    inner = Server()
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: Doorman(inner, seconds), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*listening.sockets[0].getsockname())
    for piece in pieces:
        writer.write(piece)
        await writer.drain()
    end: bytes | None = None
    try:
        async with asyncio.timeout(0.5):
            end = await reader.read()
    except TimeoutError:
        pass
    writer.close()
    await inner.lost.wait()
    listening.close()
    return inner, end


async def test_a_connection_that_sends_no_whole_head_is_closed() -> None:
    for pieces in ((), (b"GET / HTTP/1.1\r\n",), (b"GET / HTTP/1.1\r\nHost: a\r\n",)):
        inner, end = await behind_the_door(*pieces, seconds=0.05)

        assert end == b""
        assert inner.got == b"".join(pieces)


async def test_a_connection_with_a_whole_head_is_left_alone() -> None:
    inner, end = await behind_the_door(b"GET / HTTP/1.1\r\nHost: a\r\n\r", b"\n", seconds=0.1)

    assert end is None
    assert inner.got.endswith(b"\r\n\r\n")


async def test_half_sent_requests_hold_up_neither_the_others_nor_the_end(outside_folder: Path) -> None:
    port = free_port()
    file = config(outside_folder / "config.toml", port=port)
    halves = (
        b"GET /healthz HTTP/1.1\r\n",
        b"POST /wechat?timestamp=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n<xml>",
        b"POST /staff/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\nname=a",
    )
    async with aiohttp.ClientSession() as http, serving(http, file, port) as server:
        writers = []
        for half in halves * 20:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(half)
            writers.append(writer)
        async with http.get(f"{server.url}/healthz") as response:
            alive = response.status
        began = time.monotonic()
        await server.stop()
        took = time.monotonic() - began
        for writer in writers:
            writer.close()

    assert alive == 200
    assert took < 12
