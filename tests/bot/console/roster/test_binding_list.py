"""Binding codes of many deputies: made once, shown until used, nobody else's."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from console_rig import EAST, NARROW
from roster_rows import trail
from stage import MONDAY
from storage.people import bindings

if TYPE_CHECKING:
    from console_rig import Answer, ConsoleRig


D01 = "/roster/deputies/D01"


def codes(answer: Answer) -> list[str]:
    return re.findall(r"<code[^>]*>绑定 ([A-Z0-9]{8})</code>", answer.text)


async def test_one_press_makes_the_codes_of_a_street_and_looking_again_makes_none(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    before = await clerk.get("/roster/codes", division=EAST)
    assert codes(before) == []
    done = await clerk.post("/roster/codes", {"division": EAST})
    shown = await clerk.get(done.location.removeprefix("/staff"))
    again = await clerk.post("/roster/codes", {"division": EAST})
    later = await clerk.get("/roster/codes", division=EAST)

    assert done.status == again.status == 303
    assert "甄示例" in before.words
    assert len(codes(shown)) == len(set(codes(shown))) > 0
    assert codes(later) == codes(shown)
    assert [line[1] for line in trail(rig)] == ["code_issued"] * len(codes(shown))
    code = codes(shown)[0]
    assert rig.write(lambda conn: bindings.use_code(conn, code, MONDAY)) is not None
    assert code not in (await clerk.get("/roster/codes")).text


async def test_excel_has_the_same_and_that_it_was_taken_is_noted(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    await clerk.post("/roster/codes", {"division": ""})
    shown = codes(await clerk.get("/roster/codes"))
    sheet = load_workbook(io.BytesIO((await clerk.get("/roster/codes.xlsx")).body)).worksheets[0]

    assert [row[3] for row in sheet.iter_rows(min_row=2, values_only=True)] == [f"绑定 {code}" for code in shown]
    assert trail(rig)[-1][:3] == ("区经办示例", "exported", "deputy:")


async def test_a_clerk_gets_the_codes_of_deputies_who_are_theirs_alone(rig: ConsoleRig) -> None:
    await (await rig.clerk("区经办示例")).post("/roster/codes", {"division": ""})
    west = await rig.clerk("西经办示例")
    page, looker = await west.get("/roster/codes"), await (await rig.clerk("东查看示例")).get("/roster/codes")

    assert "甄示例" not in page.words
    assert looker.status == 403


async def test_the_slips_fit_on_a_phone(rig: ConsoleRig) -> None:
    await (await rig.clerk("区经办示例")).post("/roster/codes", {"division": ""})
    page = await rig.browser("区经办示例", NARROW)
    await page.goto("/staff/roster/codes")

    assert await page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    assert await page.locator(".slips li").count() > 0


async def test_the_page_of_one_code_loaded_again_issues_no_other(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东经办示例")
    seen = re.search(r'name="seen" value="([^"]*)">\s*<button type="submit">发绑定码', (await clerk.get(D01)).text)
    assert seen is not None
    first, again = [codes(await clerk.post(f"{D01}/bind", {"seen": seen[1]})) for _ in range(2)]
    now = re.search(r'name="seen" value="([^"]+)">\s*<button type="submit">换一个绑定码', (await clerk.get(D01)).text)
    assert now is not None
    other = codes(await clerk.post(f"{D01}/bind", {"seen": now[1]}))

    assert first == again
    assert other != first
