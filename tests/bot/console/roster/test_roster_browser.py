"""A clerk's morning with the roster in Chromium, at a desk and on a phone, with and without scripts."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.async_playwright import Axe

from console_platform import wired
from console_rig import NARROW, WIDE
from roster_rows import row
from storage.people import sessions
from town import sheets
from workbooks import save

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Page, ViewportSize

    from console_platform import Wired

SERIOUS = {"serious", "critical"}


async def look(page: Page, name: str) -> None:
    """Find no serious barrier, and nothing wider than the screen; a screenshot for whoever gives a folder."""
    found = await Axe().run(page)
    wrong = [one["id"] for one in found.response["violations"] if one["impact"] in SERIOUS]
    assert wrong == [], page.url
    viewport = page.viewport_size
    assert viewport is not None
    if folder := os.environ.get("SCREENSHOTS"):
        await page.screenshot(path=f"{folder}/roster-{name}-{viewport['width']}.png", full_page=True)
    assert await page.evaluate("document.documentElement.scrollWidth") <= viewport["width"], page.url


async def change_a_community(page: Page, both: Wired) -> None:
    await page.goto("/staff/roster")
    await page.get_by_role("link", name="区划和二维码").click()
    await page.get_by_label("名称、小区、道路或代码").fill("明月路")
    await page.get_by_role("button", name="查找").click()
    await page.get_by_role("link", name="柳林社区").click()
    await page.get_by_label("地名").fill("柳林新苑\n明月路\n月亮湾示例")
    await page.get_by_role("button", name="保存").click()
    await page.get_by_text("已保存，机器人马上按新的内容办").wait_for()
    assert row(both.rig, "divisions", "880102001001").places[-1] == "月亮湾示例"
    await look(page, "division")

    await page.get_by_role("link", name="二维码").click()
    await look(page, "qr")
    await page.get_by_role("button", name="生成二维码").click()
    async with page.expect_download() as download:
        await page.get_by_role("link", name="下载 PNG").click()
    assert (await download.value).suggested_filename == "二维码-柳林社区.png"


async def bind_a_deputy(page: Page, both: Wired) -> None:
    await page.goto("/staff/roster/deputies?unbound=1")
    await page.get_by_role("link", name="甄示例").click()
    await page.get_by_role("button", name="发绑定码").click()
    said = await page.locator("#say").inner_text()
    await page.get_by_role("img", name="甄示例的绑定二维码").wait_for()
    await look(page, "binding")
    phone = both.platform.add_phone("代表示例")
    await both.platform.scan(phone, f"bind-{said.split()[-1]}")
    await page.get_by_role("link", name="记下了").click()
    await page.get_by_text("已绑定", exact=True).wait_for()
    assert both.rig.write(lambda conn: sessions.openid_of_deputy(conn, "D01")) == phone.openid


async def write_a_template(page: Page) -> None:
    await page.goto("/staff/roster/templates/T2")
    await page.get_by_label("正文").fill("{地点}已修好{")
    await page.locator("#preview", has_text="花括号没有配对").wait_for()
    await page.get_by_label("正文").fill("{地点}已修好，用了{几天}天。")
    await page.locator("#preview", has_text="代表发送前要填：几天").wait_for()
    await look(page, "template")
    await page.get_by_role("button", name="保存").click()
    await page.get_by_text("已保存").wait_for()


async def bring_a_workbook_in(page: Page, both: Wired, folder: Path) -> None:
    wrong, right = sheets(), sheets()
    wrong["代表"][1][6] = "12345"
    right["代表"][1][5] = "新职务示例"
    await page.goto("/staff/roster/workbook")
    await page.get_by_label("工作簿（.xlsx）").set_input_files(save(folder / "有错示例.xlsx", wrong))
    await page.get_by_role("button", name="检查").click()
    await page.get_by_text("共 1 处问题，什么都没有导入").wait_for()
    await look(page, "workbook-wrong")
    await page.get_by_role("link", name="重新选择文件").click()
    await page.get_by_label("工作簿（.xlsx）").set_input_files(save(folder / "改好示例.xlsx", right))
    await page.get_by_role("button", name="检查").click()
    await page.get_by_text("新职务示例").wait_for()
    await look(page, "workbook-right")
    await page.get_by_role("button", name="导入", exact=True).click()
    await page.get_by_text("已导入").wait_for()
    assert row(both.rig, "deputies", "D01").title == "新职务示例"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["desk", "phone"])
async def test_a_community_a_binding_a_template_and_a_workbook(town: Path, tmp_path: Path, size: ViewportSize) -> None:
    async with wired(town) as both:
        page = await both.rig.browser("区管理示例", size)
        await change_a_community(page, both)
        await bind_a_deputy(page, both)
        await write_a_template(page)
        await bring_a_workbook_in(page, both, tmp_path)


async def test_a_conflict_is_read_by_everybody(town: Path) -> None:
    async with wired(town) as both:
        first, second = await both.rig.browser("区管理示例"), await both.rig.browser("东管理示例", NARROW)
        for page in (first, second):
            await page.goto("/staff/roster/divisions/880102001001")
        await first.get_by_label("别名").fill("柳林\n柳林村示例")
        await first.get_by_role("button", name="保存").click()
        await first.get_by_text("已保存").wait_for()
        await second.get_by_label("名称").fill("柳林大社区")
        await second.get_by_role("button", name="保存").click()
        await second.get_by_text("别人刚刚改过这一项").wait_for()
        await look(second, "conflict")


async def test_two_people_on_one_deputy_without_scripts(town: Path) -> None:
    async with wired(town) as both:
        first = await both.rig.browser("区管理示例", scripts=False)
        second = await both.rig.browser("东管理示例", NARROW, scripts=False)
        for page in (first, second):
            await page.goto("/staff/roster/deputies/D01")
        await first.get_by_label("姓名").fill("甄示例甲")
        await first.get_by_role("button", name="保存").click()
        await second.get_by_label("职务").fill("社区书记示例")
        await second.get_by_role("button", name="保存").click()

        await second.get_by_text("别人刚刚改过这一项").wait_for()
        assert await second.get_by_label("职务").input_value() == "社区书记示例"
        told = second.get_by_role("row", name=re.compile("姓名"))
        assert await told.inner_text() == "姓名\t甄示例\t甄示例甲\t甄示例"
        assert row(both.rig, "deputies", "D01").title == "示例职务"

        assert await second.get_by_label("姓名").input_value() == "甄示例甲"
        await second.get_by_role("button", name="保存").click()
        await second.get_by_text("已保存").wait_for()
        assert (row(both.rig, "deputies", "D01").name, row(both.rig, "deputies", "D01").title) == (
            "甄示例甲",
            "社区书记示例",
        )
