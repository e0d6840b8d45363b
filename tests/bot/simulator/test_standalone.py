"""`python -m bot.simulator`: the simulator alone on a port."""

from __future__ import annotations

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from bot.simulator.__main__ import create_site, main, read_options
from simulator_rig import AES_KEY, APP_ID, TOKEN, Rig


async def test_it_serves_the_page_and_greets_the_bot(safe_rig: Rig, capsys: pytest.CaptureFixture[str]) -> None:
    webhook = safe_rig.platform.courier.url
    options = read_options(["--webhook", webhook, "--token", TOKEN, "--aes-key", AES_KEY, "--app-id", APP_ID])
    async with TestServer(create_site(options)) as server, ClientSession() as http:
        async with http.get(server.make_url("/")) as response:
            html = await response.text()
        async with http.get(server.make_url("/simulator/offers")) as response:
            offers = await response.json()
    said = capsys.readouterr().out

    assert response.url.path == "/simulator/offers"
    assert "示例公众号" in html
    assert offers["can_advance"] is True
    assert "api_base_url: http://127.0.0.1:8090/simulator/api" in said
    assert "answers the handshake" in said
    assert "does not answer" not in said


def test_it_needs_to_know_the_bot(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([])

    assert "--webhook" in capsys.readouterr().err
