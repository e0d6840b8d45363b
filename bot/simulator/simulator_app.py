"""The simulator as an application: the page with the phones, and the platform's API below it."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from aiohttp import web
from jinja2 import Environment, FileSystemLoader

from bot.simulator.api import qr_codes as codes
from bot.simulator.api import temporary_media as media
from bot.simulator.api.api_app import create_api
from bot.simulator.api.api_refusals import PhoneError
from bot.simulator.phones import phone_views as views
from bot.simulator.phones.gestures import GESTURES
from bot.simulator.phones.page_offers import Demo

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.simulator.phones.phone import Phone
    from bot.simulator.platform import Platform

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_HERE: Final = Path(__file__).parent
_UPLOAD_BYTES: Final = 10 * 2**20
_NEWS_SECONDS: Final = 15.0  # how often the page hears the time even if nothing happens
_MOST_PHONES: Final = 12
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def create_simulator(platform: Platform, *, title: str, demo: Demo | None = None) -> web.Application:
    """The page at `/`, its JSON beside it, and the WeChat API at `/api/cgi-bin/…`; mount it under `/simulator/`.

    `title` is the account's name. Closes the platform when the application ends.
    """
    page = Page(platform, title, demo or Demo())
    app = web.Application(middlewares=[guard], client_max_size=_UPLOAD_BYTES)
    app.add_subapp("/api/", create_api(platform))
    app.router.add_static("/static/", _HERE / "static")
    app.add_routes(page.routes())
    app.on_shutdown.append(page.end)
    app.on_cleanup.append(lambda _app: platform.close())
    return app


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let only the page's own scripts act, and nothing foreign run on the page."""
    origin = request.headers.get("Origin")
    if request.method != "GET" and origin is not None and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden
    response = await handler(request)
    if not response.prepared:
        response.headers["Content-Security-Policy"] = _POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers.setdefault("Cache-Control", "no-cache")
    return response


