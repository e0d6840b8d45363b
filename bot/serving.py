"""`mashang serve`: the process around the application."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

import structlog
from aiohttp import web

from bot.app import create_app
from bot.running.garbage import set_aside
from bot.running.log import configure_logging

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.configuration.settings import Settings

_log = structlog.get_logger()

#: How long one thread may keep the interpreter while the other waits: the writer must not hold the event loop.
SWITCH_INTERVAL_SECONDS = 0.001
#: Connections that may wait to be accepted: a burst of thousands must not be refused.
BACKLOG = 8192


def event_loop() -> asyncio.AbstractEventLoop:
    """Return libuv's loop where it is installed, else Python's own."""
    try:
        import uvloop  # noqa: PLC0415 -- not on every platform
    except ImportError:
        return asyncio.new_event_loop()
    loop: asyncio.AbstractEventLoop = uvloop.new_event_loop()
    return loop


def run(app: web.Application, host: str, port: int, announce: Callable[[str], None] | None = None) -> None:
    """Serve until a signal ends it."""
    sys.setswitchinterval(SWITCH_INTERVAL_SECONDS)
    app.on_startup.append(set_aside)
    web.run_app(
        app,
        host=host,
        port=port,
        backlog=BACKLOG,
        access_log=None,
        print=announce,
        loop=event_loop(),
    )


def serve(settings: Settings) -> None:
    """Run the bot with these settings. Raises SchemaError and SettingsError before it listens.

    Without any account the console alone is served: it leads to the account. Half an account is a mistake.
    """
    configure_logging(settings.log)
    if settings.has_no_account():
        _log.warning("no account yet, serving the console alone", missing=",".join(settings.missing_account_keys()))
    else:
        settings.require_account()
    run(create_app(settings), settings.server.host, settings.server.port)
