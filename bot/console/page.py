"""One request of somebody who is signed in, and how a view answers it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, unquote

from aiohttp import web

from bot.console import console_texts as texts
from bot.console.form import Form, clean
from bot.console.role import Role
from handlers.cases.desk import Desk
from storage.accounts import audit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from multidict import MultiDict
    from sqlalchemy import Connection

    from bot.console.console import Console
    from bot.console.scope import Scope
    from nlp.places.division_tree import Tree
    from nlp.suggester import Suggester
    from storage.accounts.staff import Account, Session

T = TypeVar("T")

#: Where the console lies.
ROOT = "/staff"
#: A sentence for the next page, shown once.
SAID_COOKIE = "mashang_said"
_LONGEST_SAID = 300
_SAID_LASTS = timedelta(minutes=1)


class NoAuditError(RuntimeError):
    """A write that neither recorded what it changed nor said that it changed nothing; it is rolled back."""


class NotYoursError(RuntimeError):
    """What was to be written about is not this account's any more; nothing is written."""


def _always(_conn: Connection) -> bool:
    return True


@dataclass(slots=True)
class Change:
    """One write of a member of staff, in the writer's transaction."""

    conn: Connection
    staff: Account
    now: datetime
    #: For what is done to a case: tells citizens and deputies.
    desk: Desk
    accounted: bool = False

    def record(
        self,
        action: str,
        subject: str,
        subject_id: str | int,
        *,
        division: str | None = None,
        before: Any = None,
        after: Any = None,
    ) -> None:
        """Write the audit line: what was done to what; `before` and `after` are JSON-able, None = not there."""
        self.accounted = True
        audit.record(
            self.conn,
            audit.NewEntry(
                at=self.now,
                staff_id=self.staff.id,
                staff_name=self.staff.name,
                action=action,
                subject=subject,
                subject_id=str(subject_id),
                division=division,
                before=before,
                after=after,
            ),
        )

    def nothing(self) -> None:
        """Say that nothing was changed after all."""
        self.accounted = True


@dataclass(frozen=True, slots=True)
class Page:
    """A request that may be served: whoever asks is known, and may do it."""

    console: Console
    staff: Account
    session: Session
    scope: Scope
    path: Mapping[str, str]
    query: MultiDict[str]
    address: str
    now: datetime
    said: str = ""
    sent: Form = field(default_factory=Form)
    #: Whether what the address names may (still) be changed by this account; looked at within every write.
    yields: Callable[[Connection], bool] = _always

    @property
    def role(self) -> Role:
        """What the account may do."""
        return Role.of(self.staff.role)

    def may(self, role: Role) -> bool:
        """Whether the account may do what that role may."""
        return self.role >= role

    @property
    def suggester(self) -> Suggester:
        """The understanding in use."""
        return self.console.district.service.suggester

    @property
    def tree(self) -> Tree:
        """The divisions in use."""
        return self.suggester.gazetteer.tree

    async def form(self) -> Form:
        """Return what was sent; it has been read and its token checked."""
        return self.sent

    async def read(self, job: Callable[[Connection], T]) -> T:
        """Read in a thread, in one transaction that sees one state."""
        return await asyncio.to_thread(partial(_read, self.console, job))

    async def write(self, job: Callable[[Change], T]) -> T:
        """Write in the writer's transaction; return what the job returns once it is on the disk.

        Raises NoAuditError, and nothing is written, for a job that leaves no audit line; NotYoursError when what the
        address names has gone to somebody else's division since the page was shown.
        """
        staff, console = self.staff, self.console
        suggester = self.suggester

        def run(conn: Connection) -> T:
            if not self.yields(conn):
                raise NotYoursError(self.address)
            now = console.clock()
            change = Change(conn, staff, now, Desk(conn, now, console.policy, suggester))
            result = job(change)
            if not change.accounted:
                raise NoAuditError(self.address)
            return result

        result: T = await console.desk.do(run)
        return result

    def html(self, template: str, status: int = 200, **values: Any) -> web.Response:
        """Return a page (or a part of one)."""
        text = self.console.pages.get_template(template).render(
            page=self,
            staff=self.staff,
            scope=self.scope,
            csrf=self.session.csrf,
            may_handle=self.may(Role.HANDLE),
            may_manage=self.may(Role.MANAGE),
            said=self.said,
            **values,
        )
        response = web.Response(text=text, status=status, content_type="text/html")
        if self.said:
            response.del_cookie(SAID_COOKIE, path=ROOT)
        return response

    def to(self, address: str, said: str = "") -> web.Response:
        """Send the browser to another page of the console, with a sentence to be shown there."""
        response = web.Response(status=303, headers={"Location": ROOT + address})
        if said:
            keep_said(response, said, self.console)
        return response

    def missing(self) -> web.Response:
        """Say that there is no such thing, or none this account may see."""
        return self.refuse(texts.NOT_FOUND, 404)

    def refuse(self, sentence: str, status: int = 400) -> web.Response:
        """Say why something is not done; what was written in a form is shown, so that it is not lost."""
        return self.html("refused.html", status, sentence=sentence, written=self.sent.written())


def keep_said(response: web.StreamResponse, said: str, console: Console) -> None:
    """Keep a sentence for the next page; signed, so that nobody else makes the console say something."""
    value = console.signatures.sign(SAID_COOKIE, quote(said[:_LONGEST_SAID]))
    most, secure = int(_SAID_LASTS.total_seconds()), console.is_secure
    response.set_cookie(SAID_COOKIE, value, path=ROOT, max_age=most, httponly=True, samesite="Lax", secure=secure)


def kept_said(request: web.Request, console: Console) -> str:
    """Return the sentence kept for this page, "" when there is none of ours."""
    kept = clean(request.cookies.get(SAID_COOKIE, ""))
    return unquote(console.signatures.opened(SAID_COOKIE, kept, _SAID_LASTS) or "")


def _read(console: Console, job: Callable[[Connection], T]) -> T:
    with console.engine.connect().execution_options(begin="BEGIN") as conn:
        return job(conn)
