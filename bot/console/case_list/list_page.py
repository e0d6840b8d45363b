"""The list of cases: what needs a hand in colours, filtered, searched, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.case import assign_choices as case_choices
from bot.console.case.way_back import carried
from bot.console.case_list import list_choices as choices
from bot.console.case_list import list_texts as texts
from bot.console.case_list.list_filters import PLACELESS, Asked, asked
from handlers.service.deadline_colours import Standing, standing
from handlers.texts.citizen_texts import shorten
from handlers.texts.event_texts import how_it_ended
from nlp.messages.details import mask
from storage.cases import by_phone
from storage.cases.case_list import CasePage, CaseRow, Counts, counts, filed_count, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page

#: So many cases a page.
PAGE = 50
#: So many letters of a case's first words.
_LETTERS = 42


@dataclass(frozen=True, slots=True)
class Line:
    """A case with everything in words."""

    row: CaseRow
    words: str
    place: str
    category: str
    deputy: str
    outcome: str
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class _Read:
    page: CasePage
    counts: Counts
    today: int
    to_tell: int


async def show(page: Page) -> web.StreamResponse:
    """Show one page of the list."""
    wanted = asked(page)
    found = await page.read(lambda conn: _read(conn, page, wanted))
    of = found.counts
    numbers = (of.open, of.overdue, of.soon, of.unassigned, of.assigned, found.today)
    return page.html(
        "cases/list.html",
        asked=wanted,
        back=carried(wanted.link() if wanted.is_changed else ""),
        lines=_lines(page, found.page.rows),
        newer=wanted.link_to(found.page.newer),
        older=wanted.link_to(found.page.older),
        chips=[(key, texts.SHOWS[key], number) for key, number in zip(texts.CHIPS, numbers, strict=True)],
        to_tell=found.to_tell,
        shows=list(texts.SHOWS.items()),
        orders=list(texts.ORDERS.items()),
        places=case_choices.places(page),
        placeless=(PLACELESS, texts.NO_PLACE) if page.scope.whole else None,
        categories=case_choices.categories(page),
        deputies=choices.deputies(page),
    )


def _read(conn: Connection, page: Page, wanted: Asked) -> _Read:
    found = page_of(conn, wanted.filters, wanted.cursor, PAGE)
    if wanted.cursor is not None and (not found.rows or (wanted.cursor.back and found.newer is None)):
        # Back at the beginning (or where nothing is any more): a whole first page, not what is left over of one.
        found = page_of(conn, wanted.filters, None, PAGE)
    waiting = by_phone.to_be_told_by_phone(conn)
    return _Read(
        found,
        counts(conn, wanted.scope, wanted.bounds.today, wanted.bounds.later),
        filed_count(conn, wanted.scope, wanted.bounds.today),
        len({one.case_id for one in waiting if page.scope.covers(one.street or one.community)}),
    )


def _lines(page: Page, rows: Iterable[CaseRow]) -> list[Line]:
    """Say everything in words; what the district does not have any more, by its code."""
    suggester, calendar = page.suggester, page.console.policy.calendar
    deputies = {one.id: one.name for one in suggester.district.deputies}
    categories = {one.code: one.name for one in suggester.categories}
    lines = []
    for row in rows:
        code = row.community or row.street or ""
        lines.append(
            Line(
                row,
                words=shorten(mask(" ".join(row.words.split())), _LETTERS),
                place=suggester.describe(code) or code,
                category=categories.get(row.category, row.category) if row.category else "",
                deputy=deputies.get(row.deputy_id, row.deputy_id) if row.deputy_id else "",
                outcome=how_it_ended(row.outcome, row.solved) if row.state == "closed" else "",
                standing=standing(row.state, row.answered_at, row.due_at, page.now, calendar),
            )
        )
    return lines
