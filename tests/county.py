"""An invented county whose villages are called like everyday words, for the tests of where a message is about."""

from __future__ import annotations

from functools import cache

from nlp.district import District, Division, DivisionLevel
from nlp.suggester import Suggester

_COMMUNITY = DivisionLevel.COMMUNITY

#: Town: community: alias; what lies in it.
_TOWNS = {
    "望江街道": {
        "钟楼社区": ("钟楼", "县人民医院;实验小学;老电影院"),
        "光明社区": ("光明", "柳荫小区"),
        "新城社区": ("", "银河小区"),
        "临波社区": ("", "临波苑一期;临波苑二期"),
        "江畔社区": ("", "临波苑三期;滨江壹号;K2·海棠湾"),
        "江月社区": ("", "江月花园;松涛家园一期;青石二小;市七中"),
        "渡口社区": ("", "松涛家园二期;渡口新村;地铁三号线东站"),
        "市场社区": ("", "荷花里"),
        "幸福社区": ("", "幸福里东区"),
        "民乐社区": ("", "幸福里西区;铁路宿舍12号楼"),
    },
    "洋湖街道": {"湖滨社区": ("", "碧波园"), "长堤社区": ("", "月河路")},
    "马头镇": {
        "马头村": ("", ""),
        "三甲村": ("", ""),
        "长青村": ("", ""),
        "和平村": ("", ""),
        "李家沟村": ("李家沟", ""),
        "七道岭村": ("七道岭", ""),
        "石桥村": ("", ""),
        "大树村": ("", ""),
        "泉水村": ("", ""),
        "高山村": ("", ""),
        "二十里铺村": ("", "省道312柳浦段"),
        "韩家村": ("", ""),
    },
    "清泉乡": {
        "双桥村": ("", ""),
        "胜利村": ("", ""),
        "黄土岭村": ("", ""),
        "白马村": ("", ""),
        "麓台村": ("", ""),
        "韩家村": ("", ""),
    },
}


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


DIVISIONS = (
    Division("1", "苏南市", DivisionLevel.CITY),
    Division("11", "云台县", DivisionLevel.DISTRICT, "1"),
    *(Division(town, town, DivisionLevel.STREET, "11") for town in _TOWNS),
    *(
        Division(f"{town}/{name}", name, _COMMUNITY, town, _list(alias), _list(places))
        for town, communities in _TOWNS.items()
        for name, (alias, places) in communities.items()
    ),
)


@cache
def suggester() -> Suggester:
    return Suggester(District(divisions=DIVISIONS))


def where(text: str) -> str:
    """The name of what a message is about; of what may be meant all names; nothing if nothing is said."""
    said = suggester().suggest(text)
    if said.community:
        return said.community.name
    if said.alternatives:
        return "?" + "|".join(sorted(one.name for one in said.alternatives))
    place = said.street or said.district
    return place.name if place else ""
