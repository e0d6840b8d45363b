"""Cases that are the same trouble as a new message: near in place and alike in words. Precision goes before reach."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from nlp.messages.faults import FAULTS, faults, is_fault
from nlp.words.everyday import EVERYDAY
from nlp.words.segment import LONGEST
from nlp.words.text import Text, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from nlp.district import Division
    from nlp.words.segment import Segmenter, Token

#: How alike two texts are at least that are one trouble: where both name the same spot, and where no more than the
#: community is the same. The first is chosen with `benchmarks/similar.py`, which says how; the data have no
#: communities to choose the second with.
SAME_SPOT, SAME_COMMUNITY = 0.30, 0.45
#: With one word in common the texts must hardly say anything else.
_ONE_WORD = 0.95
#: Numbers tell nothing, but for those of buildings.
_COUNT = re.compile(
    r"[0-9一二三四五六七八九十百千两几]+(?:期|号|楼|栋|个|年|月|天|次|户|位|点|名|家|米|万|元|条|种|里)?"
)
#: 3号楼, 三栋, 12#: buildings and phases of an estate, as number and kind.
_PART = re.compile(r"(?<![0-9a-z])([0-9a-z]{1,4}|[一二三四五六七八九十]{1,3})(号楼|栋|幢|号院|#楼?|单元|期)")
_KINDS = {"栋": "号楼", "幢": "号楼", "#": "号楼", "#楼": "号楼"}
_ROAD = re.compile("[路街巷道]$")
_DIGITS = "一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a text says: `words` of what is wrong, `spots` where exactly (estates, roads, buildings)."""

    words: frozenset[str] = frozenset()
    spots: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A case of the same street, or of the same community where streets are unknown."""

    id: int
    community: str | None
    trouble: Trouble


@dataclass(frozen=True, slots=True)
class Likeness:
    """A case that is the same trouble: how alike (0..1), and the words both say."""

    id: int
    score: float
    shared: tuple[str, ...]


class Similar:
    """Reads texts and compares them, in one district; never changed once built, shared by threads.

    `names` are those of its divisions, `own` the words of its rules: they tell of troubles even if general Chinese
    does not know them; other unknown words are names. The segmenter must know all of these.
    """

    def __init__(
        self, segmenter: Segmenter, divisions: Iterable[Division], names: AbstractSet[str], own: AbstractSet[str]
    ) -> None:
        self._segmenter = segmenter
        self._spots = {fold(place) for division in divisions for place in division.places}
        self._names = names | self._spots
        self._own = {word for word in own if _tells(word)} - self._names
        self._longest = max(map(len, self._own), default=0)

    def read(self, text: str) -> Trouble:
        """What a text says."""
        plain = Text.of(text[:LONGEST]).plain
        tokens = self._segmenter.cut(plain)
        places = [token for token in tokens if token.word in self._names]
        spots = {token.word for token in places if token.word in self._spots}
        spots.update(f"{_number(number)}{_KINDS.get(kind, kind)}" for number, kind in _PART.findall(plain))
        return Trouble(frozenset(self._words(plain, tokens, places)), frozenset(spots))

    def find(self, new: Trouble, community: str | None, candidates: Iterable[Candidate]) -> list[Likeness]:
        """The candidates that are the same trouble as a new text of that community, most alike first."""
        found = []
        for one in candidates:
            score = alike(new, one.trouble)
            if score < SAME_SPOT:
                continue
            same = community is not None and community == one.community
            needed = needed_likeness(new, one.trouble, same_community=same)
            if needed is not None and score >= needed:
                found.append(Likeness(one.id, score, tuple(sorted(_outer(new.words & one.trouble.words)))))
        return sorted(found, key=lambda like: (-like.score, -like.id))

    def _words(self, plain: str, tokens: list[Token], places: list[Token]) -> Iterator[str]:
        """Words of general Chinese as the text is cut, rules' words wherever they stand, faults."""
        yield from faults(plain)
        taken = {at for place in places for at in range(place.start, place.end)}
        likelihoods = self._segmenter.dictionary.entries
        for word, start, end in tokens:
            if likelihoods.get(word) and _tells(word) and taken.isdisjoint(range(start, end)):
                yield word
        for start in range(len(plain)):
            for end in range(start + 2, min(start + self._longest, len(plain)) + 1):
                if plain[start:end] in self._own and taken.isdisjoint(range(start, end)):
                    yield plain[start:end]


def alike(new: Trouble, other: Trouble) -> float:
    """How alike two texts are in words: the cosine of the two sets.

    0 unless they share a thing and something more about it, or say hardly anything but that thing: 电梯坏了 is not
    路灯坏了, and not 电梯广告太多 either.
    """
    shared = new.words & other.words
    if shared <= FAULTS:
        return 0.0
    score = len(shared) / sqrt(len(new.words) * len(other.words))
    return score if score >= _ONE_WORD or len(_outer(shared)) > 1 else 0.0


def needed_likeness(new: Trouble, other: Trouble, *, same_community: bool) -> float | None:
    """How alike two texts must be, by their places; None where they are about different ones."""
    ours, theirs = _by_kind(new.spots), _by_kind(other.spots)
    if any(these and those and these.isdisjoint(those) for these, those in zip(ours, theirs, strict=True)):
        return None
    # A crossing has two roads: another one of them is another crossing.
    roads, others = ours[1], theirs[1]
    if len(roads & others) == 1 < min(len(roads), len(others)):
        return None
    if any(_PART.fullmatch(spot) is None for spot in new.spots & other.spots):
        return SAME_SPOT
    return SAME_COMMUNITY if same_community else None


def _tells(word: str) -> bool:
    """Whether a word tells one trouble from another; what tells a fault is counted as that fault."""
    return len(word) > 1 and not (word in EVERYDAY or word.isascii() or is_count(word) or is_fault(word))


def is_count(word: str) -> bool:
    """Whether a word says how many or which one: 三号, 两年."""
    return _COUNT.fullmatch(word) is not None


def _outer(shared: frozenset[str]) -> set[str]:
    """The words that are in no longer one of them: 红绿灯, but not 绿灯 as well."""
    return {word for word in shared if not any(word != other and word in other for other in shared)}


def _by_kind(spots: frozenset[str]) -> tuple[set[str], set[str], set[str]]:
    """Parts of an estate, roads, anything else: what is different within one kind is somewhere else."""
    parts = {spot for spot in spots if _PART.fullmatch(spot)}
    roads = {spot for spot in spots - parts if _ROAD.search(spot)}
    return parts, roads, set(spots) - parts - roads


def _number(written: str) -> str:
    """三 and 3 are one number, 十二 and 12 too."""
    if written[0] not in f"十{_DIGITS}":
        return written.lstrip("0") or written
    tens, ten, ones = written.rpartition("十")
    value = (_DIGITS.find(tens) + 1 if tens else 1) * 10 if ten else 0
    return str(value + _DIGITS.find(ones) + 1 if ones else value)
