"""The one place where things are joined: a collaborator that somebody needs is given to them here."""

from __future__ import annotations

import asyncio
import os
import socket
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import aiohttp
import structlog
from aiohttp import web

from bot.app_keys import API, DATABASE, DELIVERY, DISTRICT, JOBS, RECEIVER
from bot.callback.freshness import ClockCheck, Freshness
from bot.callback.inbound import Receiver
from bot.callback.webhook import Webhook
from bot.clock import Clock, system_clock
from bot.configuration.policy_from_settings import policy_of, vault_of
from bot.configuration.signatures import signatures_of
from bot.console.console import Console, DemoAccount
from bot.console.console_app import create_console
from bot.console.page_rendering import environment
from bot.console.trial.workbench import Workbench
from bot.delivery.delivery import Delivery
from bot.delivery.media_fetching import MediaFetcher
from bot.delivery.pause import Pause
from bot.delivery.token_store import DatabaseTokenStore
from bot.running.cache import cache_folder
from bot.running.database_access import Database
from bot.running.district_in_use import DistrictInUse
from bot.running.health import Health
from bot.running.jobs import Jobs
from bot.running.retention import Retention
from bot.running.search_filling import fill_search
from bot.wechat.access_token import AccessToken
from bot.wechat.api import Api
from bot.wechat.codec import Codec
from bot.wechat.platform_numbers import Mode
from handlers.cases.desk import Desk
from handlers.cases.overdue import press, stand_down
from storage.database import open_database
from storage.schema import check_schema

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlalchemy import Connection

    from bot.configuration.settings import Settings

_log = structlog.get_logger()

#: Seconds between heartbeats.
DELIVERY_BEAT, SWEEP_BEAT, DISTRICT_BEAT, MEDIA_BEAT, OVERDUE_BEAT = 2.0, 2.0, 2.0, 5.0, 60.0
RETENTION_BEAT = 10.0


def create_app(
    settings: Settings, *, clock: Clock = system_clock, demo_account: DemoAccount | None = None
) -> web.Application:
    """Return the bot as an application, ready to be run; `demo_account` is shown on the console's sign-in page.

    Raises storage.schema.SchemaError when the database does not have this program's schema.
    """
    engine = open_database(settings.database.url.get_secret_value())
    check_schema(engine)
    district = DistrictInUse(engine, policy_of(settings), cache_folder(settings), settings.wechat.location_datum, clock)
    database = Database(engine)
    receiver = Receiver(database, lambda: district.service, clock)
    check = ClockCheck(clock)

    app = web.Application(client_max_size=1 << 20)
    health = Health(database, lambda: app.get(JOBS), clock)
    app[DATABASE], app[RECEIVER], app[DISTRICT] = database, receiver, district
    if settings.has_no_account():
        app.router.add_route("*", "/wechat", _no_account)
    else:
        webhook = Webhook(_codec(settings), receiver, Freshness(clock, check))
        app.router.add_get("/wechat", webhook.verify)
        app.router.add_post("/wechat", webhook.receive)
    app.router.add_get("/healthz", health.alive)
    app.router.add_get("/readyz", health.ready)
    app.router.add_get("/metrics", health.metrics)
    console = Console(
        database=database,
        district=district,
        clock=clock,
        settings=settings,
        vault=vault_of(settings),
        signatures=signatures_of(settings, clock),
        api=lambda: app[API],
        cache_dir=cache_folder(settings),
        pages=environment(settings.wechat.account_name),
        workbench=Workbench(database, district),
        demo=demo_account,
    )
    app.add_subapp("/staff/", create_console(console))
    app.router.add_get("/staff", _to_console)
    app.cleanup_ctx.append(partial(_run, settings=settings, clock=clock, check=check))
    return app


async def _run(app: web.Application, *, settings: Settings, clock: Clock, check: ClockCheck) -> AsyncIterator[None]:
    """Open everything in order, serve, close it in the opposite order."""
    database, receiver, district = app[DATABASE], app[RECEIVER], app[DISTRICT]
    await asyncio.to_thread(district.load)
    async with aiohttp.ClientSession(trace_configs=[_noting(check)]) as http:
        wechat = settings.wechat
        tokens = AccessToken(
            http,
            wechat.api_base_url,
            wechat.app_id,
            wechat.app_secret.get_secret_value(),
            store=DatabaseTokenStore(database, wechat.app_id),
            clock=clock,
        )
        api = Api(http, wechat.api_base_url, tokens)
        templates = {name: t for name, t in wechat.templates if t is not None}
        delivery = Delivery(database, api, clock, templates, Pause(wechat.app_id), can_push=wechat.account == "service")
        database.open(receiver.lanes, delivery.wake)
        media = MediaFetcher(database, api, clock, settings.media.directory, settings.media.max_bytes)
        jobs = Jobs(
            {
                "district": (district.refresh, DISTRICT_BEAT),
                "sweep": (receiver.sweep, SWEEP_BEAT),
                "overdue": (lambda: database.do(partial(_press, app, clock)), OVERDUE_BEAT),
                "media": (media.fetch_due, MEDIA_BEAT),
                "delivery": (delivery.send_due, OVERDUE_BEAT),
                "retention": (Retention(database, settings, clock).beat, RETENTION_BEAT),
            },
            {"sending": lambda: delivery.run(DELIVERY_BEAT)},
        )
        app[API], app[DELIVERY], app[JOBS] = api, delivery, jobs
        recovered = await receiver.recover()
        _log.info("serving", recovered=recovered)
        filling = asyncio.create_task(fill_search(database, lambda: district.service.suggester))
        jobs.start()
        yield
        await jobs.stop()
        filling.cancel()
        with suppress(asyncio.CancelledError):
            await filling
        await database.close()
    database.engine.dispose()


def _noting(check: ClockCheck) -> aiohttp.TraceConfig:
    """Return what shows every answer's time to the check of our own clock."""

    async def ended(_session: aiohttp.ClientSession, _context: object, end: aiohttp.TraceRequestEndParams) -> None:
        check.note(end.response.headers.get("Date", ""))

    config = aiohttp.TraceConfig()
    config.on_request_end.append(ended)
    return config


def _codec(settings: Settings) -> Codec:
    wechat = settings.wechat
    return Codec(
        wechat.token.get_secret_value(),
        wechat.app_id,
        wechat.encoding_aes_key.get_secret_value(),
        Mode(wechat.mode),
    )


async def _no_account(_request: web.Request) -> web.StreamResponse:
    """Say to whoever calls for an account that there is none yet."""
    return web.Response(status=503, text="no account is configured")


async def _to_console(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("/staff/")


def process_name() -> str:
    """Return how this process is called in what it has claimed: its machine and number."""
    return f"{socket.gethostname()}:{os.getpid()}"[:64]


def _press(app: web.Application, clock: Clock, conn: Connection) -> int:
    """Do what time does to cases."""
    service = app[DISTRICT].service
    desk = Desk(conn, clock(), service.policy, service.suggester)
    return stand_down(desk) + press(desk, process_name())
