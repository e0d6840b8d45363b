"""A line of the timeline as staff read it: when, who, what, in whose words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.case import case_texts as texts
from handlers.texts.event_texts import EVENTS, staff_words_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from storage.cases.events import Event


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
    who = event.staff or texts.ACTORS.get(event.actor, event.actor)
    what = EVENTS[event.kind].staff if event.kind in EVENTS else event.kind
    return Line(event.at, who, what, plain(staff_words_of(event)), event.kind == "note")
