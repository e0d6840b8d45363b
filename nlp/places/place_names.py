"""The ways people name a division: with and without its suffix, by an alias, by what lies in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from nlp.district import Division, DivisionLevel
from nlp.places.spellings import even, spellings, without_stage
from nlp.places.suffixes import ZONE, stem
from nlp.places.surroundings import TAILS, tail
from nlp.words.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nlp.words.vocabulary import Vocabulary

#: A surname and 家 has so many characters.
_FAMILY = 2
#: What people call a zone for short: any, and a high-tech one.
_ZONES = (("经济开发区", "经开区", "开发区"), ("高新区", "高新开发区"))
_EVERY_ZONE = frozenset({"开发区", "经济开发区"})
_PUNCTUATION = re.compile(r"[^\w]|_")
#: What stands in brackets after an estate's name: 江月花园(一期).
_STAGE = re.compile(r"\(.*?\)$")
_ESTATE = re.compile(r"(?:小区|社区|住宅区|家属院|宿舍)$")
_LONG = 3
_ROAD = re.compile(r"(?:[路街巷弄道]|胡同)$")


class Form(Enum):
    """How complete a name is."""

    #: Without its suffix: 福寿街 of 福寿街社区; what follows it in the text decides.
    STEM = "stem"
    #: Complete in itself: 张村, 潍城经济开发区.
    WHOLE = "whole"
    #: An alias or a place of the workbook.
    LISTED = "listed"
    #: What people call a zone for short: 开发区, 经开区.
    SHORT = "short"
    #: An estate whose stages are listed one by one, without the stage: 锦绣家园 of 锦绣家园一期.
    ESTATE = "estate"


@dataclass(frozen=True, slots=True)
class Sense:
    """One division a name may stand for; `suffix` is what its official name ends in (社区, 村, 街道 …)."""

    code: str
    level: DivisionLevel
    form: Form
    suffix: str = ""


@dataclass(frozen=True)
class Name:
    """A name as it stands in plain texts, with everything it may mean; what a text asks of it is worked out once."""

    word: str
    senses: tuple[Sense, ...]
    #: A word of general Chinese (市场, 团结): means a place only beside a suffix or another clue.
    everyday: bool
    #: A road: long, so weaker than a point on it.
    road: bool
    #: A word daily used, which means a place only where the speaker says so.
    common: bool = False
    #: Another spelling of a name, not the one in the workbook.
    respelt: bool = False

    @cached_property
    def whole(self) -> tuple[str, ...]:
        """The divisions it is a complete name of."""
        return self._codes(Form.WHOLE)

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """The divisions it names without their suffix."""
        return self._codes(Form.STEM, Form.SHORT)

    @cached_property
    def listed(self) -> tuple[str, ...]:
        """The divisions of the workbook that have it as alias or place, and those it names without suffix, too."""
        return self._codes(Form.LISTED, Form.ESTATE, Form.STEM) if self._codes(Form.LISTED, Form.ESTATE) else ()

    @cached_property
    def upper(self) -> bool:
        """Whether it is the stem of a street or of something above."""
        return any(one.level is not DivisionLevel.COMMUNITY and one.form is Form.STEM for one in self.senses)

    @cached_property
    def staged(self) -> bool:
        """Whether it is only known with a stage: 锦绣家园 where 锦绣家园一期 is listed."""
        return all(one.form is Form.ESTATE for one in self.senses)

    def _codes(self, *forms: Form) -> tuple[str, ...]:
        return tuple(dict.fromkeys(sense.code for sense in self.senses if sense.form in forms))


def name_divisions(divisions: Iterable[Division], vocabulary: Vocabulary) -> dict[str, Name]:
    """Every name of the divisions."""
    senses: dict[str, dict[Sense, None]] = {}
    written: set[str] = set()
    for division in divisions:
        for word, sense in _name(division):
            written.add(word)
            for spelling in spellings(word):
                if len(spelling) > 1:
                    # Both as written and with digits: texts are looked through with digits.
                    senses.setdefault(spelling, {})[sense] = None
                    senses.setdefault(even(spelling), {})[sense] = None
            estate = without_stage(word) if sense.form is not Form.STEM else None
            if estate is not None and len(estate) >= _LONG:
                senses.setdefault(estate, {})[replace(sense, form=Form.ESTATE)] = None
    everyday = {even(word) for word in written if vocabulary.is_everyday(word)}
    return {
        word: _join(word, tuple(found), vocabulary, everyday=word in everyday, respelt=word not in written)
        for word, found in senses.items()
    }


def _name(division: Division) -> Iterator[tuple[str, Sense]]:
    code, level = division.code, division.level
    official = fold(division.name)
    own, suffix = stem(official, level)
    whole = (suffix != "" and own.endswith(suffix)) or ZONE.match(own) is not None
    yield own, Sense(code, level, Form.WHOLE if whole else Form.STEM, suffix)
    if official != own and tail(official, len(own)) != (TAILS.get(level), len(official)):
        yield official, Sense(code, level, Form.WHOLE, suffix)
    for alias in map(fold, division.aliases):
        short, alias_suffix = stem(alias, level)
        yield short, Sense(code, level, Form.STEM, alias_suffix or suffix)
        if short != own or alias == own:
            yield alias, Sense(code, level, Form.LISTED, suffix)
    for place in map(fold, division.places):
        for written in dict.fromkeys((place, _PUNCTUATION.sub("", place), _STAGE.sub("", place), _estate(place))):
            yield written, Sense(code, level, Form.LISTED)
    zone = ZONE.match(official)
    if zone is not None:
        for short in _ZONES[zone[2].startswith("高新")]:
            yield short, Sense(code, level, Form.SHORT)
            yield zone[1] + short, Sense(code, level, Form.LISTED if zone[1] else Form.SHORT)


def _estate(place: str) -> str:
    """万丰源小区 as its neighbours call it, if that is long enough to be no other name."""
    bare = _ESTATE.sub("", place)
    return bare if len(bare) >= _LONG else place


def _join(word: str, senses: tuple[Sense, ...], vocabulary: Vocabulary, *, everyday: bool, respelt: bool) -> Name:
    everyday = everyday or vocabulary.is_everyday(word) or _is_vague(word, senses)
    return Name(
        word,
        senses,
        everyday and not _is_zone(word, senses),
        road=_ROAD.search(word) is not None,
        common=vocabulary.is_common(word),
        respelt=respelt,
    )


def _is_vague(word: str, senses: tuple[Sense, ...]) -> bool:
    """Whether a name fits many a place and family: 李家, or 经开区 of a street."""
    family = len(word) <= _FAMILY and word.endswith("家")
    return family or all(sense.form is Form.SHORT and sense.level is DivisionLevel.STREET for sense in senses)


def _is_zone(word: str, senses: tuple[Sense, ...]) -> bool:
    """Whether it is what people call a district that is a zone: 高新区; 开发区 is too common for that."""
    return word not in _EVERY_ZONE and any(
        sense.form is Form.SHORT and sense.level is DivisionLevel.DISTRICT for sense in senses
    )
