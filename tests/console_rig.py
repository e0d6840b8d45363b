"""The console on loopback: the real application with the invented town, and staff who are signed in."""

from __future__ import annotations

import re
import secrets
import shutil
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp.test_utils import TestServer
from playwright.async_api import ViewportSize, async_playwright
from yarl import URL

from bot.app import create_app
from bot.configuration.settings import Settings
from bot.console.access import SESSION_COOKIE
from stage import AES_KEY, APP_ID, APP_SECRET, MONDAY, TOKEN, FrozenClock
from storage.accounts import staff
from storage.database import open_database
from town import prepare, restore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from aiohttp import web
    from playwright.async_api import Browser, Page
    from sqlalchemy import Connection, Engine

#: Streets of the town.
EAST, WEST = "880102001", "880102002"
#: Who works there: name, role, division. Invented.
STAFF = {
    "区管理示例": ("manage", None),
    "区经办示例": ("handle", None),
    "区查看示例": ("view", None),
    "东管理示例": ("manage", EAST),
    "东经办示例": ("handle", EAST),
    "东查看示例": ("view", EAST),
    "西管理示例": ("manage", WEST),
    "西经办示例": ("handle", WEST),
}
#: Not a hash of anything: whoever has it can't sign in with a password.
NO_PASSWORD = "!"
SWITCHES = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 390, "height": 844}


@dataclass(frozen=True)
class Answer:
    """What came back: status, text, where a redirection goes."""

    status: int
    text: str
    location: str
    headers: Any
    body: bytes

    @property
    def words(self) -> str:
        """The page without its marks, white space folded: for reading."""
        plain = re.sub(r"<(script|style|title)\b.*?</\1>|<[^>]+>", " ", self.text, flags=re.DOTALL)
        for entity, letter in {"&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&amp;": "&"}.items():
            plain = plain.replace(entity, letter)
        return " ".join(plain.split())


@dataclass
class Clerk:
    """A browser somebody is signed in with, without the browser."""

    http: aiohttp.ClientSession
    url: str
    csrf: str = ""

    async def get(self, path: str, **query: str) -> Answer:
        """Open a page below /staff."""
        return await self._ask("GET", path, params=query)

    async def post(self, path: str, fields: Any = None, *, csrf: str | None = None, **more: Any) -> Answer:
        """Send a form with the right token, or with another one; `fields` is a dict, pairs or a FormData."""
        token = self.csrf if csrf is None else csrf
        if isinstance(fields, aiohttp.FormData):
            return await self._ask("POST", path, data=fields, headers={"X-CSRF": token}, **more)
        pairs = list(fields.items()) if isinstance(fields, dict) else list(fields or ())
        return await self._ask("POST", path, data=[*pairs, ("csrf", token)], **more)

    async def _ask(self, method: str, path: str, **more: Any) -> Answer:
        url = f"{self.url}/staff{path}"
        async with self.http.request(method, url, allow_redirects=False, **more) as got:
            body = await got.read()
            text = body.decode("utf-8", "replace")
            return Answer(got.status, text, got.headers.get("Location", ""), got.headers, body)


