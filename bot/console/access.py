"""The console's door: who asks, may they, and does the form come from our own page. No view runs before that."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from aiohttp import web
from multidict import MultiDict

from bot.console import console_texts as texts
from bot.console.form import BadFormError, FormTooLargeError, clean, read_form
from bot.console.page import ROOT, Page, kept_said
from handlers.office.clerk import NotYoursError
from handlers.office.scope import Scope
from storage.accounts import staff

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import Connection

    from bot.console.console import Console
    from bot.console.route import Route
    from storage.accounts.staff import Account, Session

SESSION_COOKIE = "mashang_staff"
CSRF_HEADER = "X-CSRF"
#: How exactly it is known when somebody was here last.
_SEEN_EVERY = timedelta(minutes=5)
#: So much of a form is read of somebody who is not signed in (any more).
_SIGNED_OUT_BYTES = 64 * 1024
#: What somebody may do who still has to choose a password of their own.
_BEFORE_CHANGE = ("/password", "/sign-out")


@dataclass(frozen=True, slots=True)
class _Visitor:
    session: Session
    account: Account
    owners: Collection[str | None] | None


class Door:
    """Serves one route."""

    def __init__(self, route: Route, console: Console) -> None:
        self.route = route
        self._console = console

    async def enter(self, request: web.Request) -> web.StreamResponse:
        """Answer a request, or say why not."""
        route, console, now = self.route, self._console, self._console.clock()
        token = clean(request.cookies.get(SESSION_COOKIE, ""))
        path = {name: clean(value) for name, value in request.match_info.items()}
        found = await console.database.read(partial(self._look, token, path)) if token else None
        if found is None:
            return await self._nobody(request)
        session, account = found.session, found.account
        if now - session.seen_at > _SEEN_EVERY:
            await console.database.do(lambda conn: staff.touch_session(conn, session.token, now))
        page = Page(
            console=console,
            staff=account,
            session=session,
            scope=Scope(console.district.service.suggester.gazetteer.tree, account.division),
            path=path,
            query=MultiDict((clean(key), clean(value)) for key, value in request.query.items()),
            address=route.path,
            now=now,
            said=kept_said(request, console) if route.method == "GET" else "",
            is_awaited=lambda: request.transport is not None and not request.transport.is_closing(),
        )
        if account.must_change and route.path not in _BEFORE_CHANGE:
            return page.to("/password")
        if page.role < route.role or (route.whole and not page.scope.whole):
            return page.refuse(texts.NOT_ALLOWED, 403)
        if route.method == "GET":
            return self._refused(page, found.owners) or await self._view(page)
        return await self._receive(page, request, found.owners)

    async def _view(self, page: Page) -> web.StreamResponse:
        try:
            return await self.route.view(page)
        except NotYoursError:
            # The door has looked before, a write looks again under its lock: it has become somebody else's meanwhile.
            return page.refuse(texts.NOT_YOURS, 403)

    def _look(self, token: str, path: dict[str, str], conn: Connection) -> _Visitor | None:
        found = staff.find_session(conn, token, self._console.clock())
        return None if found is None else _Visitor(*found, self._owners(conn, path))

    def _owners(self, conn: Connection, path: Mapping[str, str]) -> Collection[str | None] | None:
        return self.route.subject.owners(conn, path) if self.route.subject is not None else None

    def _refused(self, page: Page, owners: Collection[str | None] | None) -> web.Response | None:
        subject = self.route.subject
        if subject is None:
            return None
        if owners is None or not subject.shows_to(page.scope, owners):
            return page.missing()
        if self.route.method == "POST" and not subject.yields_to(page.scope, owners):
            return page.refuse(texts.NOT_YOURS, 403)
        return None

    async def _nobody(self, request: web.Request) -> web.StreamResponse:
        """Send whoever is not signed in to the form; what they have written since they were is shown, not lost."""
        if request.method == "POST" and CSRF_HEADER not in request.headers and is_own_origin(request, self._console):
            with suppress(BadFormError, FormTooLargeError):
                if written := (await read_form(request, _SIGNED_OUT_BYTES)).written():
                    text = self._console.pages.get_template("broken.html").render(
                        sentence=texts.SESSION_OVER, written=written
                    )
                    return web.Response(text=text, status=403, content_type="text/html")
        return _to_sign_in(request)

    async def _receive(
        self, page: Page, request: web.Request, owners: Collection[str | None] | None
    ) -> web.StreamResponse:
        if not is_own_origin(request, self._console):
            return page.refuse(texts.STALE_FORM, 403)
        header = request.headers.get(CSRF_HEADER, "")
        try:
            sent = await read_form(request)
        except FormTooLargeError:
            return page.refuse(texts.TOO_LARGE, 413)
        except BadFormError:
            return page.refuse(texts.BAD_FORM, 400)
        page = replace(page, sent=sent, yields=partial(self._yields, page.scope, page.path))
        if not _same(page.session.csrf, header or sent.text("csrf")):
            return page.refuse(texts.STALE_FORM, 403)
        return self._refused(page, owners) or await self._view(page)

    def _yields(self, scope: Scope, path: Mapping[str, str], conn: Connection) -> bool:
        """Whether what the path names may be changed by an account of that scope, as it stands now."""
        subject, owners = self.route.subject, self._owners(conn, path)
        return subject is None or (owners is not None and subject.yields_to(scope, owners))


def is_own_origin(request: web.Request, console: Console) -> bool:
    """Whether a POST comes from a page of ours, as far as the browser says where it comes from.

    The token alone decides for browsers that say nothing (https://cheatsheetseries.owasp.org, CSRF prevention).
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("Origin")
    if origin is None:
        return True
    try:
        host = urlsplit(origin).netloc
    except ValueError:
        return False
    return host != "" and host in {request.host, urlsplit(console.settings.server.public_url).netloc}


def _same(expected: str, given: str) -> bool:
    return secrets.compare_digest(expected.encode(), given.encode("utf-8", "replace"))


def _to_sign_in(request: web.Request) -> web.Response:
    if CSRF_HEADER in request.headers:
        return web.Response(status=401, text="")
    back = request.path_qs if request.method == "GET" else ""
    where = f"{ROOT}/sign-in" + (f"?next={quote(back)}" if back not in {"", f"{ROOT}/"} else "")
    return web.Response(status=303, headers={"Location": where})
