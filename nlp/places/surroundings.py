"""What stands before and after a name in a text, and whether the name is still that name there."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from nlp.district import DivisionLevel
from nlp.places.elsewhere import is_in_other

if TYPE_CHECKING:
    from collections.abc import Container

    from nlp.words.vocabulary import Vocabulary


class Tail(Enum):
    """What a name is followed by."""

    NOTHING = ""
    #: 街道, 街道办, 镇, 乡
    STREET = "street"
    #: 社区, 村, 居委会
    COMMUNITY = "community"
    #: 区, 县, 市
    DISTRICT = "district"
    #: 路, 东街, 大道: the name is only the beginning of a road's
    ROAD = "road"
    #: 小区, 花园: an estate called like it
    ESTATE = "estate"
    #: 小学, 医院, 公园: something called like it
    INSTITUTION = "institution"


_TAIL = re.compile(
    r"""
      (?P<street> 街道(?:办事处|办公室|办)? | 街办 | 办事处 | 镇(?!痛|静|定) | (?:民族)?乡(?!下|亲) )
    | (?P<community> 社区(?:居委会|居民委员会|村委会|委员会)? | 居委会 | 居民委员会 | 居委
        | 村(?:委会|民委员会|委(?!员))? | 行政村 | 自然村 )
    | (?P<estate> 小区 | 新村 | 花园 | 花苑 | 家园 | 家苑 | 公寓 | 新苑 | 雅苑 | 嘉园 | 住宅 )
    | (?P<road> [东西南北中前后]? [一二三四五六七八九十\d]{0,3}
        (?: 路(?!灯) | 街(?!坊|头|边) | 大街 | 大道 | 巷 | 胡同 | 弄(?!得|成|虚|坏|清) | 支路 | 环线 | 立交 | 高架
        | 隧道 ) )
    | (?P<district> 区(?!域|间|分|别) | 县 | 市(?!场|民|里|面|值) )
    | (?P<institution> [一二三四五六七八九十]? (?: 小学 | 中学 | 学校 | 幼儿园 | 初中 | 高中 | 医院 | 卫生 | 大学 | 学院
        | 集团 | 公司 | 有限 | 工厂 | 酒店 | 宾馆 | 饭店 | 银行 | 市场 | 超市 | 商城 | 商场 | 大厦 | 广场 | 公园
        | 派出所 | 汽车 | 火车 | 车站 | 地铁 | 站(?!在|着|点) | 分局 | 法院 | 检察 | 大桥 | 桥 | 水库 | 工业 | 产业
        | 国际 | 物业 | 药店 | 杯 ) )
    """,
    re.VERBOSE,
)
_KINDS = {kind.value: kind for kind in Tail}


#: What the names of a level are followed by.
TAILS = {
    DivisionLevel.STREET: Tail.STREET,
    DivisionLevel.COMMUNITY: Tail.COMMUNITY,
    DivisionLevel.DISTRICT: Tail.DISTRICT,
}


def tail(plain: str, end: int) -> tuple[Tail, int]:
    """What follows a name that ends at `end`, and where that in turn ends."""
    found = _TAIL.match(plain, end)
    return (_KINDS[found.lastgroup or ""], found.end()) if found else (Tail.NOTHING, end)


#: A direction or size before a name makes another name of it: 西南关, 小王家.
_GLUED = frozenset("东西南北中前后上下大小新老")
#: But not 下 after a verb: 问下.
_ASIDES = frozenset({"问下", "说下", "查下", "管下", "看下", "修下"})
#: A unit right before a name that the name would lie in.
_UNIT = re.compile(r"([\u4e00-\u9fffa-z0-9]{0,6}?)(?:街道(?:办事处|办)?|县|镇|(?<!老|城|家|下)乡)$")
_UNIT_ENDS = {
    **dict.fromkeys("道处办镇乡", DivisionLevel.STREET),
    **dict.fromkeys("县", DivisionLevel.DISTRICT),
}
_NO_UNIT = re.compile(r"(?:^|[我本该全各贵此某两每们的个在到这那城乡村集古小家老故下回返是和])$")
_LOOK_BACK = 12
_HAN = re.compile("[\u4e00-\u9fff]")
#: Characters that stand before a whole name: verbs, prepositions, particles, and the ends of divisions' names.
_LEADERS = frozenset(
    "在住到至从往向于由去来离距经过是的和与及跟或把被让给对请求望为我们咱俺你您个这那该本原市区县镇乡道办省州场内外"
)
_LOCATIVE = frozenset("在住于到去从往至")
_BESIDE_ROAD = re.compile("路[面边上口人段旁况基牙障侧沿肩灯]|街道(?!办|工委)|街[上边口头坊]")
_DENIAL = re.compile("(?:(?<!是)不(?:是|属于|归|关|住)|不在|并非|没说|别去?找|除了?)(?:在|说|指|要去|去)?$")
_STRETCH_AFTER = re.compile("口?[-—–~至到]+[\u4e00-\u9fff]{1,8}?[路街巷道桥]")
_STRETCH_BEFORE = re.compile("[路街巷道桥]口?[-—–~至到]+$")
#: Characters that follow a whole name: particles, verbs and places of one character.
_FOLLOWERS = frozenset(
    "的地得了吗呢吧是在有和与及跟到至从往向去来被把让给对要能没不也都就又还很太为里内外上下中东"
    "西南北旁边口处那这停断路桥街组号门啥何哪什"
)


#: With whom something is done, and that it was done.
_TOGETHER = frozenset("跟和与同找向对")
_DONE = frozenset(["", *"过了好多几这此下不没起,，。、!！?？;； "])


def is_glued(plain: str, start: int, vocabulary: Vocabulary) -> bool:
    """Whether the name at `start` is the end of a longer one: 东李家 is not 李家, but 以东 + 李家 is."""
    if start == 0 or plain[start - 1] not in _GLUED or plain[max(0, start - 2) : start] in _ASIDES:
        return False
    return not _is_pair(plain, start - 2, vocabulary)


def is_torn(plain: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a word of general Chinese begins or ends inside the piece, and no other just outside.

    清平 in 海清平台 is torn, 潍州路 in 潍州路人行道 is not.
    """
    if _is_pair(plain, start - 1, vocabulary) and not _is_pair(plain, start - 2, vocabulary):
        return True
    return _is_pair(plain, end - 1, vocabulary) and not _is_pair(plain, end, vocabulary)


