"""A clerk's morning with the list, in Chromium, wide and narrow: filter, search, turn pages, write a case down."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from bot.app_keys import DISTRICT
from console_rig import EAST, NARROW, WIDE
from filed import file_case
from handlers.cases.finding import searching
from stage import MONDAY

if TYPE_CHECKING:
    from playwright.async_api import Page, ViewportSize
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

DAY = timedelta(days=1)


def fill(rig: ConsoleRig) -> None:
    """File sixty cases: every third is late, every fifth has no deputy, one says something else."""
    search = rig.app[DISTRICT].service.suggester.search

    def job(conn: Connection) -> None:
        for n in range(60):
            case = file_case(
                conn,
                text="石桥旁边的窨井盖不见了" if n == 7 else f"明月路的路灯第{n}次坏了，晚上看不见路，老人出门都不方便",
                street=EAST,
                category="ZM",
                state="assigned" if n % 5 else "unassigned",
                deputy_id="D01" if n % 5 else None,
                due_at=MONDAY + (-DAY if n % 3 == 0 else 2 * DAY),
            )
            searching.fill_in(conn, search, [case.id])

    rig.write(job)


async def fits(page: Page) -> bool:
    """Whether nothing sticks out to the right."""
    return bool(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_a_clerk_finds_what_is_late_and_writes_a_case_down(rig: ConsoleRig, size: ViewportSize) -> None:
    fill(rig)
    page = await rig.browser("东经办示例", size)
    rows = page.locator(".case-list tbody tr")
    await page.goto("/staff/cases")
    await expect(rows).to_have_count(50)
    assert await fits(page)

    await page.get_by_role("link", name="下一页").click()
    await expect(rows).to_have_count(10)
    await page.get_by_role("link", name="上一页").click()
    await expect(rows).to_have_count(50)

    await page.get_by_role("link", name="超期 20").click()
    await expect(rows).to_have_count(20)
    await expect(rows.first).to_contain_text("已超期 1 天")

    await page.get_by_label("找字词或编号").fill("窨井盖")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("没有符合的事项")).to_be_visible()
    await page.get_by_role("link", name="在全部事项里找").click()
    await expect(rows).to_have_count(1)
    await expect(rows.first).to_contain_text("石桥旁边的窨井盖不见了")
    assert await fits(page)

    await page.get_by_role("link", name="清除条件").click()
    await page.get_by_text("更多条件").click()
    await page.get_by_label("状态").select_option("unassigned")
    await page.get_by_label("类别").select_option("ZM")
    await page.get_by_role("button", name="按条件查看").click()
    await expect(rows).to_have_count(12)

    await page.get_by_role("link", name="代录").click()
    await page.get_by_label("群众反映的问题").fill("柳林新苑三号楼的垃圾没人清运")
    await page.get_by_label("联系电话").fill("13900000002")
    await page.get_by_role("button", name="下一步").click()
    await expect(page.get_by_label("地点")).to_have_value("880102001001")
    await expect(page.get_by_label("类别")).to_have_value("HW")
    assert await fits(page)
    await page.get_by_label("类别").select_option("ZM")
    await page.get_by_role("button", name="提交").click()
    await expect(page.get_by_role("status")).to_contain_text("已提交，编号 MS20261123-0061")
    await page.goto("/staff/cases")
    await expect(rows.first).to_contain_text("柳林新苑三号楼的垃圾没人清运")
    await expect(rows.first).to_contain_text("代为反映")


async def test_everything_works_by_keyboard_without_scripts(rig: ConsoleRig) -> None:
    fill(rig)
    page = await rig.browser("东查看示例", scripts=False)
    await page.goto("/staff/cases")
    await page.get_by_label("找字词或编号").focus()
    await page.keyboard.type("窨井盖")
    await page.keyboard.press("Enter")

    await expect(page.locator(".case-list tbody tr")).to_have_count(1)
    await expect(page.get_by_role("link", name="代录")).to_have_count(0)
