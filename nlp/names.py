"""The ways people name a division: with and without its suffix, by an alias, by what lies in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from nlp.district import Division, DivisionLevel
from nlp.surroundings import TAILS, tail
from nlp.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nlp.vocabulary import Vocabulary

#: A surname and 家 has so many characters.
_FAMILY = 2
#: A stem of fewer characters is no name of its own: 张村 is kept whole.
_SHORTEST_STEM = 2

_COMMITTEE = re.compile(r"(?:居民委员会|村民委员会|居委会|村委会|居委|村委|委员会)$")
_SOCIETY = re.compile(r"(?:社区|行政村|(?<!新)村)$")
_STREET_SUFFIX = re.compile(r"(?:街道办事处|街道办|办事处|街道|民族乡|地区|镇|乡)$")
_DISTRICT_SUFFIX = re.compile(r"(?:自治县|自治旗|特区|林区|矿区|新区|区|县|市|旗)$")
_REGION_SUFFIX = re.compile(r"(?:特别行政区|自治区|自治州|地区|省|市|州|盟)$")
#: Zones: what stands before one is a name, the zone alone is an everyday word unless only one division is called so.
_ZONE = re.compile(r"^(.*?)((?:经济)?(?:技术)?开发区|高新(?:技术)?(?:产业)?(?:开发)?区)$")
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


@dataclass(frozen=True, slots=True)
class Sense:
    """One division a name may stand for; `suffix` is what its official name ends in (社区, 村, 街道 …)."""

    code: str
    level: DivisionLevel
    form: Form
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in plain texts, with everything it may mean."""

    word: str
    senses: tuple[Sense, ...]
    #: A word of general Chinese (市场, 团结): means a place only beside a suffix or another clue.
    everyday: bool
    #: A road: long, so weaker than a point on it.
    road: bool


def name_divisions(divisions: Iterable[Division], vocabulary: Vocabulary) -> dict[str, Name]:
    """Every name of the divisions."""
    senses: dict[str, dict[Sense, None]] = {}
    for division in divisions:
        for word, sense in _name(division):
            if word:
                senses.setdefault(word, {})[sense] = None
    return {word: _join(word, tuple(found), vocabulary) for word, found in senses.items()}


def stem(name: str, level: DivisionLevel) -> tuple[str, str]:
    """A folded official name parted into what is its own and its suffix (社区, 村, 街道 …; empty if it has none).

    A name of one character keeps its suffix: 张村 is 张村 and 村.
    """
    if level is DivisionLevel.COMMUNITY:
        return _community_stem(name)
    pattern = {DivisionLevel.STREET: _STREET_SUFFIX, DivisionLevel.DISTRICT: _DISTRICT_SUFFIX}.get(
        level, _REGION_SUFFIX
    )
    suffix = pattern.search(name)
    if suffix is None or _ZONE.match(name):
        return name, ""
    return _part(name, suffix)


def _community_stem(name: str) -> tuple[str, str]:
    rest = _COMMITTEE.sub("", name) or name
    society = _SOCIETY.search(rest)
    if society is None:
        committee = name[len(rest) :]
        return rest, "村" if committee.startswith("村") else ("社区" if committee else "")
    return _part(rest, society)


def _part(name: str, suffix: re.Match[str]) -> tuple[str, str]:
    return name if suffix.start() < _SHORTEST_STEM else name[: suffix.start()], suffix.group()


def _name(division: Division) -> Iterator[tuple[str, Sense]]:
    code, level = division.code, division.level
    official = fold(division.name)
    own, suffix = stem(official, level)
    whole = (suffix != "" and own.endswith(suffix)) or _ZONE.match(own) is not None
    yield own, Sense(code, level, Form.WHOLE if whole else Form.STEM, suffix)
    if official != own and tail(official, len(own)) != (TAILS.get(level), len(official)):
        yield official, Sense(code, level, Form.WHOLE, suffix)
    for alias in division.aliases:
        short, alias_suffix = stem(fold(alias), level)
        if alias_suffix:
            yield short, Sense(code, level, Form.STEM, alias_suffix)
        yield fold(alias), Sense(code, level, Form.STEM if short == own else Form.LISTED, suffix)
    for place in division.places:
        yield fold(place), Sense(code, level, Form.LISTED)
    for zone in _zone_names(official):
        yield zone, Sense(code, level, Form.SHORT)


def _zone_names(official: str) -> Iterator[str]:
    zone = _ZONE.match(official)
    if zone is None:
        return
    own, kind = zone.groups()
    shorts = ("高新区", "高新开发区") if kind.startswith("高新") else ("经济开发区", "经开区", "开发区")
    for short in shorts:
        yield short
        if own:
            yield own + short


def _join(word: str, senses: tuple[Sense, ...], vocabulary: Vocabulary) -> Name:
    everyday = vocabulary.is_everyday(word) or _is_vague(word, senses)
    return Name(word, senses, everyday, road=_ROAD.search(word) is not None)


def _is_vague(word: str, senses: tuple[Sense, ...]) -> bool:
    """Whether a name fits many a place and family: 李家, or 经开区 of a street."""
    family = len(word) <= _FAMILY and word.endswith("家")
    return family or all(sense.form is Form.SHORT and sense.level is DivisionLevel.STREET for sense in senses)