@dataclass
class ConsoleRig:
    """The application, its database, its clock, and staff by name (see STAFF)."""

    app: web.Application
    engine: Engine
    clock: FrozenClock
    url: str
    stack: AsyncExitStack
    #: Where its media lie, and its database when it is SQLite.
    folder: Path
    clerks: dict[str, Clerk] = field(default_factory=dict)
    browsers: dict[str, Browser] = field(default_factory=dict)

    def write(self, job: Any) -> Any:
        """Do something to the database behind the application's back."""
        with self.engine.begin() as conn:
            return job(conn)

    def sign_in(self, name: str) -> tuple[str, str]:
        """Open a session as the sign-in page would; return its token and its CSRF token."""
        token, csrf, now = secrets.token_urlsafe(16), secrets.token_urlsafe(16), self.clock()

        def job(conn: Connection) -> None:
            account = staff.by_name(conn, name)
            assert account is not None, name
            until = now + timedelta(days=30)
            session = staff.Session(staff.hash_of(token), account.id, csrf, "test", now, now, until)
            staff.open_session(conn, session)

        self.write(job)
        return token, csrf

    async def clerk(self, name: str) -> Clerk:
        """Return somebody who is signed in; the same one when asked again."""
        if name not in self.clerks:
            token, csrf = self.sign_in(name)
            jar = aiohttp.CookieJar(unsafe=True)
            jar.update_cookies({SESSION_COOKIE: token}, URL(self.url))
            http = await self.stack.enter_async_context(aiohttp.ClientSession(cookie_jar=jar))
            self.clerks[name] = Clerk(http, self.url, csrf)
        return self.clerks[name]

    async def visitor(self) -> Clerk:
        """Return somebody who is not signed in."""
        jar = aiohttp.CookieJar(unsafe=True)
        http = await self.stack.enter_async_context(aiohttp.ClientSession(cookie_jar=jar))
        return Clerk(http, self.url)

    async def browser(self, name: str | None, size: ViewportSize = WIDE, *, scripts: bool = True) -> Page:
        """Return a page in Chromium, signed in; an error on its console, or a blocked script, fails the test."""
        if "chromium" not in self.browsers:
            chromium = shutil.which("chromium") or shutil.which("chromium-browser")
            assert chromium, "this test drives Chromium: install the package 'chromium'"
            playwright = await self.stack.enter_async_context(async_playwright())
            launched = await playwright.chromium.launch(executable_path=chromium, args=SWITCHES.split())
            self.stack.push_async_callback(launched.close)
            self.browsers["chromium"] = launched
        context = await self.browsers["chromium"].new_context(
            viewport=size, java_script_enabled=scripts, base_url=self.url, locale="zh-CN"
        )
        if name is not None:
            token, _ = self.sign_in(name)
            await context.add_cookies([{"name": SESSION_COOKIE, "value": token, "url": f"{self.url}/staff"}])
        page = await context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "console",
            lambda line: wrong.append(line.text) if line.type == "error" and not _is_answer(line.text) else None,
        )
        self.stack.push_async_callback(_nothing_wrong, wrong)
        return page


def _is_answer(text: str) -> bool:
    """A refused form is an answer: Chromium notes its status as an error."""
    return bool(re.search(r"status of (400|403|404|409|413)", text))


async def _nothing_wrong(wrong: list[str]) -> None:
    assert wrong == []


def settings(folder: Path, **sections: Any) -> Settings:
    """Return settings for an account that talks to nobody."""
    wechat = {
        "app_id": APP_ID,
        "app_secret": APP_SECRET,
        "token": TOKEN,
        "encoding_aes_key": AES_KEY,
        "api_base_url": "http://127.0.0.1:1",
        **sections.pop("wechat", {}),
    }
    return Settings(
        database=sections.pop("database", {"url": f"sqlite:///{folder / 'mashang.db'}"}),
        wechat=wechat,
        media={"directory": str(folder / "media")},
        service_level={"quiet_hours": [], **sections.pop("service_level", {})},
        **sections,
    )


@asynccontextmanager
async def console(folder: Path, *, empty: bool = False, **sections: Any) -> AsyncIterator[ConsoleRig]:
    """Start the application on a copy of the town in `folder` (see `town.prepare`), with STAFF.

    `empty`: on the database that is there, as it is; `database` in the sections says which.
    """
    if not empty:
        if not (folder / "pristine.db").exists():
            prepare(folder)
        restore(folder)
    clock, chosen = FrozenClock(), settings(folder, **sections)
    engine = open_database(chosen.database.url.get_secret_value())
    if not empty:
        with engine.begin() as conn:
            for name, (role, division) in STAFF.items():
                staff.add(conn, name, NO_PASSWORD, role, division, MONDAY)
    async with AsyncExitStack() as stack:
        stack.callback(engine.dispose)
        app = create_app(chosen, clock=clock)
        server = await stack.enter_async_context(TestServer(app))
        yield ConsoleRig(app, engine, clock, str(server.make_url("")).rstrip("/"), stack, folder)
