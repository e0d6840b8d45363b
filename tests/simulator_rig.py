"""A small bot written against wechatpy, an adjustable clock, and both joined to a simulator on loopback."""

from __future__ import annotations

import json
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer
from wechatpy import parse_message
from wechatpy.crypto import WeChatCrypto
from wechatpy.replies import create_reply
from wechatpy.utils import check_signature

from bot.simulator.api.api_app import create_api
from bot.simulator.platform import Platform

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

TOKEN = "sampletoken"
APP_ID = "wx0123456789abcdef"
APP_SECRET = "0123456789abcdef0123456789abcdef"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"


class FrozenClock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **delta: float) -> None:
        self.now += timedelta(**delta)


@dataclass
class EchoBot:
    """Verifies, decrypts, parses and answers with wechatpy; `say` decides the answer of one parsed message.

    `say` returns text for a reply, bytes for a body as it is, or None for `success`.
    """

    safe: bool = True
    encrypt_reply: bool = True
    received: list[Any] = field(default_factory=list)
    say: Callable[[Any], Awaitable[str | bytes | None]] | None = None

    async def serve(self, request: web.Request) -> web.Response:
        query = request.query
        check_signature(TOKEN, query["signature"], query["timestamp"], query["nonce"])
        if request.method == "GET":
            return web.Response(text=query["echostr"])
        crypto = WeChatCrypto(TOKEN, AES_KEY, APP_ID)
        body = await request.text()
        if self.safe:
            assert query["encrypt_type"] == "aes"
            body = crypto.decrypt_message(body, query["msg_signature"], query["timestamp"], query["nonce"])
        message = parse_message(body)
        self.received.append(message)
        said = await self.say(message) if self.say else echo(message)
        if said is None:
            return web.Response(text="success")
        if isinstance(said, bytes):
            return web.Response(body=said)
        reply = create_reply(said, message).render()
        if self.safe and self.encrypt_reply:
            reply = crypto.encrypt_message(reply, query["nonce"], query["timestamp"])
        return web.Response(text=reply, content_type="text/xml")


def echo(message: Any) -> str:
    return f"收到：{getattr(message, 'content', message.type)}"


@dataclass
class Rig:
    platform: Platform
    bot: EchoBot
    clock: FrozenClock
    http: aiohttp.ClientSession
    api_url: str

    async def token(self) -> str:
        account = {"grant_type": "client_credential", "appid": APP_ID, "secret": APP_SECRET}
        async with self.http.post(f"{self.api_url}/cgi-bin/stable_token", json=account) as response:
            return str((await response.json())["access_token"])

    async def call(self, path: str, body: Any = None, **query: str) -> Any:
        """One API call with a good token: GET without a body, else POST."""
        params = {"access_token": await self.token(), **query}
        url = f"{self.api_url}/cgi-bin/{path}"
        if body is None:
            async with self.http.get(url, params=params) as response:
                return await response.json()
        async with self.http.post(url, params=params, data=aiohttp.JsonPayload(body, dumps=plain_json)) as response:
            return await response.json()

    async def service_text(self, openid: str, text: str) -> int:
        body = {"touser": openid, "msgtype": "text", "text": {"content": text}}
        return int((await self.call("message/custom/send", body))["errcode"])


def plain_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


@asynccontextmanager
async def rig(mode: str = "safe", *, account: str = "service", patience: float = 2.0) -> AsyncIterator[Rig]:
    clock, bot = FrozenClock(), EchoBot(safe=mode != "plain")
    async with AsyncExitStack() as stack:
        callback = web.Application()
        callback.router.add_route("*", "/wechat", bot.serve)
        server = await stack.enter_async_context(TestServer(callback))
        http = await stack.enter_async_context(aiohttp.ClientSession())
        platform = Platform(
            webhook_url=str(server.make_url("/wechat")),
            token=TOKEN,
            app_id=APP_ID,
            app_secret=APP_SECRET,
            encoding_aes_key=AES_KEY,
            mode=mode,
            account=account,
            clock=clock,
            http=http,
            patience_seconds=patience,
        )
        stack.push_async_callback(platform.close)
        api = await stack.enter_async_context(TestServer(create_api(platform)))
        platform.api_url = str(api.make_url("")).rstrip("/")
        yield Rig(platform, bot, clock, http, platform.api_url)
