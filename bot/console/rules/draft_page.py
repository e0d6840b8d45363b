"""The draft as a whole: every change side by side, and publishing what has been looked at."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.rules import rule_texts as texts
from bot.console.rules.paging import part_of
from bot.console.rules.rule_address import address
from bot.console.rules.rule_audience import covers_draft, sees_draft, visible
from bot.console.rules.rule_differences import Line, compared
from bot.console.rules.rule_page import print_of
from storage.district import district_store as district
from storage.rules import rule_drafts, rule_versions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Change, Page
    from storage.district.district_store import RuleRow
    from storage.rules.rule_drafts import Draft

_MOST_NOTE = 500
#: Fewer rules are read one by one; for more of them the whole table is.
_FEW = 100


@dataclass(frozen=True, slots=True)
class Item:
    """One rule of the draft. `stale`: what is in use has changed since, see `since`; `lost`: its division is gone."""

    draft: Draft
    link: str
    lines: list[Line]
    own: bool
    stale: bool
    since: list[Line]
    base: str
    lost: bool


@dataclass(frozen=True, slots=True)
class Drafted:
    """What the draft holds for an account: all it may see, and those of it the account may publish."""

    seen: list[Draft]
    own: list[Draft]
    in_use: dict[str, RuleRow]

    @property
    def mark(self) -> str:
        """Return what tells this state of one's own drafts from another."""
        return mark_of(self.own)


def mark_of(drafts: Iterable[Draft]) -> str:
    """Return what tells one state of some drafts from another."""
    told = repr([(one.rule_id, one.revision) for one in drafts])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _look(page: Page, conn: Connection) -> Drafted:
    drafts = rule_drafts.all_drafts(conn)
    rows = (rule_drafts.published(conn, one.rule_id) for one in drafts) if len(drafts) < _FEW else _all(conn)
    in_use = {row.id: row for row in rows if row is not None}
    return Drafted(
        [one for one in drafts if sees_draft(page.scope, one)],
        [one for one in drafts if covers_draft(page.scope, one, in_use.get(one.rule_id))],
        in_use,
    )


def _all(conn: Connection) -> tuple[RuleRow, ...]:
    return district.read(conn, "rules").rules or ()


async def show(page: Page) -> web.Response:
    """Show the draft."""
    return await _draft(page)


async def _draft(page: Page, status: int = 200, sentence: str = "", wrong: str = "") -> web.Response:
    found = await page.read(lambda conn: _look(page, conn))
    part = part_of(found.seen, page.query.get("page", ""), "/rules/draft")
    own = {one.rule_id for one in found.own}
    return page.html(
        "rules/draft.html",
        status,
        items=[_item(page, one, found.in_use.get(one.rule_id), own=one.rule_id in own) for one in part.items],
        part=part,
        count=len(found.seen),
        own=len(found.own),
        mark=found.mark,
        note=page.sent.text("note", 2000),
        sentence=sentence,
        wrong=wrong,
        most=_MOST_NOTE,
    )


def _item(page: Page, draft: Draft, in_use: RuleRow | None, *, own: bool) -> Item:
    scope, suggester = page.scope, page.suggester
    base, now, row = visible(scope, draft.base), visible(scope, in_use), visible(scope, draft.row)
    stale = draft.base != in_use
    return Item(
        draft,
        address(draft.rule_id),
        compared(now, row, suggester, scope),
        own,
        stale,
        compared(base, now, suggester, scope) if stale else [],
        print_of(in_use),
        draft.row is not None and draft.row.scope is not None and page.tree.get(draft.row.scope) is None,
    )


async def publish(page: Page) -> web.Response:
    """Put what has been looked at into use as a new version."""
    form = await page.form()
    note, seen = form.text("note"), form.text("seen", 64)
    if not note or len(note) > _MOST_NOTE:
        return await _draft(page, 400, wrong=texts.NOTE_LONG if note else texts.NOTE_MISSING)

    def job(change: Change) -> tuple[int, int] | str:
        district.lock(change.conn)
        change.nothing()
        found = _look(page, change.conn)
        if not found.own:
            return texts.NOTHING_TO_PUBLISH
        if found.mark != seen:
            return texts.DRAFT_CHANGED
        ids = [one.rule_id for one in found.own]
        number = rule_versions.publish(change.conn, ids, author=change.staff.name, note=note, now=change.now)
        if isinstance(number, list):
            return texts.STALE
        change.record(
            "rules_publish",
            "rule_version",
            number,
            division=page.scope.code if not page.scope.whole else None,
            before={"number": number - 1},
            after={"number": number, "note": note, "rules": ids},
        )
        return number, len(ids)

    done = await page.write(job)
    if isinstance(done, str):
        return await _draft(page, 409, sentence=done)
    await page.console.district.refresh()
    return page.to(f"/rules/versions/{done[0]}", texts.published(*done))
