"""The clock is an argument: nothing below `bot/app.py` looks at the wall."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

#: Returns the present moment as aware UTC.
Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the machine's own time."""
    return datetime.now(UTC)
