"""`mashang serve`: the process around the application."""

from __future__ import annotations

import asyncio
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import structlog
from aiohttp import web

from bot.app import create_app
from bot.configuration.key_texts import NO_KEY, other_key
from bot.configuration.policy_from_settings import vault_of
from bot.configuration.setting_errors import SettingsError
from bot.running.doorman import Doorman
from bot.running.file_limit import raise_file_limit
from bot.running.garbage import set_aside
from bot.running.key_rotation import unopened
from bot.running.log import configure_logging
from bot.running.private_files import close_to_others
from storage.database import open_database

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


def run(app: web.Application, host: str, port: int) -> None:
    """Serve until a signal ends it; what is being answered then is finished, within a few seconds."""
    sys.setswitchinterval(SWITCH_INTERVAL_SECONDS)
    raise_file_limit()
    app.on_startup.append(set_aside)
    with asyncio.Runner(loop_factory=event_loop) as runner:
        runner.run(_serve_until_told(app, host, port))


async def _serve_until_told(app: web.Application, host: str, port: int) -> None:
    loop, told = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        # There are none on Windows, where an interrupt ends the loop.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, told.set)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=LAST_SECONDS, keepalive_timeout=KEEPALIVE_SECONDS)
    await runner.setup()
    try:
        made = runner.server
        assert made is not None, "it is set up"
        listening = await loop.create_server(lambda: Doorman(made()), host, port, backlog=BACKLOG)
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


def serve(settings: Settings) -> None:
    """Run the bot with these settings. Raises SchemaError and SettingsError before it listens.

    Without any account the console alone is served: it leads to the account. Half an account is a mistake.
    """
    configure_logging(settings.log)
    if settings.has_no_account():
        _log.warning("no account yet, serving the console alone", missing=",".join(settings.missing_account_keys()))
    else:
        settings.require_account()
    close_to_others(settings)
    app = create_app(settings)
    check_keys(settings)
    run(app, settings.server.host, settings.server.port)
