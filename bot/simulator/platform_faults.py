"""Misbehaviour on demand: the switches that make the platform as unpleasant as the real one can be."""

from __future__ import annotations

from collections import deque
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_FOREVER = -1


class Fault(StrEnum):
    """One kind of misbehaviour.

    SLOW: API answers come late. DROP: the bot's answer to a delivery is lost, so it is delivered again (switched
    on: every answer but the third delivery's; counted: the next n answers). DUPLICATE: each message arrives three
    times at once. EXPIRE_TOKEN: the token of an API call has just died, with all others. CLOSE_WINDOW: customer
    messages get 45015. API_DOWN: API calls get HTTP 502 and an HTML page.
    """

    SLOW = "slow"
    DROP = "drop"
    DUPLICATE = "duplicate"
    EXPIRE_TOKEN = "expire_token"  # noqa: S105 -- a switch's name
    CLOSE_WINDOW = "close_window"
    API_DOWN = "api_down"


class Faults:
    """Which misbehaviour is on, for good or for a number of times."""

    def __init__(self, changed: Callable[[], None]) -> None:
        #: How late API answers come under SLOW, in real seconds.
        self.slow_seconds = 3.0
        self._left: dict[Fault, int] = {}
        self._codes: deque[int] = deque()
        self._changed = changed

    def set(self, fault: Fault | str, on: bool | int = True) -> None:  # noqa: FBT001 -- reads set("slow", True)
        """Switch a fault on (True), off (False), or on for the next `on` times."""
        self._left[Fault(fault)] = _FOREVER if on is True else int(on)
        self._changed()

    def refuse(self, code: int, times: int = 1) -> None:
        """Answer the next `times` API calls with this errcode, whatever they ask."""
        self._codes.extend([code] * times)

    def next_code(self) -> int | None:
        """The errcode the present API call has to fail with, if any."""
        return self._codes.popleft() if self._codes else None

    def left(self, fault: Fault) -> bool | int:
        """True if on for good, else how many times are left."""
        left = self._left.get(fault, 0)
        return True if left == _FOREVER else left

    def take(self, fault: Fault) -> bool:
        """Whether the fault strikes now; uses up one of a counted fault."""
        left = self._left.get(fault, 0)
        if left > 0:
            self._left[fault] = left - 1
            self._changed()
        return left != 0

    def clear(self) -> None:
        """Everything behaves again."""
        self._left.clear()
        self._codes.clear()
        self._changed()
