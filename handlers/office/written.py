"""What a write returns: its outcome together with the lines of the audit, so that neither comes without the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Line:
    """What the audit says of one change, besides who did it and when.

    `subject` is the kind of thing, `before` and `after` are JSON-able (None = it was or is not there); `division` says
    whom it concerns, None = the whole district.
    """

    action: str
    subject: str
    subject_id: str | int
    division: str | None = None
    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True)
class Written(Generic[T_co]):
    """An outcome and what the audit says of it. Without a line nothing has been changed: see `carry_out`."""

    value: T_co
    lines: tuple[Line, ...]


def written(value: T, *lines: Line) -> Written[T]:
    """Return the outcome of a write that changed something. Raises ValueError without a line that says what."""
    if not lines:
        raise ValueError("a change needs a line in the audit")
    return Written(value, lines)


def nothing(value: T) -> Written[T]:
    """Return the outcome of a write that changed nothing."""
    return Written(value, ())
