"""One message: recorded, handled once, answered one way.

A transaction records what has just arrived and, in the same breath, handles what the one before recorded. So
every message is in the database before anything is done about it, each costs two commits that it shares with
everything else under way, and after a crash the recorded ones are handled at start.

A reply has exactly one way out. Ready within the budget, it is the passive reply, and a repeated delivery gets
the same one. Too late, it becomes a notice, and every delivery gets "success". The row's state decides, so two
processes agree.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from bot.running.log import trace, who
from bot.wechat.platform_numbers import ANSWER_BUDGET, DELIVERY_ATTEMPTS, REPLY_DEADLINE
from handlers.chat.inbox_payload import from_payload, to_payload
from handlers.conversation.turns import Incoming, Service, handle, understand
from handlers.texts import shared_texts
from storage.messages import inbox, notices
from storage.messages.inbox import Answered, Arrival, Recorded
from storage.writer import Lane, WriterClosedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.clock import Clock
    from bot.running.database_access import Database
    from handlers.chat.incoming import Inbound
    from storage.writer import Pending

_log = structlog.get_logger()

#: How often a message that another process is handling is looked at.
_POLL_SECONDS = 0.05
#: After this the platform has given up delivering a message; its reply can only be pushed.
_GIVEN_UP = REPLY_DEADLINE * DELIVERY_ATTEMPTS
#: A restarted bot waits this long for the platform's next attempt before it pushes a stored reply.
_RETRY_GRACE = REPLY_DEADLINE + timedelta(seconds=1)
#: How many old messages one sweep takes up.
_SWEEP = 200


@dataclass(frozen=True, slots=True)
class Reply:
    """What to answer passively; `at` is the same for every delivery of a message."""

    id: int
    text: str
    at: datetime


class NotRecordedError(Exception):
    """The message could not be written down; only silence makes the platform send it again."""


@dataclass(slots=True)
class _Entry:
    """A message under way in this process."""

    said: Inbound
    arrival: Arrival
    future: asyncio.Future[Answered | Recorded | None]
    #: It is in the database: from here on nothing is lost, and the platform may be told "success".
    recorded: bool = False
    late: bool = False


class Receiver:
    """Takes decoded messages and returns their replies.

    `database` is to be opened with its `lanes`; `service` returns the district as it is now. An answer that takes
    longer than `budget` is pushed.
    """

    def __init__(
        self, database: Database, service: Callable[[], Service], clock: Clock, budget: timedelta = ANSWER_BUDGET
    ) -> None:
        self._database = database
        self._service = service
        self._clock = clock
        self._budget = budget.total_seconds()
        self._running: dict[str, _Entry] = {}
        self._leaving: set[int] = set()
        self._started = clock()

    @property
    def lanes(self) -> tuple[Lane[Any, Any], ...]:
        """The kinds of work this receiver hands to the writer, in the order of a transaction."""
        return (
            Lane("record", self._record, self._recorded),
            Lane("answer", self._answer, before=self._understand),
            Lane("delivered", self._delivered),
        )

    async def receive(self, said: Inbound) -> Reply | None:
        """Take one delivery of a message; None = accept it without a passive reply. Raises NotRecordedError."""
        entry = self._running.get(said.key)
        if entry is None:
            entry = self._begin(said)
        try:
            async with asyncio.timeout(self._budget):
                came = await asyncio.shield(entry.future)
                if isinstance(came, Answered):
                    if entry.late or not came.reply:
                        return None
                    self._leaving.add(came.id)
                    return Reply(came.id, came.reply, came.answered_at)
                return await self._repeat(said.key)
        except TimeoutError:
            if not entry.recorded:
                raise NotRecordedError from None
            entry.late = True
            _log.warning("answer is late", who=who(said.openid))
            return None

    def left(self, reply: Reply) -> None:
        """Note that a reply went out."""
        self._leaving.discard(reply.id)
        self._database.writer.submit("delivered", reply.id)

    def lost(self, reply: Reply) -> None:
        """Note that a reply could not be handed over: the next delivery of its message gets it, or it is pushed."""
        self._leaving.discard(reply.id)
        self._database.writer.run(partial(inbox.mark_undelivered, number=reply.id))

    async def recover(self) -> int:
        """Handle what a crash left recorded; return how many. Their replies wait for the platform's retry."""
        total, now = 0, self._clock()
        self._started = now
        try:
            while handled := await self._take_up(now):
                total += handled
        except SQLAlchemyError as error:
            # The disk is full, say: the sweep goes on with it as soon as there is room.
            _log.error("recovery put off", error=type(error).__name__, at=trace(error))
        return total

    async def _take_up(self, before: datetime) -> int:
        """Handle messages recorded before that moment that nobody is handling; return how many could be."""
        found = await self._database.do(lambda conn: inbox.unhandled(conn, before, _SWEEP))
        futures = []
        for recorded in found:
            if recorded.key not in self._running:
                future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
                self._database.writer.submit("answer", _incoming(recorded), future)
                futures.append(future)
        results = await asyncio.gather(*futures, return_exceptions=True)
        failed = [result for result in results if isinstance(result, BaseException)]
        for error in failed:
            _log.error("a recorded message can't be handled", error=type(error).__name__)
        return len(results) - len(failed)

    async def sweep(self) -> None:
        """Take up messages that another process left, and push the replies that the platform has stopped asking for."""
        now = self._clock()
        # A clock that is set back must not put this off for as long.
        self._started = min(self._started, now)
        if now - self._started < _RETRY_GRACE:
            return
        await self._take_up(now - _GIVEN_UP)
        # What this process saw arrive is fetched within the platform's attempts; what came before it started, at
        # once after the grace.
        found = await self._database.do(lambda conn: inbox.unfetched(conn, now, _SWEEP))
        for recorded in found:
            if recorded.id in self._leaving or recorded.key in self._running:
                continue
            if recorded.received_at < self._started or now - recorded.received_at > _GIVEN_UP:
                await self._database.do(partial(_push, recorded, now))

    def _begin(self, said: Inbound) -> _Entry:
        arrival = Arrival(said.key, said.openid, to_payload(said), self._clock())
        entry = _Entry(said, arrival, asyncio.get_running_loop().create_future())
        self._running[said.key] = entry
        entry.future.add_done_callback(lambda future: self._finished(entry, future))
        self._database.writer.submit("record", entry, entry.future)
        return entry

    def _finished(self, entry: _Entry, future: asyncio.Future[Answered | Recorded | None]) -> None:
        self._running.pop(entry.arrival.key, None)
        if future.cancelled():
            return
        error = future.exception()
        if error is not None:
            _log.error("message failed", who=who(entry.said.openid), error=type(error).__name__, at=trace(error))
        elif entry.late and isinstance(came := future.result(), Answered) and came.reply:
            now = self._clock()
            row = Recorded(
                came.id, entry.arrival.key, entry.said.openid, "", entry.arrival.received_at, "answered", came.reply
            )
            # Stopping already: the reply is stored, and pushed after the next start.
            with suppress(WriterClosedError):
                self._database.writer.run(partial(_push, row, now))

    async def _repeat(self, key: str) -> Reply | None:
        """Answer a message that has been here before, as it was or is being answered."""
        while True:
            row = await self._database.do(partial(inbox.find, key=key))
            if row is None:
                raise NotRecordedError
            if row.state == "pushed" or (row.state == "delivered" and not row.reply):
                return None
            if row.state in {"answered", "delivered"} and row.reply:
                if not await self._database.do(partial(inbox.claim_for_reply, number=row.id)):
                    return None
                assert row.answered_at is not None, "it has a reply"
                return Reply(row.id, row.reply, row.answered_at)
            await asyncio.sleep(_POLL_SECONDS)

    @staticmethod
    def _record(conn: Connection, entries: Sequence[_Entry]) -> list[Recorded]:
        return inbox.record(conn, [entry.arrival for entry in entries])

    def _recorded(self, entry: _Entry, recorded: Recorded, future: Pending | None) -> bool:
        entry.recorded = True
        if not recorded.fresh:
            return False
        self._database.writer.submit("answer", Incoming(recorded.id, entry.said, recorded.received_at), future)
        return True

    def _understand(self, batch: Sequence[Incoming]) -> None:
        understand(self._service(), batch)

    def _answer(self, conn: Connection, batch: Sequence[Incoming]) -> list[Answered | None]:
        now = self._clock()
        if len(batch) > 1:
            return handle(conn, self._service(), batch, now)
        try:
            with conn.begin_nested():
                return handle(conn, self._service(), batch, now)
        except OperationalError:
            # No room, no permission, no connection: no fault of the message. It stays recorded, and is taken up again.
            raise
        except Exception as error:  # noqa: BLE001 -- the edge: one bad message is answered with an apology and logged
            _log.error("message failed", who=who(batch[0].said.openid), error=type(error).__name__, at=trace(error))
            sorry = Answered(batch[0].id, shared_texts.SORRY, now)
            inbox.answer(conn, [sorry])
            return [sorry]

    @staticmethod
    def _delivered(conn: Connection, ids: Sequence[int]) -> list[None]:
        inbox.mark_delivered(conn, ids)
        return [None] * len(ids)


def _incoming(recorded: Recorded) -> Incoming:
    return Incoming(recorded.id, from_payload(recorded.payload), recorded.received_at)


def _push(row: Recorded, now: datetime, conn: Connection) -> None:
    """Turn a stored reply into a notice, unless it has gone out meanwhile."""
    if row.reply and inbox.claim_for_push(conn, row.id):
        notices.add(
            conn,
            notices.NewNotice(
                key=f"inbox:{row.id}:0", openid=row.openid, kind="late", text=row.reply, created_at=now, due_at=now
            ),
        )
