"""Carrying a message to the bot: five seconds of patience, three deliveries, the first answer counts."""

from __future__ import annotations

import asyncio
import io
from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING

import aiohttp

from bot.simulator import platform_facts as facts
from bot.simulator.platform_faults import Fault, Faults
from bot.simulator.wire.callback_wire import wrap

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.simulator.wire.callback_wire import Credentials

_REMEMBERED = 200


class Outcome(StrEnum):
    """How one delivery ended, seen from the platform."""

    ANSWERED = "answered"
    LATE = "late"  # no answer in time: the connection is cut
    BROKEN = "broken"  # no connection, or it broke
    LOST = "lost"  # answered, but the answer was dropped by a switch


@dataclass(frozen=True, slots=True)
class Attempt:
    """One delivery. `status` and `body` are the bot's answer (0 and empty if none), `seconds` real time."""

    outcome: Outcome
    seconds: float
    status: int = 0
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Carried:
    """A message and all its deliveries, in the order they were started."""

    openid: str
    xml: str
    attempts: tuple[Attempt, ...]

    @property
    def answer(self) -> bytes | None:
        """The body that counts, None if no delivery was answered with HTTP 200."""
        for attempt in self.attempts:
            if attempt.outcome is Outcome.ANSWERED:
                return attempt.body if attempt.status == HTTPStatus.OK else None
        return None


class Courier:
    """Delivers messages to one callback address. `carried` keeps the latest ones for tests to look at."""

    def __init__(
        self,
        url: str,
        credentials: Credentials,
        *,
        http: Callable[[], aiohttp.ClientSession],
        clock: Callable[[], datetime],
        faults: Faults,
        patience_seconds: float = facts.PATIENCE_SECONDS,
    ) -> None:
        self.url = url
        self.patience_seconds = patience_seconds
        self.carried: deque[Carried] = deque(maxlen=_REMEMBERED)
        self._credentials = credentials
        self._http = http
        self._clock = clock
        self._faults = faults

    async def carry(self, openid: str, xml: str | bytes) -> Carried:
        """Deliver one message until an answer arrives, three times at most."""
        raw = xml if isinstance(xml, bytes) else xml.encode("utf-8", "surrogatepass")
        if self._faults.take(Fault.DUPLICATE):
            attempts = await asyncio.gather(*(self._attempt(openid, raw, 1) for _ in range(facts.DELIVERIES)))
        else:
            attempts = await self._in_turn(openid, raw)
        carried = Carried(openid, raw.decode("utf-8", "replace"), tuple(attempts))
        self.carried.append(carried)
        return carried

    async def _in_turn(self, openid: str, raw: bytes) -> list[Attempt]:
        attempts: list[Attempt] = []
        while len(attempts) < facts.DELIVERIES:
            attempts.append(await self._attempt(openid, raw, len(attempts) + 1))
            if attempts[-1].outcome is Outcome.ANSWERED:
                break
            if attempts[-1].outcome is Outcome.BROKEN and len(attempts) < facts.DELIVERIES:
                await asyncio.sleep(self.patience_seconds / 5)
        return attempts

    async def _attempt(self, openid: str, raw: bytes, count: int) -> Attempt:
        loop = asyncio.get_running_loop()
        started = loop.time()
        delivery = wrap(self._credentials, openid, raw, int(self._clock().timestamp()))
        headers = {"Content-Type": "text/xml", "User-Agent": "Mozilla/4.0", "Accept": "*/*"}
        try:
            async with (
                asyncio.timeout(self.patience_seconds),
                self._http().post(
                    self.url,
                    params=delivery.query,
                    data=io.BytesIO(delivery.body),
                    headers=headers,
                    allow_redirects=False,
                ) as response,
            ):
                status, body = response.status, await response.read()
        except TimeoutError:
            return Attempt(Outcome.LATE, loop.time() - started)
        except aiohttp.ClientError:
            return Attempt(Outcome.BROKEN, loop.time() - started)
        outcome = Outcome.LOST if self._loses(count) else Outcome.ANSWERED
        return Attempt(outcome, loop.time() - started, status, body)

    def _loses(self, count: int) -> bool:
        last_of_many = count == facts.DELIVERIES and self._faults.left(Fault.DROP) is True
        return not last_of_many and self._faults.take(Fault.DROP)
