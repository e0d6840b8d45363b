"""The page's own addresses: what it shows, what it refuses, what it keeps out."""

from __future__ import annotations

import asyncio
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import ClientSession, FormData, web
from aiohttp.test_utils import TestServer

from bot.simulator.api import temporary_media as media
from bot.simulator.phones.page_offers import Demo, DemoCommunity, DemoDeputy, DemoPlace
from bot.simulator.platform_faults import Fault
from bot.simulator.simulator_app import create_simulator
from simulator_rig import FrozenClock, Rig

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


async def fresh_code(deputy: str) -> str:
    return f"CODE{deputy}"


DEMO = Demo(
    communities=(DemoCommunity("1", "示例社区", "st_1", "示例街道"),),
    deputies=(DemoDeputy("W001", "示例代表甲", "区人大代表", binding_code="OLD"),),
    places=(DemoPlace("示例广场", 36.7, 119.1),),
    issue_code=fresh_code,
)


class Browser:
    """What the page's scripts do, without a browser."""

    def __init__(self, http: ClientSession, url: str) -> None:
        self.http = http
        self.url = url

    async def post(self, path: str, wish: Any = None, **headers: str) -> tuple[int, Any]:
        body = json.dumps({} if wish is None else wish)
        async with self.http.post(self.url + path, data=body, headers=headers) as response:
            return response.status, await response.json(content_type=None) if response.status in (200, 409) else None

    async def get(self, path: str) -> Any:
        async with self.http.get(self.url + path) as response:
            return await response.json()


@pytest.fixture
async def browser(safe_rig: Rig) -> AsyncIterator[Browser]:
    site = web.Application()
    site.add_subapp("/simulator/", create_simulator(safe_rig.platform, title="示例公众号", demo=DEMO))
    async with TestServer(site) as server:
        yield Browser(safe_rig.http, str(server.make_url("/simulator/")))


async def test_the_page_runs_no_script_but_its_own(browser: Browser) -> None:
    async with browser.http.get(browser.url) as response:
        html = await response.text()

    policy = response.headers["Content-Security-Policy"]
    assert "示例公众号" in html
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "<script>" not in html
    assert " style=" not in html
    assert "://" not in html


async def test_without_the_slash_it_goes_to_the_page(browser: Browser) -> None:
    async with browser.http.get(browser.url.rstrip("/")) as response:
        assert response.url.path == "/simulator/"
        assert response.status == 200


async def test_the_api_lies_below_the_page(browser: Browser, safe_rig: Rig) -> None:
    safe_rig.api_url = browser.url + "api"

    assert (await safe_rig.call("getcallbackip"))["ip_list"]


async def test_the_api_below_the_page_takes_photos_larger_than_the_sites_limit(browser: Browser, safe_rig: Rig) -> None:
    safe_rig.api_url = browser.url + "api"
    form = FormData()
    form.add_field("media", io.BytesIO(media.picture("flood") + b"\0" * 2_000_000), filename="a.jpg")
    params = {"access_token": await safe_rig.token(), "type": "image"}
    async with safe_rig.http.post(f"{safe_rig.api_url}/cgi-bin/media/upload", params=params, data=form) as response:
        assert "media_id" in await response.json()


async def test_offers_are_the_demos_without_its_binding_codes(browser: Browser) -> None:
    offers = await browser.get("offers")

    assert offers["communities"][0]["scene"] == "st_1"
    assert offers["can_advance"] is True
    assert "OLD" not in json.dumps(offers)
    assert await browser.post("deputies/W001/code") == (200, {"code": "CODEW001"})


