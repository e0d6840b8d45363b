"""A clerk's way through one case in Chromium, at a desk and on a phone. Everybody is invented."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from bot.app_keys import DISTRICT, RECEIVER
from console_cases import file_for
from console_rig import NARROW, WIDE
from handlers.chat.incoming import Inbound, Kind

if TYPE_CHECKING:
    from playwright.async_api import Page, ViewportSize

    from console_rig import ConsoleRig


async def says(rig: ConsoleRig, openid: str, words: str) -> str:
    """Let a citizen write; return what is said back."""
    said = Inbound(openid, "gh_town", Kind.TEXT, f"m:{words}", rig.clock(), text=words)
    reply = await rig.app[RECEIVER].receive(said)
    assert reply is not None
    return reply.text


async def unfold(page: Page, name: str) -> None:
    """Open a form by keyboard, unless it is what the case waits for and open already."""
    summary = page.locator(f"#do-{name} > summary")
    if await page.locator(f"#do-{name}[open]").count():
        return
    await summary.focus()
    await page.keyboard.press("Enter")


async def press(page: Page, name: str, button: str) -> None:
    await page.locator(f"#do-{name}").get_by_role("button", name=button).click()


async def is_sound(page: Page, name: str, width: int) -> None:
    """No serious barrier with every form open, nothing wider than the screen; a picture for whoever gives a folder."""
    await page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
    if folder := os.environ.get("SCREENSHOTS"):
        await page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)
    found = await Axe().run(page)
    serious = [one for one in found.response["violations"] if one["impact"] in {"serious", "critical"}]

    assert [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in serious] == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("size", "scripts"), [(WIDE, True), (NARROW, True), (NARROW, False)], ids=str)
async def test_a_case_is_assigned_noted_asked_about_and_answered(
    rig: ConsoleRig, size: ViewportSize, *, scripts: bool
) -> None:
    suggester = rig.app[DISTRICT].service.suggester
    case = rig.write(lambda conn: file_for(conn, rig.clock(), suggester, deputy=None))
    await says(rig, case.openid, "你好")
    page = await rig.browser("东经办示例", size, scripts=scripts)
    await page.goto(f"/staff/cases/{case.id}")
    await expect(page.get_by_role("heading", level=1)).to_have_text(case.number)

    await unfold(page, "assign")
    await page.get_by_label("代表", exact=True).select_option(label="甄示例（示例职务）")
    await page.get_by_label("给代表的说明").fill("柳林社区归您负责")
    await press(page, "assign", "保存并通知")
    await expect(page.get_by_role("status")).to_contain_text("已分派给甄示例代表，")
    await expect(page.locator(".timeline")).to_contain_text("代表 待分派 → 甄示例")

    await unfold(page, "note")
    await page.get_by_label("备注 必填").fill("<b>已电话联系社区</b>")
    await press(page, "note", "记下")
    await expect(page.locator(".timeline")).to_contain_text("<b>已电话联系社区</b>")

    await unfold(page, "ask")
    await page.get_by_label("要问的话").fill("是哪一盏灯？")
    await press(page, "ask", "发送")
    await expect(page.locator(".toolbar .badge").first).to_have_text("待补充")

    heard = await says(rig, case.openid, "门口左边那盏")
    assert "已转给代表" in heard
    await page.reload()
    await expect(page.locator(".timeline li").last).to_contain_text("门口左边那盏")
    await expect(page.locator(".toolbar .badge").first).to_have_text("办理中")
    await expect(page.locator("table")).to_contain_text("【工作站想了解】")
    if scripts:
        await is_sound(page, "case", size["width"])


async def test_the_second_clerks_words_stay_in_the_form(rig: ConsoleRig) -> None:
    suggester = rig.app[DISTRICT].service.suggester
    case = rig.write(lambda conn: file_for(conn, rig.clock(), suggester, deputy=None))
    first, second = await rig.browser("东经办示例"), await rig.browser("东管理示例", NARROW)
    for page in (first, second):
        await page.goto(f"/staff/cases/{case.id}")
    await unfold(first, "reply")
    await first.get_by_label("以工作站名义答复").fill("已请社区核实")
    await press(first, "reply", "发送答复")
    await expect(first.get_by_role("status")).to_have_text("已答复群众。")

    await unfold(second, "reply")
    await second.get_by_label("以工作站名义答复").fill("我来答复")
    await press(second, "reply", "发送答复")

    await expect(second.get_by_role("alert")).to_contain_text("东经办示例 答复群众 已请社区核实")
    await expect(second.get_by_label("以工作站名义答复")).to_have_value("我来答复")
    await is_sound(second, "conflict", NARROW["width"])
    await press(second, "reply", "发送答复")
    await expect(second.get_by_role("status")).to_have_text("已答复群众。")
