"""A district of three communities, all invented, with the real understanding; and what its people send."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from handlers.chat.incoming import Inbound, Kind
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
from nlp.suggester import Suggester
from storage.district.district_store import TemplateRow

#: A Monday morning in China.
MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
#: Everything in it: the card is the next thing said.
CLEAR = "柳荫小区3号楼路灯坏了"
STREET, COMMUNITY, OTHER, FAR = "880301001", "880301001001", "880301001002", "880301002001"

DISTRICT = District(
    divisions=(
        Division("880301", "示例区", DivisionLevel.DISTRICT),
        Division(STREET, "北桥街道", DivisionLevel.STREET, "880301"),
        Division("880301002", "南桥街道", DivisionLevel.STREET, "880301"),
        Division(COMMUNITY, "柳荫社区", DivisionLevel.COMMUNITY, STREET, (), ("柳荫小区", "和平里"), 101.11, 25.01),
        Division(OTHER, "槐荫社区", DivisionLevel.COMMUNITY, STREET, (), ("槐荫小区",), 101.12, 25.02),
        Division(FAR, "松风社区", DivisionLevel.COMMUNITY, "880301002", (), ("松风小区", "和平里"), 101.33, 25.33),
    ),
    deputies=(
        Deputy("D1", "示例甲", DeputyLevel.DISTRICT, (COMMUNITY,), ("LD",)),
        Deputy("D2", "示例乙", DeputyLevel.DISTRICT, (COMMUNITY, OTHER)),
        Deputy("D3", "示例丙", DeputyLevel.DISTRICT, (FAR,)),
    ),
    categories=(Category("LD", "道路照明", "示例照明所", 2), Category("HW", "环境卫生", "示例环卫所")),
    rules=(
        Rule("R1", "路灯", Target(TargetKind.CATEGORY, "LD"), 2),
        Rule("R2", "垃圾", Target(TargetKind.CATEGORY, "HW"), 2),
        Rule("R3", "煤气 + 味", Target(TargetKind.EMERGENCY, "请马上开窗离开，拨打119。")),
        Rule("R4", "法院", Target(TargetKind.REDIRECT, "请向人民法院反映。")),
    ),
)
TEMPLATES = (
    TemplateRow("T1", "已收到", "{编号}已收到，正在核实。", "回复"),
    TemplateRow("T2", "预计日期", "预计{天数}天修好，由{承办单位}办理。", "回复"),
    TemplateRow("T3", "已修好", "{地点}的问题已办结：{结果}。", "办结"),
)


@cache
def suggester() -> Suggester:
    """The understanding of that district; built once in a process."""
    return Suggester(DISTRICT)


@cache
def suggester_without(deputy: str) -> Suggester:
    """The same after somebody there has been disabled."""
    deputies = tuple(
        replace(one, status=DeputyStatus.DISABLED) if one.id == deputy else one for one in DISTRICT.deputies
    )
    return Suggester(replace(DISTRICT, deputies=deputies))


def said(text: str = "", kind: Kind = Kind.TEXT, **values: Any) -> Inbound:
    """Return a message of somebody."""
    defaults: dict[str, Any] = {"openid": "citizen", "account": "gh_village", "key": "m:1", "sent_at": MONDAY}
    return Inbound(kind=kind, text=text, **{**defaults, **values})


def photo(media_id: str = "photo", **values: Any) -> Inbound:
    """Return a photo."""
    return said(kind=Kind.IMAGE, media_id=media_id, **values)


def location(latitude: float, longitude: float, label: str = "", **values: Any) -> Inbound:
    """Return a position."""
    return said(kind=Kind.LOCATION, latitude=latitude, longitude=longitude, label=label, **values)
