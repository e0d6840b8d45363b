"""Who does something to a case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """Who can do something to a case, as the timeline names them."""

    #: Whoever reported it.
    CITIZEN = "citizen"
    #: Another citizen, who joined it.
    SUPPORTER = "supporter"
    #: The deputy who has it.
    DEPUTY = "deputy"
    #: The station's staff; for which division somebody works is checked where they sign in.
    STAFF = "staff"
    #: The unit that does the work.
    UNIT = "unit"
    #: Nobody: a deadline that has passed.
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who does something: `id` is a citizen's openid, a deputy's id or the name of a member of staff."""

    kind: ActorKind
    id: str = ""

    @property
    def is_resident(self) -> bool:
        """Whether they live with the trouble: what they write is what a case is found by."""
        return self.kind in {ActorKind.CITIZEN, ActorKind.SUPPORTER}


#: What deadlines do.
CLOCK = Actor(ActorKind.CLOCK)


def citizen(openid: str) -> Actor:
    """Return whoever reported a case."""
    return Actor(ActorKind.CITIZEN, openid)


def supporter(openid: str) -> Actor:
    """Return a citizen who joins, or has joined, a case of somebody else."""
    return Actor(ActorKind.SUPPORTER, openid)


def deputy(deputy_id: str) -> Actor:
    """Return a deputy."""
    return Actor(ActorKind.DEPUTY, deputy_id)


def staff(name: str) -> Actor:
    """Return a member of staff."""
    return Actor(ActorKind.STAFF, name)
