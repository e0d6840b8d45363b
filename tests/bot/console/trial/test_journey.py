"""A clerk at work in Chromium: tries a sentence with and without scripts, then brings a workbook into the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.async_playwright import Axe

from console_rig import EAST, NARROW, WIDE
from filed import MONDAY, file_case
from storage.rules import rule_drafts
from town import sheets
from workbooks import save

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Page, ViewportSize

    from console_rig import ConsoleRig

SENTENCE = "柳林新苑三号楼楼道灯坏了，垃圾没人收"


async def is_well_made(page: Page) -> None:
    """No serious barrier, and nothing wider than the screen."""
    found = await Axe().run(page)
    assert [one["id"] for one in found.response["violations"] if one["impact"] in {"serious", "critical"}] == []
    assert page.viewport_size is not None
    assert await page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
async def test_a_sentence_is_tried(rig: ConsoleRig, scripts: bool) -> None:  # noqa: FBT001 - of a table
    page = await rig.browser("东查看示例", NARROW, scripts=scripts)
    await page.goto("/staff/rules/try")
    await page.fill("#text", SENTENCE)
    if not scripts:
        await page.click("text=试一试")
    await page.wait_for_selector("#answer mark")

    assert await page.locator("#answer mark").all_inner_texts() == ["楼道灯", "垃圾", "没人"]
    assert "会直接给出确认卡片。" in await page.inner_text("#answer")
    assert await page.input_value("#text") == SENTENCE
    if scripts:
        await is_well_made(page)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1280", "390"])
async def test_a_workbook_with_mistakes_then_right_goes_into_the_draft_and_is_tried(
    rig: ConsoleRig, tmp_path: Path, size: ViewportSize
) -> None:
    rig.write(lambda conn: file_case(conn, text=SENTENCE, category="ZM", street=EAST, answered_at=MONDAY))
    page = await rig.browser("区经办示例", size)
    await page.goto("/staff/rules/import")
    content = sheets()
    content["规则"][1][3] = "很大"
    await page.set_input_files("#workbook", save(tmp_path / "规则.xlsx", content))
    await page.click("text=上传检查")
    assert "「很大」不是数字" in await page.inner_text("td.wrong")
    await is_well_made(page)

    await page.click("a:text('改好后重新上传')")
    content["规则"][1][3] = 9
    await page.set_input_files("#workbook", save(tmp_path / "规则.xlsx", content))
    await page.click("text=上传检查")
    assert [await page.inner_text("del"), await page.inner_text("ins")] == ["2", "9"]
    await is_well_made(page)
    await page.click("text=确认放入草稿")
    await page.wait_for_load_state()
    assert [one.rule_id for one in rig.write(rule_drafts.all_drafts)] == ["R1"]

    await page.goto("/staff/rules/dry-run")
    await page.click("button:text('试跑')")
    assert "1 件里有 1 件会去别处。" in await page.inner_text("main")
    await is_well_made(page)
    await page.goto("/staff/rules/proposals")
    await page.click("text=开始检查")
    assert "检查了 1 件事项" in await page.inner_text("main")
    await is_well_made(page)
