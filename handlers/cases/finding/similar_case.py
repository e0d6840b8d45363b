"""Another citizen's case, as much of it as a stranger may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class SimilarCase:
    """Another citizen's open case as a stranger may see it; `people` counts who reported or joined it."""

    id: int
    number: str
    words: str
    place: str
    deputy: str
    filed_at: datetime
    people: int
    #: Whoever is asked has joined it before.
    joined: bool
