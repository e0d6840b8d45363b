"""One account: what it may do, for which division, whether it is in use, where it is signed in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.console.accounts import account_rights as rights
from bot.console.accounts import account_texts as texts
from bot.console.accounts.account_list import division_name
from storage.accounts import staff

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Change, Page
    from storage.accounts.staff import Account, Session


@dataclass(frozen=True, slots=True)
class _Saved:
    """What came of saving: why not, or that somebody else was quicker."""

    account: Account | None
    refused: str = ""
    is_stale: bool = False
    is_changed: bool = True


async def show(page: Page) -> web.StreamResponse:
    """Show an account with the form that changes it."""
    return await _page(page, {}, {})


async def save(page: Page) -> web.StreamResponse:
    """Change what an account may do; not if somebody else has changed it meanwhile."""
    form = await page.form()
    number, division = int(page.path["account"]), form.text("division", 64) or None
    role, enabled = rights.role_of(page, form.text("role", 20)), form.flag("enabled")
    present = await page.read(lambda conn: staff.get(conn, number))
    wrong = {} if role else {"role": texts.ROLE_MISSING}
    if present is None or not rights.may_give(page, division, present.division):
        wrong["division"] = texts.DIVISION_OUTSIDE
    if wrong or role is None:
        return await _page(page, form.values(), wrong, status=400)
    wanted = {"role": role, "division": division, "enabled": enabled}
    saved = await page.write(lambda change: _save(change, page, number, form.text("seen", 300), wanted))
    if saved.account is None:
        return page.missing()
    if saved.refused:
        return await _page(page, form.values(), {"all": saved.refused}, status=409 if saved.is_stale else 400)
    said = texts.saved if saved.is_changed else texts.nothing_changed
    inside = page.scope.covers(saved.account.division)
    return page.to(f"/accounts/{number}" if inside else "/accounts", said=said(saved.account.name))


def _save(change: Change, page: Page, number: int, seen: str, wanted: dict[str, Any]) -> _Saved:
    managers = staff.managers(change.conn)
    account = staff.lock(change.conn, number)
    change.nothing()
    if account is None:
        return _Saved(None)
    if seen != _seen(account):
        return _Saved(account, texts.CHANGED_MEANWHILE, is_stale=True)
    after = replace(account, **wanted)
    if refused := rights.refusal(page, managers, account, after):
        return _Saved(account, refused)
    if after == account:
        return _Saved(account, is_changed=False)
    staff.change(change.conn, number, **wanted)
    if not after.enabled:
        staff.end_sessions(change.conn, number)
    change.record("staff_change", "staff", number, division=after.division, before=_facts(account), after=_facts(after))
    return _Saved(after)


async def end_sessions(page: Page) -> web.StreamResponse:
    """Sign somebody out everywhere."""
    number = int(page.path["account"])

    def job(change: Change) -> tuple[str, int]:
        account = staff.get(change.conn, number)
        assert account is not None, "the door has looked"
        kept = page.session.token if number == page.staff.id else None
        count = staff.end_sessions(change.conn, number, but=kept)
        change.record("staff_sessions_end", "staff", number, division=account.division, after={"ended": count})
        return account.name, count

    name, count = await page.write(job)
    return page.to(f"/accounts/{number}", said=texts.sessions_ended(name, count))


def _seen(account: Account) -> str:
    """Return what tells whether somebody has changed an account."""
    return f"{account.role}|{account.division or ''}|{account.enabled:d}"


def _facts(account: Account) -> dict[str, Any]:
    return {"role": account.role, "division": account.division, "enabled": account.enabled}


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
        seen=_seen(account),
        wrong=wrong,
        divisions=rights.divisions(page, account.division),
        roles=[choice for choice in texts.ROLE_CHOICES if rights.role_of(page, choice[0])],
        role_help=texts.ROLE_HELP,
        is_locked=account.locked_until is not None and account.locked_until > page.now,
    )
