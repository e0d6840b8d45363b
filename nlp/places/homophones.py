"""Names written as they sound (江悦花园 for 江月花园) or nearly so: a weaker find, made only where no exact one is."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from nlp.district import DivisionLevel
from nlp.places.mention import Mention, Strength
from nlp.places.mentions import keep_longest, read_name
from nlp.places.place_names import Form, Name, Sense
from nlp.places.surroundings import is_led, is_torn
from nlp.words.lookup import Lookup, beginnings
from nlp.words.sounds import code, codes, readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nlp.words.vocabulary import Vocabulary

#: Shorter names sound like half of the language.
_SHORTEST = 3
#: From this length on one syllable may be nearly, not quite, the same.
_NEAR = 4
_HOLE = "\ufffe"
#: Characters that are no slip: they make another name (文一路 is not 文艺路) or are words of a sentence (和, 在).
_MEANT = frozenset("一二三四五六七八九十东西南北中上下前后左右大小新老的了在和与为是有到从往去不及")


class Homophones:
    """The names of a gazetteer by their sounds; never changed once built."""

    def __init__(self, names: Mapping[str, Name], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        heard: dict[str, list[Name]] = {}
        self._holes: dict[str, list[Name]] = {}
        #: Lengths of names by their first two characters, and by the first and the third.
        self._heads: dict[str, set[int]] = {}
        self._skips: dict[str, set[int]] = {}
        for name in _speakable(names.values()):
            for sound in dict.fromkeys(codes(name.word)):
                heard.setdefault(sound, []).append(name)
            if len(name.word) >= _NEAR and all(sense.form is not Form.WHOLE for sense in name.senses):
                self._dig(name)
        self._heard = Lookup(heard, head=_SHORTEST)
        self._head_starts = beginnings(self._heads)
        self._skip_starts = beginnings(self._skips, between=".")

    def find(self, plain: str) -> list[Mention]:
        """What sounds or nearly sounds like a name and is written otherwise, each marked as similar."""
        return keep_longest([*self._alike(plain), *self._nearly(plain)])

    def _alike(self, plain: str) -> Iterator[Mention]:
        for start, end, names in self._heard.find(code(plain)):
            written = plain[start:end]
            for name in names:
                if _is_slip(written, name.word) and not self._vocabulary.has(written):
                    yield from self._read(plain, start, end, name)

    def _nearly(self, plain: str) -> Iterator[Mention]:
        heads, skips = self._heads, self._skips
        for start in (at.start() for at in self._head_starts.finditer(plain)):
            for length in heads.get(plain[start : start + 2], ()):
                for hole in range(2, length - 1):
                    yield from self._fill(plain, start, length, hole)
        for start in (at.start() for at in self._skip_starts.finditer(plain)):
            for length in skips.get(plain[start] + plain[start + 2], ()):
                yield from self._fill(plain, start, length, 1)

    def _fill(self, plain: str, start: int, length: int, hole: int) -> Iterator[Mention]:
        written = plain[start : start + length]
        for name in self._holes.get(written[:hole] + _HOLE + written[hole + 1 :], ()):
            if written[hole] not in _MEANT and _is_near(written[hole], name.word[hole]):
                yield from self._read(plain, start, start + length, name)

    def _read(self, plain: str, start: int, end: int, name: Name) -> Iterator[Mention]:
        if is_torn(plain, start, end, self._vocabulary) or not (len(name.word) > _NEAR or is_led(plain, start)):
            return
        mention = read_name(plain, start, end, name, self._vocabulary)
        if mention is not None and mention.strength > Strength.EVERYDAY:
            yield mention._replace(similar=True)

    def _dig(self, name: Name) -> None:
        word = name.word
        self._heads.setdefault(word[:2], set()).add(len(word))
        self._skips.setdefault(word[0] + word[2], set()).add(len(word))
        for hole in range(1, len(word) - 1):
            self._holes.setdefault(word[:hole] + _HOLE + word[hole + 1 :], []).append(name)


def _speakable(names: Iterable[Name]) -> Iterator[Name]:
    """The names long and rare enough to be known by their sound; short ones with their suffix."""
    for name in names:
        if name.respelt:
            continue
        if len(name.word) >= _SHORTEST:
            if not name.everyday:
                yield name
            continue
        for suffix in {_spoken(one) for one in name.senses if one.form is Form.STEM and not name.word.endswith("家")}:
            senses = tuple(replace(one, form=Form.WHOLE) for one in name.senses if _spoken(one) == suffix)
            if suffix:
                yield Name(name.word + suffix, senses, everyday=False, road=False)


def _spoken(sense: Sense) -> str:
    """The suffix a short name must have to be heard; 村 is no help, villages of a name are everywhere."""
    return "社区" if sense.level is DivisionLevel.COMMUNITY else sense.suffix


def _is_slip(written: str, word: str) -> bool:
    """Whether one could have been written for the other: at least half of it is right, and nothing is another name."""
    wrong = [char for char, right in zip(written, word, strict=True) if char != right]
    return 0 < len(wrong) <= len(word) // 2 and _MEANT.isdisjoint(wrong)


def _is_near(written: str, right: str) -> bool:
    """Whether two characters have readings one letter apart."""
    if written == right:
        return False
    pairs = product(readings(written), readings(right))
    return any(Levenshtein.distance(one, other, score_cutoff=1) <= 1 for one, other in pairs)
