"""The words of a text that tell something and that no rule and no place knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.words.everyday import EVERYDAY
from nlp.words.text import Text

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from nlp.words.segment import Segmenter


def telling_words(text: str, segmenter: Segmenter, known: AbstractSet[str]) -> tuple[str, ...]:
    """Return the words of a text as it is cut, in its order, each once: no everyday words, none that is `known`."""
    likelihoods = segmenter.dictionary.entries
    found: dict[str, None] = {}
    done = 0
    for word, _, end in segmenter.cut(Text.of(text).plain):
        # The dictionary's words inside a longer one come after it: 行道 of 人行道 is no word anybody says.
        if end > done:
            done = end
            if (
                len(word) > 1
                and likelihoods.get(word)
                and word not in known
                and word not in EVERYDAY
                and not word.isascii()
            ):
                found[word] = None
    return tuple(found)
