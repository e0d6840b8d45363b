"""What the menus of the list and of intake offer: nothing outside of the clerk's scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.cases.listing import texts
from handlers.texts.deputy import serves
from nlp.district import DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.console.page import Page
    from nlp.district import Deputy

#: A heading, and below it pairs of value and name.
Group = tuple[str, list[tuple[str, str]]]


def places(page: Page) -> list[Group]:
    """Return the streets and communities of the scope, by street."""
    tree, scope, groups = page.tree, page.scope, []
    for street in page.suggester.streets():
        own = [(street.code, texts.whole(street.name))] if scope.covers(street.code) else []
        below = [(one.code, one.name) for one in tree.children(street.code) if scope.covers(one.code)]
        if own or below:
            groups.append((street.name, own + below))
    return groups


def place(page: Page, code: str) -> tuple[str | None, str | None] | None:
    """Return street and community of a code somebody chose; None when they may not choose it."""
    tree = page.tree
    if not code:
        return (None, None) if page.scope.covers(None) else None
    if tree.levels.get(code) not in {DivisionLevel.STREET, DivisionLevel.COMMUNITY} or not page.scope.covers(code):
        return None
    return tree.street(code), tree.at(code, DivisionLevel.COMMUNITY)


def categories(page: Page) -> list[tuple[str, str]]:
    """Return every category: they belong to the whole district."""
    return [(one.code, one.name) for one in page.suggester.categories]


def deputies(page: Page) -> list[tuple[str, str]]:
    """Return every deputy who may have cases of the scope, those who left among them."""
    able = (one for one in page.suggester.district.deputies if any(map(page.scope.sees, one.divisions)))
    return [(one.id, one.name) for one in able]


def may_get(page: Page, deputy: Deputy, suggested: Iterable[str]) -> bool:
    """Whether a new case may go to a deputy: one who serves, and is suggested or somewhere inside of the scope."""
    return serves(deputy) and (deputy.id in suggested or any(map(page.scope.covers, deputy.divisions)))


def receivers(page: Page, suggested: list[tuple[str, str]]) -> list[Group]:
    """Return whom a new case may go to: who is suggested first."""
    first = [(i, name) for i, name in suggested if (one := page.suggester.deputy(i)) is not None and serves(one)]
    names = {i for i, _ in first}
    rest = [
        (one.id, one.name) for one in page.suggester.district.deputies if one.id not in names and may_get(page, one, ())
    ]
    return [group for group in ((texts.SUGGESTED, first), (texts.OTHERS, rest)) if group[1]]
