"""The platform's API over HTTP: `/cgi-bin/…` with tokens, rights, faults and error answers as the real one."""

from __future__ import annotations

import asyncio
import json
import secrets
from functools import partial
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.simulator.api import api_account, api_assets, api_messages
from bot.simulator.api.api_calls import Call, Order, Right
from bot.simulator.api.api_refusals import Refused
from bot.simulator.platform_faults import Fault
from bot.simulator.wire.callback_wire import AccountKind

if TYPE_CHECKING:
    from bot.simulator.switchboard import Switchboard

_BODY_BYTES = 12 * 2**20
_CALLS: dict[str, Call] = {**api_account.CALLS, **api_assets.CALLS, **api_messages.CALLS}

# 接口权限说明: menus need verification only of subscription accounts, pushing needs it of everybody.
_RIGHTS: dict[AccountKind, frozenset[Right]] = {
    AccountKind.SERVICE: frozenset(Right),
    AccountKind.SERVICE_UNVERIFIED: frozenset({Right.MENU}),
    AccountKind.SUBSCRIPTION: frozenset(),
    AccountKind.SUBSCRIPTION_VERIFIED: frozenset({Right.MENU, Right.CUSTOMER}),
}


def create_api(platform: Switchboard) -> web.Application:
    """The API as an application: mount it where the bot's `api_base_url` points, or serve it alone."""
    app = web.Application(client_max_size=_BODY_BYTES)
    app.router.add_route("*", "/cgi-bin/{call:.+}", partial(_serve, platform))
    app.router.add_get("/media/{media_id}", partial(_picture, platform))
    return app


async def _serve(platform: Switchboard, request: web.Request) -> web.StreamResponse:
    path = request.match_info["call"]
    if platform.faults.take(Fault.SLOW):
        await asyncio.sleep(platform.faults.slow_seconds)
    if platform.faults.take(Fault.API_DOWN):
        platform.calls.append((path, 502))
        return web.Response(
            status=502, text="<html><body><h1>502 Bad Gateway</h1></body></html>", content_type="text/html"
        )
    try:
        answer = await _answer(platform, path, request)
    except Refused as refused:
        platform.calls.append((path, refused.code))
        return _json({"errcode": refused.code, "errmsg": f"{refused.message} rid: {_rid(platform)}"})
    platform.calls.append((path, 0))
    return answer if isinstance(answer, web.StreamResponse) else _json(answer)


async def _answer(platform: Switchboard, path: str, request: web.Request) -> dict[str, Any] | web.StreamResponse:
    call = _CALLS.get(path)
    if call is None:
        raise Refused(40066)
    if request.method != call.method:
        raise Refused(43001 if call.method == "GET" else 43002)
    forced = platform.faults.next_code()
    if forced is not None:
        raise Refused(forced)
    if call.needs_token:
        if platform.faults.take(Fault.EXPIRE_TOKEN):
            platform.tokens.expire_all()
        platform.tokens.check(request.query.get("access_token"))
    if call.right is not None and call.right not in _RIGHTS[platform.account]:
        raise Refused(48001)
    # The application this one is mounted in may allow less; photos are larger than messages.
    return await call.answer(platform, Order(request.clone(client_max_size=_BODY_BYTES)))


async def _picture(platform: Switchboard, request: web.Request) -> web.Response:
    medium = platform.media.seen(request.match_info["media_id"])
    if medium is None:
        raise web.HTTPNotFound
    return web.Response(body=medium.content, content_type=medium.content_type)


def _json(answer: dict[str, Any]) -> web.Response:
    return web.json_response(answer, dumps=partial(json.dumps, ensure_ascii=False))


def _rid(platform: Switchboard) -> str:
    return f"{int(platform.clock().timestamp()):08x}-{secrets.token_hex(4)}-{secrets.token_hex(4)}"
