"""How often rules say what is true: accuracy, F1 of each class, and what is taken for what."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Examples kept of each confusion.
_EXAMPLES = 2


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """Of one class: the share of what was called so that is, of what is so that was called, their harmonic mean."""

    precision: float
    recall: float
    f1: float
    n: int


@dataclass(frozen=True, slots=True)
class Confusion:
    """Messages of one class that were taken for another (None: for none), with numbers of some of them."""

    true: str
    taken_for: str | None
    n: int
    examples: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures over `n` messages; `macro_f1` is the mean over the classes that occur, each counting the same."""

    n: int
    accuracy: float
    macro_f1: float
    per_class: dict[str, ClassFigures]
    #: The most frequent first.
    confusions: tuple[Confusion, ...]


def evaluate(pairs: Iterable[tuple[str, str | None]]) -> Evaluation:
    """Compare what is true with what was said of each message; nothing said (None) is wrong. Needs one pair or more."""
    told: Counter[str | None] = Counter()
    true: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
    for number, (is_, said) in enumerate(pairs):
        true[is_] += 1
        told[said] += 1
        if is_ == said:
            right[is_] += 1
        else:
            wrong[is_, said].append(number)
    figures = {one: _figures(right[one], told[one], true[one]) for one in sorted(true)}
    n = sum(true.values())
    worst = sorted(wrong.items(), key=lambda one: (-len(one[1]), one[0][0], one[0][1] or ""))
    return Evaluation(
        n,
        sum(right.values()) / n,
        sum(one.f1 for one in figures.values()) / len(figures),
        figures,
        tuple(Confusion(is_, said, len(at), tuple(at[:_EXAMPLES])) for (is_, said), at in worst),
    )


def _figures(right: int, told: int, true: int) -> ClassFigures:
    precision, recall = right / told if told else 0.0, right / true
    return ClassFigures(precision, recall, 2 * right / (told + true), true)
