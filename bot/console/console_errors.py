"""Around every answer of the console: the headers that keep a browser safe, and pages instead of errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from aiohttp import web
from sqlalchemy.exc import OperationalError

from bot.console import console_texts as texts
from bot.running.log import trace

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from aiohttp.typedefs import Middleware

    from bot.console.console import Console

_log = structlog.get_logger()

#: No script or style but our own files; nobody frames us; forms go nowhere else.
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
#: What is said about errors nobody's view has answered.
_SAID = {404: texts.NOT_FOUND, 405: texts.NOT_FOUND, 413: texts.TOO_LARGE}


def guard(console: Console) -> Middleware:
    """Return the middleware around the whole console."""

    def refused(status: int, sentence: str) -> web.Response:
        text = console.pages.get_template("broken.html").render(sentence=sentence)
        return web.Response(text=text, status=status, content_type="text/html")

    @web.middleware
    async def middleware(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        try:
            response = await handler(request)
        except web.HTTPException as error:
            if error.status < 400:  # noqa: PLR2004 -- a redirection is an answer
                raise
            response = refused(error.status, _SAID.get(error.status, texts.BAD_FORM))
        except OperationalError as error:
            _log.warning("console busy", path=_shown(request), at=trace(error))
            response = refused(503, texts.BUSY)
        except Exception as error:  # noqa: BLE001 -- the edge: whoever sits before it gets a page, the log the place
            _log.error("console failed", path=_shown(request), error=type(error).__name__, at=trace(error))
            response = refused(500, texts.BROKEN)
        response.headers.update(HEADERS)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def _shown(request: web.Request) -> str:
    """Return which route it was; what was typed into the address stays out of the log."""
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else ""
