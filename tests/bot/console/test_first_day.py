"""One clerk's first day in Chromium: from an empty database to a changed rule a phone feels, and back."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

from playwright.async_api import async_playwright, expect

from console_rig import SWITCHES, WIDE
from databases import make_migrated
from outside import mashang
from stage import MONDAY, Stage, stage
from storage.cases import cases
from town import build

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Page
    from sqlalchemy import Connection

NAME, PASSWORD = "张示例", "山上有棵小树在河边示例"
#: Nobody's rule knows the chair.
SENTENCE = "柳林新苑门口的摇椅坏了三天了"
AFTER = "【类别】环境卫生"


def old_cases(conn: Connection) -> None:
    """500 invented cases of the months before, seven of them about chairs."""
    for number in range(500):
        about = "摇椅坏了" if number % 70 == 0 else "路灯不亮"
        cases.add(
            conn,
            number=f"MS20261001-{number + 1:04d}",
            openid=f"old-{number}",
            state="assigned",
            text=f"柳林新苑{number}号门口{about}",
            category="ZM" if about == "路灯不亮" else None,
            street="880102001",
            community="880102001001",
            deputy_id="D01",
            filed_at=MONDAY - timedelta(days=40),
            due_at=MONDAY - timedelta(days=38),
        )


async def sign_in(page: Page, url: str) -> None:
    await page.goto(f"{url}/staff/")
    await page.get_by_label("账号").fill(NAME)
    await page.get_by_label("密码").fill(PASSWORD)
    await page.get_by_role("button", name="登录").click()


async def import_district(page: Page, workbook: Path) -> None:
    await page.get_by_label("工作簿（.xlsx）").set_input_files(workbook)
    await page.get_by_role("button", name="上传并检查").click()
    await page.get_by_role("button", name="导入", exact=True).click()
    await expect(page.get_by_role("status")).to_be_visible()


async def draft_a_rule(page: Page) -> None:
    await page.goto("/staff/rules")
    await page.get_by_role("link", name="新建规则").click()
    await page.get_by_label("种类").select_option("类别")
    await page.locator("#target_1").select_option("HW")
    await page.get_by_label("关键词 必填").fill("摇椅")
    await page.get_by_role("button", name="保存到草稿").click()
    await expect(page.get_by_role("status")).to_contain_text("已保存到草稿")


async def says(scene: Stage, name: str) -> str:
    """What the bot shows a citizen who says the sentence for the first time."""
    return await scene.says(name, SENTENCE)


async def test_a_rule_changed_in_the_console_is_felt_on_a_phone_and_taken_back(tmp_path: Path) -> None:
    shutil.copyfile(make_migrated(tmp_path), tmp_path / "mashang.db")
    environment = {"MASHANG_DATABASE__URL": f"sqlite:///{tmp_path / 'mashang.db'}", "MASHANG_STAFF_PASSWORD": PASSWORD}
    made = mashang("staff", "add", NAME, "--role", "manage", cwd=tmp_path, env=environment)
    assert made.returncode == 0, made.stderr
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "this test drives Chromium: install the package 'chromium'"
    async with stage(tmp_path) as scene, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=SWITCHES.split())
        page = await browser.new_page(viewport=WIDE, base_url=scene.url)
        page.on("dialog", lambda dialog: dialog.accept())
        await sign_in(page, scene.url)
        await expect(page.get_by_role("heading", level=1)).to_have_text("开始使用")
        await import_district(page, build(tmp_path / "town.xlsx"))
        with scene.engine.begin() as conn:
            old_cases(conn)

        await page.goto("/staff/rules/try")
        await page.get_by_label("群众的话").fill(SENTENCE)
        await page.get_by_role("button", name="试一试").click()
        await expect(page.locator("#answer")).to_contain_text("甄示例")
        first = await says(scene, "群众甲")

        await draft_a_rule(page)
        still = await says(scene, "群众乙")
        await page.goto("/staff/rules/dry-run?n=500")
        await expect(page.get_by_label("结果")).to_contain_text("500 件里有 8 件会去别处")
        await page.goto("/staff/rules/draft")
        await page.get_by_label("说明：为什么改").fill("摇椅归环境卫生示例")
        await page.get_by_role("button", name="发布 1 处改动").click()
        await expect(page.get_by_role("status")).to_contain_text("已发布第 2 版")
        then = await says(scene, "群众丙")

        await page.goto("/staff/rules/versions/1")
        await page.get_by_role("button", name="回到这一版").click()
        await expect(page.get_by_role("status")).to_contain_text("已回到第 1 版")
        last = await says(scene, "群众丁")
        await browser.close()

    assert AFTER in then
    assert AFTER not in first
    assert still == first
    assert last == first
