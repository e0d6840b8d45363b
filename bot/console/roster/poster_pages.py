"""Posters to hang up: of a street or of all, in one PDF of many sheets."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import quote

from aiohttp import web

from bot.console.roster.code_pages import Unavailable, lasting_codes
from bot.posters import poster_texts as texts
from bot.posters.poster_plan import below, posters_of
from nlp.district import DivisionLevel
from storage.district import district_store as district

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.console.page import Page
    from bot.posters.poster_plan import Poster
    from storage.district.district_store import DistrictRows
    from storage.messages.scene_codes import SceneCode

#: What stands for everything the account works for.
_ALL = "all"
_WIDER = (DivisionLevel.PROVINCE, DivisionLevel.CITY, DivisionLevel.DISTRICT)


async def show(page: Page) -> web.Response:
    """Show what can be printed; nothing is asked of the platform before somebody wants a file."""
    return _page(page, await _rows(page))


async def draw(page: Page) -> web.Response:
    """Send the posters of what was chosen as one PDF; the codes that were never made are made once."""
    form, rows = await page.form(), await _rows(page)
    choice, design = form.text("division", 64), form.text("design", 20)
    wanted = _chosen(page, rows, choice)
    if design not in texts.DESIGNS or not wanted:
        return page.refuse(texts.NO_POSTERS)
    codes = await lasting_codes(page, [one.scene for one in wanted])
    if isinstance(codes, Unavailable):
        return _page(page, rows, codes)
    account = page.console.settings.wechat.account_name
    # Hundreds of sheets take seconds: the others' pages must not wait for them.
    content = await asyncio.to_thread(_drawn, wanted, codes, design, account)
    where = dict(_choices(page, rows)).get(choice, "")
    return web.Response(
        body=content,
        content_type="application/pdf",
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{quote(texts.sheet_name(where, design))}"},
    )


async def _rows(page: Page) -> DistrictRows:
    return await page.read(lambda conn: district.read(conn, "divisions", "deputies"))


def _page(page: Page, rows: DistrictRows, missing: Unavailable | None = None) -> web.Response:
    return page.html(
        "roster/posters.html",
        choices=_choices(page, rows),
        designs=texts.DESIGNS.items(),
        count=len(_chosen(page, rows, _ALL)),
        missing=missing,
    )


def _choices(page: Page, rows: DistrictRows) -> list[tuple[str, str]]:
    """Return what can be chosen: everything, or one street or community the account works for."""
    inside = [one for one in rows.divisions or () if page.scope.covers(one.code) and one.level not in _WIDER]
    return [(_ALL, page.scope.name), *((one.code, one.name) for one in inside)]


def _chosen(page: Page, rows: DistrictRows, choice: str) -> list[Poster]:
    if choice == _ALL:
        return posters_of(rows, None if page.scope.whole else page.scope.codes)
    return posters_of(rows, below(rows.divisions or (), choice)) if page.scope.covers(choice) else []


def _drawn(wanted: Sequence[Poster], codes: dict[str, SceneCode], design: str, account: str) -> bytes:
    from bot.posters.poster_drawing import Printed, letters, sheets  # noqa: PLC0415 -- most starts draw nothing
    from bot.posters.poster_font import font_for  # noqa: PLC0415 -- see above

    printed = [Printed(one, codes[one.scene]) for one in wanted]
    with font_for(letters(printed, account)) as font:
        return sheets(printed, design, account, font, repeat=False)
