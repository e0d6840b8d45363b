"""The whole workbook out and in: looked at before it is applied, applied whole or not at all."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import web
from sqlalchemy import select

from bot.configuration.privacy import UnknownKeyError
from bot.console.roster import roster_texts as texts
from bot.console.roster.typed_row import shown as shown_row
from bot.console.route import Subject
from bot.workbook.workbook_preview import preview
from bot.workbook.workbook_rows import Phones
from bot.workbook.workbook_writer import workbook_content
from handlers.office.second import Second
from handlers.roster.workbook_writes import Workbook, put_in, taken_out
from handlers.texts.wording import CHINA
from storage.accounts import uploads
from storage.accounts.staff_tables import uploads as upload_table
from storage.district import district_store as district

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import Connection

    from bot.configuration.privacy import Vault
    from bot.console.page import Page
    from bot.workbook.workbook_preview import Preview
    from bot.workbook.workbook_reader import Reading
    from storage.accounts.uploads import Upload
    from storage.district.district_store import DistrictRows

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: So many rows of a sheet are shown; the rest is counted.
MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Looked:
    """A workbook beside the district of that version; `mark` differs when what it would change does."""

    preview: Preview
    version: int
    present: DistrictRows

    @property
    def mark(self) -> str:
        """A short text for what would change."""
        return hashlib.sha256(repr(self.preview.sheets).encode("utf-8", "surrogatepass")).hexdigest()[:32]

    @property
    def added(self) -> int:
        """How many rows would be new."""
        return sum(len(sheet.added) for sheet in self.preview.sheets)

    @property
    def changed(self) -> int:
        """How many rows would be different."""
        return sum(len(sheet.changed) for sheet in self.preview.sheets)


def _owners(conn: Connection, path: Mapping[str, str]) -> Collection[str | None] | None:
    found = conn.execute(select(upload_table.c.id).where(upload_table.c.id == path["workbook"])).first()
    return None if found is None else (None,)


#: A file that waits; whose it is, each view asks.
WAITING = Subject(_owners)


async def show(page: Page) -> web.Response:
    """Show the ways in and out."""
    return page.html("roster/workbook.html", wrong="")


async def export(page: Page) -> web.Response:
    """Send the whole district as a workbook, phone numbers readable; that somebody took it is noted."""
    rows = await page.read(district.read)
    try:
        content = await asyncio.to_thread(workbook_content, rows, page.console.vault.unseal)
    except UnknownKeyError:
        return page.refuse(texts.PHONES_LOCKED, 409)
    await page.write(taken_out)
    name = quote(texts.workbook_name(page.now.astimezone(CHINA).strftime("%Y%m%d")))
    return web.Response(
        body=content,
        content_type=_EXCEL,
        headers={"Content-Disposition": f"attachment; filename=\"district.xlsx\"; filename*=UTF-8''{name}"},
    )


async def receive(page: Page) -> web.Response:
    """Keep a file for a day and lead to its preview."""
    sent = (await page.form()).file("workbook")
    if sent is None or not sent.content:
        return page.html("roster/workbook.html", 400, wrong=texts.NO_FILE)

    # Nothing of the district has changed, so nothing for the audit: what is applied later is recorded then.
    key = await page.console.database.do(
        lambda conn: uploads.keep(conn, page.staff.id, sent.name, sent.content, page.now)
    )
    return page.to(f"/roster/workbook/{key}")


async def look(page: Page) -> web.Response:
    """Show what a waiting file would change, or what is wrong with it, cell by cell."""
    upload = await _upload(page)
    if upload is None:
        return page.refuse(texts.UPLOAD_GONE, 404)
    return _shown(page, upload, await _looked(page, upload), "")


async def apply(page: Page) -> web.Response:
    """Apply a waiting file if it would still change what was shown; else show it again."""
    upload = await _upload(page)
    if upload is None:
        return page.refuse(texts.UPLOAD_GONE, 404)
    looked = await _looked(page, upload)
    rows = looked.preview.rows
    if rows is None or looked.mark != (await page.form()).text("seen", 64):
        return _shown(page, upload, looked, texts.CHANGED_SINCE, 409)

    workbook = Workbook(upload.name, upload.id, rows, looked.present, looked.version)
    counts = {texts.FILE: upload.name} | {
        sheet.title: texts.counted(len(sheet.added), len(sheet.changed), sheet.unchanged)
        for sheet in looked.preview.sheets
    }
    facts_of = partial(shown_row, page.console.vault)
    if isinstance(await page.write(lambda change: put_in(change, workbook, facts_of, counts)), Second):
        return _shown(page, upload, await _looked(page, upload), texts.CHANGED_SINCE, 409)
    await page.console.district.refresh()
    return page.to("/roster", texts.imported(looked.added, looked.changed))


async def drop(page: Page) -> web.Response:
    """Throw a waiting file away."""
    await page.console.database.do(lambda conn: uploads.drop(conn, page.path["workbook"], page.staff.id))
    return page.to("/roster/workbook")


async def _upload(page: Page) -> Upload | None:
    return await page.read(lambda conn: uploads.get(conn, page.path["workbook"], page.staff.id, page.now))


async def _looked(page: Page, upload: Upload) -> Looked:
    version, present = await page.read(lambda conn: (district.version(conn), district.read(conn)))
    reading = await page.console.reader.read(upload.content, page.is_awaited)
    return await asyncio.to_thread(compare, reading, page.console.vault, present, version)


def compare(reading: Reading, vault: Vault, present: DistrictRows, version: int) -> Looked:
    """Set what a workbook says beside the district of that version."""

    def unseal(stored: str) -> str:
        try:
            return vault.unseal(stored)
        except UnknownKeyError:
            return ""

    return Looked(preview(reading, present, Phones(vault.seal, unseal)), version, present)


def _shown(page: Page, upload: Upload, looked: Looked, told: str, status: int = 200) -> web.Response:
    values: dict[str, Any] = {"upload": upload, "looked": looked, "told": told, "most": MOST_SHOWN}
    return page.html("roster/workbook_preview.html", status, **values)
