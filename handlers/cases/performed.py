"""An act that has been done: what whoever is told of it is told from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from handlers.cases.actor import Actor
    from handlers.cases.desk import Desk
    from handlers.cases.event_data import EventData
    from storage.cases.cases import Case

D = TypeVar("D", bound="EventData")


@dataclass(frozen=True, slots=True)
class Performed:
    """The case before and after, who did it, what the timeline keeps, and the number of that line."""

    desk: Desk
    actor: Actor
    before: Case
    case: Case
    data: EventData
    event: int

    def kept(self, schema: type[D]) -> D:
        """Return what the timeline keeps, as what it is known to be."""
        assert isinstance(self.data, schema)
        return self.data
