"""A draft with what the understanding makes of it: all that the steps of the intake look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from handlers.cases.case_draft import BY_STAFF, Draft, fold
from nlp.messages.speaker import is_introduction
from nlp.suggestion import Context, PlaceGuess

if TYPE_CHECKING:
    from handlers.cases.finding.similar_case import SimilarCase
    from handlers.chat.prompt import Facts
    from handlers.service.policy import Policy
    from nlp.suggester import Suggester
    from nlp.suggestion import DeputyGuess, Notice, Suggestion

#: So many letters besides the place's own name make a message a matter.
_LEAST_LETTERS = 3


class Nearby(NamedTuple):
    """What an open case of others is looked for by: a text, its street and its community."""

    text: str
    street: str | None
    community: str | None


#: What the understanding has said of texts.
Memo = dict[tuple[str, Context], "Suggestion"]


@dataclass(frozen=True, slots=True)
class IntakeWorld:
    """What is known before anything is said: the district, the code scanned or the last case, the old phone."""

    suggester: Suggester
    policy: Policy
    context: Context = field(default_factory=Context)
    #: The sealed phone number of an earlier case.
    known_phone: str | None = None
    #: The open case of others that was found for what was looked for; None where nobody is offered one.
    near: dict[Nearby, SimilarCase | None] | None = None
    #: One turn asks for the same words more than once; they are understood once.
    memo: Memo = field(default_factory=dict)
    views: list[tuple[tuple[Facts, ...], IntakeView]] = field(default_factory=list)

    def suggest(self, text: str, context: Context | None = None) -> Suggestion:
        """Return what the understanding says of a text."""
        key = (text, context or Context())
        if key not in self.memo:
            self.memo[key] = self.suggester.suggest(*key)
        return self.memo[key]


class IntakeView:
    """One draft, seen with the district's eyes. Understanding is done when first looked at, and once."""

    def __init__(self, draft: Draft, world: IntakeWorld) -> None:
        self.draft = draft
        self.world = world

    @cached_property
    def suggestion(self) -> Suggestion:
        """What the understanding says of all the words so far."""
        before = self.world.context
        at = self.draft.at or {}
        return self.world.suggest(
            self.draft.text,
            Context(
                division=before.division,
                source=before.source,
                chosen=self.draft.place or None,
                deputy=before.deputy,
                latitude=at.get("latitude"),
                longitude=at.get("longitude"),
            ),
        )

    def look_up(self, text: str) -> Suggestion:
        """Return what the understanding says of other words, taken alone."""
        return self.world.suggest(text)

    def is_small_talk(self, text: str) -> bool:
        """Tell whether a message is a greeting, thanks or chat and nothing else."""
        # With the context, as `suggestion` of a first message: both are the same work then, done once.
        return not text.strip() or self.world.suggest(text, self.world.context).small_talk is not None

    @cached_property
    def lacks_matter(self) -> bool:
        """Whether nobody could tell yet what is wrong."""
        said = self.suggestion
        rest = self.draft.text.replace(said.address, "") if said.address else self.draft.text
        for place in (said.community, said.street, said.district):
            for words in place.evidence if place is not None else ():
                rest = rest.replace(words, "")
        # The name of a place may hold a category's word (小区): alone it says nothing of what is wrong.
        speaks = said.category is not None and any(words in rest for words in said.category.evidence)
        if speaks or said.notices:
            return False
        return sum(c.isalnum() for c in rest) < _LEAST_LETTERS or is_introduction(rest)

    @property
    def lacks_place(self) -> bool:
        """Whether the place is unknown or ambiguous, and the citizen may know better."""
        if self.draft.unsure:
            return False
        if self.draft.among:
            return True
        said = self.suggestion
        if self.emergencies and self._is_guessed_from_last:
            return True
        return said.community is None and (said.street is None or bool(said.alternatives))

    @property
    def _is_guessed_from_last(self) -> bool:
        """Whether the place is only that of the last case: good enough to begin with, but not where a fire is."""
        place = self.suggestion.community or self.suggestion.street
        return place is not None and place.match == "context" and self.world.context.source == "last"

    @property
    def candidates(self) -> tuple[PlaceGuess, ...]:
        """The places to choose from."""
        if self.draft.among:
            divisions = [self.world.suggester.division(code) for code in self.draft.among]
            return tuple(PlaceGuess(d.code, d.name) for d in divisions if d is not None)
        return self.suggestion.alternatives

    @property
    def emergencies(self) -> tuple[Notice, ...]:
        """What must be said before anything else."""
        return tuple(n for n in self.suggestion.notices if n.kind == "emergency")

    @property
    def advice(self) -> tuple[Notice, ...]:
        """Ready answers and right addresses that the citizen has not waved aside."""
        if self.draft.dismissed:
            return ()
        return tuple(n for n in self.suggestion.notices if n.kind != "emergency")

    @cached_property
    def nearby(self) -> Nearby | None:
        """What to look for among the open cases of others, once everything else is known.

        Nobody in danger is asked to join anything.
        """
        draft = self.draft
        if draft.unsure or self.emergencies or self.advice or self.lacks_matter or self.lacks_place:
            return None
        said = self.suggestion
        street, community = said.street, said.community
        return Nearby(draft.text, street.code if street else None, community.code if community else None)

    @property
    def lacks_neighbours(self) -> Nearby | None:
        """What is still to be looked for, None when that was done or is not wanted."""
        near = self.world.near
        return self.nearby if near is not None and self.nearby is not None and self.nearby not in near else None

    @property
    def similar(self) -> SimilarCase | None:
        """The open case of somebody else that this is about."""
        return self.world.near.get(self.nearby) if self.world.near is not None and self.nearby is not None else None

    @property
    def where(self) -> str:
        """How the place is called, "" while it is unknown."""
        place = self.suggestion.community or self.suggestion.street
        return self.world.suggester.describe(place.code) if place else ""

    @property
    def category(self) -> str | None:
        """The code of the category picked, else found."""
        if self.draft.category:
            return self.draft.category
        return self.suggestion.category.code if self.suggestion.category else None

    @property
    def deputies(self) -> tuple[DeputyGuess, ...]:
        """The suggested deputies, best first."""
        return self.suggestion.deputies

    @property
    def deputy(self) -> str | None:
        """The deputy who will get the case; None = the staff decide."""
        if self.draft.deputy == BY_STAFF:
            return None
        if self.draft.deputy:
            return self.draft.deputy
        return self.deputies[0].id if self.deputies else None

    @property
    def phone(self) -> str | None:
        """The sealed phone number to file; None when there is none or it was refused."""
        return (self.world.known_phone if self.draft.phone is None else self.draft.phone) or None

    def facts(self) -> Facts:
        """Return what the card shows, so that exactly this is filed, whatever the rules become meanwhile."""
        said = self.suggestion
        shown: dict[str, Any] = {
            "category": self.category,
            "street": said.street.code if said.street else None,
            "community": said.community.code if said.community else None,
            "address": self.draft.address or said.address,
            "deputy": self.deputy,
            "deputies": [[d.id, d.name, list(d.reasons)] for d in self.deputies],
            "urgent": bool(self.emergencies),
            "enterprise": said.enterprise,
            "on_behalf": said.on_behalf,
            "rules": [[r.id, list(r.matched), r.target, r.weight] for r in said.rules],
            "similar": self.similar.id if self.similar else None,
        }
        return shown


def see(answers: tuple[Facts, ...], world: IntakeWorld) -> IntakeView:
    """Fold the answers and look at them; the same answers are looked at once a turn."""
    for known, view in world.views:
        if known == answers:
            return view
    view = IntakeView(fold(answers), world)
    world.views.append((answers, view))
    return view
