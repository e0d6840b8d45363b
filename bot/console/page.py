"""One request of somebody who is signed in, and how a view answers it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, unquote

from aiohttp import web

from bot.console import console_texts as texts
from bot.console.form import Form, clean
from handlers.cases.desk import Desk
from handlers.office.change import always, carry_out
from handlers.office.clerk import Clerk
from handlers.office.role import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from multidict import MultiDict
    from sqlalchemy import Connection

    from bot.console.console import Console
    from handlers.office.change import Change
    from handlers.office.scope import Scope
    from handlers.office.written import Written
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


def _still_there() -> bool:
    return True


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
    #: Whether whoever asked is still there; what takes long is given up when not.
    is_awaited: Callable[[], bool] = _still_there
    #: Whether what the address names may (still) be changed by this account; looked at within every write.
    yields: Callable[[Connection], bool] = always

    @property
    def role(self) -> Role:
        """What the account may do."""
        return Role.of(self.staff.role)

    def may(self, role: Role) -> bool:
        """Whether the account may do what that role may."""
        return self.role >= role

    @property
    def clerk(self) -> Clerk:
        """Whoever asks, as what is written knows them."""
        return Clerk(self.staff.id, self.staff.name, self.role, self.scope)

    def desk(self, change: Change) -> Desk:
        """Return where something may be done to a case within a write: it tells citizens and deputies."""
        return Desk(change.conn, change.now, self.console.policy, self.suggester)

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
        return await self.console.database.read(job)

    async def write(self, job: Callable[[Change], Written[T]]) -> T:
        """Do a write of whoever asks, in the writer's transaction; return its outcome once it is on the disk.

        The audit gets the lines the job returns; without one nothing is kept (see `carry_out`). Raises NotYoursError,
        also when what the address names has gone to somebody else's division since the page was shown.
        """
        clerk, clock, yields = self.clerk, self.console.clock, self.yields
        return await self.console.database.do(lambda conn: carry_out(conn, clerk, clock(), job, yields))

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
