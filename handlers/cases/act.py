"""What an act is made of: who does it, in which states of a case, and what becomes of the case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from handlers.cases.act_words import Refusal
from storage.cases.case_tables import OPEN_STATES

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.cases.act_words import Clock
    from handlers.cases.actor import Actor, ActorKind
    from handlers.cases.desk import Desk, Performed
    from handlers.cases.event_data import EventData
    from storage.cases.cases import Case


@dataclass(frozen=True, slots=True)
class To:
    """The state a case has afterwards: one of `states` (none = as before), chosen from the case with its new deputy."""

    states: tuple[str, ...]
    choose: Callable[[Case], str]


class Effect(Protocol):
    """Works out what an act writes: columns of the case, and what its line in the timeline keeps."""

    def __call__(self, desk: Desk, case: Case, actor: Actor, data: EventData, /) -> tuple[dict[str, object], EventData]:
        """Return the columns with their new values, and the line; what belongs to neither is written by itself."""


@dataclass(frozen=True, slots=True)
class Act:
    """One line of the table: what may be done to a case.

    `asks` is what its line in the timeline keeps; `tells` writes the notices; `unless` says why it is refused although
    actor and state are right.
    """

    name: str
    actors: tuple[ActorKind, ...]
    of: tuple[str, ...]
    to: To
    asks: type[EventData]
    clock: Clock
    tells: Callable[[Performed], None]
    writes: Effect
    unless: Callable[[Desk, Case, Actor, EventData], Refusal | None] | None = None

    def refuses_state(self, case: Case) -> Refusal | None:
        """Say why it makes no sense for a case as it stands, None when it does."""
        if case.state in self.of:
            return None
        if case.state in OPEN_STATES:
            return Refusal.OPEN
        return Refusal.WITHDRAWN if case.state == "withdrawn" and "closed" in self.of else Refusal.ENDED