class Page:
    """The page of one simulator: what browsers ask for and what they are told."""

    def __init__(self, platform: Platform, title: str, demo: Demo) -> None:
        self._platform = platform
        self._title = title
        self._demo = demo
        self._ending = False
        self._templates = Environment(loader=FileSystemLoader(_HERE / "templates"), autoescape=True)

    def routes(self) -> list[web.RouteDef]:
        """Every address of the page."""
        return [
            web.get("", self._slash),
            web.get("/", self._show),
            web.get("/offers", self._offers),
            web.get("/news", self._news),
            web.get("/media/{media_id}", self._media),
            web.get("/pictures/{name}.jpg", self._picture),
            web.get("/codes/{scene}", self._code),
            web.post("/phones", self._add),
            web.delete("/phones/{openid}", self._remove),
            web.post("/phones/{openid}/{gesture}", self._act),
            web.post("/deputies/{id}/code", self._binding_code),
            web.post("/faults", self._switch),
            web.post("/clock", self._advance),
        ]

    async def end(self, _app: web.Application) -> None:
        """Let the pages' streams end, so that the server can."""
        self._ending = True
        self._platform.changes.tell()

    async def _slash(self, request: web.Request) -> web.StreamResponse:
        raise web.HTTPFound(request.path + "/")

    async def _show(self, _request: web.Request) -> web.StreamResponse:
        html = self._templates.get_template("simulator.html").render(title=self._title)
        return web.Response(text=html, content_type="text/html")

    async def _offers(self, _request: web.Request) -> web.StreamResponse:
        return _json(views.offers(self._title, self._demo, can_advance=self._platform.can_advance))

    async def _news(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: first everything, then what is new, and the time now and then."""
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        changes, shown = self._platform.changes, dict[str, int]()
        with suppress(ConnectionError):
            while not self._ending:
                count = changes.count
                told = views.news(self._platform, shown)
                # A phone that was removed and came back starts a new log.
                shown = {phone.openid: len(phone.log) for phone in self._platform.phones.values()}
                await response.write(b"data: " + json.dumps(told, ensure_ascii=False).encode() + b"\n\n")
                with suppress(TimeoutError):
                    async with asyncio.timeout(_NEWS_SECONDS):
                        await changes.after(count)
        return response

    async def _media(self, request: web.Request) -> web.StreamResponse:
        medium = self._platform.media.seen(request.match_info["media_id"])
        if medium is None:
            raise web.HTTPNotFound
        return web.Response(body=medium.content, content_type=medium.content_type, headers=_KEEP)

    async def _picture(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        if name not in media.PICTURES:
            raise web.HTTPNotFound
        return web.Response(body=media.picture(name), content_type="image/jpeg", headers=_KEEP)

    async def _code(self, request: web.Request) -> web.StreamResponse:
        code = self._platform.codes.of_scene(request.match_info["scene"])
        return web.Response(body=codes.picture(code, "svg"), content_type="image/svg+xml", headers=_KEEP)

    async def _add(self, request: web.Request) -> web.StreamResponse:
        wish = await _wish(request)
        name, role = wish.get("name"), wish.get("role")
        if not isinstance(name, str) or not name.strip() or role not in ("citizen", "deputy"):
            return _refusal("请填写名字。")
        if len(self._platform.phones) >= _MOST_PHONES:
            return _refusal(f"最多同时打开 {_MOST_PHONES} 部手机。")
        phone = self._platform.add_phone(name.strip()[:20], role=role)
        return _json({"openid": phone.openid})

    async def _remove(self, request: web.Request) -> web.StreamResponse:
        self._platform.remove_phone(self._phone(request))
        return _json({})

    async def _act(self, request: web.Request) -> web.StreamResponse:
        gesture = GESTURES.get(request.match_info["gesture"])
        if gesture is None:
            raise web.HTTPNotFound
        try:
            await gesture(self._platform, self._phone(request), await _wish(request))
        except PhoneError as error:
            return _refusal(str(error))
        return _json({})

    async def _binding_code(self, request: web.Request) -> web.StreamResponse:
        wanted = request.match_info["id"]
        for deputy in self._demo.deputies:
            if deputy.id == wanted:
                issue = self._demo.issue_code
                return _json({"code": await issue(wanted) if issue else deputy.binding_code})
        raise web.HTTPNotFound

    async def _switch(self, request: web.Request) -> web.StreamResponse:
        wish = await _wish(request)
        on = wish.get("on")
        if not isinstance(on, bool | int):
            return _refusal("开关只能打开、关闭或设定次数。")
        try:
            self._platform.faults.set(str(wish.get("fault")), on)
        except ValueError:
            return _refusal("没有这个开关。")
        return _json({})

    async def _advance(self, request: web.Request) -> web.StreamResponse:
        hours = (await _wish(request)).get("hours")
        if not isinstance(hours, int | float) or not 0 < hours <= 24 * 60:
            return _refusal("时间只能向前，最多 60 天。")
        try:
            self._platform.advance(hours)
        except PhoneError as error:
            return _refusal(str(error))
        return _json({})

    def _phone(self, request: web.Request) -> Phone:
        phone = self._platform.phones.get(request.match_info["openid"])
        if phone is None:
            raise web.HTTPNotFound
        return phone


_KEEP: Final = {"Cache-Control": "private, max-age=86400"}


async def _wish(request: web.Request) -> dict[str, Any]:
    """What the page posts: a JSON object, or a picture as it is (then `content`)."""
    # The application this one is mounted in may allow less than a photo.
    raw = await request.clone(client_max_size=_UPLOAD_BYTES).read()
    if request.content_type.startswith("image/"):
        return {"content": raw}
    try:
        wish = json.loads(raw)
    except ValueError as error:
        raise web.HTTPBadRequest from error
    if not isinstance(wish, dict):
        raise web.HTTPBadRequest
    return wish


def _refusal(why: str) -> web.Response:
    return web.json_response({"error": why}, status=409)


def _json(value: dict[str, Any]) -> web.Response:
    return web.json_response(value)
