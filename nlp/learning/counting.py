"""How often each word is in each message, counted exactly as rules count it."""

from __future__ import annotations

import re
from collections import Counter
from math import log
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from nlp.learning.salutations import is_office
from nlp.segment import LONGEST
from nlp.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from nlp.segment import Segmenter

_HAN = re.compile("[\u4e00-\u9fff]")


class Counts(NamedTuple):
    """`sums` has a row a message and a column a word: 1 + ln n where a word is there n times (see nlp.category)."""

    words: tuple[str, ...]
    sums: csr_matrix


def words_of(text: str, segmenter: Segmenter) -> Counter[str]:
    """The words of a message that a rule may rest on, and how often each is there."""
    tokens = segmenter.cut(Text.of(text[:LONGEST]).plain)
    return Counter(token.word for token in tokens if _tells(token.word))


def count(texts: Sequence[Counter[str]], words: Iterable[str] | None = None, least: int = 1) -> Counts:
    """Count those words in all messages: those that stand in `least` messages or more unless `words` names them."""
    if words is None:
        spread = Counter(word for text in texts for word in text)
        words = (word for word, messages in spread.items() if messages >= least)
    kept = tuple(sorted(words))
    places = {word: place for place, word in enumerate(kept)}
    rows, columns, values = list[int](), list[int](), list[float]()
    for row, text in enumerate(texts):
        for word, times in text.items():
            if word in places:
                rows.append(row)
                columns.append(places[word])
                values.append(1 + log(times))
    return Counts(kept, csr_matrix((values, (rows, columns)), shape=(len(texts), len(kept))))


def weighed(counts: Counts, rarity: NDArray[np.float64]) -> csr_matrix:
    """The counts times the rarity of their words, each message scaled to length 1: long ones must not outshout others.

    The scale of a message makes no difference to which category is ahead, so rules need not know it.
    """
    scaled = counts.sums.multiply(rarity).tocsr()
    lengths = np.sqrt(np.asarray(scaled.multiply(scaled).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1.0
    return scaled.multiply((1 / lengths)[:, None]).tocsr()


def rarity_of(counts: Counts) -> NDArray[np.float64]:
    """How much a word tells by being rare: (ln(messages / messages with it) + 0.5) ^ 1.5."""
    messages, _ = counts.sums.shape
    spread = np.maximum(np.asarray((counts.sums > 0).sum(axis=0)).ravel(), 1)
    rarity: NDArray[np.float64] = (np.log(messages / spread) + 0.5) ** 1.5
    return rarity


def read_all(texts: Sequence[str], segmenter: Segmenter, tick: Callable[[], None]) -> list[Counter[str]]:
    """Cut all messages; `tick` is called after each."""
    found = []
    for text in texts:
        found.append(words_of(text, segmenter))
        tick()
    return found


def _tells(word: str) -> bool:
    return len(word) > 1 and (_HAN.search(word) is not None or word.isalpha()) and not is_office(word)
