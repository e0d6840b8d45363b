"""How an attempt to send a notice went, and what the platform's no means for it: pure decisions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.wechat import platform_numbers as rules

if TYPE_CHECKING:
    from datetime import datetime

    from bot.wechat.wechat_errors import ApiError
    from storage.messages.notices import Notice

#: Waits between attempts while the platform is busy or away; the last one repeats.
_BACK_OFF = tuple(timedelta(seconds=s) for s in (5, 15, 60, 300, 900, 3600))
#: A quota used up is back the next day; asking earlier costs nothing but log lines.
_QUOTA_WAIT = timedelta(hours=1)
#: So many attempts take a day: whatever it is, it does not pass by itself.
MOST_ATTEMPTS = 30


@dataclass(frozen=True, slots=True)
class Alarm:
    """What staff have to know of the platform's no; it `holds` everything back or not."""

    code: int
    message: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one attempt went."""

    state: str
    channel: str | None = None
    msgid: str | None = None
    error: str | None = None
    #: Try again then (state `pending`).
    at: datetime | None = None
    window_closed: bool = False
    alarm: Alarm | None = None
    #: The platform dealt with the call itself: it holds nothing against the account.
    heard: bool = False

    @property
    def is_held(self) -> bool:
        """Whether nothing of this was the notice's fault, so that it stays as it was."""
        return self.alarm is not None and self.alarm.holds

    @staticmethod
    def later(notice: Notice, now: datetime, error: str) -> Outcome:
        """Return that it is tried again later; given up after very many times."""
        if notice.attempts >= MOST_ATTEMPTS:
            return Outcome("failed", error=error)
        return Outcome("pending", error=error, at=now + _BACK_OFF[min(notice.attempts, len(_BACK_OFF) - 1)])

    def saying(self, error: str) -> Outcome:
        """Return the same with another error: the last one that was met."""
        return replace(self, error=error)

    def sent_as(self, outcome: Outcome) -> Outcome:
        """Return how the next channel went, with why the first was refused."""
        return replace(outcome, error=self.error, window_closed=self.window_closed, alarm=self.alarm)


@dataclass(frozen=True, slots=True)
class Refused:
    """What a no means: how the notice stands, and whether the next channel is worth a try."""

    outcome: Outcome
    next_channel: bool = False


def judged(notice: Notice, error: ApiError, now: datetime, *, by_template: bool) -> Refused:
    """Say what the platform's no means for a notice that was sent as a service message, or `by_template`."""
    code, said = error.code, str(error)
    if code in rules.ACCOUNT_ERRORS:
        return Refused(Outcome("pending", error=said, at=now, alarm=Alarm(code, error.message, holds=True)))
    if code in rules.BUSY_ERRORS:
        return Refused(Outcome.later(notice, now, said))
    if code in rules.QUOTA_ERRORS:
        return Refused(Outcome("pending", error=said, at=now + _QUOTA_WAIT))
    if code in rules.NOT_A_FOLLOWER_ERRORS:
        return Refused(Outcome("waiting", error=said, heard=True))
    told = code in rules.RIGHTS_ERRORS | rules.TEMPLATE_ERRORS
    alarm = Alarm(code, error.message, holds=False) if told else None
    # The window was shorter than we thought, or the account may not push this way: the next way out.
    closed = code in rules.WINDOW_ERRORS and not by_template
    # The same again fails again: staff see it at once, and its receiver gets it with the next reply.
    state = "failed" if code in rules.MESSAGE_ERRORS | rules.TEMPLATE_ERRORS else "waiting"
    kept = Outcome(state, error=said, window_closed=closed, alarm=alarm, heard=True)
    return Refused(kept, next_channel=not by_template)
