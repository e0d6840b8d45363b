"""Reply templates: the list, a template's form with a preview of what the citizen will read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.roster import roster_texts as texts
from bot.console.roster import row_editing as editing
from bot.console.roster.roster_tables import TEMPLATE
from bot.console.roster.sheet_form import read, typed_in
from bot.workbook.sheets import TEMPLATES
from handlers.texts.deputy_texts import TEMPLATE_ACTIONS, UNIT_FIELD, automatic_fields
from storage.district import district_store as district
from storage.district.district_store import TemplateRow

if TYPE_CHECKING:
    from datetime import datetime

    from aiohttp import web

    from bot.console.page import Page

_PAGE = "roster/template.html"
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a preview. `kind`: plain, filled (by itself), asked (the deputy is asked for it)."""

    text: str
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Preview:
    """A template as a citizen would read it, or the sentence about what is wrong with it."""

    pieces: tuple[Piece, ...] = ()
    asked: tuple[str, ...] = ()
    wrong: str = ""
    warning: str = ""


def preview(body: str, action: str, now: datetime) -> Preview:
    """Fill a sound template with example values; what a deputy is asked for stands as its name."""
    known = automatic_fields(texts.EXAMPLE_NUMBER, texts.EXAMPLE_PLACE, texts.EXAMPLE_NAME, texts.EXAMPLE_CATEGORY, now)
    pieces: list[Piece] = []
    asked: dict[str, None] = {}
    done = 0
    for found in _PLACEHOLDER.finditer(body):
        pieces.append(Piece(body[done : found.start()]))
        name, done = found[1], found.end()
        if name in known:
            pieces.append(Piece(known[name], "filled"))
        else:
            asked[name] = None
            pieces.append(Piece(name, "asked"))
    pieces.append(Piece(body[done:]))
    lacks_unit = TEMPLATE_ACTIONS.get(action) == "hand_over" and UNIT_FIELD not in asked
    return Preview(
        tuple(piece for piece in pieces if piece.text), tuple(asked), warning=texts.WITHOUT_UNIT if lacks_unit else ""
    )


def _preview_of(page: Page, row: object) -> Preview | None:
    return preview(row.body, row.action, page.now) if isinstance(row, TemplateRow) else None


async def show_list(page: Page) -> web.Response:
    """Show all templates."""
    rows = (await page.read(lambda conn: district.read(conn, TEMPLATE.name))).templates or ()
    return page.html(
        "roster/templates.html", rows=[(row, _preview_of(page, row)) for row in rows], address=TEMPLATE.address
    )


async def show(page: Page) -> web.Response:
    """Show one template."""
    row, present = await editing.load(page, TEMPLATE)
    return page.html(_PAGE, **editing.context(page, TEMPLATE, row, present), preview=_preview_of(page, row))


async def new(page: Page) -> web.Response:
    """Show an empty form."""
    present = await editing.present_rows(page)
    return page.html(_PAGE, **editing.context(page, TEMPLATE, None, present), preview=None)


async def save(page: Page) -> web.Response:
    """Save a template's form, or only show what would be sent."""
    return await _answer(page)


async def add(page: Page) -> web.Response:
    """Save a new template, or only show what would be sent."""
    return await _answer(page)


async def _answer(page: Page) -> web.Response:
    form = await page.form()
    seen = await _typed_preview(page)
    if not form.flag("look"):
        return await editing.answer(page, TEMPLATE, _PAGE, preview=seen)
    row, present = None, await editing.present_rows(page)
    if TEMPLATE.subject in page.path:
        row, present = await editing.load(page, TEMPLATE)
    values = editing.context(page, TEMPLATE, row, present, typed=typed_in(TEMPLATES, form))
    # Looking is not saving: what was seen when the form was opened stays what was seen.
    return page.html(_PAGE, **{**values, **editing.as_seen(form)}, preview=seen)


async def show_preview(page: Page) -> web.Response:
    """Show, while somebody types, what would be sent; nothing is kept."""
    return page.html("roster/preview.html", preview=await _typed_preview(page))


async def _typed_preview(page: Page) -> Preview:
    form = await page.form()
    answers = read(TEMPLATES, typed_in(TEMPLATES, form), {})
    if "body" in answers.wrong:
        return Preview(wrong=answers.wrong["body"])
    return preview(answers.values["body"], str(answers.values.get("action", "")), page.now)


async def remove(page: Page) -> web.Response:
    """Remove a template."""
    return await editing.take_out(page, TEMPLATE)
