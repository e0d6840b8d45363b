"""Who asks for a change: an account of the console, or whoever sits at the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from handlers.office.role import Role
    from handlers.office.scope import Scope


class NotYoursError(Exception):
    """Whoever asked may not do this, or not to this; nothing of it is written."""


@dataclass(frozen=True, slots=True)
class Clerk:
    """A member of staff; `id` is None at the command line. What they may do ends at their role and their scope."""

    id: int | None
    name: str
    role: Role
    scope: Scope

    def covers(self, owners: Collection[str | None]) -> bool:
        """Whether all these divisions lie inside; what is nobody's (no owners at all) does not."""
        return bool(owners) and all(self.scope.covers(one) for one in owners)

    def require(self, role: Role, owners: Collection[str | None]) -> None:
        """Go on only for somebody who may do what that role may, to what belongs to all these divisions.

        Raises NotYoursError.
        """
        if self.role < role or not self.covers(owners):
            raise NotYoursError

    @property
    def area(self) -> str | None:
        """The division their changes concern where nothing narrower is known; None = the whole district."""
        return None if self.scope.whole else self.scope.code
