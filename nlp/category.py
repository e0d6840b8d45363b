"""The kind of matter: what the rules say, weighed and added up."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from nlp.district import TargetKind
from nlp.suggestion import CategoryGuess

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.district import Category
    from nlp.rules import Hit

#: A second category with this share of the first one's score is close: worth asking about.
CLOSE = 0.6


class Guesses(NamedTuple):
    """The best category and, where it is close, the second."""

    best: CategoryGuess | None
    runner_up: CategoryGuess | None


def contribution(hit: Hit) -> float:
    """What a rule adds to its target: its weight, times 1 + ln n where its words are said n times.

    So a word said twice counts 1.7 times, three times 2.1 times, ten times 3.3 times: insisting helps, a litany
    doesn't drown the rest. (On real petitions this classifies better than counting once or every time.)
    """
    return hit.rule.weight * (1 + log(hit.count)) if hit.count > 1 else hit.rule.weight


def categorise(hits: Iterable[Hit], categories: Iterable[Category]) -> Guesses:
    """The category that the rules' contributions add up highest for, and the second if it is close.

    Only what speaks for a category is its evidence, strongest first, as the citizen wrote it. A category with nothing
    for it, or more against it than for it, is none. Of equal ones the one with more evidence comes first, then the
    one with the smaller code; so the order of hits and categories makes no difference.
    """
    known = {category.code: category for category in categories}
    by_code: dict[str, list[tuple[float, Hit]]] = {}
    for hit in hits:
        target = hit.rule.target
        if target.kind is TargetKind.CATEGORY and target.value in known:
            by_code.setdefault(target.value, []).append((contribution(hit), hit))
    guesses = [_guess(known[code], said) for code, said in by_code.items()]
    ranked = sorted(
        (guess for guess in guesses if guess.evidence and guess.score > 0),
        key=lambda guess: (-guess.score, -len(guess.evidence), guess.code),
    )
    best, second = (*ranked, None, None)[:2]
    close = best and second and second.score >= CLOSE * best.score
    return Guesses(best, second if close else None)


def _guess(category: Category, said: list[tuple[float, Hit]]) -> CategoryGuess:
    if len(said) > 1:
        said.sort(key=lambda pair: (-pair[0], pair[1].spans, pair[1].rule.id))
    score = round(sum(weight for weight, _ in said), 9)
    evidence = dict.fromkeys(words for weight, hit in said if weight > 0 for words in hit.matched)
    return CategoryGuess(category.code, category.name, score, tuple(evidence))
