"""The places a text names: which names, how surely, and which divisions they may stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from nlp.district import DivisionLevel
from nlp.places.mention import NEVER, Mention, Role, Strength
from nlp.places.place_names import Form, Name, Sense
from nlp.places.roles import with_roles
from nlp.places.spellings import even, further_stages, has_stage
from nlp.places.standing import leads_landmark, stands_as_place
from nlp.places.surroundings import (
    TAILS,
    Tail,
    is_beside_road,
    is_closed,
    is_elsewhere,
    is_glued,
    is_led,
    is_limit,
    is_placed,
    is_swallowed,
    is_torn,
    tail,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from nlp.words.lookup import Lookup
    from nlp.words.vocabulary import Vocabulary


_LEVEL_OF_TAIL = {kind: level for level, kind in TAILS.items()}
#: From this length on a name without suffix is rare enough to stand beside a school or a market of that name.
_RARE = 3


def find_mentions(
    plain: str, names: Lookup[Name], vocabulary: Vocabulary, levels: Container[DivisionLevel]
) -> list[Mention]:
    """All names in the text that are still those names where they stand and may be the place."""
    return [one for one in read_mentions(plain, names, vocabulary, levels) if one.role not in NEVER]


def read_mentions(
    plain: str, names: Lookup[Name], vocabulary: Vocabulary, levels: Container[DivisionLevel]
) -> list[Mention]:
    """All names in the text that are still those names where they stand, the longest of overlapping ones, in order.

    Each has its role, those that never are the place, too. `levels` are those of which all units are known by name.
    """
    readings: list[Mention] = []
    done = -1
    flat = even(plain)
    for start, end, name in names.find(flat):
        if start != done:
            reading = read_name(plain, start, end, name, vocabulary)
            if reading is not None:
                readings.append(reading)
                readings += _further(flat, start, end, names)
                # A shorter name at the same place would be a part of this one.
                done = start if reading.strength is Strength.NAMED else -1
    if not readings:
        return []
    mentions = keep_longest(readings) if len(readings) > 1 else [one for one in readings if one.codes]
    ends = {mention.end for mention in mentions}
    first = (one for one in mentions if one.start not in ends)
    elsewhere = {one.codes for one in first if is_elsewhere(plain, one.start, vocabulary, levels)}
    weighed: list[Mention] = []
    for one in mentions:
        follows = bool(weighed) and weighed[-1].end == one.start and weighed[-1].role is Role.ELSEWHERE
        strange = follows or one.codes in elsewhere
        weighed.append(one._replace(role=Role.ELSEWHERE) if strange else _weigh(plain, one))
    return with_roles(plain, weighed)


def _further(flat: str, start: int, end: int, names: Lookup[Name]) -> Iterator[Mention]:
    """The other stages of the estate that are named right after it."""
    for begin, stop, word in further_stages(flat, start, end):
        name = names.get(word)
        if name is not None and name.listed:
            yield Mention(begin, stop, name.listed, Strength.LISTED)


def keep_longest(readings: Iterable[Mention]) -> list[Mention]:
    """Of overlapping mentions the longest; one without codes only keeps its characters from others and goes, too."""
    kept: list[Mention] = []
    starts: list[int] = []
    for reading in sorted(readings, key=lambda one: (one.start - one.end, one.start, not one.codes)):
        # Those kept are apart from each other: only the last one that starts before this one's end can overlap it.
        at = bisect_left(starts, reading.end)
        if at == 0 or kept[at - 1].end <= reading.start:
            kept.insert(at, reading)
            starts.insert(at, reading.start)
    return [one for one in kept if one.codes]


def _weigh(plain: str, mention: Mention) -> Mention:
    """What the text around says of roads and everyday words."""
    if mention.strength is Strength.ROAD and is_limit(plain, mention.start, mention.end):
        return mention._replace(strength=Strength.LIMIT)
    if mention.strength is Strength.EVERYDAY and is_placed(plain, mention.start):
        return mention._replace(placed=True)
    return mention


def read_name(plain: str, start: int, end: int, name: Name, vocabulary: Vocabulary) -> Mention | None:
    """One name where it stands; without codes where it begins something else, None where it is no word there."""
    kind, stop = tail(plain, end)
    if name.road and _OTHER_STREET.match(plain, end):
        return Mention(start, end + 1, (), Strength.BARE)
    if name.staged and has_stage(plain, end):
        # A stage nobody knows of an estate of which others are known.
        return Mention(start, end, (), Strength.LISTED)
    level = _LEVEL_OF_TAIL.get(kind) if kind is not Tail.NOTHING else None
    if level is not None:
        named = _named(name.senses, level, plain[end:stop])
        if named:
            glued = kind is Tail.COMMUNITY and is_glued(plain, start, vocabulary)
            if not glued and name.everyday and not _is_apart(plain, start, vocabulary):
                # 新城社区 in 丽发新城社区: only what stands right before can tell.
                return Mention(start, stop, named, Strength.EVERYDAY)
            return None if glued else Mention(start, stop, named, Strength.NAMED)
    if is_swallowed(plain, start, end, vocabulary):
        return None
    if name.listed and not _is_other(plain, end, name, kind):
        return _read_listed(plain, start, end, name, vocabulary)
    if name.whole and (kind not in _OTHER_PLACES or _is_complete(name)):
        return Mention(start, end, name.whole, Strength.NAMED)
    return _read_stem(plain, start, end, name, vocabulary)


def _read_listed(plain: str, start: int, end: int, name: Name, vocabulary: Vocabulary) -> Mention | None:
    """A name of the workbook: counts as it stands, unless it is short, an everyday word or part of another name."""
    if is_glued(plain, start, vocabulary):
        return Mention(start, end, (), Strength.LISTED)
    if len(name.word) < _RARE and not (is_led(plain, start) and _is_whole(plain, start, end, end, vocabulary)):
        return None
    if name.everyday and tail(plain, end)[0] not in _ESTATES and not _is_meant(plain, start, end, name):
        return Mention(start, end, name.listed, Strength.EVERYDAY)
    return Mention(start, end, name.listed, Strength.ROAD if name.road else Strength.LISTED)


def _read_stem(plain: str, start: int, end: int, name: Name, vocabulary: Vocabulary) -> Mention | None:
    """A name without its suffix: what follows may make something else of it."""
    kind, stop = tail(plain, end)
    rare = len(name.word) >= _RARE and not name.everyday
    if kind is Tail.COMMUNITY and rare:
        # 观沙岭社区 where only the street 观沙岭街道 is known: a community of that street.
        return Mention(start, stop, _of_level(name.senses, DivisionLevel.STREET), Strength.BARE)
    at_bridge = name.upper and plain.startswith(_BRIDGES, end)
    if (kind in _OTHER_PLACES and not at_bridge) or kind is Tail.COMMUNITY or is_glued(plain, start, vocabulary):
        return Mention(start, stop, (), Strength.BARE)
    if name.upper and not name.common and leads_landmark(plain, end) and _is_head(plain, start, end, vocabulary):
        # 岳麓 + 万达门口: what is named after its street or district is looked for there.
        return Mention(start, end, name.bare, Strength.BARE)
    if not rare and not _is_whole(plain, start, end, stop if kind is Tail.ESTATE else end, vocabulary):
        return None
    if not rare and not is_led(plain, start):
        # 嘉园 in 银杏嘉园, or 潍城 in 潍坊潍城: only what stands right before can tell.
        return Mention(start, end, name.bare, Strength.EVERYDAY)
    if kind is Tail.ESTATE and plain[end:stop] == "小区":
        return Mention(start, stop, name.bare, Strength.BARE)
    if name.everyday and len(name.word) > 1 and _is_meant(plain, start, end, name):
        return Mention(start, end, name.bare, Strength.BARE)
    if name.everyday or (kind is not Tail.NOTHING and not rare):
        return Mention(start, end, name.bare, Strength.EVERYDAY)
    if name.road:
        # A road longer than a street's area; the community of its name is on it somewhere.
        streets = any(sense.level is DivisionLevel.STREET for sense in name.senses)
        return Mention(start, end, name.bare, Strength.EVERYDAY if streets else Strength.ROAD)
    return Mention(start, end, name.bare, Strength.BARE)


def _is_meant(plain: str, start: int, end: int, name: Name) -> bool:
    """Whether an everyday word is a place where it stands, and not the beginning of a school's or market's name."""
    if _is_family(name.word) or tail(plain, end)[0] is Tail.INSTITUTION:
        return False
    return stands_as_place(plain, start, end, listed=bool(name.listed), common=name.common)


def _is_family(word: str) -> bool:
    return len(word) < _RARE and word.endswith("家")


def _is_apart(plain: str, start: int, vocabulary: Vocabulary) -> bool:
    """Whether a name of an everyday word begins where it seems to: after a word, not in the middle of a name."""
    return is_led(plain, start) or plain[start - 1] in _SMALL_WORDS or vocabulary.has(plain[max(0, start - 2) : start])


def _is_head(plain: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a stem begins what follows: led by nothing or by a city's name, no part of a longer word."""
    led = is_led(plain, start) or vocabulary.has(f"{plain[max(0, start - 2) : start]}市")
    return led and not is_torn(plain, start, end, vocabulary)


