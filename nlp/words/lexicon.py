"""The words of rules and places: what each weighs in the cut of a text, and where a text has them."""

from __future__ import annotations

import re
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from nlp.words.text import fold, parts_words
from nlp.words.word_path import best_route

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.words.dictionary import Dictionary

#: What jieba cuts at all; anything else is a word of one character.
BLOCK = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+")
#: What a word of ours weighs at least: as much as a word seen 2,000 times in jieba's 60 million, so that 利昌路口 is
#: 利昌路 + 口 and not 利 + 昌 + 路口, while 大学生活动 stays 大学生 + 活动 beside a rule about 大学生活.
_LEAST = -10.3
_BLANKS = re.compile(" +")
_LATIN = re.compile("[a-z0-9]{2,}")
_token = tuple.__new__


class Token(NamedTuple):
    """A folded word and where it stands: plain[start:end], which may have blanks inside that `word` has not."""

    word: str
    start: int
    end: int


class Lexicon:
    """Words laid over jieba's dictionary, which stays as it is; they come folded or not. Never changed once built."""

    def __init__(self, words: Iterable[str], dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._weights: dict[str, float] = {}
        #: For the first two characters of words: how long those words are, ascending.
        self._lengths: dict[str, tuple[int, ...]] = {}
        #: The same for those that jieba's dictionary has not, or gives less weight.
        self._new_lengths: dict[str, tuple[int, ...]] = {}
        #: Words with a character outside of jieba's blocks: found, but no part of the cut.
        self._broken: set[str] = set()
        #: Words of one character.
        self.singles: set[str] = set()
        #: Characters outside of jieba's blocks that are words.
        self._signs: set[str] = set()
        self._lay(words)

    def __contains__(self, word: str) -> bool:
        return word in self._weights

    def hits(self, plain: str, pairs: list[str]) -> list[Token]:
        """Where the words stand, letter for letter but for blanks; by first character, shorter ones first.

        `pairs` are the pairs of neighbours in the text. A word that weighs what it weighs in jieba's dictionary is
        looked for only where blanks may be in it: else the cut has it anyway.
        """
        lengths_of, places = self._new_lengths, None
        if " " in plain:
            plain, places = _without_blanks(plain)
            lengths_of, pairs = self._lengths, list(map(add, plain, plain[1:]))
        within = {at for run in _LATIN.finditer(plain) for at in range(run.start() + 1, run.end())}
        hits = [Token(sign, at, at + 1) for at, sign in enumerate(plain) if sign in self._signs] if self._signs else []
        for at, lengths in enumerate(map(lengths_of.get, pairs)):
            if lengths is None or at in within:
                continue
            for length in lengths:
                end = at + length
                word = plain[at:end]
                if word in self._weights and end not in within and len(word) == length:
                    hits.append(_token(Token, (word, at, end)))
        if places:
            return [Token(word, places[start], places[end - 1] + 1) for word, start, end in hits]
        return hits

    def unbroken(self, hits: list[Token]) -> dict[int, dict[int, float]]:
        """The hits that may take part in the cut, by first character and end, with what they weigh."""
        words: dict[int, dict[int, float]] = {}
        for word, start, end in hits:
            if end - start == len(word) and word not in self._broken and word in self._weights:
                words.setdefault(start, {})[end] = self._weights[word]
        return words

    def _lay(self, words: Iterable[str]) -> None:
        """Shorter words first: a word outweighs its own best cut, the shorter words in it included."""
        by_length: dict[int, set[str]] = {}
        for word in map(fold, words):
            by_length.setdefault(len(word), set()).add(word)
        self.singles.update(by_length.get(1, ()))
        self._signs.update(sign for sign in by_length.pop(1, ()) if not BLOCK.match(sign))
        by_length.pop(0, None)
        for length in sorted(by_length):
            for word in by_length[length]:
                pairs = list(map(add, word, word[1:]))
                inner = {} if self._new_lengths.keys().isdisjoint(pairs) else self.unbroken(self.hits(word, pairs))
                route = best_route(word, pairs, [(0, length)], self._dictionary, inner)
                self._weights[word] = max(_LEAST, route.best[0])
                if not BLOCK.fullmatch(word):
                    self._broken.add(word)
                _note_length(self._lengths, word)
                if self._weights[word] != self._dictionary.entries.get(word):
                    _note_length(self._new_lengths, word)


def _note_length(lengths: dict[str, tuple[int, ...]], word: str) -> None:
    known = lengths.get(word[:2], ())
    if len(word) not in known:
        lengths[word[:2]] = (*known, len(word))


def _without_blanks(plain: str) -> tuple[str, list[int]]:
    """The text without the blanks that part no words, and the place of each character left."""
    places = list(range(len(plain)))
    for blanks in reversed(list(_BLANKS.finditer(plain))):
        del places[blanks.start() + parts_words(plain, *blanks.span()) : blanks.end()]
    return "".join(plain[place] for place in places), places
