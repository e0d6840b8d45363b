"""Every page of the console in Chromium: usable by everybody, on a phone too; what is typed stays text."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from axe_playwright_python.async_playwright import Axe
from sqlalchemy import Text, select, update

from bot.app_keys import DISTRICT
from bot.console.console_errors import CSP
from bot.console.console_routes import ROUTES
from console_examples import Examples, prepared
from console_rig import NARROW, WIDE
from storage.metadata import metadata

if TYPE_CHECKING:
    from playwright.async_api import Page
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

#: Serious and worse, by axe-core's own words (https://github.com/dequelabs/axe-core/blob/develop/doc/API.md).
SERIOUS = {"serious", "critical"}
MARKUP = "<img src=x onerror=alert(1)><script>alert(1)</script>\"'&{{7*7}}"
#: Columns that hold what people have typed, whoever they are.
TYPED = {
    "cases": ("text", "address", "unit"),
    "case_events": ("text", "staff"),
    "divisions": ("name",),
    "deputies": ("name", "title"),
    "categories": ("name", "unit"),
    "rules": ("note",),
    "templates": ("name", "body"),
    "notices": ("text", "error"),
    "inbox": ("reply",),
    "rule_versions": ("author", "note"),
    "audit": ("staff_name", "action"),
    "uploads": ("name",),
}


def pages(examples: Examples) -> list[str]:
    """The address of every page; downloads are none."""
    found = [examples.path_of(route) for route in ROUTES if route.method == "GET"]
    return [address for address in found if not re.search(r"\.\w+$|/media/|/export|/qr", address)]


async def look(page: Page, address: str, folder: Path | None, width: str) -> list[str]:
    """Open a page and return what is wrong with it."""
    answer = await page.goto(f"/staff{address}")
    assert answer is not None
    assert answer.status in {200, 404}, address
    assert answer.headers["content-security-policy"] == CSP
    if folder is not None:
        await page.screenshot(
            path=folder / f"{address.strip('/').replace('/', '-') or 'home'}-{width}.png", full_page=True
        )
    found = await Axe().run(page)
    wrong = [
        f"{address} ({width}): {one['id']}: {one['nodes'][0]['html'][:150]}"
        for one in found.response["violations"]
        if one["impact"] in SERIOUS
    ]
    viewport = page.viewport_size
    assert viewport is not None
    if (wide := await page.evaluate("document.documentElement.scrollWidth")) > viewport["width"]:
        wrong.append(f"{address} ({width}): {wide} px wide")
    return wrong


async def test_no_page_has_a_serious_barrier_or_is_wider_than_the_screen(rig: ConsoleRig) -> None:
    examples = await prepared(rig)
    # Screenshots to look at, for whoever gives a folder.
    folder = Path(os.environ["SCREENSHOTS"]) if os.environ.get("SCREENSHOTS") else None
    wrong = []
    for width, size in (("1280", WIDE), ("390", NARROW)):
        page = await rig.browser("区管理示例", size)
        for address in pages(examples):
            wrong += await look(page, address, folder, width)
        nobody = await rig.browser(None, size)
        wrong += await look(nobody, "/sign-in", folder, width)

    assert wrong == []


async def test_what_anybody_typed_is_text_on_every_page(rig: ConsoleRig) -> None:
    examples = await prepared(rig)

    def spoil(conn: Connection) -> None:
        for name, columns in TYPED.items():
            table = metadata.tables[name]
            for column in columns:
                if len(conn.execute(select(table.c[column]).limit(1)).all()):
                    value = table.c[column]
                    room = MARKUP if isinstance(value.type, Text) else "<b>x"
                    if value.unique or name == "audit":
                        room = "<b>x"
                    conn.execute(update(table).values({column: value.concat(room)}))
        district = metadata.tables["district_version"]
        conn.execute(update(district).values(version=district.c.version + 1))

    rig.write(spoil)
    await rig.app[DISTRICT].refresh()
    clerk = await rig.clerk("区管理示例")
    for address in pages(examples):
        answer = await clerk.get(address)
        assert answer.status in {200, 303}, (address, answer.words)
        for raw in ("<img src=x", "<script>alert", "<b>x", "onerror=alert(1)>", "&amp;49"):
            assert raw not in answer.text, address
