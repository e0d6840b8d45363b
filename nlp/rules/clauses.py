"""What a rule's expression asks for, as alternatives of words: to tell whether one rule always fires with another."""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from nlp.rules.expression import AllOf, AnyOf, Expression, Not, Word
from nlp.words.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: An expression of more alternatives is not looked into; nobody writes one by hand.
_MOST = 500


class Clause(NamedTuple):
    """One way for an expression to be true: these words are there, and none of those."""

    needed: frozenset[str]
    excluded: frozenset[str]


def clauses(expression: Expression) -> frozenset[Clause]:
    """All ways for an expression to be true, folded; the same for the same condition, however it is written.

    Empty for a contradiction (积水 - 积水) and for an expression of too many alternatives.
    """
    if _count(expression, positive=True) > _MOST:
        return frozenset()
    found = {one for one in _clauses(expression, positive=True) if one.needed.isdisjoint(one.excluded)}
    # What a wider alternative covers adds nothing: 路灯 | 路灯 + 坏.
    return frozenset(
        one
        for one in found
        if not any(other != one and other.needed <= one.needed and other.excluded <= one.excluded for other in found)
    )


def is_complex(expression: Expression) -> bool:
    """Whether an expression has too many alternatives to be looked into."""
    return _count(expression, positive=True) > _MOST


def implies(one: Iterable[Clause], other: Iterable[Clause], inside: Callable[[str], frozenset[str]]) -> bool:
    """Whether the second condition is true whenever the first is. `inside` gives all words a word brings along."""
    others = list(other)
    return all(_covered(clause, others, inside) for clause in one)


def _covered(clause: Clause, others: list[Clause], inside: Callable[[str], frozenset[str]]) -> bool:
    there = frozenset[str]().union(clause.needed, *(inside(word) for word in clause.needed))
    return any(other.needed <= there and other.excluded <= clause.excluded - there for other in others)


def _count(expression: Expression, *, positive: bool) -> int:
    match expression:
        case Word():
            return 1
        case Not(part):
            return _count(part, positive=not positive)
        case AllOf(parts) | AnyOf(parts):
            counts = [_count(part, positive=positive) for part in parts]
            return sum(counts) if isinstance(expression, AnyOf) == positive else prod(counts)


def _clauses(expression: Expression, *, positive: bool) -> list[Clause]:
    match expression:
        case Word(text):
            word, nothing = frozenset({fold(text)}), frozenset[str]()
            return [Clause(word, nothing) if positive else Clause(nothing, word)]
        case Not(part):
            return _clauses(part, positive=not positive)
        case AllOf(parts) | AnyOf(parts):
            every = [_clauses(part, positive=positive) for part in parts]
            if isinstance(expression, AnyOf) == positive:
                return [clause for some in every for clause in some]
            return [
                Clause(
                    frozenset[str]().union(*(one.needed for one in picked)),
                    frozenset[str]().union(*(one.excluded for one in picked)),
                )
                for picked in product(*every)
            ]
