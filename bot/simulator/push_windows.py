"""How many customer messages the account may still send to whom (api_sendcustommessage, quotas since 2023).

How two open windows combine is not documented; here each kind of action has its own, and the one that closes
first is used up first.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.simulator import platform_facts as facts
from bot.simulator.api.api_refusals import Refused

if TYPE_CHECKING:
    from datetime import datetime


class Action(StrEnum):
    """What a citizen did, as far as the windows care."""

    MESSAGE = "message"
    SHORT = "short"  # a menu click, a follow, a scan


_GRANTS = {
    Action.MESSAGE: (facts.LONG_WINDOW, facts.LONG_WINDOW_MESSAGES),
    Action.SHORT: (facts.SHORT_WINDOW, facts.SHORT_WINDOW_MESSAGES),
}


@dataclass(frozen=True, slots=True)
class Window:
    """What is left of one grant."""

    left: int
    closes_at: datetime


class Windows:
    """The open windows of all citizens of one account, by openid."""

    def __init__(self) -> None:
        self._open: dict[str, dict[Action, Window]] = {}

    def open(self, openid: str, action: Action, now: datetime) -> None:
        """Somebody did something: that action's window starts afresh."""
        life, count = _GRANTS[action]
        self._open.setdefault(openid, {})[action] = Window(count, now + life)

    def close(self, openid: str) -> None:
        """Somebody left: nothing more may be sent."""
        self._open.pop(openid, None)

    def take(self, openid: str, now: datetime) -> None:
        """Use up one message. Raises Refused 45015 (no window) or 45047 (used up)."""
        windows = self.still_open(openid, now)
        if not windows:
            raise Refused(45015)
        usable = [(window.closes_at, action) for action, window in windows.items() if window.left]
        if not usable:
            raise Refused(45047)
        action = min(usable)[1]
        self._open[openid][action] = Window(windows[action].left - 1, windows[action].closes_at)

    def still_open(self, openid: str, now: datetime) -> dict[Action, Window]:
        """The windows that have not closed yet, used up or not."""
        windows = self._open.get(openid, {})
        return {action: window for action, window in windows.items() if window.closes_at > now}
