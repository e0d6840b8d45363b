"""A clock that runs like the real one and can be put forward."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class AdjustableClock:
    """Aware UTC now, plus whatever time was made to pass."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC) + self._ahead

    def advance(self, *, hours: float) -> None:
        """Make hours pass at once. Time does not run backwards: raises ValueError for a negative number."""
        if hours < 0:
            raise ValueError("time does not run backwards")
        self._ahead += timedelta(hours=hours)
