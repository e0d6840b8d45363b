"""From labelled messages to weighted keyword rules that a clerk can read and change."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from nlp.learning import counting
from nlp.learning.salutations import is_office, officials_named, without_names, without_salutations
from nlp.learning.solver import fit, fit_sparse, sizes
from nlp.rules.expression import Word
from nlp.words.segment import Segmenter, shared_dictionary
from nlp.words.text import fold

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from nlp.learning.counting import Counts
    from nlp.words.dictionary import Dictionary

#: A word in fewer messages is chance; one that jieba does not know may be half of a name, and needs more of them.
_LEAST, _LEAST_UNKNOWN = 2, 3
#: Messages as short as titles have each word rarely: two are enough there, and more large weights are chance.
_SHORT, _LEAST_SHORT = 40, 2
#: A word jieba does not know that is in so many times more messages as a rule's, one aside, takes others apart.
_GREEDY = 1.5
#: How likely a word is that nobody takes for a name: 200 times in jieba's 60 million.
_COMMON = -12.6
#: How much large weights cost.
_PENALTY, _PENALTY_SHORT = 0.1, 0.2
#: More rules than this a message only learn single messages by heart.
_RULES_A_MESSAGE = 2
#: The middle weight of the rules that speak for something is 1; these decimals are enough to keep the decisions.
_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class LearntRule:
    """A word that speaks for a label, or against it where `weight` is negative.

    It fired in `fired` of the messages it was learned from; in `right` of them what it says is true: that the label
    is theirs, or is not.
    """

    expression: str
    label: str
    weight: float
    fired: int
    right: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Who is told how the work goes: that a stage ("read" or "fit") of so many steps begins, and each step done."""

    begin: Callable[[str, int], None] = lambda _stage, _steps: None
    tick: Callable[[], None] = lambda: None


def learn(
    texts: Sequence[str],
    labels: Sequence[str],
    most: int,
    progress: Progress = Progress(),
    cache_dir: Path | None = None,
    *,
    known: Iterable[str] = (),
) -> list[LearntRule]:
    """At most `most` rules, by label, the strongest first; the order of the messages makes no difference.

    The product adds up weight * (1 + ln n) for each word said n times; exactly that is learned: there is no model
    beside the rules. `known` are the words the district has already, which change how texts are cut. Needs two
    labels or more.
    """
    dictionary = shared_dictionary(cache_dir)
    people = {name for name in officials_named(texts) if dictionary.likelihood(fold(name)) < _COMMON}
    pairs = sorted(
        (without_names(without_salutations(text), people), label) for text, label in zip(texts, labels, strict=True)
    )
    cleaned = [text for text, _ in pairs]
    names = sorted(set(labels))
    classes = np.array([names.index(label) for _, label in pairs])
    short = median(map(len, cleaned)) <= _SHORT
    penalty = _PENALTY_SHORT if short else _PENALTY
    known = frozenset(known)

    def read(some: Sequence[str], own: Iterable[str]) -> list[Counter[str]]:
        progress.begin("read", len(some))
        return counting.words_of_all(some, Segmenter(known.union(own), dictionary=dictionary), progress.tick)

    before = read(cleaned, ())
    counts = counting.count(before, _candidates(before, dictionary, _LEAST_SHORT if short else _LEAST_UNKNOWN))
    kept = _choose(counts, classes, min(most, _RULES_A_MESSAGE * len(cleaned)), penalty, progress)
    # With these words among the district's own, texts are cut a little differently: counted again, weighed again.
    after = read(cleaned, kept)
    if greedy := _greedy((word for word in kept if not dictionary.entries.get(word)), before, after):
        # Without them only messages change that have them, or longer words, which weigh less without these in them.
        changed = {word for word in known.union(kept) if any(part in word for part in greedy)}
        at = [number for number, words in enumerate(after) if not changed.isdisjoint(words)]
        kept = {word: row for word, row in kept.items() if word not in greedy}
        for number, words in zip(at, read([cleaned[number] for number in at], kept), strict=True):
            after[number] = words
    progress.begin("fit", 1)
    rules = _rules(counting.count(after, kept.keys()), kept, classes, names, penalty)
    progress.tick()
    return rules


def _greedy(words: Iterable[str], before: Sequence[Counter[str]], after: Sequence[Counter[str]]) -> set[str]:
    """Those of the words that, once they are the district's own, are cut out of others: 灯坏 of 路灯坏了."""
    then, now = counting.spread_of(before), counting.spread_of(after)
    return {word for word in words if now[word] - 1 > _GREEDY * then[word]}


def _candidates(messages: Sequence[Counter[str]], dictionary: Dictionary, least_unknown: int) -> set[str]:
    """The words rules may rest on: readable, no office, in enough messages."""
    return {
        word
        for word, spread in counting.spread_of(messages).items()
        if spread >= (_LEAST if dictionary.entries.get(word) else least_unknown)
        and counting.is_readable(word)
        and not is_office(word)
    }


def _choose(
    counts: Counts, classes: NDArray[np.int64], most: int, penalty: float, progress: Progress
) -> dict[str, NDArray[np.bool_]]:
    """The words that tell most, each with the classes it speaks for or against."""
    if not counts.words:
        return {}
    messages = counting.weighed(counts, counting.rarity_of(counts))
    plan = sizes(len(counts.words) * (int(classes.max()) + 1), most)
    progress.begin("fit", len(plan))
    chosen = fit_sparse(messages, classes, plan, penalty, progress.tick) != 0
    return {word: row for word, row in zip(counts.words, chosen, strict=True) if row.any()}


def _rules(
    counts: Counts,
    kept: Mapping[str, NDArray[np.bool_]],
    classes: NDArray[np.int64],
    names: Sequence[str],
    penalty: float,
) -> list[LearntRule]:
    if not counts.words:
        return []
    rarity = counting.rarity_of(counts)
    allowed = np.array([kept[word] for word in counts.words])
    weights = fit(counting.weighed(counts, rarity), classes, allowed, np.zeros(allowed.shape), penalty)
    weights *= rarity[:, None]
    middle = np.median(weights[weights > 0]) if (weights > 0).any() else 1.0
    weights = np.round(weights / middle, _DECIMALS)
    there = counts.said > 0
    fired = there.getnnz(axis=0)
    of_label = there.T.astype(np.int64) @ np.eye(len(names), dtype=np.int64)[classes]
    rules = []
    for place, label in zip(*np.nonzero(weights), strict=True):
        weight, right = float(weights[place, label]), int(of_label[place, label])
        times = int(fired[place])
        word = str(Word(counts.words[place]))
        rules.append(LearntRule(word, names[label], weight, times, right if weight > 0 else times - right))
    return sorted(rules, key=lambda rule: (rule.label, -rule.weight, rule.expression))
