"""The spellings of a name: digits, stages, buildings, dots, schools and numbered roads, as people write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: One character for one, so that what is found in the even text stands at the same place in the text.
_EVEN = dict(zip("〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖", "00123456789123456789", strict=True))
_NUMERAL = re.compile(f"[{''.join(_EVEN)}]")
_HAN = "零一二三四五六七八九"
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_NUMBER = r"(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,5})"
_NUMBERS = re.compile(rf"(?<![0-9a-z]){_NUMBER}")
_STAGE = re.compile(rf"(.{{2,}}?)(?:小区)?[·(-]?第?({_NUMBER}|i{{1,3}}|iv|vi{{0,3}}|ix)期\)?")
_STAGE_AFTER = re.compile(rf"(?:小区)?[·(-]?第?(?:{_NUMBER}|i{{1,3}}|iv|vi{{0,3}}|ix)期(?![间限待盼望货末])")
_MORE_STAGES = re.compile(rf"[,，、和与及跟]?第?({_NUMBER})期(?![间限待盼望货末])")
_PART = re.compile(rf"(.{{3,}}?)(?:小区)?[·(-]?(?:[东西南北中a-f]|{_NUMBER})(?:区|苑|号院)\)?")
_BUILDING = re.compile(rf"(.{{2,}}?)({_NUMBER})(?:号楼|栋|幢|座|#楼?)")
_BUILDINGS = ("号楼", "栋", "幢", "座", "#楼", "#")
_SCHOOL = re.compile(rf"(.*?)第?({_NUMBER})(中|小)学?")
_OWNER = re.compile("[市县区]")
_ROADS = {"g": "国道", "s": "省道", "x": "县道", "y": "乡道"}
_ROAD_NUMBER = (
    rf"(?:(?P<kind>国道|省道|县道|乡道|[gsxy])(?P<after>{_NUMBER})|(?P<before>{_NUMBER})(?P<named>国道|省道|县道|乡道))"
)
_ROAD = re.compile(rf"{_ROAD_NUMBER}线?(?P<rest>.*)")
_DOTS = "·•・‧∙⋅●.-—_"
_DOT = re.compile(f"[{re.escape(_DOTS)}]")
#: The last part of a name with a dot is a name of its own from this length on.
_LONG = 3
_TEN, _HUNDRED = 10, 100


def even(plain: str) -> str:
    """The text with its numerals as digits, each in its place: 三甲村 and 3甲村 are one."""
    return _NUMERAL.sub(_digit, plain)


def _digit(numeral: re.Match[str]) -> str:
    return _EVEN[numeral.group()]


def spellings(name: str) -> Iterator[str]:
    """The name itself, folded, and the other ways to write it."""
    yield name
    yield from _dotted(name)
    stage, building, school, road = (pattern.fullmatch(name) for pattern in (_STAGE, _BUILDING, _SCHOOL, _ROAD))
    if stage:
        yield from _stages(stage[1], _value(stage[2]))
    elif building:
        yield from (building[1] + one + unit for one in _numbers(_value(building[2])) for unit in _BUILDINGS)
    elif school:
        yield from _schools(school)
    elif road:
        yield from _roads(road)
    else:
        yield from _rewritten(name)


def without_stage(name: str) -> str | None:
    """What an estate is called whose stages are listed one by one; None for a name without stage."""
    stage = _STAGE.fullmatch(name) or _PART.fullmatch(name)
    return stage[1] if stage else None


def has_stage(plain: str, end: int) -> bool:
    """Whether a stage follows: the estate's name alone does not say where."""
    return _STAGE_AFTER.match(plain, end) is not None


def further_stages(even_text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The stages that follow one, each with the name it is short for: 二期 and 三期 of 临波苑二期、三期."""
    estate = without_stage(even_text[start:end]) if even_text[end - 1] == "期" else None
    while estate is not None:
        more = _MORE_STAGES.match(even_text, end)
        if more is None:
            return
        end = more.end()
        yield more.start(1), end, f"{estate}{more[1]}期"


def _dotted(name: str) -> Iterator[str]:
    parts = _DOT.split(name)
    if len(parts) > 1 and all(parts) and not any(part[0].isdigit() for part in parts[1:]):
        yield from (dot.join(parts) for dot in ("", *_DOTS))
        if len(parts[-1]) >= _LONG:
            yield parts[-1]


def _stages(estate: str, number: int) -> Iterator[str]:
    written = [*_numbers(number), *_ROMAN[number : number + 1]]
    for one in written:
        yield from (f"{estate}{before}{one}期{after}" for before, after in (("", ""), ("第", ""), ("(", ")")))
        yield from (f"{estate}小区{one}期", f"{estate}小区({one}期)", f"{estate}(第{one}期)")


def _schools(school: re.Match[str]) -> Iterator[str]:
    """第七中学, 市七中, 7中: one; the 市 of it is mostly left out."""
    for owner in dict.fromkeys((school[1], "" if _OWNER.fullmatch(school[1]) else school[1])):
        for one in _numbers(_value(school[2])):
            yield from (f"{owner}{before}{one}{school[3]}{after}" for before in ("", "第") for after in ("", "学"))


def _roads(road: re.Match[str]) -> Iterator[str]:
    """省道312, 312省道, S312, with the stretch that follows and without."""
    kind = road["kind"] or road["named"]
    name = _ROADS.get(kind, kind)
    letter = next(one for one, of in _ROADS.items() if of == name)
    for one in _numbers(_value(road["after"] or road["before"])):
        for written in (
            f"{name}{one}",
            f"{one}{name}",
            f"{letter}{one}",
            f"{letter}{one}{name}",
            f"{name}{letter}{one}",
        ):
            yield from (f"{written}{line}{rest}" for line in ("", "线") for rest in dict.fromkeys((road["rest"], "")))


def _rewritten(name: str) -> Iterator[str]:
    """十二里铺 as 12里铺, and the other way; of single numerals the even text takes care."""
    for found in _NUMBERS.finditer(name):
        number = _value(found.group())
        if number >= _TEN:
            yield from (name[: found.start()] + one + name[found.end() :] for one in _numbers(number))


def _numbers(number: int) -> Iterable[str]:
    return dict.fromkeys((str(number), _han(number)))


def _value(written: str) -> int:
    """The number of 12, 十二 or ii; of 一二三 that of its digits."""
    if written in _ROMAN:
        return _ROMAN.index(written)
    digits = even(written)
    if digits.isdigit():
        return int(digits)
    hundreds, _, rest = digits.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    total = _HUNDRED * int(hundreds) if hundreds.isdigit() else (_HUNDRED if "百" in digits else 0)
    total += _TEN * int(tens) if tens.isdigit() else (_TEN if ten else 0)
    return total + (int(ones) if ones.isdigit() else 0)


def _han(number: int) -> str:
    if number >= _HUNDRED:
        return "".join(_HAN[int(digit)] for digit in str(number))
    tens, ones = divmod(number, _TEN)
    return ("" if not tens else ("十" if tens == 1 else _HAN[tens] + "十")) + (_HAN[ones] if ones or not tens else "")
