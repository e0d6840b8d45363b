"""Whom the list can be filtered by, and who can get what was written down; places and categories are as on a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.case.assign_choices import Group, may_assign
from bot.console.case_list import list_texts as texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.console.page import Page
    from nlp.district import Deputy


def deputies(page: Page) -> list[tuple[str, str]]:
    """Return every deputy who may have cases of the scope, those who left among them."""
    able = (one for one in page.suggester.district.deputies if any(map(page.scope.sees, one.divisions)))
    return [(one.id, one.name) for one in able]


def may_get(page: Page, deputy: Deputy, suggested: Iterable[str]) -> bool:
    """Whether a new case may go to a deputy: one who serves, and is suggested or somewhere inside of the scope."""
    return may_assign(page.scope, deputy) or (deputy.serves and deputy.id in suggested)


def receivers(page: Page, suggested: list[tuple[str, str]]) -> list[Group]:
    """Return whom a new case may go to: who is suggested first."""
    first = [(i, name) for i, name in suggested if (one := page.suggester.deputy(i)) is not None and one.serves]
    names = {i for i, _ in first}
    rest = [
        (one.id, one.name) for one in page.suggester.district.deputies if one.id not in names and may_get(page, one, ())
    ]
    return [group for group in ((texts.SUGGESTED, first), (texts.OTHERS, rest)) if group[1]]