def _is_other(plain: str, end: int, name: Name, kind: Tail) -> bool:
    """Whether a place of the workbook is the beginning of a road or of another division."""
    if kind is Tail.ROAD and name.road:
        return False
    return kind in _OTHER_PLACES and not (
        len(name.word) >= _RARE and (is_beside_road(plain, end) or plain.startswith(_BRIDGES, end))
    )


def _is_complete(name: Name) -> bool:
    """Whether nothing that follows can change the name: 长胜社区 + 路, but not 张村 + 镇."""
    return any(sense.form is Form.WHOLE and len(name.word) - len(sense.suffix) > 1 for sense in name.senses)


def _is_whole(plain: str, start: int, end: int, stop: int, vocabulary: Vocabulary) -> bool:
    """Whether a short name is no part of a longer word or name."""
    return not is_torn(plain, start, end, vocabulary) and is_closed(plain, stop, vocabulary)


#: Words of one character that stand before a name, besides those that lead to one.
_SMALL_WORDS = frozenset("咱俺就只仅连修啥咋没叫又也都还才再说问找归属管看查建搞给救帮盼可像比除但而且并应号点年月日天")
#: 胜利街 + 道办: a street nobody knows, and not the road; 胜利街 + 道路 is the road.
_OTHER_STREET = re.compile("(?<=街)道(?!路)")
#: Called after where they are, however long the road.
_BRIDGES = ("立交", "高架", "隧道")
_ESTATES = (Tail.ESTATE, Tail.COMMUNITY)
_OTHER_PLACES = (Tail.STREET, Tail.DISTRICT, Tail.ROAD)


def _named(senses: tuple[Sense, ...], level: DivisionLevel, suffix: str) -> tuple[str, ...]:
    """The divisions of a level called by that stem; of a 社区 and a 村 of one name the one with the suffix written."""
    of_level = [sense for sense in senses if sense.level is level and sense.form is not Form.LISTED]
    exact = [sense for sense in of_level if sense.suffix[:1] == suffix[:1]]
    return tuple(dict.fromkeys(sense.code for sense in exact or of_level))


def _of_level(senses: tuple[Sense, ...], level: DivisionLevel) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sense.code for sense in senses if sense.level is level))
