"""A real server in front of recorded callbacks: refused by a clock that the platform shares, taken by any other."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

import wechat_wire as wire
from outside import DEPUTY, MATTER, TOKEN, OtherPlatform, config, free_port, must, serving
from outside_phone import OutsidePhone, number_in

if TYPE_CHECKING:
    from pathlib import Path

    from aiohttp import web

MINUTE = 60


class Recorder:
    """Posts callbacks that were signed once, for whatever message."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        self._http, self._url = http, url
        #: One moment for all, so that two callbacks can have one signature.
        self._now = int(time.time())

    async def post(self, words: str, msg_id: int, age: int = 0, nonce: str = "424242") -> tuple[int, str]:
        """Post a text signed `age` seconds ago; return what came back."""
        inner = f"<Content><![CDATA[{words}]]></Content><MsgId>{msg_id}</MsgId>"
        body = f"<xml>{wire.elements(inner, 'text')}</xml>".encode()
        query = wire.query(TOKEN, str(self._now - age), nonce)
        async with self._http.post(f"{self._url}/wechat", params=query, data=body) as response:
            return response.status, await response.text()


@pytest.mark.parametrize("hours_apart", [0, 26])
async def test_a_recorded_callback_is_refused_by_a_clock_that_the_platform_shares(
    outside_folder: Path, hours_apart: int
) -> None:
    platform, port = OtherPlatform(), free_port()
    app = platform.app()

    async def dated(_request: web.Request, response: web.StreamResponse) -> None:
        response.headers["Date"] = format_datetime(datetime.now(UTC) - timedelta(hours=hours_apart), usegmt=True)

    app.on_response_prepare.append(dated)
    async with TestServer(app) as server, aiohttp.ClientSession() as http:
        api = str(server.make_url("")).rstrip("/")
        file = config(outside_folder / "config.toml", api=api, port=port, mode="plain")
        code = must("deputy", "code", "M01", "--config", file, cwd=outside_folder).strip()
        async with serving(http, file, port) as bot:
            citizen, deputy = (OutsidePhone(http, bot.url, name, "plain") for name in ("oCitizen", "oDeputy"))
            assert DEPUTY in await deputy.says(f"绑定 {code}")
            await citizen.says(MATTER)
            number = number_in(await citizen.says("提交"))
            # An answer of the platform's has brought its time.
            await platform.pushed("oDeputy", number)

            recorder, refused = Recorder(http, bot.url), hours_apart == 0
            first = await recorder.post("你好", 1)
            again = await recorder.post("你好", 1)
            resigned = await recorder.post("你好", 1, nonce="515151")
            assert (first[0], again, resigned) == (200, first, first)

            other = await recorder.post("路灯坏了", 2)
            old = await recorder.post("路灯坏了", 3, age=11 * MINUTE, nonce="616161")
            assert [other[0], old[0]] == ([403, 403] if refused else [200, 200])
            assert other[1] == "bad signature" or not refused
            assert (await recorder.post("路灯坏了", 4, age=9 * MINUTE, nonce="717171"))[0] == 200
        assert "Traceback" not in bot.log
