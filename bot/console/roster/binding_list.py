"""Binding codes of many deputies at once: made with one press, kept until used, as slips to cut out and as Excel."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from aiohttp import web

from bot.console.roster import roster_texts as texts
from bot.console.roster.division_forest import flat, forest
from bot.console.roster.roster_tables import DEPUTY
from handlers.office.role import Role
from handlers.office.written import Line, written
from handlers.roster import deputy_writes as writes
from handlers.roster.row_owners import owners
from handlers.texts.wording import CHINA
from storage.district import district_store as district
from storage.overviews import roster
from storage.people import bindings

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.console.page import Page
    from handlers.office.change import Change
    from handlers.office.written import Written
    from storage.district.district_store import DeputyRow
    from storage.people.bindings import Code

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Slip:
    """What one deputy is handed: the code that waits, None while there is none."""

    row: DeputyRow
    places: str
    code: Code | None


@dataclass(frozen=True, slots=True)
class _Read:
    slips: list[Slip]
    divisions: list[tuple[str, str]]


async def show(page: Page) -> web.Response:
    """Show the codes that wait, and how many deputies have none; nothing is made by looking."""
    chosen = page.query.get("division", "")[:64]
    found = await page.read(partial(_read, page, chosen))
    return page.html(
        "roster/binding_list.html",
        slips=[one for one in found.slips if one.code is not None],
        without=[one for one in found.slips if one.code is None],
        divisions=found.divisions,
        chosen=chosen,
        deputy_address=DEPUTY.address,
        excel="/roster/codes.xlsx" + (f"?{urlencode({'division': chosen})}" if chosen else ""),
    )


async def issue(page: Page) -> web.Response:
    """Make a code for everybody chosen who is not bound and has none; shown by the page that follows."""
    chosen = (await page.form()).text("division", 64)

    def job(change: Change) -> Written[int]:
        keys = [one.row.id for one in _read(page, chosen, change.conn).slips if one.code is None]
        return writes.issue_codes(change, keys)

    count = await page.write(job)
    where = f"?{urlencode({'division': chosen})}" if chosen else ""
    return page.to(f"/roster/codes{where}", texts.codes_issued(count))


async def send_workbook(page: Page) -> web.Response:
    """Send the codes that wait as Excel; that somebody took them is noted."""
    from openpyxl import Workbook  # noqa: PLC0415 -- takes a while to load

    chosen = page.query.get("division", "")[:64]
    found = await page.read(partial(_read, page, chosen))
    await page.write(lambda change: written(None, Line("exported", "deputy", chosen, change.clerk.area)))
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = texts.CODES
    sheet.append(texts.CODE_COLUMNS)
    for one in found.slips:
        if one.code is not None:
            until = f"{one.code.expires_at.astimezone(CHINA):%Y-%m-%d %H:%M}"
            sheet.append([one.row.id, one.row.name, one.places, texts.say_to_bind(one.code.text), until])
    for row in sheet.iter_rows():
        for cell in row:
            cell.data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return web.Response(
        body=out.getvalue(),
        content_type=_EXCEL,
        headers={
            "Content-Disposition": f"attachment; filename=\"codes.xlsx\"; filename*=UTF-8''{quote(texts.CODES)}.xlsx"
        },
    )


def _read(page: Page, chosen: str, conn: Connection) -> _Read:
    """Return the deputies of a division who are not bound, of those the clerk may bind."""
    rows = district.read(conn, "divisions", "deputies")
    names = {one.code: one.name for one in rows.divisions or ()}
    bound = {key for key, one in roster.standings(conn, page.now).items() if one.bound}
    waiting = bindings.waiting(conn, page.now)
    slips = [
        Slip(one, "、".join(names.get(code, code) for code in one.divisions), waiting.get(one.id))
        for one in rows.deputies or ()
        if one.status != texts.DISABLED and one.id not in bound
        if page.may(Role.HANDLE) and page.clerk.covers(owners(one))
        if not chosen or any(code == chosen or page.tree.contains(chosen, code) for code in one.divisions)
    ]
    nodes = flat(forest([one for one in rows.divisions or () if page.scope.covers(one.code)]))
    return _Read(slips, [(node.row.code, "　" * node.depth + node.row.name) for node in nodes])
