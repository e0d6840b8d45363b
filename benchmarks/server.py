"""A server process for the benchmarks: the bot on a prepared database, or a bare aiohttp + wechatpy echo.

    python benchmarks/server.py bot|echo|uvloop-echo FOLDER PORT MODE

`echo` runs as aiohttp does by itself, on Python's own event loop; `uvloop-echo` on the loop the bot uses.

`/lag` returns the longest time in milliseconds that the event loop was held since the last call, from the first call
on: looking costs a thousand wake-ups a second.
"""

from __future__ import annotations

import asyncio
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web
from wechatpy import parse_message
from wechatpy.crypto import WeChatCrypto
from wechatpy.replies import TextReply
from wechatpy.utils import check_signature

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.app import create_app
from bot.configuration.settings import Log, Settings
from bot.running.log import configure_logging
from bot.serving import BACKLOG, run

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TOKEN, APP_ID, AES_KEY = "benchtoken", "wx0123456789abcdef", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
#: How often the event loop is asked whether it is awake.
PROBE_SECONDS = 0.001


class Lag:
    """Measures how late a timer of one millisecond comes: what holds the loop holds the timer."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._probing: asyncio.Task[None] | None = None

    async def watch(self, _app: web.Application) -> AsyncIterator[None]:
        yield
        if self._probing is not None:
            self._probing.cancel()
            with suppress(asyncio.CancelledError):
                await self._probing

    async def _probe(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(PROBE_SECONDS)
            self.worst = max(self.worst, (time.perf_counter() - before - PROBE_SECONDS) * 1000)

    async def read(self, _request: web.Request) -> web.Response:
        if self._probing is None:
            self._probing = asyncio.create_task(self._probe())
        worst, self.worst = self.worst, 0.0
        return web.json_response({"worst_ms": worst})


def bot_app(folder: Path, mode: str) -> web.Application:
    settings = Settings(
        database={"url": f"sqlite:///{folder / 'mashang.db'}"},
        wechat={
            "app_id": APP_ID,
            "app_secret": "0" * 32,
            "token": TOKEN,
            "encoding_aes_key": AES_KEY,
            "mode": mode,
            # Nothing is pushed in these runs; a port nobody listens on.
            "api_base_url": "http://127.0.0.1:9",
        },
        limits={"messages_per_minute": 1_000_000, "cases_per_day": 1_000_000},
        media={"directory": str(folder / "media")},
    )
    return create_app(settings)


def echo_app(mode: str) -> web.Application:
    """What everybody writes first: check, parse, answer with the same text; no memory, no understanding."""
    crypto = WeChatCrypto(TOKEN, AES_KEY, APP_ID)

    async def answer(request: web.Request) -> web.Response:
        query = request.query
        check_signature(TOKEN, query["signature"], query["timestamp"], query["nonce"])
        body: str | bytes = await request.read()
        if mode != "plain":
            body = crypto.decrypt_message(body, query["msg_signature"], query["timestamp"], query["nonce"])
        message = parse_message(body)
        reply = TextReply(content=message.content, message=message).render()
        if mode != "plain":
            reply = crypto.encrypt_message(reply, query["nonce"], query["timestamp"])
        return web.Response(text=reply, content_type="text/xml")

    app = web.Application()
    app.router.add_post("/wechat", answer)
    return app


def main() -> None:
    which, folder, port, mode = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    configure_logging(Log(level="error"))
    lag = Lag()
    app = bot_app(folder, mode) if which == "bot" else echo_app(mode)
    app.cleanup_ctx.append(lag.watch)
    app.router.add_get("/lag", lag.read)
    if which == "echo":
        web.run_app(app, host="127.0.0.1", port=port, backlog=BACKLOG, access_log=None, print=None)
    else:
        run(app, "127.0.0.1", port)


if __name__ == "__main__":
    main()
