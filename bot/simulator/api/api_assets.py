"""API calls about things: media, menu, codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import BodyPartReader, web

from bot.simulator.api import custom_menu as menu
from bot.simulator.api import qr_codes as codes
from bot.simulator.api.api_calls import OK, Call, Right
from bot.simulator.api.api_refusals import Refused

if TYPE_CHECKING:
    from bot.simulator.api.api_calls import Answer, Order
    from bot.simulator.switchboard import Switchboard


async def _fetch(platform: Switchboard, order: Order) -> Answer:
    medium = platform.media.fetch(order.request.query.get("media_id"))
    if medium.kind == "video":
        # Films are not sent but pointed to (api_getmedia).
        root = order.request.path.partition("/cgi-bin/")[0]
        return {"video_url": str(order.request.url.origin().with_path(f"{root}/media/{quote(medium.id)}"))}
    headers = {"Content-Disposition": f'attachment; filename="{medium.file_name}"'}
    return web.Response(body=medium.content, content_type=medium.content_type, headers=headers)


async def _upload(platform: Switchboard, order: Order) -> Answer:
    kind = order.request.query.get("type", "")
    medium = platform.media.upload(kind, await _posted_file(order))
    name = "thumb_media_id" if kind == "thumb" else "media_id"
    return {"type": kind, name: medium.id, "created_at": int(medium.created_at.timestamp())}


async def _posted_file(order: Order) -> bytes:
    if not order.request.content_type.startswith("multipart/"):
        raise Refused(41005)
    try:
        async for part in await order.request.multipart():
            if isinstance(part, BodyPartReader) and part.name == "media":
                return bytes(await part.read(decode=True))
    except ValueError as error:
        raise Refused(41005) from error
    raise Refused(41005)


async def _create_menu(platform: Switchboard, order: Order) -> Answer:
    platform.menu = menu.read(await order.body())
    return OK


async def _show_menu(platform: Switchboard, _order: Order) -> Answer:
    if not platform.menu:
        raise Refused(46003)
    return {"menu": {"button": [_button(button) for button in platform.menu]}}


def _button(button: menu.Button) -> dict[str, Any]:
    if button.below:
        return {"name": button.name, "sub_button": [_button(below) for below in button.below]}
    wanted = {"type": button.type, "name": button.name, "key": button.key, "url": button.url, "sub_button": []}
    return {name: value for name, value in wanted.items() if value != ""}


async def _delete_menu(platform: Switchboard, _order: Order) -> Answer:
    platform.menu = ()
    return OK


async def _create_code(platform: Switchboard, order: Order) -> Answer:
    code = platform.codes.create(await order.body())
    answer: dict[str, Any] = {"ticket": code.ticket, "url": code.url}
    if code.expires_at is not None:
        answer["expire_seconds"] = round((code.expires_at - platform.clock()).total_seconds())
    return answer


async def _show_code(platform: Switchboard, order: Order) -> Answer:
    code = platform.codes.find(order.request.query.get("ticket", ""))
    if code is None:
        raise web.HTTPNotFound
    return web.Response(body=codes.picture(code), content_type="image/png")


CALLS = {
    "media/get": Call("GET", _fetch, Right.CUSTOMER),
    "media/upload": Call("POST", _upload, Right.CUSTOMER),
    "menu/create": Call("POST", _create_menu, Right.MENU),
    "menu/get": Call("GET", _show_menu, Right.MENU),
    "menu/delete": Call("GET", _delete_menu, Right.MENU),
    "qrcode/create": Call("POST", _create_code, Right.TEMPLATE),
    "showqrcode": Call("GET", _show_code, needs_token=False),
}
