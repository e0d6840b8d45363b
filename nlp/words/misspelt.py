"""Words of rules in another spelling: as they sound (路登 for 路灯), or as they look (折 for 拆)."""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING

from nlp.words.lexicon import Token
from nlp.words.lookup import Lookup
from nlp.words.sounds import LOOKALIKE, code_of_alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nlp.words.dictionary import Dictionary

_HAN = re.compile("[\u4e00-\u9fff]{2,}")
#: Of a short word one character is right and one wrong: the wrong one must not be a word that people say all the time
#: (没气 is not 煤气). So often it may stand in jieba's 60 million words: 登 3,055, 啥 3,651, 找 20,856.
_SHORT = 2
_SELDOM = log(3_500 / 60_101_967)
#: Seldom written, often said.
_SAID = frozenset("啥咋咱俺嘛呗咧嗯喂您仨")


class Misspelt:
    """The words of some rules by their sounds; never changed once built. Words of other scripts are left out."""

    def __init__(self, words: Iterable[str], dictionary: Dictionary) -> None:
        self._entries = dictionary.entries
        heard: dict[str, list[str]] = {}
        for word in sorted(words):
            if _HAN.fullmatch(word):
                heard.setdefault(code_of_alike(word), []).append(word)
        self._heard = Lookup(heard)

    def find(self, plain: str, tokens: Sequence[Token]) -> list[Token]:
        """Where a word is meant and another is written, as tokens of the word meant.

        Not where the wrong characters belong to a word of general Chinese: 道 in 知道 is right as it is.
        """
        if not len(self._heard):
            return []
        found = [
            (word, start, end)
            for start, end, words in self._heard.find(code_of_alike(plain))
            for word in words
            if plain[start:end] != word
        ]
        if not found:
            return []
        right = {
            at for word, start, end in tokens if end - start > 1 and self._entries.get(word) for at in range(start, end)
        }
        return [Token(*one) for one in found if self._is_slip(plain, one, right)]

    def _is_slip(self, plain: str, found: tuple[str, int, int], right: set[int]) -> bool:
        word, start, end = found
        written = plain[start:end]
        if self._entries.get(written):
            return False
        wrong = [at for at in range(len(word)) if written[at] != word[at]]
        if len(wrong) > len(word) // 2 or any(start + at in right for at in wrong):
            return False
        if len(word) > _SHORT:
            return True
        char = written[wrong[0]]
        if char.translate(LOOKALIKE) == word[wrong[0]].translate(LOOKALIKE):
            return True
        return char not in _SAID and (self._entries.get(char) or 0.0) < _SELDOM
