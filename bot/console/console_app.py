"""The console as an application of its own, to be mounted at `/staff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from bot.console.access import Door
from bot.console.console_errors import guard
from bot.console.console_routes import ROUTES
from bot.console.page_rendering import STATIC
from bot.console.signing import SignIn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.console.console import Console
    from bot.console.route import Route

#: A file has another address when it changes, so browsers may keep it.
_KEEP_STATIC = "public, max-age=31536000, immutable"


def create_console(console: Console, routes: Iterable[Route] = ROUTES) -> web.Application:
    """Return the console; every route goes through the door, but the sign-in page and the style files."""
    app = web.Application(middlewares=[guard(console)])
    sign_in = SignIn(console)
    app.router.add_get("/sign-in", sign_in.show)
    app.router.add_post("/sign-in", sign_in.enter)
    app.router.add_get("/static/{name}", static)
    for route in routes:
        app.router.add_route(route.method, route.path, Door(route, console).enter)
    return app


async def static(request: web.Request) -> web.StreamResponse:
    """Serve a style sheet, script or picture of the console."""
    path = next((one for one in STATIC.iterdir() if one.name == request.match_info["name"]), None)
    if path is None:
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Cache-Control": _KEEP_STATIC})
