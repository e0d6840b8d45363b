"""One account: what it may do, for which division, whether it is in use, where it is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.accounts import account_choices as choices
from bot.console.accounts import account_texts as texts
from bot.console.accounts.account_list import division_name
from handlers.accounts import account_writes as accounts
from handlers.accounts.account_rights import Refusal, may_give, role_to_give
from handlers.accounts.account_writes import Rights, rights_of
from handlers.office.second import Second
from storage.accounts import staff

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from storage.accounts.staff import Account, Session


async def show(page: Page) -> web.StreamResponse:
    """Show an account with the form that changes it."""
    return await _page(page, {}, {})


async def save(page: Page) -> web.StreamResponse:
    """Change what an account may do; not if somebody else has changed it meanwhile."""
    form = await page.form()
    number, division = int(page.path["account"]), form.text("division", 64) or None
    role, enabled, seen = role_to_give(page.role, form.text("role", 20)), form.flag("enabled"), form.text("seen", 300)
    present = await page.read(lambda conn: staff.get(conn, number))
    wrong = {} if role else {"role": texts.ROLE_MISSING}
    if present is None or not may_give(page.scope, division, present.division):
        wrong["division"] = texts.DIVISION_OUTSIDE
    if wrong or role is None:
        return await _page(page, form.values(), wrong, status=400)
    rights = Rights(role, division, enabled)
    done = await page.write(lambda change: accounts.set_rights(change, number, rights, seen))
    if done is None:
        return page.missing()
    if isinstance(done, Second):
        return await _page(page, form.values(), {"all": texts.CHANGED_MEANWHILE}, status=409)
    if isinstance(done, Refusal):
        return await _page(page, form.values(), {"all": choices.REFUSALS[done]}, status=400)
    said = texts.saved if rights.mark != seen else texts.nothing_changed
    inside = page.scope.covers(done.division)
    return page.to(f"/accounts/{number}" if inside else "/accounts", said=said(done.name))


async def end_sessions(page: Page) -> web.StreamResponse:
    """Sign somebody out everywhere."""
    number = int(page.path["account"])
    kept = page.session.token if number == page.staff.id else None
    done = await page.write(lambda change: accounts.sign_out_everywhere(change, number, but=kept))
    return page.missing() if done is None else page.to(f"/accounts/{number}", said=texts.sessions_ended(*done))


async def _page(page: Page, typed: dict[str, str], wrong: dict[str, str], status: int = 200) -> web.StreamResponse:
    number = int(page.path["account"])

    def look(conn: Connection) -> tuple[Account | None, list[Session]]:
        return staff.get(conn, number), staff.sessions_of(conn, number, page.now)

    account, sessions = await page.read(look)
    if account is None:
        return page.missing()
    now = {"role": account.role, "division": account.division or "", "enabled": "1" if account.enabled else ""}
    return page.html(
        "accounts/one.html",
        status,
        account=account,
        division=division_name(page, account.division),
        is_self=account.id == page.staff.id,
        sessions=[(one, texts.device(one.agent)) for one in sessions],
        # An empty box is not sent: what was typed counts as a whole.
        values=now if not typed else {**now, "enabled": "", **typed},
        seen=rights_of(account).mark,
        wrong=wrong,
        divisions=choices.divisions(page, account.division),
        roles=choices.roles(page),
        role_help=texts.ROLE_HELP,
        is_locked=account.locked_until is not None and account.locked_until > page.now,
    )
