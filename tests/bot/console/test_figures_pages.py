"""The figures in the console: every number leads to as many cases, a street sees its own, anybody can read it."""

from __future__ import annotations

import io
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from axe_playwright_python.async_playwright import Axe
from openpyxl import load_workbook

from console_rig import EAST, NARROW, WEST, WIDE
from filed import MONDAY, file_case
from storage.cases import events
from storage.cases.events import NewEvent

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

HOUR = timedelta(hours=1)


def fill(rig: ConsoleRig) -> None:
    """Three cases of the east, two of the west; one answered in time, one closed."""

    def job(conn: Connection) -> None:
        first = file_case(conn, street=EAST, category="ZM", text="电话13912345678，路灯不亮")
        second = file_case(conn, street=EAST, category="HW", state="closed", outcome="explained", satisfaction="good")
        file_case(conn, street=EAST, category="ZM", on_behalf=True)
        for _ in range(2):
            file_case(conn, street=WEST, category="ZM", state="withdrawn", text="西边的事")
        events.note(conn, NewEvent(first.id, MONDAY + HOUR, "deputy", "reply"))
        events.note(conn, NewEvent(second.id, MONDAY + 200 * HOUR, "deputy", "close"))

    rig.write(job)


async def test_every_number_leads_to_as_many_cases(rig: ConsoleRig) -> None:
    fill(rig)
    clerk = await rig.clerk("区查看示例")
    page = await clerk.get("/figures", month="2026-11")
    links = re.findall(r'href="/staff(/figures/cases\?[^"]+)">(\d+)</a>', page.text)

    assert len(links) > 20
    for address, number in links:
        shown = await clerk.get(address.replace("&amp;", "&"))
        assert f"：{number} 件" in shown.words, address
        assert shown.text.count('<th scope="row">') == int(number), address


async def test_a_street_sees_its_own(rig: ConsoleRig) -> None:
    fill(rig)
    clerk = await rig.clerk("东查看示例")
    page = await clerk.get("/figures", month="2026-11")
    cases = await clerk.get("/figures/cases", month="2026-11", column="received")
    theirs = await clerk.get("/figures/cases", month="2026-11", column="received", table="street", key=WEST)
    book = load_workbook(io.BytesIO((await clerk.get("/figures/month.xlsx", month="2026-11")).body))

    assert "西溪" not in page.words
    assert "：3 件" in cases.words
    assert "西边的事" not in cases.words + theirs.words
    assert "：0 件" in theirs.words
    assert book["总览"]["B2"].value == 3
    assert "13912345678" not in cases.text


async def test_an_address_that_makes_no_sense_is_this_month_or_nothing(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区查看示例")

    assert "2026年11月" in (await clerk.get("/figures", month="2026-99")).words
    assert "还没有收到事项" in (await clerk.get("/figures", month="2024-01")).words
    assert "收到：0 件" in (await clerk.get("/figures/cases", month="2026-11", column="secret", table="deputy")).words
    assert (await clerk.get("/figures/cases", month="2026-11", column="received", page="9999999")).status == 200


async def test_anybody_can_read_it_on_a_screen_of_any_width(rig: ConsoleRig) -> None:
    fill(rig)
    for size in (WIDE, NARROW):
        page = await rig.browser("区查看示例", size)
        await page.goto("/staff/figures?month=2026-11")
        found = await Axe().run(page)
        wide = await page.evaluate("document.documentElement.scrollWidth")

        assert [one["id"] for one in found.response["violations"] if one["impact"] in {"serious", "critical"}] == []
        assert wide <= size["width"]
        assert await page.get_by_role("img", name="按街道收到").count() == 1
