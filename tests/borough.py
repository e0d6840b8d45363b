"""A small district for the tests of the understanding; its deputies are invented."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from nlp.district import (
    Category,
    Deputy,
    DeputyLevel,
    DeputyStatus,
    District,
    Division,
    DivisionLevel,
    Rule,
    Target,
    TargetKind,
)
from nlp.places.gazetteer import Gazetteer
from nlp.suggester import Suggester
from nlp.words.segment import shared_dictionary
from nlp.words.text import Text
from nlp.words.vocabulary import Vocabulary

if TYPE_CHECKING:
    from nlp.places.mention import Mention
    from nlp.places.place import Place
    from nlp.suggestion import Context

_L = DivisionLevel
DIVISIONS = (
    Division("90", "示例市", _L.CITY),
    Division("9001", "云岭区", _L.DISTRICT, "90"),
    Division("9001001", "城关街道", _L.STREET, "9001"),
    Division("9001002", "南关街道", _L.STREET, "9001"),
    Division("9001003", "西关街道", _L.STREET, "9001"),
    Division("9001004", "云岭经济开发区", _L.STREET, "9001"),
    Division("C1", "长胜社区", _L.COMMUNITY, "9001001", ("长胜",), ("向阳路", "胜利街"), 119.10, 36.70),
    Division("C2", "仓南街社区居委会", _L.COMMUNITY, "9001002", (), ("万丰源小区", "江月花园"), 119.12, 36.70),
    Division("C3", "福寿街社区", _L.COMMUNITY, "9001003", (), ("鲁发名城", "利昌路", "石门坎"), 119.08, 36.71),
    Division("C4", "颜家村委会", _L.COMMUNITY, "9001002", (), ("阳光花园",)),
    Division("C5", "颜家村委会", _L.COMMUNITY, "9001003", (), ("阳光花园",)),
    Division("C6", "团结社区", _L.COMMUNITY, "9001003"),
    Division("C7", "市场居委会", _L.COMMUNITY, "9001002", ("新城",), ("火车站", "国贸")),
    Division("C8", "张村", _L.COMMUNITY, "9001004"),
    Division("C9", "翠竹园社区", _L.COMMUNITY, "9001001", (), ("碧水·云天(一期)",)),
)
DEPUTIES = (
    Deputy("W1", "毕示例", DeputyLevel.DISTRICT, ("C3",), ("DL",), "福寿街社区书记"),
    Deputy("W2", "马冬示", DeputyLevel.DISTRICT, ("C1",)),
    Deputy("W3", "岳例", DeputyLevel.DISTRICT, ("C2", "9001002"), ("WY",)),
    Deputy("W4", "柳示例", DeputyLevel.DISTRICT, ("9001003",), ("DL",)),
    Deputy("W5", "丁示", DeputyLevel.CITY, ("9001",), ("DL",)),
    Deputy("W6", "欧阳示例", DeputyLevel.TOWNSHIP, ("9001003",), status=DeputyStatus.ON_LEAVE),
    Deputy("W7", "石示例", DeputyLevel.DISTRICT, ("9001",), ("HB",)),
    Deputy("W8", "停示例", DeputyLevel.DISTRICT, ("C3", "9001"), status=DeputyStatus.DISABLED),
)
CATEGORIES = (Category("DL", "道路交通"), Category("WY", "物业管理"), Category("HB", "环境保护"))


def rule(rule_id: str, expression: str, target: str, weight: float = 1.0, scope: str | None = None) -> Rule:
    kind, _, value = target.partition(":")
    return Rule(rule_id, expression, Target(TargetKind(kind), value), weight, scope)


RULES = (
    rule("R1", "围墙 + (道路|路)", "类别:DL"),
    rule("R2", "路灯 | 路面", "类别:DL"),
    rule("R3", "积水 + (地库|车库) - 洒水车", "类别:WY"),
    rule("R4", "着火 | 煤气泄漏", "紧急:请立即拨打119"),
    rule("R5", "法院 | 判决", "引导:请联系法院"),
    rule("R6", "社保卡", "答复:请拨打12333"),
    rule("R7", "万达广场", "区划:C6"),
    rule("R8", "小区门口 + 石墩", "代表:W7"),
    rule("R9", "路灯", "类别:HB", 3.0, "9001001"),
)
DISTRICT = District(DIVISIONS, DEPUTIES, CATEGORIES, RULES)


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(shared_dictionary())


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer(DIVISIONS, vocabulary())


@cache
def suggester() -> Suggester:
    return Suggester(DISTRICT)


def locate(text: str, context: Context, hints: list[Mention] | None = None) -> Place:
    return gazetteer().locate(Text.of(text), context, hints or [])
