"""Whether a callback is a new one: nobody's recording of an old one, and no old signature under another message.

A signature of the platform covers the time and a random number, in plain mode not the message
(/doc/offiaccount/Getting_Started/message-push): whoever has seen one could send it again for ever.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from bot.wechat.wechat_errors import SignatureError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.clock import Clock

#: Older callbacks are refused; the platform delivers within fifteen seconds.
LASTS = timedelta(minutes=10)
#: Two clocks that agree are no further apart.
_AGREES = timedelta(minutes=1)
#: So many signatures are remembered at most: an hour of the largest district's messages.
_MOST = 50_000


class ClockCheck:
    """Whether this server's clock is known to be right: the platform's own answers carry the time."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._agreed_at: datetime | None = None

    def note(self, date: str) -> None:
        """Compare the clock with the `Date` header of an answer of the platform's; what can't be read says nothing."""
        try:
            theirs = parsedate_to_datetime(date)
        except (TypeError, ValueError):
            return
        now = self._clock()
        their_moment = theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC)
        self._agreed_at = now if abs(now - their_moment) <= _AGREES else None

    @property
    def is_right(self) -> bool:
        """Whether the two agreed within the last ten minutes; a clock that has been set since is not known."""
        return self._agreed_at is not None and timedelta() <= self._clock() - self._agreed_at <= LASTS


class Freshness:
    """Refuses what is old or has been here, while the clock is known to be right; remembers this process's own.

    Something that stands between the platform and us, or instead of it in a test, may sign everything with one time or
    one number: that tells nothing, so each is looked at only once callbacks have shown that they carry the present
    time, and numbers that differ.
    """

    def __init__(self, clock: Clock, check: ClockCheck) -> None:
        self._clock = clock
        self._check = check
        self._has_present_time = False
        self._nonces: set[str] = set()
        self._seen: OrderedDict[tuple[str, str, str], str] = OrderedDict()

    def check(self, query: Mapping[str, str], key: str) -> None:
        """Take a callback that is signed for the message `key`; raises SignatureError for one that is not new.

        The platform's repeated delivery of one message is new, whatever it is signed with.
        """
        stamp = query.get("timestamp", "")
        signed = (stamp, query.get("nonce", ""), query.get("msg_signature") or query.get("signature", ""))
        before, is_old = self._seen.get(signed), self._is_old(stamp)
        if self._check.is_right:
            if len(self._nonces) > 1 and before is not None and before != key:
                raise SignatureError("signature of another message")
            if self._has_present_time and is_old:
                raise SignatureError("older than ten minutes")
            self._has_present_time = self._has_present_time or not is_old
        if len(self._nonces) <= 1:
            self._nonces.add(signed[1])
        self._seen[signed] = key
        while len(self._seen) > _MOST:
            self._seen.popitem(last=False)

    def _is_old(self, stamp: str) -> bool:
        try:
            sent = datetime.fromtimestamp(int(stamp), UTC)
        except (ValueError, OverflowError, OSError):
            return True
        return self._clock() - sent > LASTS