async def test_a_phone_is_added_used_and_removed(browser: Browser, safe_rig: Rig) -> None:
    _, added = await browser.post("phones", {"name": "示例居民", "role": "citizen"})
    phone = safe_rig.platform.phones[added["openid"]]
    base = f"phones/{phone.openid}/"
    wishes: list[tuple[str, dict[str, Any]]] = [
        ("scan", {"scene": "st_1"}),
        ("text", {"text": "路灯坏了"}),
        ("tap", {"url": "weixin://bizmsgmenu?msgmenucontent=1&msgmenuid=a"}),
        ("photo", {"sample": "wall"}),
        ("voice", {"seconds": 3, "words": ""}),
        ("video", {}),
        ("location", {"latitude": 36.7, "longitude": 119.1, "label": "示例广场"}),
        ("link", {"title": "题", "url": "https://example.org/"}),
        ("sticker", {}),
    ]
    for gesture, wish in wishes:
        assert await browser.post(base + gesture, wish) == (200, {})
    assert [bubble.kind for bubble in phone.log if bubble.mine] == [
        "notice",
        "text",
        "text",
        "image",
        "voice",
        "video",
        "location",
        "link",
        "sticker",
    ]
    async with browser.http.delete(browser.url + f"phones/{phone.openid}") as response:
        assert response.status == 200

    assert safe_rig.platform.phones == {}


@pytest.mark.parametrize(
    ("gesture", "wish"),
    [
        ("text", {"text": " "}),
        ("text", {}),
        ("tap", {"url": "weixin://bizmsgmenu?msgmenucontent=1"}),
        ("photo", {"sample": "../app"}),
        ("voice", {"seconds": 61}),
        ("location", {"latitude": 99, "longitude": 0, "label": "x"}),
        ("menu", {"key": "NONE"}),
    ],
)
async def test_what_a_phone_cannot_do_is_refused_in_words(
    browser: Browser, safe_rig: Rig, gesture: str, wish: dict[str, Any]
) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    status, said = await browser.post(f"phones/{phone.openid}/{gesture}", wish)

    assert status == 409
    assert said["error"].endswith("。")
    assert safe_rig.bot.received == []


async def test_an_own_photo_larger_than_the_sites_limit_is_sent(browser: Browser, safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    photo = media.picture("lamp") + b"\0" * 2_000_000
    url = f"{browser.url}phones/{phone.openid}/photo"
    async with browser.http.post(url, data=io.BytesIO(photo), headers={"Content-Type": "image/jpeg"}) as response:
        assert response.status == 200
    async with browser.http.post(url, data=b"MZ", headers={"Content-Type": "image/jpeg"}) as response:
        assert response.status == 409

    async with browser.http.get(f"{browser.url}media/{phone.log[0].media_id}") as response:
        assert await response.read() == photo


async def test_other_sites_cannot_act(browser: Browser, safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    status, _ = await browser.post(f"phones/{phone.openid}/text", {"text": "x"}, Origin="https://example.org")

    assert status == 403
    assert phone.log == []


async def test_switches_and_time_are_set_from_the_page(browser: Browser, safe_rig: Rig) -> None:
    before = safe_rig.clock.now
    assert await browser.post("faults", {"fault": "drop", "on": True}) == (200, {})
    assert (await browser.post("faults", {"fault": "nothing", "on": True}))[0] == 409
    assert await browser.post("clock", {"hours": 49}) == (200, {})
    assert (await browser.post("clock", {"hours": -1}))[0] == 409

    assert safe_rig.platform.faults.left(Fault.DROP) is True
    assert (safe_rig.clock.now - before).total_seconds() == 49 * 3600


async def test_a_clock_that_cannot_be_put_forward_is_not_offered(browser: Browser, safe_rig: Rig) -> None:
    safe_rig.platform.clock = FrozenClock().__call__

    assert not safe_rig.platform.can_advance
    assert (await browser.post("clock", {"hours": 1}))[0] == 409


async def test_news_come_as_they_happen_and_end_with_the_server(browser: Browser, safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    told = []
    async with asyncio.timeout(10), browser.http.get(browser.url + "news") as stream:
        async for line in stream.content:
            if not line.startswith(b"data: "):
                continue
            told.append(json.loads(line[6:]))
            if len(told) == 1:
                await safe_rig.platform.send_text(phone, "你好")
            if [bubble["number"] for news in told for bubble in news["phones"][0]["bubbles"]] == [0, 1]:
                break

    assert told[0]["phones"][0]["bubbles"] == []


async def test_codes_are_drawn_for_the_page(browser: Browser) -> None:
    async with browser.http.get(browser.url + "codes/st_1") as response:
        assert response.content_type == "image/svg+xml"
        assert b"<svg" in await response.read()
