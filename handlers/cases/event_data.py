"""What a line of a case's timeline keeps, kind by kind: people's words, and the facts beside them as typed values.

The words stand in the row's own column; the rest is JSON. A row that an older program wrote may lack any fact.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from storage.cases.events import Event


D = TypeVar("D", bound="EventData")


class EventData(BaseModel):
    """What every line may have: `words` that somebody wrote."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    words: str = ""

    def facts(self) -> str:
        """Return everything but the words as JSON."""
        return self.model_dump_json(exclude={"words"}, exclude_defaults=True)


class Handed(EventData):
    """To which unit a case was handed."""

    unit: str = ""


#: Longest extension a deputy may take alone, in working days (Shandong's hotline rules: up to ten).
LONGEST_EXTENSION = 10


class Extended(EventData):
    """By how many working days, and to when; the words are the reason."""

    days: int | None = None
    due_at: datetime | None = None


class Change(BaseModel):
    """One thing that was put right: `what` is "deputy", "category" or "place"; both sides as they were called then."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    what: str
    before: str
    after: str


class Moved(EventData):
    """Where a case went: codes of what it belongs to now, and what was changed; the words are the reason.

    `taken_from` is the deputy who had it: it does not go back to them by itself.
    """

    deputy: str | None = None
    category: str | None = None
    street: str | None = None
    community: str | None = None
    taken_from: str | None = None
    changes: tuple[Change, ...] = ()


class Concluded(EventData):
    """What sort of end the deputy or the station says it was; the words are the result."""

    outcome: str | None = None


class Judged(EventData):
    """What the citizen says of it: answered or not, solved ("yes", "partly", "no"), the mark; the words are why."""

    heard: bool | None = None
    solved: str | None = None
    satisfaction: str | None = None


class Told(EventData):
    """Which notices somebody was told of by phone."""

    notices: tuple[int, ...] = ()


def data_of(event: Event, schema: type[D]) -> D:
    """Read a line's facts again; whatever can't be read is not there."""
    try:
        return schema.model_validate_json(event.data or "{}").model_copy(update={"words": event.text})
    except ValueError:
        return schema(words=event.text)
