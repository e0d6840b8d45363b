"""The page in a real browser, against the echo bot."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, async_playwright, expect

from bot.simulator.api import custom_menu as menu
from bot.simulator.phones.page_offers import Demo, DemoCommunity, DemoDeputy, DemoExample, DemoPlace
from bot.simulator.simulator_app import create_simulator
from simulator_rig import Rig, echo

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

DEMO = Demo(
    communities=(DemoCommunity("1", "示例社区", "st_1", "示例街道"),),
    deputies=(DemoDeputy("W001", "示例代表甲", "区人大代表", binding_code="ABC123"),),
    places=(DemoPlace("示例广场", 36.7, 119.1),),
    examples=(DemoExample("路灯坏了", "示例路的路灯坏了三天"),),
)
SWITCHES = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@pytest.fixture
async def site(safe_rig: Rig) -> AsyncIterator[str]:
    button = [{"type": "click", "name": "我要反映", "key": "REPORT"}]
    safe_rig.platform.menu = menu.read({"button": [{"name": "更多", "sub_button": button}]})
    safe_rig.platform.add_phone("示例居民一")
    safe_rig.platform.add_phone("示例居民二")
    safe_rig.platform.add_phone("示例代表一", role="deputy")
    app = web.Application()
    app.add_subapp("/simulator/", create_simulator(safe_rig.platform, title="示例公众号", demo=DEMO))
    async with TestServer(app) as server:
        yield str(server.make_url("/simulator/"))


@pytest.fixture
async def page(site: str) -> AsyncIterator[Page]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "this test drives Chromium: install the package 'chromium'"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=SWITCHES.split())
        opened = await browser.new_page(viewport={"width": 1440, "height": 900})
        wrong: list[str] = []
        opened.on("pageerror", lambda error: wrong.append(str(error)))
        opened.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
        await opened.goto(site)
        yield opened
        await browser.close()
    assert wrong == []


async def test_a_conversation_on_the_page(page: Page, safe_rig: Rig, tmp_path: Path) -> None:
    async def say(message: Any) -> str:
        if getattr(message, "content", "").startswith("示例路"):
            return '请确认：\n<a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=s1">提交</a>'
        return echo(message)

    safe_rig.bot.say = say
    citizen = page.get_by_label("示例居民一的手机", exact=True)
    chat = citizen.get_by_role("log")

    await citizen.get_by_role("button", name="扫小区里的二维码关注").click()
    await citizen.get_by_role("button", name="示例社区").click()
    await expect(chat).to_contain_text("收到：event")
    await citizen.get_by_role("button", name="路灯坏了").click()
    field = citizen.get_by_label("示例居民一要说的话")
    await expect(field).to_have_value("示例路的路灯坏了三天")
    await field.press("Enter")
    await chat.get_by_role("button", name="提交").click()
    await expect(chat).to_contain_text("收到：提交")
    await citizen.get_by_label("更多功能").click()
    await citizen.get_by_role("button", name="照片").click()
    await citizen.get_by_role("button", name="围墙挡路").click()
    await expect(chat.get_by_role("img", name="照片")).to_be_visible()
    await citizen.get_by_label("更多功能").click()
    await citizen.get_by_role("button", name="位置").click()
    await citizen.get_by_role("button", name="示例广场").click()
    await expect(chat).to_contain_text("北纬 36.7000")
    await citizen.get_by_role("button", name="更多", exact=True).click()
    await field.focus()
    await expect(citizen.get_by_role("button", name="我要反映")).to_be_hidden()
    await citizen.get_by_role("button", name="更多", exact=True).click()
    await citizen.get_by_role("button", name="我要反映").click()
    await expect(chat.get_by_text("收到：event")).to_have_count(2)
    await page.screenshot(path=tmp_path / "conversation.png")

    kinds = [message.type for message in safe_rig.bot.received]
    assert kinds == ["event", "text", "text", "image", "location", "event"]


async def test_a_deputy_binds_a_push_arrives_and_the_banner_is_shown(page: Page, safe_rig: Rig) -> None:
    deputy = page.get_by_label("示例代表一的手机", exact=True)
    chat = deputy.get_by_role("log")
    await deputy.get_by_role("button", name="关注公众号").click()
    await deputy.get_by_label("更多功能").click()
    await deputy.get_by_role("button", name="绑定代表").click()
    await deputy.get_by_role("button", name="示例代表甲").click()
    await deputy.get_by_role("button", name="发送").click()
    await expect(chat).to_contain_text("收到：绑定 ABC123")
    openid = next(phone.openid for phone in safe_rig.platform.phones.values() if phone.role == "deputy")
    assert await safe_rig.service_text(openid, "您有一件新诉求") == 0
    await expect(chat).to_contain_text("您有一件新诉求")

    async def nonsense(_message: Any) -> bytes:
        return b"{}"

    safe_rig.bot.say = nonsense
    await deputy.get_by_label("示例代表一要说的话").fill("在吗")
    await deputy.get_by_role("button", name="发送").click()

    await expect(chat).to_contain_text("该公众号提供的服务出现故障，请稍后再试")


async def test_switches_time_and_new_phones_work_from_the_page(page: Page, safe_rig: Rig) -> None:
    await page.get_by_role("switch", name="重复推送").click()
    await expect(page.get_by_role("switch", name="重复推送")).to_have_attribute("aria-checked", "true")
    await page.get_by_role("button", name="2 天").click()
    await expect(page.locator("#now")).to_have_text("11月25日周三 10:00")
    await page.get_by_role("button", name="群众手机").click()
    await expect(page.get_by_label("示例居民三的手机", exact=True)).to_be_visible()
    await page.get_by_label("移除示例居民三的手机").click()
    await expect(page.get_by_label("示例居民三的手机", exact=True)).to_have_count(0)

    assert len(safe_rig.platform.phones) == 3


async def test_a_narrow_screen_shows_one_phone_at_a_time(page: Page, safe_rig: Rig) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    phones = page.locator(".phone:visible")
    await expect(phones).to_have_count(1)
    second = next(phone for phone in safe_rig.platform.phones.values() if phone.name == "示例居民二")
    await safe_rig.platform.follow(second)
    tabs = page.get_by_label("手机", exact=True)
    await expect(tabs.get_by_role("button", name="示例居民二")).to_contain_text("1")
    await tabs.get_by_role("button", name="示例居民二").click()
    await expect(page.get_by_label("示例居民二的手机", exact=True)).to_be_visible()
    await expect(phones).to_have_count(1)
    await tabs.get_by_role("button", name="控制台").click()
    await expect(phones).to_have_count(0)

    assert await page.evaluate("document.documentElement.scrollWidth") == 390
