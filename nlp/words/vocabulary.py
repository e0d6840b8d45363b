"""What a word means in general Chinese, as far as place names must know: whether it is one, and how common."""

from __future__ import annotations

from math import inf, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.words.dictionary import Dictionary

#: A longer word is rare enough to be somebody's name up to this count in jieba's 60 million words: 城隍庙 has 68.
_COMMON = log(100 / 60_101_967)
#: What districts are named after is rarer than this: 芙蓉 has 755, but 工业, 住宅 and 开发 thousands.
_VERY_COMMON = log(1000 / 60_101_967)
#: Words of two characters are names of many places at once, however rare.
_SHORT = 2


class Vocabulary:
    """jieba's dictionary without the words of places and rules."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._entries = dictionary.entries

    def has(self, word: str) -> bool:
        """Whether it is a word of general Chinese; takes folded words."""
        return bool(self._entries.get(word))

    def is_everyday(self, word: str) -> bool:
        """Whether a place of this name could as well be meant as the thing: 市场, 团结, 火车站."""
        likelihood = self._entries.get(word)
        if not likelihood:
            return False
        return len(word) <= _SHORT or likelihood >= _COMMON

    def is_common(self, word: str) -> bool:
        """Whether it is a word everybody uses daily, and so hardly anybody's name."""
        return (self._entries.get(word) or -inf) >= _VERY_COMMON
