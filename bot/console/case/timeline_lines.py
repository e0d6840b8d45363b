"""A line of the timeline as staff read it: when, who, what, in whose words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.case import case_texts as texts
from handlers.texts.citizen_texts import OUTCOME_WORDS
from handlers.texts.deputy_texts import without_deputy

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from storage.cases.cases import Event


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened; `own` is for staff alone."""

    at: datetime
    who: str
    what: str
    words: str
    own: bool


def line_of(event: Event, plain: Callable[[str], str]) -> Line:
    """Put a line of the timeline into words; `plain` makes people's words fit to be shown."""
    words = without_deputy(event)
    if event.kind == "outcome":
        words = OUTCOME_WORDS.get(words, words)
    elif event.kind == "rated":
        words = texts.SATISFACTION.get(words, words)
    who = event.staff or texts.ACTORS.get(event.actor, event.actor)
    return Line(event.at, who, texts.EVENTS.get(event.kind, event.kind), plain(words), event.kind == "note")
