"""Sending what has been written down: claim, choose the way out, send, note how it went."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import structlog

from bot.delivery.outcome import Outcome, Refused, judged
from bot.running.log import trace, who
from bot.wechat.platform_numbers import ACCOUNT_ERRORS
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
    from bot.delivery.pause import Pause
    from bot.running.database_access import Database
    from bot.wechat.api import Api
    from storage.messages.notices import Notice
    from storage.people.sessions import Reach

_log = structlog.get_logger()

#: How many notices are under way at once.
_AT_ONCE = 20


class Delivery:
    """Sends notices. `templates` are the account's template messages by occasion.

    What the platform holds against the account (`ACCOUNT_ERRORS`) is no notice's fault: all of them stay as they are,
    one is tried from time to time (`pause`), and staff see why until it goes through.
    """

    def __init__(
        self,
        database: Database,
        api: Api,
        clock: Clock,
        templates: Mapping[str, Template],
        pause: Pause,
        *,
        can_push: bool,
    ) -> None:
        self._database = database
        self._api = api
        self._clock = clock
        self._templates = templates
        self._pause = pause
        self._can_push = can_push
        self._wake = asyncio.Event()
        self._round = asyncio.Lock()

    def wake(self) -> None:
        """Say that there is something to send."""
        self._wake.set()

    async def run(self, patience: float) -> None:
        """Send for ever; look at the table when woken and every `patience` seconds. Nothing but its end ends it."""
        while True:
            try:
                await self.send_due()
            except Exception as error:  # noqa: BLE001 -- the edge of a job: the next round tries again
                # A log that can't be written to is no reason to stop either.
                with suppress(Exception):
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
        allowed = self._pause.allows(now, _AT_ONCE)
        if not allowed:
            return 0
        claimed, reach = await self._database.do(partial(_claim, now, allowed))
        settled = await asyncio.gather(*(self._send(n, reach.get(n.openid), now) for n in claimed))
        return sum(settled)

    async def _send(self, notice: Notice, reach: Reach | None, now: datetime) -> bool:
        """Send one notice and note at once how it went: a kill leaves no sent one that looks unsent, but this.

        False when the platform takes nothing from the account, so that another round now would be in vain.
        """
        outcome = await self._attempt(notice, reach, now)
        alarm = outcome.alarm
        if alarm is not None:
            self._pause.refused(now, alarm)
        elif outcome.channel is not None and self._pause.is_on:
            self._pause.over()
            await self._database.do(self._pause.end)
        await self._database.do(partial(_settle, notice, outcome, self._clock()))
        if alarm is not None:
            await self._database.do(partial(self._pause.sound, alarm, now))
        return not self._pause.is_on

    async def _attempt(self, notice: Notice, reach: Reach | None, now: datetime) -> Outcome:
        channel = choose(reach, notice.kind, self._templates, now, can_push=self._can_push)
        if channel is Channel.WAIT:
            return Outcome("waiting")
        try:
            return await self._through(notice, channel, now)
        except ApiUnavailable as error:
            _log.warning("platform unavailable", notice=notice.id, reason=str(error))
            return Outcome.later(notice, now, str(error))
        except Exception as error:  # noqa: BLE001 -- whatever it was, it harms this notice alone
            with suppress(Exception):
                _log.error("notice failed", notice=notice.id, error=type(error).__name__, at=trace(error))
            return Outcome.later(notice, now, type(error).__name__)

    async def _through(self, notice: Notice, channel: Channel, now: datetime) -> Outcome:
        """Send by that channel; where the platform refuses it, by the next one."""
        try:
            if channel is Channel.SERVICE:
                await self._api.send_text(notice.openid, notice.text)
                return Outcome("sent", channel.value)
            return await self._announce(notice)
        except ApiError as error:
            _log.warning("notice refused", notice=notice.id, who=who(notice.openid), code=error.code)
            refused = judged(notice, error, now, by_template=channel is Channel.TEMPLATE)
        if not refused.next_channel or TEMPLATE_OF.get(notice.kind) not in self._templates:
            return refused.outcome
        return await self._by_template(notice, refused, now)

    async def _by_template(self, notice: Notice, refused: Refused, now: datetime) -> Outcome:
        """Send the template message after a service message was refused: the window was shorter than we thought."""
        try:
            outcome = await self._announce(notice)
        except ApiUnavailable as error:
            return refused.outcome.saying(str(error))
        except ApiError as error:
            second = judged(notice, error, now, by_template=True).outcome
            return second if error.code in ACCOUNT_ERRORS else refused.outcome.saying(str(error))
        return refused.outcome.sent_as(outcome)

    async def _announce(self, notice: Notice) -> Outcome:
        """Send the template message; words that it can't carry stay for the next contact."""
        template = self._templates[TEMPLATE_OF[notice.kind]]
        data = {name: notice.fields.get(value, value) for name, value in template.fields.items()}
        msgid = await self._api.send_template(notice.openid, template.id, data, client_msg_id=f"notice-{notice.id}")
        state = "sent" if notice.kind in COMPLETE_AS_TEMPLATE else "waiting"
        return Outcome(state, Channel.TEMPLATE.value, msgid)


def _claim(now: datetime, most: int, conn: Connection) -> tuple[list[Notice], dict[str, Reach]]:
    claimed = notices.claim_due(conn, now, most)
    return claimed, sessions.reach(conn, [n.openid for n in claimed]) if claimed else {}


def _settle(notice: Notice, outcome: Outcome, now: datetime, conn: Connection) -> None:
    if outcome.window_closed:
        sessions.close_window(conn, notice.openid)
    elif outcome.channel == Channel.SERVICE.value:
        sessions.spend(conn, notice.openid, now)
    if outcome.is_held:
        notices.release(conn, notice.id, now, outcome.error or "")
    elif outcome.at is not None:
        notices.postpone(conn, notice.id, outcome.at, outcome.error or "")
    else:
        passage = notices.Passage(outcome.channel, outcome.msgid, outcome.error)
        notices.settle(conn, notice.id, outcome.state, now, passage)
