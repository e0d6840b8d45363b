"""How many wrong passwords are taken: of one address, of one browser, of one session, each counted apart.

Kept in memory: it costs a guesser time, and a restart forgives everybody. What is counted for an account by its name
is in its row (`storage.accounts.staff`).
"""

from __future__ import annotations

import asyncio
import ipaddress
from collections import Counter, OrderedDict
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from aiohttp import web

#: So many wrong passwords are taken before one waits; then each one doubles the wait, up to the longest.
FREE_FAILURES = 5
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(hours=1)
#: An office has one address for all its clerks.
FREE_OF_AN_ADDRESS = 20
#: After so long without another one it is forgotten.
_FORGOTTEN = timedelta(hours=2)
#: So many are remembered at most: the longest unseen goes first.
_MOST = 20_000
#: Of one address (an office in the morning) so many passwords may wait to be looked at, of all strangers so many.
_WAITING_OF_ONE, _WAITING = 12, 20


def wait_after(failures: int, free: int = FREE_FAILURES) -> timedelta:
    """Return how long no password is looked at after so many wrong ones in a row."""
    if failures < free:
        return timedelta(0)
    doubled: int = 2 ** min(failures - free, 20)
    return min(FIRST_WAIT * doubled, LONGEST_WAIT)


@dataclass(frozen=True, slots=True)
class _Failures:
    count: int
    last: datetime
    until: datetime


class BusyError(Exception):
    """So many passwords are waiting to be looked at that this one is not."""


class Throttle:
    """Counts wrong passwords by whatever sent them, and lets few be looked at at once.

    Each costs tens of milliseconds and 64 MiB on purpose: one of strangers' is looked at at a time, and one of those
    who are known, so that no flood of strangers keeps them waiting.
    """

    def __init__(self) -> None:
        self._failures: OrderedDict[str, _Failures] = OrderedDict()
        self._strangers, self._known = asyncio.Lock(), asyncio.Lock()
        self._waiting: Counter[str] = Counter()

    def left(self, sender: str, now: datetime) -> float:
        """Return for how many seconds no password of that sender is looked at."""
        found = self._failures.get(sender)
        return 0.0 if found is None else max(0.0, (found.until - now).total_seconds())

    def failed(self, sender: str, now: datetime, free: int = FREE_FAILURES) -> None:
        """Count a wrong password."""
        before = self._failures.pop(sender, None)
        count = 1 if before is None or now - before.last > _FORGOTTEN else before.count + 1
        self._failures[sender] = _Failures(count, now, now + wait_after(count, free))
        while len(self._failures) > _MOST:
            self._failures.popitem(last=False)

    def succeeded(self, sender: str) -> None:
        """Forget the wrong ones: the right one came."""
        self._failures.pop(sender, None)

    def turn(self, *, is_known: bool) -> asyncio.Lock:
        """Return what is held while a password is looked at."""
        return self._known if is_known else self._strangers

    @contextmanager
    def waiting(self, sender: str) -> Iterator[None]:
        """Count a stranger who waits for a turn. Raises BusyError when there are too many, of that sender or of all."""
        if self._waiting[sender] >= _WAITING_OF_ONE or self._waiting.total() >= _WAITING:
            raise BusyError
        self._waiting[sender] += 1
        try:
            yield
        finally:
            self._waiting[sender] -= 1
            if not self._waiting[sender]:
                del self._waiting[sender]


def address_of(request: web.Request) -> str:
    """Return who asks, as the proxy on this machine says, else as the connection does; of IPv6 the network."""
    said = request.remote or ""
    if _is_own(said):
        said = request.headers.get("X-Forwarded-For", said).rpartition(",")[2].strip() or said
    try:
        address = ipaddress.ip_address(said)
    except ValueError:
        return said[:64]
    if address.version == 6:  # noqa: PLR2004 -- IPv6
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def _is_own(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
