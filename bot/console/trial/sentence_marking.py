"""A sentence in pieces: which of its words rules fired for, and which named the place."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.suggestion import FiredRule, PlaceGuess

Kind = Literal["", "rule", "place"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence; `rules` are the numbers of those that fired for it."""

    text: str
    kind: Kind = ""
    rules: tuple[str, ...] = ()


def pieces(text: str, fired: Iterable[FiredRule], places: Iterable[PlaceGuess | None] = ()) -> tuple[Piece, ...]:
    """Cut a sentence where what it hits changes; joined, the pieces are the sentence."""
    rules: list[tuple[int, int, str]] = [(*span, rule.id) for rule in fired for span in rule.spans]
    named = [
        (at, at + len(words))
        for place in places
        if place is not None
        for words in place.evidence
        if words and (at := text.find(words)) >= 0
    ]
    cuts = {
        0,
        len(text),
        *(at for start, end, _ in rules for at in (start, end)),
        *(at for span in named for at in span),
    }
    ordered = sorted(cuts)
    found: list[Piece] = []
    for start, end in pairwise(ordered):
        hit = tuple(dict.fromkeys(rule for one, other, rule in rules if one <= start and end <= other))
        inside = any(one <= start and end <= other for one, other in named)
        found.append(Piece(text[start:end], "rule" if hit else "place" if inside else "", hit))
    return tuple(found)
