"""Other cities, counties and districts than ours, by the units that general Chinese knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.district import DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from nlp.words.vocabulary import Vocabulary

_UNIT_END = re.compile("[省市区县]|自治州")
#: The characters of a unit's name, its ending with it: most have three, 石家庄市 four, 呼和浩特市 five.
_LENGTHS = (5, 4, 3)
#: Words that end like a unit and are none's name.
_NO_NAME = re.compile(
    r"(?:(?:直辖|县级|地级|[县省院]辖|省会|自治|外县|未上|大城|小城|本|全|各)市|[\u4e00-\u9fff]{2}[城都股超集上]市"
    r"|[若如为夺过霸绝就无海]市|[小社校厂院园景郊老片辖街库灾疫军战特矿禁病]区|保税区|[老新主]城区"
    r"|(?:开发|住宅|居民|工业|商业|生活|保护|示范|管理|旅游|度假|经济|高新|自治|行政|试验|实验|休息|办公|宿舍|安全|文化|解放|占领"
    r"|中心|核心|控制|活动|游览|聚居|贸易|加工|缓冲|分布|丘陵|生产|农业|国统|居住|重灾|集中|施工|停车|工矿|名胜|别墅|服务"
    r"|商务|物流|产业|港澳地|市辖)区|[本该我贵全各外邻]县|县[市区]+)$"
)
_PROVINCE = (
    "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海"
)
_PROVINCES = re.compile(f"(?:{_PROVINCE})省|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区")
_LEVELS = {"市": DivisionLevel.CITY, "区": DivisionLevel.DISTRICT, "县": DivisionLevel.DISTRICT}
#: Towns and streets that follow another city's name.
_BELOW = re.compile(
    r"(?:[\u4e00-\u9fff]{1,3}?(?:(?<![社小校园景])区|县)(?![域间分别长委]))?"
    r"(?:[\u4e00-\u9fff]{2,4}?(?:街道(?!路)|街道(?=路灯)|镇|乡(?!下)|新区|园区))?"
)
_LONGEST_BELOW = 10
_PROVINCE_ENDS = frozenset("省区")
_LONGEST_PROVINCE = len("新疆维吾尔自治区")
#: A city's name without 市 has two characters.
_CITY = 2


def other_unit(plain: str, end: int, vocabulary: Vocabulary, levels: Container[DivisionLevel]) -> str:
    """The province, city, county or district of general Chinese that ends there; empty if none does.

    `levels` are those we know all units of: of others any may be ours.
    """
    level = _LEVELS.get(plain[end - 1 : end]) if end else None
    if level is None:
        return _province(plain, end, levels)
    if level in levels:
        for length in _LENGTHS:
            name = plain[end - length : end] if end >= length else ""
            if name and vocabulary.has(name):
                return "" if _NO_NAME.search(name) else name
    return ""


def is_in_other(plain: str, end: int, vocabulary: Vocabulary, levels: Container[DivisionLevel]) -> bool:
    """Whether what ends there lies in another city or district: 上海市浦东新区, 苏州市, 苏州."""
    if other_unit(plain, end, vocabulary, levels) or is_city(plain, end, vocabulary, levels):
        return True
    begin = max(0, end - _LONGEST_BELOW)
    return any(
        _BELOW.fullmatch(plain, one.end(), end) is not None and other_unit(plain, one.end(), vocabulary, levels) != ""
        for one in _UNIT_END.finditer(plain, begin, end)
        if one.end() < end
    )


def is_city(plain: str, end: int, vocabulary: Vocabulary, levels: Container[DivisionLevel]) -> bool:
    """Whether a city without its 市 ends there: 苏州."""
    name = f"{plain[max(0, end - _CITY) : end]}市"
    known = DivisionLevel.CITY in levels and len(name) > _CITY
    return known and vocabulary.has(name) and not _NO_NAME.search(name)


def others_places(
    plain: str, own: Container[str], vocabulary: Vocabulary, levels: Container[DivisionLevel]
) -> Iterator[tuple[int, int]]:
    """Where other provinces, cities, counties and districts than our `own` are named, those in a row as one."""
    start = end = 0
    for found in _UNIT_END.finditer(plain):
        unit = other_unit(plain, found.end(), vocabulary, levels)
        if not unit or unit in own:
            continue
        at = found.end() - len(unit)
        if end and at != end:
            yield start, _below(plain, end)
        start = start if end and at == end else at
        end = found.end()
    if end:
        yield start, _below(plain, end)


def _below(plain: str, end: int) -> int:
    found = _BELOW.match(plain, end)
    return found.end() if found else end


def _province(plain: str, end: int, levels: Container[DivisionLevel]) -> str:
    if DivisionLevel.PROVINCE not in levels or plain[end - 1 : end] not in _PROVINCE_ENDS:
        return ""
    found = [one.group() for one in _PROVINCES.finditer(plain, max(0, end - _LONGEST_PROVINCE), end)]
    return found[-1] if found and plain.endswith(found[-1], 0, end) else ""
