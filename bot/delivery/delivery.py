"""Sending what has been written down: claim, choose the way out, send, note how it went."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import structlog

from bot.running.log import trace, who
from bot.wechat import platform_numbers as rules
from bot.wechat.wechat_errors import ApiError, ApiUnavailable
from handlers.service.channel import COMPLETE_AS_TEMPLATE, TEMPLATE_OF, Channel, choose
from storage.messages import notices
from storage.people import sessions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import Connection

    from bot.clock import Clock
    from bot.configuration.settings import Template
    from bot.running.database_access import Database
    from bot.wechat.api import Api
    from storage.messages.notices import Notice
    from storage.people.sessions import Reach

_log = structlog.get_logger()

#: How many notices are under way at once.
_AT_ONCE = 20
#: Waits between attempts while the platform is busy or away; the last one repeats.
_BACK_OFF = tuple(timedelta(seconds=s) for s in (5, 15, 60, 300, 900, 3600))
#: A quota used up is back the next day; asking earlier costs nothing but log lines.
_QUOTA_WAIT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How one attempt went."""

    state: str
    channel: str | None = None
    msgid: str | None = None
    error: str | None = None
    #: Try again then (state `pending`).
    at: datetime | None = None
    window_closed: bool = False


class Delivery:
    """Sends notices. `templates` are the account's template messages by occasion."""

    def __init__(
        self, database: Database, api: Api, clock: Clock, templates: Mapping[str, Template], *, can_push: bool
    ) -> None:
        self._database = database
        self._api = api
        self._clock = clock
        self._templates = templates
        self._can_push = can_push
        self._wake = asyncio.Event()
        self._round = asyncio.Lock()

    def wake(self) -> None:
        """Say that there is something to send."""
        self._wake.set()

    async def run(self, patience: float) -> None:
        """Send for ever; look at the table when woken and every `patience` seconds."""
        while True:
            try:
                await self.send_due()
            except Exception as error:  # noqa: BLE001 -- the edge of a job: the next round tries again
                _log.error("delivery failed", error=type(error).__name__, at=trace(error))
            try:
                async with asyncio.timeout(patience):
                    await self._wake.wait()
            except TimeoutError:
                continue
            self._wake.clear()

    async def send_due(self) -> int:
        """Send everything that is due, in order for each receiver; return how many notices were settled.

        One round at a time: whoever asks during one waits for its end, and finds what was due then settled.
        """
        async with self._round:
            total = 0
            while sent := await self._send_some():
                total += sent
            return total

    async def _send_some(self) -> int:
        now = self._clock()
        claimed, reach = await self._database.do(partial(_claim, now))
        outcomes = await asyncio.gather(*(self._attempt(n, reach.get(n.openid), now) for n in claimed))
        if claimed:
            pairs = list(zip(claimed, outcomes, strict=True))
            await self._database.do(partial(_settle, pairs, self._clock()))
        return len(claimed)

    async def _attempt(self, notice: Notice, reach: Reach | None, now: datetime) -> _Outcome:
        channel = choose(reach, notice.kind, self._templates, now, can_push=self._can_push)
        if channel is Channel.WAIT:
            return _Outcome("waiting")
        try:
            if channel is Channel.SERVICE:
                await self._api.send_text(notice.openid, notice.text)
                return _Outcome("sent", channel.value)
            return await self._announce(notice)
        except ApiError as error:
            _log.warning("notice refused", notice=notice.id, who=who(notice.openid), code=error.code)
            return await self._refused(notice, channel, error, now)
        except ApiUnavailable as error:
            _log.warning("platform unavailable", notice=notice.id, reason=str(error))
            return _Outcome("pending", error=str(error), at=now + _back_off(notice.attempts))

    async def _refused(self, notice: Notice, channel: Channel, error: ApiError, now: datetime) -> _Outcome:
        code = error.code
        if code in rules.BUSY_ERRORS:
            return _Outcome("pending", error=str(error), at=now + _back_off(notice.attempts))
        if code in rules.QUOTA_ERRORS:
            return _Outcome("pending", error=str(error), at=now + _QUOTA_WAIT)
        if channel is Channel.SERVICE and code not in rules.NOT_A_FOLLOWER_ERRORS:
            # The window was shorter than we thought, or the account may not push this way: the next way out.
            if TEMPLATE_OF.get(notice.kind) in self._templates:
                try:
                    outcome = await self._announce(notice)
                except (ApiError, ApiUnavailable) as second:
                    return _Outcome("waiting", error=str(second), window_closed=True)
                return _Outcome(outcome.state, outcome.channel, outcome.msgid, str(error), window_closed=True)
            return _Outcome("waiting", error=str(error), window_closed=code in rules.WINDOW_ERRORS)
        return _Outcome("waiting", error=str(error))

    async def _announce(self, notice: Notice) -> _Outcome:
        """Send the template message; words that it can't carry stay for the next contact."""
        template = self._templates[TEMPLATE_OF[notice.kind]]
        data = {name: notice.fields.get(value, value) for name, value in template.fields.items()}
        msgid = await self._api.send_template(notice.openid, template.id, data, client_msg_id=f"notice-{notice.id}")
        state = "sent" if notice.kind in COMPLETE_AS_TEMPLATE else "waiting"
        return _Outcome(state, Channel.TEMPLATE.value, msgid)


def _back_off(attempts: int) -> timedelta:
    return _BACK_OFF[min(attempts, len(_BACK_OFF) - 1)]


def _claim(now: datetime, conn: Connection) -> tuple[list[Notice], dict[str, Reach]]:
    claimed = notices.claim_due(conn, now, _AT_ONCE)
    return claimed, sessions.reach(conn, [n.openid for n in claimed]) if claimed else {}


def _settle(pairs: list[tuple[Notice, _Outcome]], now: datetime, conn: Connection) -> None:
    for notice, outcome in pairs:
        if outcome.window_closed:
            sessions.close_window(conn, notice.openid)
        elif outcome.channel == Channel.SERVICE.value:
            sessions.spend(conn, notice.openid, now)
        if outcome.at is not None:
            notices.postpone(conn, notice.id, outcome.at, outcome.error or "")
        else:
            notices.settle(
                conn,
                notice.id,
                outcome.state,
                now,
                notices.Passage(outcome.channel, outcome.msgid, outcome.error),
            )
