"""`mashang serve`: the process around the application."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import structlog
from aiohttp import web
from sqlalchemy.engine import make_url

from bot.app import create_app
from bot.configuration.policy_from_settings import vault_of
from bot.configuration.serving_texts import NO_KEY, ONE_WRITER, other_key
from bot.configuration.setting_errors import SettingsError
from bot.running.doorman import Doorman
from bot.running.file_limit import raise_file_limit
from bot.running.garbage import set_aside
from bot.running.key_rotation import unopened
from bot.running.log import configure_logging
from bot.running.private_files import close_to_others, keep_to_oneself
from bot.running.workers import Workers, when_parent_ends
from storage.database import open_database
from storage.schema import check_schema

if TYPE_CHECKING:
    from bot.configuration.settings import Settings

_log = structlog.get_logger()

#: How long one thread may keep the interpreter while the other waits: the writer must not hold the event loop.
SWITCH_INTERVAL_SECONDS = 0.001
#: Connections that may wait to be accepted: a burst of thousands must not be refused.
BACKLOG = 8192
#: What is being answered at the end has so long; half-sent requests have, too, and no longer.
LAST_SECONDS = 3.0
#: How long a connection may wait for its next request.
KEEPALIVE_SECONDS = 30.0


def event_loop() -> asyncio.AbstractEventLoop:
    """Return libuv's loop where it is installed, else Python's own."""
    try:
        import uvloop  # noqa: PLC0415 -- not on every platform
    except ImportError:
        return asyncio.new_event_loop()
    loop: asyncio.AbstractEventLoop = uvloop.new_event_loop()
    return loop


def run(app: web.Application, host: str, port: int, listening: socket.socket | None = None) -> None:
    """Serve until a signal ends it; what is being answered then is finished, within a few seconds.

    `listening` is a socket that several processes share.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_SECONDS)
    raise_file_limit()
    app.on_startup.append(set_aside)
    with asyncio.Runner(loop_factory=event_loop) as runner:
        runner.run(_serve_until_told(app, host, port, listening))


async def _serve_until_told(app: web.Application, host: str, port: int, shared: socket.socket | None) -> None:
    loop, told = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        # There are none on Windows, where an interrupt ends the loop.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, told.set)
    if (parent := when_parent_ends()) is not None:
        loop.add_reader(parent, told.set)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=LAST_SECONDS, keepalive_timeout=KEEPALIVE_SECONDS)
    await runner.setup()
    try:
        made = runner.server
        assert made is not None, "it is set up"
        where: dict[str, Any] = {"host": host, "port": port} if shared is None else {"sock": shared}
        listening = await loop.create_server(lambda: Doorman(made()), backlog=BACKLOG, **where)
        await told.wait()
        listening.close()
    finally:
        await runner.cleanup()


def check_keys(settings: Settings) -> None:
    """Raise SettingsError unless what is personal is kept sealed, and can be opened.

    Without a key only behind http, as on somebody's own machine: an address for citizens begins with https.
    """
    vault = vault_of(settings)
    if not settings.privacy.encryption_keys and settings.server.public_url.startswith("https://"):
        raise SettingsError(NO_KEY)
    engine = open_database(settings.database.url.get_secret_value())
    try:
        if where := unopened(engine, vault):
            raise SettingsError(other_key(where))
    finally:
        engine.dispose()


def serve(settings: Settings, workers: int = 1) -> None:
    """Run the bot with these settings, in so many processes. Raises SchemaError and SettingsError before it listens.

    Without any account the console alone is served: it leads to the account. Half an account is a mistake.
    """
    configure_logging(settings.log)
    if settings.has_no_account():
        _log.warning("no account yet, serving the console alone", missing=",".join(settings.missing_account_keys()))
    else:
        settings.require_account()
    close_to_others(settings)
    if workers == 1:
        app = create_app(settings)
        check_keys(settings)
        run(app, settings.server.host, settings.server.port)
        return
    if make_url(settings.database.url.get_secret_value()).get_backend_name() == "sqlite":
        raise SettingsError(ONE_WRITER)
    engine = open_database(settings.database.url.get_secret_value())
    try:
        check_schema(engine)
    finally:
        engine.dispose()
    check_keys(settings)
    with _listen(settings.server.host, settings.server.port) as shared:
        Workers(workers, _work, (settings, shared)).run()


def _listen(host: str, port: int) -> socket.socket:
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    # With a backlog before anybody accepts: nobody is refused while a worker starts.
    return socket.create_server(address[:2], family=family, backlog=BACKLOG)


def _work(settings: Settings, shared: socket.socket) -> None:
    """Serve on a socket that others serve on, too: one process of several on one database."""
    keep_to_oneself()
    configure_logging(settings.log)
    run(create_app(settings), settings.server.host, settings.server.port, shared)
