"""What the lists of the assign form offer: nothing outside of what the clerk may touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.case import case_texts as texts
from handlers.texts.deputy_texts import serves
from handlers.texts.staff_texts import WHOLE_DISTRICT
from nlp.district import DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.console.page import Page
    from handlers.office.scope import Scope
    from nlp.district import Deputy
    from storage.cases.cases import Case

#: A heading, and below it pairs of value and name.
Group = tuple[str, list[tuple[str, str]]]


def may_assign(scope: Scope, deputy: Deputy) -> bool:
    """Whether a clerk may send cases to a deputy: one who serves, and somewhere inside of the clerk's division."""
    return serves(deputy) and (scope.whole or any(scope.covers(code) for code in deputy.divisions))


def deputies(page: Page, case: Case, suggested: Iterable[str]) -> list[Group]:
    """Return whom a case may go to: who was suggested first, then by street; whoever has it now stays in the list."""
    able = [d for d in page.suggester.district.deputies if may_assign(page.scope, d) or d.id == case.deputy_id]
    by_id = {d.id: d for d in able}
    first = [by_id[i] for i in dict.fromkeys(suggested) if i in by_id]
    groups: dict[str, list[tuple[str, str]]] = {}
    for deputy in able:
        if deputy not in first:
            groups.setdefault(_street(page, deputy), []).append((deputy.id, texts.deputy(deputy.name, deputy.title)))
    head = [(texts.SUGGESTED, [(d.id, texts.deputy(d.name, d.title)) for d in first])] if first else []
    return [*head, *groups.items()]


def categories(page: Page) -> list[tuple[str, str]]:
    """Return every category: they belong to the whole district."""
    return [(c.code, c.name) for c in page.suggester.categories]


def places(page: Page) -> list[Group]:
    """Return the streets and communities inside of the clerk's division, by street."""
    tree, scope, groups = page.tree, page.scope, []
    for street in page.suggester.streets():
        below = [(c.code, c.name) for c in tree.children(street.code) if scope.covers(c.code)]
        own = [(street.code, texts.whole_street(street.name))] if scope.covers(street.code) else []
        if own or below:
            groups.append((street.name, [*own, *below]))
    return groups


def place(page: Page, code: str) -> tuple[str | None, str | None] | None:
    """Return street and community of a place somebody chose; None for what they may not choose."""
    if not code:
        return (None, None) if page.scope.covers(None) else None
    tree = page.tree
    level = tree.levels.get(code)
    if level not in {DivisionLevel.STREET, DivisionLevel.COMMUNITY} or not page.scope.covers(code):
        return None
    return tree.street(code), code if level is DivisionLevel.COMMUNITY else None


def _street(page: Page, deputy: Deputy) -> str:
    """Name the street a deputy serves, or the whole district."""
    shared = page.tree.shared(deputy.divisions)
    street = page.tree.get(page.tree.street(shared)) if shared else None
    return street.name if street else WHOLE_DISTRICT
