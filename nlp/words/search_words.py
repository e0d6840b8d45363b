"""What a text is found by, and what a search asks for: words of the dictionary, and every single character."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.words.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nlp.words.dictionary import Dictionary
    from nlp.words.segment import Segmenter

#: A number or Latin word is one, of anything else each letter.
_ATOM = re.compile(r"[0-9a-z]+|[^\W_]")
#: A case number: letters, day, running number.
_NUMBER = re.compile(r"([a-z]+)(\d{4})(\d{4})-(\d+)")
#: Longer runs of letters and digits are nobody's word.
_LONGEST = 40
#: Of a longer text no more is found.
_MOST = 20_000
#: More words than anybody searches for.
_MOST_WANTED = 30


class Search:
    """Reads what is to be found and what is looked for; never changed once built, shared by threads.

    What a text is found by does not depend on the words of the district: rules come and go, and what was indexed before
    is still found. What somebody types is cut with them, since they tell how the district speaks.
    """

    def __init__(self, segmenter: Segmenter, dictionary: Dictionary) -> None:
        self._segmenter = segmenter
        self._entries = dictionary.entries

    def words(self, text: str) -> list[str]:
        """Every dictionary word in a text wherever it stands (jieba's full mode), then its letters in their order."""
        plain = Text.of(text[:_MOST]).plain
        entries = self._entries
        found: dict[str, None] = {}
        for start in range(len(plain)):
            end = start + 2
            # The beginnings of all words stand in the dictionary, so the first miss ends it.
            while end <= len(plain) and (likelihood := entries.get(plain[start:end])) is not None:
                if likelihood and not plain[start:end].isascii():
                    found[plain[start:end]] = None
                end += 1
        return [*found, *_atoms(plain)]

    def number(self, number: str) -> list[str]:
        """What a case number is found by: written out, without its letters, or only its day or running number."""
        plain = Text.of(number).plain
        parts = _NUMBER.fullmatch(plain)
        if parts is None:
            return _atoms(plain)
        _, year, day, _ = parts.groups()
        return [*_atoms(plain), year + day, year + day[:2], day]

    def wanted(self, query: str) -> tuple[tuple[str, ...], ...]:
        """What a query asks for, all of it: each a word, or letters in a row where no dictionary has the word.

        Signs ask for nothing. A query of many words is cut.
        """
        plain = Text.of(query).plain
        asked: dict[tuple[str, ...], None] = {}
        at = 0
        for start, end in [*_outermost(self._segmenter, plain), (len(plain), len(plain))]:
            asked.update(((atom,), None) for atom in _atoms(plain[at:start]))
            word = plain[start:end]
            if self._entries.get(word) and not word.isascii() and len(word) > 1:
                asked[word,] = None
            elif atoms := tuple(_atoms(word)):
                asked[atoms] = None
            at = end
        return tuple(asked)[:_MOST_WANTED]


def _atoms(plain: str) -> list[str]:
    return [atom[:_LONGEST] for atom in _ATOM.findall(plain)]


def _outermost(segmenter: Segmenter, plain: str) -> Sequence[tuple[int, int]]:
    """The words of a cut without those inside of others or across them."""
    found: list[tuple[int, int]] = []
    for token in segmenter.cut(plain):
        if not found or token.start >= found[-1][1]:
            found.append((token.start, token.end))
    return found
