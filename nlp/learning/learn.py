"""From labelled messages to weighted keyword rules that a clerk can read, change and trust."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from nlp.expression import Word
from nlp.learning.counting import count, rarity_of, read_all, weighed
from nlp.learning.salutations import without_salutations
from nlp.learning.solver import fit_sparse, rounds
from nlp.segment import Segmenter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from nlp.learning.counting import Counts

#: A word in fewer messages is chance.
_LEAST = 3
#: Shorter messages, such as titles, have rarer words that tell.
_SHORT, _LEAST_SHORT = 40, 1
_PENALTY, _PENALTY_SHORT = 0.1, 0.2
#: The middle weight of all rules is 1; two decimals are enough to keep every decision.
_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class LearntRule:
    """A word that speaks for a label, or against it where `weight` is negative.

    It fired in `fired` messages; in `right` of them it said what is true: that the label is theirs, or is not.
    """

    expression: str
    label: str
    weight: float
    fired: int
    right: int


@dataclass(frozen=True, slots=True)
class Progress:
    """What is told about the work: that a stage ("read" or "fit") of so many steps begins, and each step done."""

    begin: Callable[[str, int], None]
    tick: Callable[[], None]


def learn(
    texts: Sequence[str], labels: Sequence[str], most: int, progress: Progress, cache_dir: Path | None = None
) -> list[LearntRule]:
    """At most `most` rules, by label, the strongest first. Needs two labels or more; the same input, the same rules.

    The product adds up weight x (1 + ln n) for each word said n times; exactly that is learned: there is no model
    beside the rules. Words are counted as the product will cut them with these rules loaded.
    """
    cleaned = [without_salutations(text) for text in texts]
    short = float(np.median([len(text) for text in cleaned])) < _SHORT
    names = sorted(set(labels))
    classes = np.array([names.index(label) for label in labels])
    penalty = _PENALTY_SHORT if short else _PENALTY
    progress.begin("read", len(texts))
    read = read_all(cleaned, Segmenter((), cache_dir=cache_dir), progress.tick)
    first = count(read, least=_LEAST_SHORT if short else _LEAST)
    progress.begin("fit", rounds(len(first.words), len(names), most))
    chosen = fit_sparse(weighed(first, rarity_of(first)), classes, most, penalty, progress.tick)
    words = [word for word, row in zip(first.words, chosen, strict=True) if row.any()]
    # With these words among its own the product may cut a little differently: counted again, weighed again.
    progress.begin("read", len(texts))
    again = count(read_all(cleaned, Segmenter(words, cache_dir=cache_dir), progress.tick), words)
    progress.begin("fit", rounds(len(again.words), len(names), most))
    rarity = rarity_of(again)
    weights = fit_sparse(weighed(again, rarity), classes, most, penalty, progress.tick) * rarity[:, None]
    return _rules(again, weights, classes, names)


def _rules(
    counts: Counts, weights: NDArray[np.float64], classes: NDArray[np.int64], names: Sequence[str]
) -> list[LearntRule]:
    strength = np.abs(weights[weights != 0])
    scaled = np.round(weights / np.median(strength), _DECIMALS) if strength.size else weights
    there = (counts.sums > 0).tocsc()
    fired = np.asarray(there.sum(axis=0)).ravel()
    of_label = _by_label(there, classes, len(names))
    rules = [
        LearntRule(
            str(Word(counts.words[place])),
            names[label],
            float(scaled[place, label]),
            int(fired[place]),
            int(of_label[place, label] if scaled[place, label] > 0 else fired[place] - of_label[place, label]),
        )
        for place, label in zip(*np.nonzero(scaled), strict=True)
    ]
    return sorted(rules, key=lambda rule: (names.index(rule.label), -rule.weight, rule.expression))


def _by_label(there: csr_matrix, classes: NDArray[np.int64], width: int) -> NDArray[np.int64]:
    """In how many messages of each label a word is."""
    found: NDArray[np.int64] = there.T.astype(np.int64) @ np.eye(width, dtype=np.int64)[classes]
    return found
