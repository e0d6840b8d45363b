"""Where heavy work on rules is done: in a thread, one piece at a time, beside the messages that flow on."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from bot.running.garbage import uncollected
from handlers.station.district_from_rows import understood
from storage.district import district_store as district
from storage.district.district_store import DistrictRows
from storage.rules import draft_state, rule_drafts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.running.database_access import Database
    from bot.running.district_in_use import DistrictInUse
    from nlp.measuring.rule_review import Review
    from nlp.suggester import Suggester
    from storage.district.district_store import RuleRow

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Made:
    """What was made, and from what: the understanding in use, the district's version, the draft's mark."""

    base: Suggester
    version: int
    mark: str
    drafted: Suggester


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a review found, when, with which understanding; `key` says what was looked at."""

    base: Suggester
    key: tuple[object, ...]
    at: datetime
    review: Review


class Workbench:
    """Keeps the understanding as it would be with the draft, made anew when district or draft change; and a review."""

    def __init__(self, database: Database, in_use: DistrictInUse) -> None:
        self._database = database
        self._in_use = in_use
        #: Long work waits for long work, and a draft's understanding for the one that is being made.
        self._busy, self._making = asyncio.Lock(), asyncio.Lock()
        self._made: _Made | None = None
        self.reviewed: Reviewed | None = None

    async def run(self, job: Callable[[], T]) -> T:
        """Do something that takes long, after whatever is being done."""
        async with self._busy:
            return await asyncio.to_thread(job)

    async def drafted(self) -> Suggester:
        """Return the understanding with the draft; the one in use when nothing differs."""
        async with self._making:
            return await self._refreshed()

    async def with_rules(self, change: Callable[[Suggester], Suggester]) -> tuple[Suggester, Suggester]:
        """Return the draft's understanding, and another made from it."""
        async with self._making:
            drafted = await self._refreshed()
            with uncollected():
                return drafted, await asyncio.to_thread(change, drafted)

    async def _refreshed(self) -> Suggester:
        base = self._in_use.service.suggester
        version, mark = await self._database.read(_state)
        made = self._made
        if made is None or made.base is not base or (made.version, made.mark) != (version, mark):
            with uncollected():
                self._made = made = await self._make(base)
        return made.drafted

    async def _make(self, base: Suggester) -> _Made:
        state, rows = await self._database.read(lambda conn: (_state(conn), rule_drafts.drafted_rows(conn)))
        return _Made(base, *state, await asyncio.to_thread(_with_rules, base, rows))


def _state(conn: Connection) -> tuple[int, str]:
    return district.version(conn), draft_state.mark(conn)


def _with_rules(base: Suggester, rows: tuple[RuleRow, ...]) -> Suggester:
    rules = understood(DistrictRows(rules=rows), {}).rules
    return base if rules == base.district.rules else base.with_rules(rules)
