"""The suffixes of official names: what is left without them is what people say."""

from __future__ import annotations

import re

from nlp.district import DivisionLevel

#: A stem of fewer characters is no name of its own: 张村 is kept whole.
_SHORTEST_STEM = 2

_COMMITTEE = re.compile(r"(?:居民委员会|村民委员会|居委会|村委会|居委|村委|委员会)$")
_SOCIETY = re.compile(r"(?:社区|行政村|(?<!新)村)$")
_STREET_SUFFIX = re.compile(r"(?:街道办事处|街道办|办事处|街道|民族乡|地区|镇|乡)$")
_DISTRICT_SUFFIX = re.compile(r"(?:自治县|自治旗|特区|林区|矿区|新区|区|县|市|旗)$")
_REGION_SUFFIX = re.compile(r"(?:特别行政区|自治区|自治州|地区|省|市|州|盟)$")
#: Zones keep their names whole: what stands before 开发区 is another name, mostly the district's.
ZONE = re.compile(r"^(.*?)((?:经济)?(?:技术)?开发区|高新(?:技术)?(?:产业)?(?:开发)?区)$")


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
    if suffix is None or ZONE.match(name):
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
