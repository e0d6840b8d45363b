"""Who may give an account what: within one's own division, and never the last key out of one's hands."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from handlers.office.role import Role
from handlers.office.scope import Scope
from nlp.district import DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.office.clerk import Clerk
    from nlp.places.division_tree import Tree
    from storage.accounts.staff import Account


class Refusal(Enum):
    """Why an account is not made or changed."""

    #: Somebody is called so already.
    NAME_TAKEN = auto()
    #: Nobody changes what they may do themselves, and nobody is given another password by themselves.
    YOURSELF = auto()
    #: Nobody would be left who keeps the accounts of the whole district.
    LAST_MANAGER = auto()


def divisions_to_give(scope: Scope, present: str | None = None) -> tuple[str, ...]:
    """Return the divisions an account may be given, the tree from its top.

    A street's and what lies above it: cases belong to streets. `present` may stay.
    """
    tree = scope.tree
    found = [
        code
        for code, division in tree.divisions.items()
        if scope.covers(code) and (division.level is not DivisionLevel.COMMUNITY or code in {scope.code, present})
    ]
    return tuple(sorted(found, key=lambda code: tuple(reversed(tree.path(code)))))


def role_to_give(own: Role, key: str) -> str | None:
    """Return a role somebody may give, None for none and for a higher one than their own."""
    return next((role.key for role in Role if role.key == key and role <= own), None)


def may_give(scope: Scope, division: str | None, present: str | None = None) -> bool:
    """Whether somebody may put an account into a division."""
    return scope.whole if division is None else division in divisions_to_give(scope, present)


def refusal(clerk: Clerk, managers: Iterable[Account], account: Account, after: Account) -> Refusal | None:
    """Return why an account may not become that; `managers` are those in use now."""
    if account.id == clerk.id and after != account:
        return Refusal.YOURSELF
    tree, others = clerk.scope.tree, [one for one in managers if one.id != account.id]
    locks_out = _keeps_all(tree, account) and not any(_keeps_all(tree, one) for one in (after, *others))
    return Refusal.LAST_MANAGER if locks_out else None


def _keeps_all(tree: Tree, account: Account) -> bool:
    return account.enabled and Role.of(account.role) is Role.MANAGE and Scope(tree, account.division).whole
