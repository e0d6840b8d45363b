"""The demo's console: its page says how to get in, and there is something to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from bot.clock import system_clock
from bot.configuration.settings import Settings
from bot.console.accounts.account_making import made_up
from bot.demo.demo_history import PAST
from bot.demo_run import create_demo, demo_settings, prepare
from handlers.texts.wording import CHINA
from outside import free_port
from storage.cases import cases
from storage.database import open_database

if TYPE_CHECKING:
    from bot.console.console import DemoAccount


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Settings, DemoAccount]:
    """A demo that is ready to start."""
    folder = tmp_path_factory.mktemp("demo")
    settings = demo_settings(Settings(), free_port(), folder)
    return settings, prepare(settings, folder)


async def test_the_demo_says_how_to_get_in_and_has_something_to_do(demo: tuple[Settings, DemoAccount]) -> None:
    settings, account = demo
    app = create_demo(settings, account=account)
    jar = aiohttp.CookieJar(unsafe=True)
    server = TestServer(app, port=settings.server.port)
    async with server, aiohttp.ClientSession(settings.server.public_url, cookie_jar=jar) as http:
        async with http.get("/staff/") as answer:
            page = await answer.text()
        token = re.search(r'name="csrf" value="([^"]+)"', page)
        assert token
        form = {"csrf": token[1], "name": account.name, "password": account.password}
        async with http.post("/staff/sign-in", data=form) as answer:
            home = await answer.text()
        async with http.get("/simulator/") as answer:
            assert answer.status == 200

    assert f"<strong>{account.name}</strong>" in page
    assert f"<strong>{account.password}</strong>" in page
    for words in ("等待分派", "没有送到的消息", "说没有解决"):
        assert words in home, words


def test_no_password_of_the_demo_is_like_the_last() -> None:
    assert len({made_up() for _ in range(99)}) == 99


def test_the_past_ends_before_today_so_that_the_first_case_of_the_demo_is_number_one(
    demo: tuple[Settings, DemoAccount],
) -> None:
    settings, _ = demo
    engine = open_database(settings.database.url.get_secret_value())
    with engine.begin() as conn:
        filed = [case for n in range(len(PAST)) for case in cases.all_of(conn, f"demo-past-{n}", 9)]
        today = system_clock().astimezone(CHINA).date()
        number = cases.next_number(conn, settings.service_level.number_prefix, today)
    engine.dispose()

    assert len(filed) == len(PAST)
    assert all(case.deputy_id or not case.street for case in filed)
    assert number.endswith("-0001")
