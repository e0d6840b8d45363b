"""Signing in and out, and one's own password. The only pages (with their style) for whoever is not signed in."""

from __future__ import annotations

import asyncio
import re
import secrets
from contextlib import nullcontext
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
from bot.console.throttle import FREE_FAILURES, FREE_OF_AN_ADDRESS, BusyError, address_of, wait_after
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

_FORM_COOKIE = "mashang_form"
#: How long the form may stand open, and what its cookie looks like.
_FORM_LASTS = timedelta(days=1)
_TOKEN = re.compile(r"[\w-]{32}", re.ASCII)
_LONGEST_AGENT = 200
#: Nobody has to send more to sign in; anybody may try.
_MOST_BYTES = 64 * 1024
#: A browser somebody has signed in with is known for so long; strangers can't lock it out.
_KNOWN_COOKIE = "mashang_known"
_KNOWN_LASTS = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """An account with the hash of its password; None for a name nobody has."""

    account: Account | None
    hashed: str


class SignIn:
    """The sign-in page.

    Wrong passwords are counted by name and by address for strangers, and by the browser alone where somebody has signed
    in with it before: whoever guesses, from wherever, keeps nobody out of an account they use.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
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
        if (
            made is None
            or not secrets.compare_digest(made.encode(), ours.encode())
            or not is_own_origin(request, console)
        ):
            return self._page(request, texts.STALE_FORM, status=403)
        name, password = form.text("name", 64), form.text("password", 1000)
        attempt = await console.database.read(partial(self._find, name))
        now, account = console.clock(), attempt.account
        browser = self._browser(request, account)
        sender = f"browser {browser}" if browser else f"address {address_of(request)}"
        if (said := self._refusal(sender, account, is_known=bool(browser))) is not None:
            return self._page(request, said, name=name, status=429)
        try:
            with nullcontext() if browser else console.throttle.waiting(sender):
                async with console.throttle.turn(is_known=bool(browser)):
                    # Whoever was looked at before may have locked the account.
                    attempt = await console.database.read(partial(self._find, name))
                    account = attempt.account
                    if (said := self._refusal(sender, account, is_known=bool(browser))) is not None:
                        return self._page(request, said, name=name, status=429)
                    right = await asyncio.to_thread(verify, attempt.hashed, password)
                    if account is None or not account.enabled or not right:
                        console.throttle.failed(sender, now, FREE_FAILURES if browser else FREE_OF_AN_ADDRESS)
                        if account is not None:
                            await console.database.do(partial(_failed, account=account, now=now, counts=not browser))
                        return self._page(request, texts.WRONG_PASSWORD, name=name, status=403)
        except BusyError:
            return self._page(request, texts.BUSY, name=name, status=503)
        console.throttle.succeeded(sender)
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
        self._know(response, account, browser)
        return response

    def _browser(self, request: web.Request, account: Account | None) -> str:
        """Return how a browser is called that this account has been entered with, "" for a stranger's."""
        kept = clean(request.cookies.get(_KNOWN_COOKIE, ""))
        known = self._console.signatures.opened(_KNOWN_COOKIE, kept, _KNOWN_LASTS) if kept else None
        owner, _, browser = (known or "").partition(" ")
        return browser if account is not None and owner == str(account.id) else ""

    def _know(self, response: web.Response, account: Account, browser: str) -> None:
        kept = self._console.signatures.sign(_KNOWN_COOKIE, f"{account.id} {browser or secrets.token_hex(8)}")
        response.set_cookie(
            _KNOWN_COOKIE,
            kept,
            path=f"{ROOT}/sign-in",
            max_age=int(_KNOWN_LASTS.total_seconds()),
            httponly=True,
            samesite="Lax",
            secure=self._console.is_secure,
        )

    def _refusal(self, sender: str, account: Account | None, *, is_known: bool) -> str | None:
        """Say how long no password is looked at, None when one is."""
        now = self._console.clock()
        if left := self._console.throttle.left(sender, now):
            return texts.locked(left)
        return None if is_known else _locked(account, now)

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


def _failed(conn: Connection, account: Account, now: datetime, *, counts: bool) -> None:
    if counts and (wait := wait_after(staff.count_failure(conn, account.id))):
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
    throttle, sender = page.console.throttle, f"session {page.session.token}"
    # Strangers who guess at the sign-in page keep nobody from changing a password here.
    if left := throttle.left(sender, page.console.clock()):
        return page.html("password.html", 429, wrong={"old": texts.locked(left)})
    async with throttle.turn(is_known=True):
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
            throttle.failed(sender, now)
            await page.console.database.do(partial(_failed, account=page.staff, now=now, counts=False))
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
