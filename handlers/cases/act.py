"""What an act is made of: who does it, in which states of a case, and what becomes of the case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING, Protocol

from storage.cases.case_tables import OPEN_STATES

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.cases.actor import Actor, ActorKind
    from handlers.cases.desk import Desk
    from handlers.cases.event_data import EventData
    from handlers.cases.performed import Performed
    from storage.cases.cases import Case


class Refusal(StrEnum):
    """Why an act is not done: the case is untouched then."""

    #: This actor does not do this, or not to this case.
    NOT_THEIRS = "not_theirs"
    #: It is over.
    ENDED = "ended"
    #: It is under way.
    OPEN = "open"
    #: The citizen took it back.
    WITHDRAWN = "withdrawn"
    #: A deputy has it, who does this themselves.
    DEPUTY_DOES = "deputy_does"
    #: It was done a short while ago.
    TOO_SOON = "too_soon"
    #: Nobody has asked for it, or it has been answered.
    NOT_ASKED = "not_asked"
    #: It is so already.
    IS_SO = "is_so"


class RefusedError(Exception):
    """An act was not done; nothing has been changed."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class Clock(Enum):
    """What an act does to a case's deadlines and moments."""

    #: Nothing.
    KEEPS = auto()
    #: They begin anew: the case waits for its first answer.
    BEGINS = auto()
    #: Somebody else has it now: they are reminded after their own time, the promise stays.
    PASSES = auto()
    #: The promised date is a later one.
    EXTENDS = auto()
    #: The citizen has got an answer: nobody is reminded any more.
    ANSWERS = auto()
    #: The citizen has got an answer and it is over.
    CLOSES = auto()
    #: It is over.
    ENDS = auto()
    #: A deadline has passed, which is what the act is about.
    RINGS = auto()


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
