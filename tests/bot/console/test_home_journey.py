"""From an empty database to the first sentence, a day's work, and a new colleague: in Chromium, everybody invented."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from console_rig import EAST, NARROW, WIDE
from filed import file_case
from stage import MONDAY
from storage.messages import notices
from storage.messages.message_tables import notices as notice_table
from town import CLEAR

if TYPE_CHECKING:
    from playwright.async_api import Page, ViewportSize
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

SIZES = [
    pytest.param(WIDE, True, id="desk"),
    pytest.param(NARROW, True, id="phone"),
    pytest.param(NARROW, False, id="no scripts"),
]


async def is_sound(page: Page, name: str, *, scripts: bool) -> None:
    """No serious barrier, nothing wider than the screen; a picture for whoever gives a folder. Needs scripts itself."""
    if not scripts:
        return
    assert page.viewport_size is not None
    width = page.viewport_size["width"]
    if folder := os.environ.get("SCREENSHOTS"):
        await page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)
    found = await Axe().run(page)
    serious = [one for one in found.response["violations"] if one["impact"] in {"serious", "critical"}]

    assert [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in serious] == []
    assert await page.evaluate("document.documentElement.scrollWidth") <= width


async def press(page: Page, label: str, *, scripts: bool) -> None:
    """Use a button by keyboard alone; what has the focus can't be asked without scripts."""
    if not scripts:
        await page.get_by_role("button", name=label).first.click()
        return
    for _ in range(60):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.textContent.trim()") == label:
            await page.keyboard.press("Enter")
            return
    raise AssertionError(label)


@pytest.mark.parametrize(("size", "scripts"), SIZES)
async def test_an_empty_database_becomes_a_district_that_understands_a_sentence(
    empty: ConsoleRig, town: Path, size: ViewportSize, *, scripts: bool
) -> None:
    page = await empty.browser("管理示例", size, scripts=scripts)
    await page.goto("/staff/")
    await expect(page.get_by_role("heading", level=1)).to_have_text("开始使用")
    await expect(page.locator(".badge.green")).to_have_count(0)
    await is_sound(page, "start-empty", scripts=scripts)
    await page.get_by_role("button", name="检查一遍").click()
    await expect(page.get_by_text("回调地址")).to_be_visible()
    await is_sound(page, "start-checked", scripts=scripts)
    await page.get_by_label("工作簿（.xlsx）").set_input_files(town / "town.xlsx")
    await page.get_by_role("button", name="上传并检查").click()
    await page.get_by_role("button", name="导入", exact=True).click()
    await page.goto("/staff/")
    await page.get_by_role("link", name="接着准备").click()
    await expect(page.locator("#step-district")).to_contain_text("已完成")
    await page.get_by_label("群众说").fill(CLEAR)
    await press(page, "试一试", scripts=scripts)
    await expect(page.locator("#answer")).to_contain_text("道路照明")
    await page.goto("/staff/start")
    await expect(page.locator("#step-sentence")).to_contain_text("已完成")
    await is_sound(page, "start-on-the-way", scripts=scripts)


def a_day(conn: Connection) -> None:
    """A late case, one nobody has, and an answer that was not fetched."""
    days = [MONDAY - timedelta(days=n) for n in (9, 2)]
    case = file_case(conn, number="MS-0001", street=EAST, deputy_id="D01", filed_at=days[0], due_at=days[1])
    file_case(conn, number="MS-0002", street=EAST, state="unassigned", deputy_id=None, filed_at=days[0], due_at=days[1])
    notices.add(conn, notices.NewNotice("kept", "citizen", "case_replied", "示例答复", days[0], days[0], case.id))
    conn.execute(notice_table.update().values(state="waiting"))


@pytest.mark.parametrize(("size", "scripts"), SIZES)
async def test_the_day_begins_with_what_needs_a_hand(rig: ConsoleRig, size: ViewportSize, *, scripts: bool) -> None:
    rig.write(a_day)
    page = await rig.browser("东经办示例", size, scripts=scripts)
    page.on("dialog", lambda dialog: dialog.accept())
    await page.goto("/staff/")
    await expect(page.get_by_role("heading", name="2 超期没有答复")).to_be_visible()
    await expect(page.get_by_role("heading", name="1 等待分派")).to_be_visible()
    await is_sound(page, "home", scripts=scripts)
    await page.get_by_role("link", name="全部等待分派").click()
    await expect(page.get_by_role("link", name="MS-0002")).to_be_visible()
    await expect(page.get_by_role("link", name="MS-0001")).to_have_count(0)
    await page.go_back()
    await page.get_by_role("link", name="全部没有送到的消息").click()
    await is_sound(page, "undelivered", scripts=scripts)
    await press(page, "已电话告知", scripts=scripts)
    await expect(page.get_by_role("status")).to_have_text("已记下：电话告知过了。")
    await expect(page.get_by_text("都送到了")).to_be_visible()


@pytest.mark.parametrize(("size", "scripts"), SIZES)
async def test_a_new_colleague_gets_an_account_and_chooses_a_password(
    rig: ConsoleRig, size: ViewportSize, *, scripts: bool
) -> None:
    page = await rig.browser("东管理示例", size, scripts=scripts)
    await page.goto("/staff/accounts")
    await page.get_by_role("link", name="添加账号").click()
    await page.get_by_label("名字").fill("东新人示例")
    await page.get_by_label("权限").select_option(label="经办")
    await page.keyboard.press("Tab")
    await page.get_by_role("button", name="添加").click()
    password = await page.locator("#password").inner_text()
    await is_sound(page, "account-made", scripts=scripts)

    colleague = await rig.browser(None, size, scripts=scripts)
    await colleague.goto("/staff/cases")
    await colleague.get_by_label("账号").fill("东新人示例")
    await colleague.get_by_label("密码").fill(password)
    await colleague.keyboard.press("Enter")
    await expect(colleague.get_by_role("heading", level=1)).to_have_text("修改密码")
    await colleague.get_by_label("现在的密码").fill(password)
    await colleague.get_by_label("新密码", exact=False).first.fill("河边有一棵大树示例")
    await colleague.get_by_label("再输一次新密码").fill("河边有一棵大树示例")
    await colleague.keyboard.press("Enter")
    await expect(colleague.get_by_text("密码至少要 10 个字符")).to_be_visible()
    await colleague.get_by_label("现在的密码").fill(password)
    await colleague.locator("#new").fill("河边有一棵很大的树示例")
    await colleague.locator("#again").fill("河边有一棵很大的树示例")
    await colleague.keyboard.press("Enter")
    await expect(colleague.get_by_role("status")).to_contain_text("密码已修改")
    await expect(colleague.get_by_role("link", name="账号")).to_have_count(0)
    await colleague.goto("/staff/sessions")
    await is_sound(colleague, "sessions", scripts=scripts)

    await page.goto("/staff/accounts")
    await page.get_by_role("link", name="东新人示例").click()
    await is_sound(page, "account", scripts=scripts)
    await page.get_by_label("在用").uncheck()
    await page.get_by_role("button", name="保存").click()
    await expect(page.get_by_role("status")).to_contain_text("已保存")
    await colleague.goto("/staff/")
    await expect(colleague.get_by_role("button", name="登录")).to_be_visible()
    await page.goto("/staff/audit")
    await expect(page.locator("tbody tr").first).to_contain_text("修改账号")
    await is_sound(page, "audit", scripts=scripts)
