"""The kind of matter: what the rules say, weighed and added up."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from nlp.district import TargetKind
from nlp.suggestion import CategoryGuess

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.district import Category
    from nlp.rules.rule_index import Hit

#: A second category with this share of the first one's score is close: worth asking about.
CLOSE = 0.6


class Guesses(NamedTuple):
    """The best category and, where it is close, the second."""

    best: CategoryGuess | None
    runner_up: CategoryGuess | None


def contribution(hit: Hit) -> float:
    """What a rule adds to its target: its weight, times 1 + ln n where its words are said n times.

    So a word said twice counts 1.7 times, three times 2.1 times, ten times 3.3 times: insisting helps, a litany
    doesn't drown the rest.
    """
    return hit.rule.weight * (1 + log(hit.count)) if hit.count > 1 else hit.rule.weight


def categorise(hits: Iterable[Hit], categories: Iterable[Category]) -> Guesses:
    """The category that the rules' contributions add up highest for, and the second if it is close.

    Only what speaks for a category is its evidence, strongest first, as the citizen wrote it. A category with nothing
    for it, or not more for it than against it, is none. Of equal ones the one with the smaller code comes first; the
    order of hits and categories makes no difference.
    """
    known = {category.code: category for category in categories}
    said: dict[str, list[tuple[float, Hit]]] = {}
    for hit in hits:
        target = hit.rule.target
        if target.kind is TargetKind.CATEGORY and target.value in known:
            said.setdefault(target.value, []).append((contribution(hit), hit))
    scores = {code: _score(weighed) for code, weighed in said.items()}
    ranked = sorted((code for code, score in scores.items() if score > 0), key=lambda code: (-scores[code], code))
    if not ranked:
        return Guesses(None, None)
    best, *others = ranked[:2]
    close = [code for code in others if scores[code] >= CLOSE * scores[best]]
    guesses = [CategoryGuess(code, known[code].name, scores[code], _evidence(said[code])) for code in (best, *close)]
    return Guesses(guesses[0], guesses[1] if close else None)


def _score(weighed: list[tuple[float, Hit]]) -> float:
    """The sum of the contributions; the same for any order of them, and equal sums are equal numbers."""
    return round(sum(sorted(weight for weight, _ in weighed)), 9)


def _evidence(weighed: list[tuple[float, Hit]]) -> tuple[str, ...]:
    strongest = sorted(weighed, key=lambda pair: (-pair[0], pair[1].spans, pair[1].rule.id))
    return tuple(dict.fromkeys(words for weight, hit in strongest if weight > 0 for words in hit.matched))
