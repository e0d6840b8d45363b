"""A small stand-in for the platform's API on loopback: it says what it is told to say and keeps what it was asked."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from aiohttp import web
from aiohttp.test_utils import TestServer

if TYPE_CHECKING:
    from bot.wechat.access_token import StoredToken


@dataclass
class Asked:
    """One request as it arrived."""

    method: str
    path: str
    query: dict[str, str]
    content_type: str
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class FakePlatform:
    """Answers in the order they were put in; the last one is repeated.

    A dict is sent as JSON, an int as that HTTP status, a float as silence for so many seconds.
    """

    answers: list[dict[str, Any] | web.Response | int | float] = field(default_factory=lambda: [{"errcode": 0}])
    asked: list[Asked] = field(default_factory=list)

    async def respond(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.asked.append(Asked(request.method, request.path, dict(request.query), request.content_type, body))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, float):
            await asyncio.sleep(answer)  # longer than the client waits, which then hangs up
            return web.Response()
        if isinstance(answer, int):
            return web.Response(status=answer)
        if isinstance(answer, dict):
            # As the platform does: JSON declared as text.
            return web.Response(text=json.dumps(answer, ensure_ascii=False), content_type="text/plain")
        return answer

    async def start(self) -> TestServer:
        app = web.Application(client_max_size=8 * 1024 * 1024)
        app.router.add_route("*", "/{path:.*}", self.respond)
        server = TestServer(app)
        await server.start_server()
        return server


@dataclass
class FakeTokens:
    """Hands out token-1, token-2 …; a new one for each that is said to be bad."""

    number: int = 1
    bad: list[str] = field(default_factory=list)

    async def get(self, *, bad: str = "") -> str:
        if bad:
            self.bad.append(bad)
            self.number += 1
        return f"token-{self.number}"


@dataclass
class FakeStore:
    """The row that processes share."""

    token: StoredToken | None = None
    saves: int = 0

    async def load(self) -> StoredToken | None:
        await asyncio.sleep(0)
        return self.token

    async def save(self, token: StoredToken) -> None:
        await asyncio.sleep(0)
        self.token = token
        self.saves += 1


@dataclass
class FakeClock:
    """Stands still until it is moved."""

    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)
