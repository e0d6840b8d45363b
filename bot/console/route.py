"""A line of the console's route table: what it serves, and who may use it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Mapping

    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from handlers.office.role import Role
    from handlers.office.scope import Scope

_NAMED = re.compile(r"\{(\w+)")


@dataclass(frozen=True, slots=True)
class Subject:
    """What the names in a path stand for.

    `owners` returns the codes of the divisions it belongs to, with None among them for what belongs to the whole
    district; None instead of a collection: there is no such thing. What is `shared` may be looked at by everybody it
    applies to, that is, also from divisions below its owners'; everything else by those only who cover it.
    """

    owners: Callable[[Connection, Mapping[str, str]], Collection[str | None] | None]
    shared: bool = False

    def shows_to(self, scope: Scope, owners: Collection[str | None]) -> bool:
        """Whether somebody of that scope may look at it."""
        return any(scope.covers(one) or (self.shared and scope.sees(one)) for one in owners)

    @staticmethod
    def yields_to(scope: Scope, owners: Collection[str | None]) -> bool:
        """Whether somebody of that scope may change it."""
        return bool(owners) and all(scope.covers(one) for one in owners)


@dataclass(frozen=True, slots=True)
class Route:
    """One address of the console, below `/staff`.

    `role` is the least that is needed; `whole`: for accounts of the whole district only. A path with names in it needs
    a `subject`, so that nobody gets at another street's things by typing their number; that is checked here, before
    anything is served.
    """

    method: Literal["GET", "POST"]
    path: str
    view: Callable[[Page], Awaitable[web.StreamResponse]]
    role: Role
    subject: Subject | None = None
    whole: bool = False

    def __post_init__(self) -> None:
        if self.names and self.subject is None:
            raise ValueError(f"{self.method} {self.path}: a path with names in it needs a subject")

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the path."""
        return tuple(_NAMED.findall(self.path))
