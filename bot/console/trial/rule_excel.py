"""Rules as Excel files: out, and in, with everything shown before it goes into the draft."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from aiohttp import web

from bot.console.trial import trial_texts as texts
from bot.console.trial.rendered import rendered
from bot.console.trial.trial_drafting import put_into_draft
from bot.workbook.rule_sheet import Area, other_sheets, preview_rules
from bot.workbook.workbook_writer import workbook_content
from handlers.rulebook.rule_scopes import may_target
from nlp.district import TargetKind
from storage.accounts import uploads
from storage.district import district_store as district
from storage.district.district_store import DistrictRows, RuleRow
from storage.rules import draft_state, rule_drafts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.console.form import Upload
    from bot.console.page import Page
    from bot.workbook.workbook_preview import Preview

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class _Looked:
    """A workbook beside the draft: what it would change, what of it was left unread, and the mark of that draft."""

    preview: Preview
    others: tuple[str, ...]
    mark: str


async def export(page: Page) -> web.StreamResponse:
    """Send the rules that apply to whoever asks, as they are published or as they are in the draft."""
    draft = bool(page.query.get("draft"))
    rows = await page.read(rule_drafts.drafted_rows if draft else _published)
    seen = tuple(row for row in rows if page.scope.sees(row.scope))
    content = await page.console.workbench.run(partial(workbook_content, DistrictRows(rules=seen), str))
    name = "rules-draft.xlsx" if draft else "rules.xlsx"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=content, content_type=_EXCEL, headers=headers)


async def show(page: Page) -> web.StreamResponse:
    """Show where a file is chosen."""
    return page.html("rules/trial/import.html", wrong="")


async def receive(page: Page) -> web.StreamResponse:
    """Look through a workbook: its mistakes, or what it would change."""
    sent = (await page.form()).file("workbook")
    if sent is None:
        return page.html("rules/trial/import.html", wrong=texts.NO_FILE)
    looked = await _look(page, sent.content)
    upload = "" if looked.preview.rows is None else await page.console.database.do(partial(_keep, page, sent))
    return await _shown(page, looked, sent.name, upload)


async def apply(page: Page) -> web.StreamResponse:
    """Put an uploaded workbook into the draft, unless the draft has changed since it was looked through."""
    form = await page.form()
    key, seen = form.text("upload", 64), form.text("seen", 64)
    upload = await page.read(lambda conn: uploads.get(conn, key, page.staff.id, page.now))
    if upload is None:
        return page.html("rules/trial/import.html", wrong=texts.UPLOAD_GONE)
    looked = await _look(page, upload.content)
    if looked.preview.rows is None or looked.mark != seen:
        return await _shown(page, looked, upload.name, key, status=409, stale=True)
    changed = {one.key for sheet in looked.preview.sheets for one in (*sheet.added, *sheet.changed)}
    rows = [row for row in looked.preview.rows.rules or () if row.id in changed]
    done = await put_into_draft(page, rows, seen)
    if done < len(rows):
        return await _shown(page, await _look(page, upload.content), upload.name, key, status=409, stale=True)
    await page.console.database.do(lambda conn: uploads.drop(conn, key, page.staff.id))
    return page.to("/rules", said=texts.imported(len(rows)))


async def _look(page: Page, content: bytes) -> _Looked:
    reading = await page.console.reader.read(content, page.is_awaited)
    present, mark = await page.read(_drafted)
    area = Area(page.scope.name, page.scope.covers, partial(_has_deputy, page))
    found = await page.console.workbench.run(partial(preview_rules, reading, present, area))
    return _Looked(found, other_sheets(reading), mark)


def _has_deputy(page: Page, deputy_id: str) -> bool:
    """Whether rules of whoever asks may speak for a deputy: those the editor offers."""
    return may_target(page.scope, page.suggester, TargetKind.DEPUTY, deputy_id)


async def _shown(
    page: Page, looked: _Looked, name: str, upload: str, *, status: int = 200, stale: bool = False
) -> web.StreamResponse:
    return await rendered(
        page,
        "rules/trial/import-preview.html",
        status,
        name=name,
        upload=upload,
        found=looked.preview,
        others=looked.others,
        seen=looked.mark,
        stale=stale,
    )


def _keep(page: Page, sent: Upload, conn: Connection) -> str:
    # No change of the district, so nothing for the audit: what is applied later is recorded then.
    return uploads.keep(conn, page.staff.id, sent.name, sent.content, page.now)


def _published(conn: Connection) -> tuple[RuleRow, ...]:
    return district.read(conn, "rules").rules or ()


def _drafted(conn: Connection) -> tuple[DistrictRows, str]:
    """The district with the draft's rules, and the mark of that draft."""
    rows = district.read(conn)
    return replace(rows, rules=rule_drafts.drafted_rows(conn)), draft_state.mark(conn)