def is_swallowed(plain: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the name's last character begins what was done with somebody: 跟王家 + 沟通过, not 跟 + 王家沟."""
    if plain[start - 1 : start] not in _TOGETHER or not start or not _is_pair(plain, end - 1, vocabulary):
        return False
    return not _is_pair(plain, end, vocabulary) or plain[end + 1 : end + 2] in _DONE


def is_beside_road(plain: str, end: int) -> bool:
    """Whether what follows only looks like a road's name: the 路面 of an estate, its 路口, its 街道."""
    return _BESIDE_ROAD.match(plain, end) is not None


def is_led(plain: str, start: int) -> bool:
    """Whether a short name begins where it seems to: 嘉园 is the end of 银杏嘉园, but 在 + 嘉园 is 嘉园."""
    before = plain[start - 1 : start] if start else ""
    return not _HAN.match(before) or before in _LEADERS or plain[max(0, start - 2) : start] in _ASIDES


def is_placed(plain: str, start: int) -> bool:
    """Whether an everyday word stands where a place would: after 在 or 住, or at the beginning of a clause."""
    before = plain[start - 1 : start] if start else ""
    return not _HAN.match(before) or before in _LOCATIVE


def is_denied(plain: str, start: int) -> bool:
    """Whether the text says that it is not there: 不是福寿街社区, but not 是不是福寿街社区."""
    return _DENIAL.search(plain, max(0, start - _LOOK_BACK), start) is not None


def is_limit(plain: str, start: int, end: int) -> bool:
    """Whether a road is only where a stretch of road begins or ends: 胜利街至福寿街."""
    after = _STRETCH_AFTER.match(plain, end)
    return after is not None or _STRETCH_BEFORE.search(plain, max(0, start - _LOOK_BACK), start) is not None


def is_closed(plain: str, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a short name ends where it seems to: 陈平 is the beginning of 陈平洁, 冯家 of 冯家冲."""
    after = plain[end : end + 1]
    return not _HAN.match(after) or after in _FOLLOWERS or _is_pair(plain, end, vocabulary)


def is_elsewhere(plain: str, start: int, vocabulary: Vocabulary, levels: Container[DivisionLevel]) -> bool:
    """Whether another county, town or street stands right before a name: 如东乡 + 马公湖, 奎文区 + 新华社区.

    Units of our own never stand there: they are found first and end where the name begins. `levels` are those we know
    units of; of others anything may be ours.
    """
    at = start - 1 if plain[start - 1 : start] == "的" else start
    if is_in_other(plain, at, vocabulary, levels):
        return True
    level = _UNIT_ENDS.get(plain[at - 1 : at]) if at else None
    if level is None or level not in levels:
        return False
    unit = _UNIT.search(plain, max(0, at - _LOOK_BACK), at)
    return unit is not None and _NO_UNIT.search(unit.group(1)) is None


def _is_pair(plain: str, at: int, vocabulary: Vocabulary) -> bool:
    """Whether the two characters from here on are a word."""
    return 0 <= at < len(plain) - 1 and vocabulary.has(plain[at : at + 2])
