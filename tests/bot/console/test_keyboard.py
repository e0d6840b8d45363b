"""The console without a mouse: a rule is written and published, and a case assigned, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from case_forms import filed, now

if TYPE_CHECKING:
    from playwright.async_api import Page

    from console_rig import ConsoleRig

#: More stops than any page has before what a test is looking for.
MOST_STOPS = 80


async def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something is reached; whatever has the focus must show it."""
    for _ in range(MOST_STOPS):
        await page.keyboard.press("Tab")
        if await page.evaluate("s => document.activeElement.matches(s)", selector):
            outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", selector
            return
    pytest.fail(f"no way to {selector} by the keyboard")


async def test_a_rule_is_written_and_published_by_keys_alone(rig: ConsoleRig) -> None:
    page = await rig.browser("区管理示例")
    page.on("dialog", lambda dialog: dialog.accept())
    await page.goto("/staff/rules")
    await tab_to(page, ".skip")
    await page.keyboard.press("Enter")
    assert await page.evaluate("document.activeElement.id") == "main"
    await tab_to(page, 'a[href="/staff/rules/new"]')
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/rules/new")
    await tab_to(page, "#expression")
    await page.keyboard.type("灯柱示例")
    await tab_to(page, "select[name=target_kind]")
    await page.keyboard.press("ArrowDown")
    await tab_to(page, "#target_1")
    await page.keyboard.press("ArrowDown")
    await tab_to(page, ".saving button")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("已保存到草稿")
    await page.goto("/staff/rules/draft")
    await tab_to(page, "textarea[name=note]")
    await page.keyboard.type("灯柱示例")
    await tab_to(page, "#publish button, [aria-labelledby=publish] button, form[action$='/publish'] button")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("status")).to_contain_text("已发布第 2 版")


async def test_a_case_is_assigned_and_the_menu_left_by_keys_alone(rig: ConsoleRig) -> None:
    case = filed(rig)
    page = await rig.browser("东经办示例")
    await page.goto(f"/staff/cases/{case.id}")
    await tab_to(page, ".me summary")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("link", name="修改密码")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("link", name="修改密码")).to_be_hidden()
    await tab_to(page, "#deputy")
    await page.keyboard.press("ArrowDown")
    await tab_to(page, "form[action$='/assign'] button.primary")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("status")).to_contain_text("已分派给")
    assert now(rig, case).deputy_id is not None
