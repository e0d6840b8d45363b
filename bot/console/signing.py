"""Signing in and out, and one's own password. The only pages (with their style) for whoever is not signed in."""

from __future__ import annotations

import asyncio
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from aiohttp import web

from bot.console import console_texts as texts
from bot.console.access import SESSION_COOKIE, is_own_origin
from bot.console.form import BadFormError, FormTooLargeError, clean, read_form
from bot.console.page import ROOT, keep_said, kept_said
from bot.console.passwords import hash_password, needs_rehash, verify, weakness
from bot.console.route import Route
from handlers.office.role import Role
from handlers.office.written import Line, written
from nlp.places.suffixes import stem
from storage.accounts import audit, staff

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.console.console import Console
    from bot.console.page import Page
    from handlers.office.change import Change
    from handlers.office.written import Written
    from storage.accounts.staff import Account

#: So many wrong passwords are taken before the account waits; then each one doubles the wait, up to the longest.
FREE_FAILURES = 5
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(hours=1)
_FORM_COOKIE = "mashang_form"
#: How long the form may stand open, and what its cookie looks like.
_FORM_LASTS = timedelta(days=1)
_TOKEN = re.compile(r"[\w-]{32}", re.ASCII)
_LONGEST_AGENT = 200
#: Nobody has to send more to sign in; anybody may try.
_MOST_BYTES = 64 * 1024
#: So many sign-ins may wait for their turn; a flood of them is told to come back, and costs nothing.
_MOST_WAITING = 20


def wait_after(failures: int) -> timedelta:
    """Return how long no password is looked at after so many wrong ones in a row."""
    if failures < FREE_FAILURES:
        return timedelta(0)
    doubled: int = 2 ** min(failures - FREE_FAILURES, 20)
    return min(FIRST_WAIT * doubled, LONGEST_WAIT)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """An account with the hash of its password; None for a name nobody has."""

    account: Account | None
    hashed: str


class SignIn:
    """The sign-in page. One password is looked at at a time: each costs tens of milliseconds on purpose."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._one_at_a_time = asyncio.Lock()
        self._waiting = 0
        #: What a name that nobody has is compared with, so that it takes as long as any other; made when first needed.
        self._nobody = ""

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show the form."""
        return self._page(request)

    async def enter(self, request: web.Request) -> web.StreamResponse:
        """Take name and password."""
        console = self._console
        try:
            form = await read_form(request, _MOST_BYTES)
        except (BadFormError, FormTooLargeError):
            return self._page(request, texts.BAD_FORM, status=400)
        given, ours = form.text("csrf", 200), clean(request.cookies.get(_FORM_COOKIE, ""))
        made = console.signatures.opened(_FORM_COOKIE, given, _FORM_LASTS)
        is_ours = made is not None and secrets.compare_digest(made.encode(), ours.encode())
        if not is_ours or not is_own_origin(request, console):
            return self._page(request, texts.STALE_FORM, status=403)
        name, password = form.text("name", 64), form.text("password", 1000)
        attempt = await console.database.read(partial(self._find, name))
        now, account = console.clock(), attempt.account
        if (said := _locked(account, now)) is not None:
            return self._page(request, said, name=name, status=429)
        if self._waiting >= _MOST_WAITING:
            return self._page(request, texts.BUSY, name=name, status=503)
        self._waiting += 1
        try:
            async with self._one_at_a_time:
                # Whoever was looked at before may have locked the account.
                attempt = await console.database.read(partial(self._find, name))
                account = attempt.account
                if (said := _locked(account, console.clock())) is not None:
                    return self._page(request, said, name=name, status=429)
                right = await asyncio.to_thread(verify, attempt.hashed, password)
                if account is None or not account.enabled or not right:
                    if account is not None:
                        await console.database.do(partial(_failed, account=account, now=now))
                    return self._page(request, texts.WRONG_PASSWORD, name=name, status=403)
        finally:
            self._waiting -= 1
        fresh = await asyncio.to_thread(hash_password, password) if needs_rehash(attempt.hashed) else None
        token = secrets.token_urlsafe(32)
        session = staff.Session(
            token=staff.hash_of(token),
            staff_id=account.id,
            csrf=secrets.token_urlsafe(24),
            agent=clean(request.headers.get("User-Agent", ""))[:_LONGEST_AGENT],
            created_at=now,
            seen_at=now,
            expires_at=now + timedelta(hours=console.settings.staff.session_hours),
        )
        await console.database.do(partial(_entered, account=account, session=session, fresh=fresh))
        response = web.Response(status=303, headers={"Location": _safe(form.text("next", 2000))})
        response.set_cookie(SESSION_COOKIE, token, path=ROOT, httponly=True, samesite="Lax", secure=console.is_secure)
        response.del_cookie(_FORM_COOKIE, path=f"{ROOT}/sign-in")
        return response

    def _find(self, name: str, conn: Connection) -> _Attempt:
        if not self._nobody:
            self._nobody = hash_password(secrets.token_hex(16))
        account = staff.by_name(conn, name)
        return _Attempt(account, staff.password_of(conn, account.id) if account else self._nobody)

    def _page(self, request: web.Request, wrong: str = "", *, name: str = "", status: int = 200) -> web.Response:
        console = self._console
        # The same token while several forms are open; each form has it with the time it was shown.
        kept = clean(request.cookies.get(_FORM_COOKIE, ""))
        token = kept if _TOKEN.fullmatch(kept) else secrets.token_urlsafe(24)
        text = console.pages.get_template("sign-in.html").render(
            csrf=console.signatures.sign(_FORM_COOKIE, token),
            wrong=wrong,
            said=kept_said(request, console),
            name=name,
            next=_safe(request.query.get("next", "")),
            demo=console.demo,
        )
        response = web.Response(text=text, status=status, content_type="text/html")
        response.set_cookie(
            _FORM_COOKIE, token, path=f"{ROOT}/sign-in", httponly=True, samesite="Strict", secure=console.is_secure
        )
        return response


