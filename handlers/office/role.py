"""What an account of the console may do."""

from __future__ import annotations

from enum import IntEnum


class Role(IntEnum):
    """What an account may do: look (查看), handle cases and draft rules (经办), decide and keep accounts (管理)."""

    VIEW = 1
    HANDLE = 2
    MANAGE = 3

    @property
    def key(self) -> str:
        """How the database calls it."""
        return self.name.lower()

    @staticmethod
    def of(key: str) -> Role:
        """Return the role of that key. Raises KeyError."""
        return Role[key.upper()]
