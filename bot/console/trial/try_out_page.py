"""The try-out box: any sentence, understood as the bot would."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.console.trial.sentence_view import understanding
from nlp.district import DivisionLevel
from nlp.suggestion import Context
from nlp.words.segment import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp import web

    from bot.console.page import Page
    from nlp.suggester import Suggester


@dataclass(frozen=True, slots=True)
class Asked:
    """What is tried: a sentence, perhaps after scanning a community's code, with the draft or with what is in use."""

    text: str = ""
    place: str = ""
    draft: bool = False

    @property
    def context(self) -> Context:
        """What the bot knows besides the words."""
        return Context(division=self.place or None)


def asked(page: Page, field: Callable[[str], str]) -> Asked:
    """Return what was filled in; a community outside of what may be seen is none."""
    place = field("place")
    known = page.tree.get(place) is not None and page.scope.sees(place)
    return Asked(field("text")[:LONGEST], place if known else "", field("which") == "draft")


async def show(page: Page) -> web.StreamResponse:
    """Show the box, and the answer when a sentence stands in the address."""
    return await _page(page, asked(page, lambda name: page.query.get(name, "")))


async def answer(page: Page) -> web.StreamResponse:
    """Show the box with the answer below: for browsers without scripts, and for long sentences."""
    form = await page.form()
    return await _page(page, asked(page, form.text))


async def result(page: Page) -> web.StreamResponse:
    """Return the answer alone, while somebody is typing."""
    form = await page.form()
    return page.html("rules/trial/answer.html", **await _answer(page, asked(page, form.text)))


async def _page(page: Page, what: Asked) -> web.StreamResponse:
    return page.html("rules/trial/try.html", communities=communities(page), **await _answer(page, what))


async def _answer(page: Page, what: Asked) -> dict[str, Any]:
    found = None
    if what.text:
        suggester = await _suggester(page, draft=what.draft)
        ask = partial(understanding, suggester, page.console.policy, page.scope, what.text, what.context)
        found = await asyncio.to_thread(ask)
    return {"asked": what, "found": found}


async def _suggester(page: Page, *, draft: bool) -> Suggester:
    return await page.console.workbench.drafted() if draft else page.suggester


def communities(page: Page) -> list[tuple[str, str]]:
    """Return the communities of a scope, with their names, in the order of the workbook."""
    divisions = page.tree.divisions.values()
    return [
        (one.code, page.tree.describe(one.code))
        for one in divisions
        if one.level is DivisionLevel.COMMUNITY and page.scope.covers(one.code)
    ]
