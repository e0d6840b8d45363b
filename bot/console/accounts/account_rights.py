"""Who may give an account what: within one's own division, and never the last key out of one's hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.accounts import account_texts as texts
from bot.console.role import Role
from bot.console.scope import Scope
from nlp.district import DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.console.page import Page
    from nlp.places.division_tree import Tree
    from storage.accounts.staff import Account


def divisions(page: Page, present: str | None = None) -> list[tuple[str, str]]:
    """Return the divisions an account may be given, code and name, as a list to choose from.

    A street's and what lies above it: cases belong to streets. `present` is offered as well.
    """
    tree, scope = page.tree, page.scope
    found = [
        (code, _indented(tree, code))
        for code, division in tree.divisions.items()
        if scope.covers(code) and (division.level is not DivisionLevel.COMMUNITY or code in {scope.code, present})
    ]
    found.sort(key=lambda one: tuple(reversed(tree.path(one[0]))))
    return found


def _indented(tree: Tree, code: str) -> str:
    # A no-break space and wider: a select shows no other.
    return "\u3000" * (len(tree.path(code)) - 1) + tree.divisions[code].name


def role_of(page: Page, key: str) -> str | None:
    """Return a role somebody may give, None for none and for a higher one than their own."""
    return next((role.key for role in Role if role.key == key and role <= page.role), None)


def may_give(page: Page, division: str | None, present: str | None = None) -> bool:
    """Whether somebody may put an account into a division."""
    if division is None:
        return page.scope.whole
    return page.scope.covers(division) and division in {code for code, _ in divisions(page, present)}


def refusal(page: Page, managers: Iterable[Account], account: Account, after: Account) -> str:
    """Return why an account may not become that, "" when it may; `managers` are those in use now."""
    if account.id == page.staff.id and after != account:
        return texts.NOT_YOURSELF
    tree, others = page.tree, [one for one in managers if one.id != account.id]
    locks_out = _keeps_all(tree, account) and not any(_keeps_all(tree, one) for one in (after, *others))
    return texts.LAST_MANAGER if locks_out else ""


def _keeps_all(tree: Tree, account: Account) -> bool:
    return account.enabled and Role.of(account.role) is Role.MANAGE and Scope(tree, account.division).whole
