"""What a dialogue is made of. Data only: the tables are in the modules named after each dialogue.

A dialogue is an ordered table of steps. What has been said is a list of answers; where we stand is the first
step that still applies. Going back drops the last answer; changing something asks its step again. So there is
no state machine to keep in one's head, and no history besides the answers themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from handlers.chat.incoming import Inbound

#: What one answer adds: facts by name, as JSON values.
Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Choice:
    """A numbered, tappable line: picking it adds `facts`, or does `do`.

    `do` is "finish", "cancel", "back", "edit", "ask:STEP", or the name of an action of the router. `means` lets
    a plain yes (好的, 对 …) or no (不是 …) pick the line; `words` are further words that pick it.
    """

    label: str
    facts: Facts | None = None
    do: str = ""
    means: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is shown when a step asks: a text, what may be picked, and a last line under that."""

    text: str
    choices: tuple[Choice, ...] = ()
    hint: str = ""


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


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A table of steps; `see` folds the answers; `finish` names the router's action at the end.

    `commands` are words (by meaning) that answer any step of this dialogue, with the facts they add.
    """

    name: str
    steps: tuple[Step, ...]
    see: Callable[[tuple[Facts, ...], Any], Any]
    finish: str
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
    """What comes of one message: what to say, where we stand then, which action to carry out."""

    say: tuple[Prompt | str, ...]
    at: Position | None
    do: str = ""


def never(_seen: object) -> bool:
    """Let a step be asked only when somebody asks for it."""
    return False


def always(_seen: object) -> bool:
    """Let a step be asked whenever it is reached."""
    return True
