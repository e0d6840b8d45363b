"""What the small dialogues about filed cases look at: the answers, merged, and the citizen's cases."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from handlers.chat.incoming import Inbound, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handlers.chat.prompt import Facts
    from storage.cases.cases import Case


@dataclass(frozen=True, slots=True)
class CaseWorld:
    """A citizen's cases, newest first, and how the place of each is called."""

    cases: tuple[Case, ...] = ()
    places: Mapping[int, str] = field(default_factory=dict)
    #: Those of the cases that are somebody else's, joined by the citizen.
    joined: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class CaseView:
    """The answers so far as one mapping; later ones go before earlier ones."""

    world: CaseWorld
    said: Facts = field(default_factory=dict)

    @property
    def case(self) -> Case | None:
        """The case picked; the only one there is needs no picking."""
        if "case" in self.said:
            return next((c for c in self.world.cases if c.id == self.said["case"]), None)
        return self.world.cases[0] if len(self.world.cases) == 1 else None

    def facts(self) -> Facts:
        """Keep what was answered."""
        return {**self.said, "case": self.case.id if self.case else None}


def see(answers: tuple[Facts, ...], world: CaseWorld) -> CaseView:
    """Merge the answers."""
    merged: dict[str, Any] = {}
    for facts in answers:
        merged.update(facts)
    return CaseView(world, merged)


def medium(said: Inbound) -> dict[str, str]:
    """Return what is kept of a photo, recording or video; a recording without a transcript is `unheard`."""
    kept = {"id": said.media_id, "kind": said.kind.value}
    return {**kept, "unheard": "yes"} if said.kind is Kind.VOICE and not said.text.strip() else kept


def content(said: Inbound) -> Facts:
    """Return what a message carries, as facts: words, a medium, a position; {} for nothing."""
    facts: dict[str, Any] = {}
    if said.kind in {Kind.IMAGE, Kind.VOICE, Kind.VIDEO} and said.media_id:
        facts["media"] = medium(said)
    if said.kind in {Kind.TEXT, Kind.VOICE, Kind.LINK} and said.text.strip():
        facts["say"] = said.text.strip()
    if said.kind is Kind.LOCATION and said.latitude is not None:
        facts["at"] = {"latitude": said.latitude, "longitude": said.longitude, "label": said.label}
    return facts
