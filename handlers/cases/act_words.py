"""The words the table of acts is written in: why an act is refused, and what it does to deadlines."""

from __future__ import annotations

from enum import Enum, StrEnum, auto


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
