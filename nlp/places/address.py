"""The detail of an address: house and stairs, crossings, stretches of road, so many metres that way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from nlp.words.segment import Token
    from nlp.words.text import Text

_NUMBER = r"[0-9a-z一二三四五六七八九十百]{1,5}"
_WAY = r"(?:[东西南北]{1,2}|前|里|左|右)(?:边|面|侧|头|向|方向)?"
#: Parts that say by themselves where: 3号楼2单元502室, 往东200米, 南门.
_PART = re.compile(
    rf"""
      (?<![0-9a-z]){_NUMBER}[-#]?(?:号楼|号院|号馆|栋|幢|座(?![位谈])|单元|期(?![间限待盼望货末中房])|\#楼?)
        (?:{_NUMBER}(?:号楼|栋|幢|座))? (?:{_NUMBER}(?:单元|门(?!面)|梯))? (?:{_NUMBER}(?:层|楼|室|号|户))?
    | (?<![0-9a-z年月])[0-9]{{1,4}}(?:室|层(?!次|面))
    | (?:往|向|朝|以)?{_WAY}(?:走|行|约|大约|大概|差不多)*
        [0-9一二三四五六七八九十百千两]{{1,5}}多?(?:米|公里|千米|里地|m(?![a-z])|km)
        (?:处|左右|远|的地方)?
    | [东西南北]{{1,2}}(?:大|侧|小)?门(?:口|处|外|内)?(?![店市诊卫槛]|里小区)
    """,
    re.VERBOSE,
)
#: What every such part has, and how far a part reaches before and after it.
_UNIT = re.compile("[号栋幢座元期#室层米里m门]")
_LONGEST_PART, _UNIT_TAIL = 14, 14
_STAGE = re.compile(rf"{_NUMBER}期")
_ROAD_END = re.compile(r"大道|大街|胡同|[路街巷桥]")
_HOUSE = re.compile(r"[0-9]{1,5}(?:-[0-9]{1,3})?号(?!线|楼)(?:院|附近)?")
_JOIN = re.compile(r"口?[与和跟同及、]")
_CROSSING = re.compile(r"(?:的)?(?:交叉路?口?|交汇[处口]?|交界[处口]?|交口|十字路口|丁字路口|路口|拐角处?|口)")
_STRETCH = re.compile(r"口?[-—–~至到]+")
_STRETCH_END = re.compile(r"口?[)]?(?:段|之间|路段)?")
_OPEN = re.compile(r"[(]?(?:从|由|自)?$")
#: What a house number, a crossing or a stretch begins with after a road's name.
_ROAD_GOES_ON = frozenset("0123456789口与和跟同及、-—–~至到")
#: Characters a road's name has before its last one, at most.
_ROAD_NAME = 5

#: Where the name begins that ends where a stage begins; the same place if there is none.
EstateBefore: TypeAlias = "Callable[[str, int], int]"


class _Span(NamedTuple):
    start: int
    end: int


def address(text: Text, tokens: Sequence[Token], estate_before: EstateBefore | None = None) -> str:
    """The pieces of the text that say exactly where, as they were written; those apart from each other by a blank.

    A stage says nothing without its estate: 三期 keeps the name that `estate_before` finds before it.
    """
    plain = text.plain
    parts = _parts(plain)
    if estate_before is not None:
        parts = [_with_estate(plain, part, estate_before) for part in parts]
    spans = [*parts, *_along(plain, tokens)]
    return " ".join(text.quote(*span).strip() for span in _joined(spans)) if spans else ""


def _parts(plain: str) -> list[_Span]:
    """House, stairs, metres, gates; only around a unit of these is looked for them."""
    units = [unit.start() for unit in _UNIT.finditer(plain)]
    if not units:
        return []
    return [
        _Span(*part.span()) for part in _PART.finditer(plain, max(0, units[0] - _LONGEST_PART), units[-1] + _UNIT_TAIL)
    ]


def _with_estate(plain: str, part: _Span, estate_before: EstateBefore) -> _Span:
    if not _STAGE.match(plain, part.start):
        return part
    return _Span(estate_before(plain, part.start), part.end)


def _along(plain: str, tokens: Sequence[Token]) -> list[_Span]:
    """House numbers, crossings and stretches of roads, if the first road is followed by one."""
    ends = list(_ROAD_END.finditer(plain))
    if not any(plain[end.end() : end.end() + 1] in _ROAD_GOES_ON for end in ends):
        return []
    return [*_on_roads(plain, _roads(ends, tokens))]


def _roads(ends: Iterable[re.Match[str]], tokens: Sequence[Token]) -> list[_Span]:
    """The names of roads: the word that ends like one, with the words before it if it is nothing but the ending."""
    starts: dict[int, int] = {}
    for token in tokens:
        starts[token.end] = min(token.start, starts.get(token.end, token.start))
    roads: list[_Span] = []
    for found in ends:
        start = starts.get(found.end(), found.start())
        while start >= found.start() - 1 and start in starts and found.end() - starts[start] <= _ROAD_NAME:
            start = starts[start]
        if start < found.start():
            roads.append(_Span(start, found.end()))
    return roads


def _on_roads(plain: str, roads: Sequence[_Span]) -> Iterator[_Span]:
    """House numbers, crossings and stretches of the roads."""
    for at, road in enumerate(roads):
        house = _HOUSE.match(plain, road.end)
        if house:
            yield _Span(road.start, house.end())
        if at + 1 == len(roads):
            return
        other = roads[at + 1]
        between = plain[road.end : other.start]
        crossing = _CROSSING.match(plain, other.end)
        if crossing and _JOIN.fullmatch(between):
            yield _Span(road.start, crossing.end())
        elif _STRETCH.fullmatch(between):
            whole = at > 0 and _OPEN.fullmatch(plain[roads[at - 1].end : road.start]) is not None
            end = _STRETCH_END.match(plain, other.end)
            yield _Span(roads[at - 1].start if whole else road.start, end.end() if end else other.end)


def _joined(spans: Iterable[_Span]) -> list[_Span]:
    """The spans in text order, those that touch or overlap as one."""
    joined: list[_Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = _Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
