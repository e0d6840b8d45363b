"""What a dialogue is made of. Data only: the tables are in the modules named after each dialogue.

A dialogue is an ordered table of steps. What has been said is a list of answers; where we stand is the first
step that still applies. Going back drops the last answer; changing something asks its step again. So there is
no state machine to keep in one's head, and no history besides the answers themselves.

A table is pure: what its steps look at is its world, values that were read before. What only a later step needs is
named by `lacks`; whoever plays the dialogue reads it then and shows the step.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.chat.incoming import Inbound
    from handlers.chat.prompt import Choice, Deed, Facts, Prompt


class Reads(Enum):
    """What is read for a dialogue before it is played."""

    #: A new matter: the district, the code scanned, the last case, the old phone.
    DRAFT = auto()
    #: The citizen's cases that are open or wait for a judgement.
    CURRENT = auto()
    #: Those of them that wait for a judgement.
    UNJUDGED = auto()
    #: Everything the citizen reported or joined, the newest.
    LISTED = auto()
    #: What the citizen can take back or leave.
    LEAVABLE = auto()
    #: A deputy's open cases and the reply templates.
    TODO = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Rejected:
    """Why an answer can't be taken, in words for who wrote it."""

    why: str


@dataclass(frozen=True, slots=True)
class Step:
    """One question: when it is asked, what it says, what it takes for an answer.

    `when` sees what is known so far; a step whose `when` is `never` is asked only when somebody asks for it.
    `accept` returns the facts a message adds. `skip` are the facts 跳过 adds (None: it can't be skipped).
    """

    name: str
    when: Callable[[Any], bool]
    ask: Callable[[Any], Prompt]
    accept: Callable[[Any, Inbound], Facts | Rejected]
    skip: Facts | None = None


def _nothing(_seen: object) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A table of steps; `see` folds the answers; `finish` is what is done at the end.

    `reads` is what its world is made of; `holds` tells that words are held until it is answered: they must not be lost
    when it is left. `lacks` names what else must be read before the next step can be asked, None
    for nothing. `commands` are words (by meaning) that answer any step of this dialogue, with the facts they add.
    """

    name: str
    steps: tuple[Step, ...]
    see: Callable[[tuple[Facts, ...], Any], Any]
    finish: Deed
    reads: Reads = Reads.NOTHING
    holds: bool = False
    lacks: Callable[[Any], Any] = _nothing
    commands: Facts = field(default_factory=dict)

    def step(self, name: str) -> Step | None:
        """Return the step of that name."""
        return next((step for step in self.steps if step.name == name), None)


@dataclass(frozen=True, slots=True)
class Position:
    """Where somebody stands in a dialogue.

    `answers` so far; `asked`, a step asked for out of turn; `step`, the one whose prompt was shown last, with
    its `choices` and the `token` its taps carry; `shown`, what that prompt showed.
    """

    dialogue: str
    answers: tuple[Facts, ...] = ()
    asked: str = ""
    step: str = ""
    choices: tuple[Choice, ...] = ()
    token: str = ""
    shown: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turn:
    """What comes of one message: what to say, where we stand then, what is to be done.

    `lacks` is what must be read before the step can be shown; nothing is to be done then.
    """

    say: tuple[Prompt | str, ...]
    at: Position | None
    do: Deed | None = None
    lacks: Any = None


def never(_seen: object) -> bool:
    """Let a step be asked only when somebody asks for it."""
    return False


def always(_seen: object) -> bool:
    """Let a step be asked whenever it is reached."""
    return True
