"""What is known of a message's place, before it is part of a suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.suggestion import PlaceGuess


@dataclass(frozen=True, slots=True)
class Place:
    """What a message says of its place; guesses as in `Suggestion`."""

    district: PlaceGuess | None = None
    street: PlaceGuess | None = None
    community: PlaceGuess | None = None
    alternatives: tuple[PlaceGuess, ...] = ()
    #: The streets a matter spans, if they are several.
    streets: tuple[str, ...] = ()

    @property
    def guesses(self) -> tuple[PlaceGuess, ...]:
        """What is known, the smallest first."""
        return tuple(guess for guess in (self.community, self.street, self.district) if guess)

    @property
    def code(self) -> str | None:
        """The smallest division that is known."""
        return next((guess.code for guess in self.guesses), None)

    @property
    def evidence(self) -> tuple[str, ...]:
        """The words that told the place, none of them a part of another."""
        words = dict.fromkeys(word for guess in (*self.guesses, *self.alternatives) for word in guess.evidence)
        if len(words) > 1:
            return tuple(word for word in words if not any(word != other and word in other for other in words))
        return tuple(words)