def _safe(where: str) -> str:
    """Return an address of the console to go to, the home page for any other."""
    where = clean(where)
    inside = where.startswith(f"{ROOT}/") and not where.startswith(f"{ROOT}/sign-") and "\\" not in where
    return where if inside and "\n" not in where else f"{ROOT}/"


def _locked(account: Account | None, now: datetime) -> str | None:
    """Say how long no password is looked at, None when one is."""
    if account is None or account.locked_until is None or account.locked_until <= now:
        return None
    return texts.locked((account.locked_until - now).total_seconds())


def _failed(conn: Connection, account: Account, now: datetime) -> None:
    wait = wait_after(staff.count_failure(conn, account.id))
    if wait:
        staff.change(conn, account.id, locked_until=now + wait)
    audit.record(
        conn,
        audit.NewEntry(now, account.id, account.name, "sign_in_failed", "staff", str(account.id), account.division),
    )


def _entered(conn: Connection, account: Account, session: staff.Session, fresh: str | None) -> None:
    values = {"password": fresh} if fresh else {}
    staff.change(conn, account.id, failures=0, locked_until=None, **values)
    staff.open_session(conn, session)
    now = session.created_at
    audit.record(
        conn, audit.NewEntry(now, account.id, account.name, "sign_in", "staff", str(account.id), account.division)
    )


async def sign_out(page: Page) -> web.StreamResponse:
    """End the session of this browser."""

    def job(change: Change) -> Written[None]:
        staff.end_session(change.conn, page.staff.id, page.session.token)
        return written(None, Line("sign_out", "staff", page.staff.id, page.staff.division))

    await page.write(job)
    response = page.to("/sign-in")
    response.del_cookie(SESSION_COOKIE, path=ROOT)
    keep_said(response, texts.SIGNED_OUT, page.console)
    return response


async def show_password(page: Page) -> web.StreamResponse:
    """Show the form for a new password."""
    return page.html("password.html", wrong={})


async def change_password(page: Page) -> web.StreamResponse:
    """Take a new password; everybody else who is signed in with the old one is signed out."""
    form = await page.form()
    old, new = form.text("old", 1000), form.text("new", 1000)
    hashed = await page.read(lambda conn: staff.password_of(conn, page.staff.id))
    wrong: dict[str, str] = {}
    if (said := _locked(page.staff, page.console.clock())) is not None:
        return page.html("password.html", 429, wrong={"old": said})
    if not await asyncio.to_thread(verify, hashed, old):
        wrong["old"] = texts.PASSWORD_NOT_RIGHT
    if (weak := await asyncio.to_thread(weakness, new, page.staff.name, _known(page))) is not None:
        wrong["new"] = weak
    elif new == old:
        wrong["new"] = texts.PASSWORD_SAME
    elif new != form.text("again", 1000):
        wrong["again"] = texts.PASSWORDS_DIFFER
    if wrong:
        if "old" in wrong:
            now = page.console.clock()
            await page.console.database.do(partial(_failed, account=page.staff, now=now))
        return page.html("password.html", 400, wrong=wrong)
    fresh = await asyncio.to_thread(hash_password, new)

    def job(change: Change) -> Written[None]:
        staff.change(change.conn, page.staff.id, password=fresh, must_change=False, failures=0, locked_until=None)
        staff.end_sessions(change.conn, page.staff.id, but=page.session.token)
        return written(None, Line("password", "staff", page.staff.id, page.staff.division))

    await page.write(job)
    return page.to("/", said=texts.PASSWORD_CHANGED)


def _known(page: Page) -> list[str]:
    """Return the names anybody would try here: the account's, and those of the district's divisions."""
    names = [page.console.settings.wechat.account_name]
    for one in page.tree.divisions.values():
        names += [one.name, stem(one.name, one.level)[0], *one.aliases]
    return names


ROUTES = (
    Route("POST", "/sign-out", sign_out, Role.VIEW),
    Route("GET", "/password", show_password, Role.VIEW),
    Route("POST", "/password", change_password, Role.VIEW),
)
