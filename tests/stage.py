"""The whole product on loopback: the bot on a migrated database with the demo district, and a simulated WeChat."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.app import create_app
from bot.app_keys import DATABASE, DELIVERY, JOBS
from bot.configuration.settings import Settings
from bot.demo.demo_workbook import build
from bot.simulator.api.api_app import create_api
from bot.simulator.platform import Platform
from bot.workbook.importing import import_workbook
from storage.database import open_database
from storage.people import bindings
from storage.schema import migrate
from workbooks import BY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from sqlalchemy import Engine

    from bot.simulator.phones.phone import Phone, Role
    from bot.simulator.phones.phone_bubbles import Bubble

APP_ID = "wx0123456789abcdef"
APP_SECRET = "0123456789abcdef0123456789abcdef"
TOKEN = "sampletoken"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
#: A Monday morning in Weifang.
MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


class FrozenClock:
    """Time passes only when somebody says so."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **delta: float) -> None:
        self.now += timedelta(**delta)


def prepare_database(url: str, workbook: Path) -> None:
    """Migrate an empty database and load the demo district into it."""
    engine = open_database(url)
    migrate(engine)
    if not workbook.exists():
        build(workbook)
    with engine.begin() as conn:
        report = import_workbook(workbook, conn, BY, seal=str, unseal=str)
    engine.dispose()
    assert not report.problems, report.lines()


def settings_for(url: str, api_url: str, folder: Path, mode: str = "safe", **sections: Any) -> Settings:
    """Return settings that point at a simulated platform."""
    wechat = {
        "app_id": APP_ID,
        "app_secret": APP_SECRET,
        "token": TOKEN,
        "encoding_aes_key": AES_KEY,
        "mode": mode,
        "api_base_url": api_url,
        **sections.pop("wechat", {}),
    }
    return Settings(
        database={"url": url},
        wechat=wechat,
        media={"directory": str(folder / "media")},
        **sections,
    )


@dataclass
class Stage:
    """Phones, the platform between, the bot; `engine` looks into the bot's database."""

    platform: Platform
    app: web.Application
    clock: FrozenClock
    engine: Engine
    http: aiohttp.ClientSession
    url: str
    phones: dict[str, Phone] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)

    def phone(self, name: str) -> Phone:
        """The phone of that person; everybody follows the account unless the story says otherwise."""
        if name not in self.phones:
            role: Role = "deputy" if name.startswith("代表") else "citizen"
            self.phones[name] = self.platform.add_phone(name, role=role, follower=True)
            self.seen[name] = 0
        return self.phones[name]

    async def bind(self, name: str, deputy_id: str) -> None:
        """Bind somebody's phone to a deputy, with a code as staff would hand it out."""
        code = f"CODE{deputy_id}"
        until = self.clock() + timedelta(days=1)
        await self.app[DATABASE].do(lambda conn: bindings.add_code(conn, code, deputy_id, until))
        await self.platform.send_text(self.phone(name), f"绑定 {code}")

    async def settle(self) -> None:
        """Let everything that is due be sent and done."""
        await self.app[JOBS].beat_all()
        await self.app[DELIVERY].send_due()

    async def pass_time(self, **delta: float) -> None:
        """Make time pass, then let the heartbeats beat."""
        self.clock.advance(**delta)
        await self.settle()

    async def next_bubble(self, name: str, timeout: float = 5.0) -> Bubble:
        """The oldest bubble that person has received and nobody has looked at."""
        phone = self.phone(name)
        bubble = await phone.wait_for(lambda _: True, timeout, since=self.seen[name])
        self.seen[name] = bubble.number + 1
        return bubble

    def unseen(self, name: str) -> list[Bubble]:
        """Return what that person has received and nobody has looked at."""
        return [b for b in self.phone(name).log[self.seen[name] :] if not b.mine]

    async def says(self, name: str, text: str) -> str:
        """Send a text; return what came back in direct answer, bubbles joined."""
        phone = self.phone(name)
        bubbles = await self.platform.send_text(phone, text)
        self.seen[name] = len(phone.log)
        return "\n".join(b.text for b in bubbles)


@asynccontextmanager
async def stage(
    folder: Path, mode: str = "safe", *, account: str = "service", clock: FrozenClock | None = None, **sections: Any
) -> AsyncIterator[Stage]:
    """Start everything; the folder must be empty or hold a database prepared before."""
    clock = clock or FrozenClock()
    url = f"sqlite:///{folder / 'mashang.db'}"
    if not (folder / "mashang.db").exists():
        await asyncio.to_thread(prepare_database, url, folder / "demo.xlsx")
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(aiohttp.ClientSession())
        platform = Platform(
            webhook_url="http://127.0.0.1:1/wechat",
            token=TOKEN,
            app_id=APP_ID,
            app_secret=APP_SECRET,
            encoding_aes_key=AES_KEY,
            mode=mode,
            account=account,
            clock=clock,
            http=http,
        )
        stack.push_async_callback(platform.close)
        api = await stack.enter_async_context(TestServer(create_api(platform)))
        platform.api_url = str(api.make_url("")).rstrip("/")
        sections.setdefault("service_level", {"quiet_hours": []})
        wechat = {**sections.pop("wechat", {}), "account": account}
        settings = settings_for(url, platform.api_url, folder, mode, wechat=wechat, **sections)
        app = create_app(settings, clock=clock)
        bot = await stack.enter_async_context(TestServer(app))
        platform.courier.url = str(bot.make_url("/wechat"))
        engine = open_database(url)
        stack.callback(engine.dispose)
        yield Stage(platform, app, clock, engine, http, str(bot.make_url("")).rstrip("/"))
