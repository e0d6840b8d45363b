"""QR codes for walls and doors: what the platform gives for a scene, drawn for print."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

import segno
from aiohttp import web

from bot.console.roster import roster_texts as texts
from bot.console.roster.roster_tables import DEPUTY, DIVISION
from bot.posters.poster_plan import scene_of
from bot.running.lasting_codes import LastingCodes
from bot.wechat.wechat_errors import ApiError, ApiUnavailable
from storage.district.district_store import DeputyRow
from storage.messages import scene_codes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from bot.console.page import Page
    from bot.console.roster.roster_tables import Table
    from storage.district.district_store import Row
    from storage.messages.scene_codes import SceneCode

#: A quarter of the picture may be dirty or torn: it hangs outside.
_CORRECTION = "q"
#: Modules of white around it (ISO/IEC 18004 wants four).
_BORDER = 4
#: A picture of 9 cm at 300 dots an inch; the SVG has the same size in millimetres.
_PIXELS, _MILLIMETRES, _DOTS_PER_INCH = 1080, 90, 300
_SCREEN_PIXELS = 280
_TYPES = {"png": "image/png", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A code that was made: `url` is what it says."""

    url: str

    @property
    def data_uri(self) -> str:
        """The picture for a page."""
        code = segno.make(self.url, error=_CORRECTION, micro=False)
        out = io.BytesIO()
        code.save(out, kind="png", scale=max(1, _SCREEN_PIXELS // code.symbol_size(border=_BORDER)[0]), border=_BORDER)
        return f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode()}"

    def picture(self, kind: str) -> bytes:
        """The picture for print, `png` or `svg`."""
        code = segno.make(self.url, error=_CORRECTION, micro=False)
        modules = code.symbol_size(border=_BORDER)[0]
        out = io.BytesIO()
        if kind == "png":
            code.save(out, kind="png", scale=max(1, _PIXELS // modules), border=_BORDER, dpi=_DOTS_PER_INCH)
        else:
            code.save(out, kind="svg", scale=round(_MILLIMETRES / modules, 3), border=_BORDER, unit="mm", light="#fff")
        return out.getvalue()


@dataclass(frozen=True, slots=True)
class Unavailable:
    """No code can be made: why, and what to do."""

    why: str
    remedy: str


async def code_of(page: Page, scene: str, lasts: timedelta) -> Drawing | Unavailable:
    """Ask the platform for a code of a scene that lasts so long."""
    if not _has_account(page):
        return Unavailable(*texts.NO_ACCOUNT)
    try:
        made = await page.console.api().create_qr(scene, int(lasts.total_seconds()))
    except ApiError as error:
        return Unavailable(*texts.refused_code(error.code, error.hint, error.message))
    except ApiUnavailable:
        return Unavailable(*texts.UNREACHABLE)
    return Drawing(made.url)


async def lasting_codes(page: Page, scenes: Sequence[str]) -> dict[str, SceneCode] | Unavailable:
    """Return the lasting codes of some scenes; those that there are not yet are made, once and for all."""
    if not _has_account(page):
        return Unavailable(*texts.NO_ACCOUNT)
    console = page.console
    codes = LastingCodes(console.database, console.api(), console.settings.wechat.app_id, console.clock)
    try:
        return await codes.of(scenes)
    except ApiError as error:
        return Unavailable(*texts.refused_code(error.code, error.hint, error.message))
    except ApiUnavailable:
        return Unavailable(*texts.UNREACHABLE)


def _has_account(page: Page) -> bool:
    wechat = page.console.settings.wechat
    return bool(wechat.app_id and wechat.app_secret.get_secret_value())


async def show_division(page: Page) -> web.Response:
    """Show a division's code."""
    return await _show(page, DIVISION)


async def show_deputy(page: Page) -> web.Response:
    """Show a deputy's code."""
    return await _show(page, DEPUTY)


async def division_png(page: Page) -> web.Response:
    """Send a division's code as PNG."""
    return await _send(page, DIVISION, "png")


async def division_svg(page: Page) -> web.Response:
    """Send a division's code as SVG."""
    return await _send(page, DIVISION, "svg")


async def deputy_png(page: Page) -> web.Response:
    """Send a deputy's code as PNG."""
    return await _send(page, DEPUTY, "png")


async def deputy_svg(page: Page) -> web.Response:
    """Send a deputy's code as SVG."""
    return await _send(page, DEPUTY, "svg")


async def make_division(page: Page) -> web.Response:
    """Make a division's code, unless there is one."""
    return await _make(page, DIVISION)


async def make_deputy(page: Page) -> web.Response:
    """Make a deputy's code, unless there is one."""
    return await _make(page, DEPUTY)


async def _make(page: Page, table: Table) -> web.Response:
    row, drawn = await _kept(page, table)
    if drawn is None:
        scene = scene_of(table.subject, page.path[table.subject])
        made = await lasting_codes(page, [scene])
        drawn = made if isinstance(made, Unavailable) else Drawing(made[scene].url)
    if isinstance(drawn, Unavailable):
        return _page(page, table, row, drawn)
    return page.to(table.address(page.path[table.subject], "/qr"))


async def _show(page: Page, table: Table) -> web.Response:
    return _page(page, table, *await _kept(page, table))


def _page(page: Page, table: Table, row: Row, drawn: Drawing | Unavailable | None) -> web.Response:
    return page.html(
        "roster/qr.html",
        row=row,
        is_deputy=isinstance(row, DeputyRow),
        picture=drawn.data_uri if isinstance(drawn, Drawing) else "",
        missing=drawn if isinstance(drawn, Unavailable) else None,
        address=table.address(page.path[table.subject]),
    )


async def _send(page: Page, table: Table, kind: str) -> web.Response:
    """Send the picture as a file; where there is none, lead to the page that says why."""
    row, drawn = await _kept(page, table)
    if not isinstance(drawn, Drawing):
        return page.to(table.address(page.path[table.subject], "/qr"))
    name = quote(texts.file_name(getattr(row, "name", ""), kind))
    return web.Response(
        body=drawn.picture(kind),
        content_type=_TYPES[kind],
        headers={"Content-Disposition": f"attachment; filename=\"qr.{kind}\"; filename*=UTF-8''{name}"},
    )


async def _kept(page: Page, table: Table) -> tuple[Row, Drawing | Unavailable | None]:
    """Return a row and its code as it was made once, None before that: looking makes none."""
    scene, app_id = scene_of(table.subject, page.path[table.subject]), page.console.settings.wechat.app_id
    row, code = await page.read(lambda conn: (table.find(conn, page.path), scene_codes.find(conn, app_id, scene)))
    assert row is not None, "the door has looked"
    if isinstance(row, DeputyRow) and row.status == texts.DISABLED:
        return row, Unavailable(*texts.DISABLED_NO_CODE)
    if not _has_account(page):
        return row, Unavailable(*texts.NO_ACCOUNT)
    return row, Drawing(code.url) if code is not None else None
