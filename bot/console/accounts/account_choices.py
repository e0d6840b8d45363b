"""What may be chosen in the form of an account: divisions and roles somebody may give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.accounts import account_texts as texts
from handlers.accounts.account_rights import Refusal, divisions_to_give, role_to_give

if TYPE_CHECKING:
    from bot.console.page import Page

#: Why an account was not made or changed, in words.
REFUSALS = {
    Refusal.NAME_TAKEN: texts.NAME_TAKEN,
    Refusal.YOURSELF: texts.NOT_YOURSELF,
    Refusal.LAST_MANAGER: texts.LAST_MANAGER,
}


def divisions(page: Page, present: str | None = None) -> list[tuple[str, str]]:
    """Return the divisions an account may be given, code and name, as a list to choose from; `present` as well."""
    tree = page.tree
    # A no-break space and wider: a select shows no other.
    return [
        (code, "\u3000" * (len(tree.path(code)) - 1) + tree.divisions[code].name)
        for code in divisions_to_give(page.scope, present)
    ]


def roles(page: Page) -> list[tuple[str, str]]:
    """Return the roles somebody may give, key and word."""
    return [choice for choice in texts.ROLE_CHOICES if role_to_give(page.role, choice[0])]
