"""What is shown when something is asked: a text, and numbered lines, each with what picking it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any

#: What one answer adds: facts by name, as JSON values.
Facts = Mapping[str, Any]


class Deed(StrEnum):
    """What a dialogue asks to be done, outside of itself, when it is through or a line is picked."""

    FILE = "file"
    GUIDED = "guided"
    JOIN = "join"
    SHOW = "detail"
    ADD = "supplement"
    WITHDRAW = "withdraw"
    JUDGE = "judge"
    #: Say whose words it were, after BELONGS, RESUME and ANOTHER.
    BELONGS = "belongs"
    RESUME = "resume"
    ANOTHER = "another"
    #: A deputy's: do what was put together, drop it, note how it ended.
    ACT = "act"
    DROP = "drop"
    OUTCOME = "outcome"


class Leave(Enum):
    """How a dialogue is left by a line."""

    #: It is through: what it is for is done.
    FINISH = "finish"
    #: Nothing is done.
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask that step next, though it is not its turn; none = go on with the table."""

    step: str = ""


Does = Deed | Leave | Ask


@dataclass(frozen=True, slots=True)
class Choice:
    """A numbered, tappable line: picking it adds `facts`, or does `do`.

    `means` lets a plain yes (好的, 对 …) or no (不是 …) pick the line; `words` are further words that pick it.
    """

    label: str
    facts: Facts | None = None
    do: Does | None = None
    means: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is shown when a step asks: a text, what may be picked, and a last line under that."""

    text: str
    choices: tuple[Choice, ...] = ()
    hint: str = ""
