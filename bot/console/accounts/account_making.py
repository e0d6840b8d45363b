"""A new account, and another password for an old one: made up here, shown once, good for choosing one's own."""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING

from bot.console.accounts import account_choices as choices
from bot.console.accounts import account_texts as texts
from bot.console.passwords import hash_password
from handlers.accounts import account_writes as accounts
from handlers.accounts.account_rights import Refusal, may_give, role_to_give
from handlers.accounts.account_writes import Rights
from storage.accounts import staff

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Page

#: Characters nobody mixes up when reading a password aloud; three groups of four are 59 bits.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP = 3, 4
LONGEST_NAME = 64


def made_up() -> str:
    """Return a password that can be read out on the phone."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))


async def show(page: Page) -> web.StreamResponse:
    """Show the form for a new account."""
    return _form(page, {"role": "handle", "division": page.scope.code or ""}, {})


async def make(page: Page) -> web.StreamResponse:
    """Make an account and show its password, once."""
    form = await page.form()
    name, division = form.text("name", 200), form.text("division", 64) or None
    role = role_to_give(page.role, form.text("role", 20))
    wrong: dict[str, str] = {}
    if not name or not name.isprintable() or len(name) > LONGEST_NAME:
        wrong["name"] = texts.NAME_MISSING
    elif await page.read(lambda conn: staff.by_name(conn, name)) is not None:
        wrong["name"] = texts.NAME_TAKEN
    if role is None:
        wrong["role"] = texts.ROLE_MISSING
    if not may_give(page.scope, division):
        wrong["division"] = texts.DIVISION_OUTSIDE
    if wrong or role is None:
        return _form(page, form.values(), wrong)
    password = made_up()
    hashed = await asyncio.to_thread(hash_password, password)

    rights = Rights(role, division)
    made = await page.write(lambda change: accounts.add(change, name, rights, hashed))
    if isinstance(made, Refusal):
        return _form(page, form.values(), {"name": choices.REFUSALS[made]})
    return page.html("accounts/password.html", account=made, password=password, is_new=True)


async def reset(page: Page) -> web.StreamResponse:
    """Give an account another password and show it, once; whoever is signed in with the old one is signed out."""
    number, password = int(page.path["account"]), made_up()
    hashed = await asyncio.to_thread(hash_password, password)

    account = await page.write(lambda change: accounts.reset_password(change, number, hashed))
    if account is None:
        return page.missing()
    if isinstance(account, Refusal):
        return page.to("/password")
    return page.html("accounts/password.html", account=account, password=password, is_new=False)


def _form(page: Page, values: dict[str, str], wrong: dict[str, str]) -> web.Response:
    return page.html(
        "accounts/new.html",
        400 if wrong else 200,
        values=values,
        wrong=wrong,
        divisions=choices.divisions(page),
        roles=choices.roles(page),
        role_help=texts.ROLE_HELP,
        most=LONGEST_NAME,
    )
