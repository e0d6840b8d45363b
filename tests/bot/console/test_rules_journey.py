"""A clerk changes a rule in Chromium, wide and narrow: writes, is corrected, sees the draft, publishes, goes back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from bot.app_keys import DISTRICT
from console_rig import NARROW, WIDE

if TYPE_CHECKING:
    from playwright.async_api import Dialog, Page, ViewportSize

    from console_rig import ConsoleRig

SENTENCE = "桥上的灯柱倒了"


async def look(page: Page, name: str) -> None:
    """Check that nothing sticks out to the right; keep a picture for whoever gives a folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        width = (page.viewport_size or {"width": 0})["width"]
        await page.screenshot(path=Path(folder) / f"journey-rules-{name}-{width}.png", full_page=True)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_a_rule_is_written_tried_published_and_taken_back(rig: ConsoleRig, size: ViewportSize) -> None:
    page = await rig.browser("区管理示例", size)
    questions: list[str] = []

    async def yes(dialog: Dialog) -> None:
        questions.append(dialog.message)
        await dialog.accept()

    page.on("dialog", yes)
    await page.goto("/staff/rules")
    await look(page, "list")
    await page.get_by_role("link", name="新建规则").click()
    # The fields of the other kinds are out of the way.
    await page.get_by_label("种类").select_option("引导")
    await expect(page.get_by_label("要对群众说的话")).to_be_visible()
    await page.get_by_label("种类").select_option("类别")
    await expect(page.get_by_label("要对群众说的话")).to_be_hidden()
    await page.locator("#target_1").select_option("ZM")
    await page.get_by_label("关键词 必填").fill("灯柱 + (倒了")
    await page.get_by_label("群众可能怎么说").fill(SENTENCE)
    await expect(page.locator("#preview")).to_contain_text("括号")
    await look(page, "wrong")
    await page.get_by_role("button", name="保存到草稿").click()
    await expect(page.locator("#expression-note")).to_contain_text("括号")
    await expect(page.get_by_label("群众可能怎么说")).to_have_value(SENTENCE)
    await page.get_by_label("关键词 必填").fill("灯柱 + 倒")
    await page.get_by_label("关键词 必填").fill("灯柱 + (倒|倒了)")
    await expect(page.locator("#preview")).to_contain_text("这条规则用上了")
    await look(page, "preview")
    await page.get_by_role("button", name="保存到草稿").click()
    await expect(page.get_by_role("status")).to_contain_text("已保存到草稿")

    await page.get_by_role("link", name="看整个草稿").click()
    await look(page, "draft")
    await page.get_by_label("说明：为什么改").fill("灯柱也归照明示例")
    await page.get_by_role("button", name="发布 1 处改动").click()
    await expect(page.get_by_role("status")).to_contain_text("已发布第 2 版")
    suggested = rig.app[DISTRICT].service.suggester.suggest(SENTENCE).category
    assert suggested is not None
    assert suggested.code == "ZM"

    await page.get_by_role("link", name="版本", exact=True).click()
    await look(page, "versions")
    await page.get_by_role("link", name="第 1 版").click()
    await look(page, "version")
    await page.get_by_role("button", name="回到这一版").click()
    await expect(page.get_by_role("status")).to_contain_text("已回到第 1 版")
    assert len(questions) == 1
    assert rig.app[DISTRICT].service.suggester.suggest(SENTENCE).category is None


async def test_the_second_clerk_is_told_in_the_form(rig: ConsoleRig) -> None:
    first, second = await rig.browser("区经办示例"), await rig.browser("区管理示例", NARROW)
    for page in (first, second):
        await page.goto("/staff/rules/R1")
    await first.get_by_label("备注").fill("甲的说明示例")
    await first.get_by_role("button", name="保存到草稿").click()
    await second.get_by_label("备注").fill("乙的说明示例")
    await second.get_by_role("button", name="保存到草稿").click()

    alert = second.get_by_role("alert")
    await expect(alert).to_contain_text("区经办示例")
    await expect(alert).to_contain_text("甲的说明示例")
    await expect(second.get_by_label("备注")).to_have_value("乙的说明示例")
    await look(second, "clash")
    await second.get_by_role("button", name="仍按我的保存").click()
    await expect(second.get_by_role("status")).to_contain_text("已保存到草稿")
    await expect(second.get_by_label("备注")).to_have_value("乙的说明示例")
