"""What a district is made of, as the understanding sees it: plain values, already checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DivisionLevel(StrEnum):
    """The five levels of 区划, as the workbook writes them."""

    PROVINCE = "省"
    CITY = "市"
    DISTRICT = "区县"
    STREET = "街道"
    COMMUNITY = "社区"


class DeputyLevel(StrEnum):
    """The congress a deputy sits in, as the workbook writes it."""

    NATIONAL = "全国"
    PROVINCE = "省"
    CITY = "市"
    DISTRICT = "区县"
    TOWNSHIP = "乡镇"


class DayKind(StrEnum):
    """What a day of the district's own calendar is, as the workbook writes it."""

    OFF = "休"
    WORKED = "班"


class DeputyStatus(StrEnum):
    """Whether new cases may go to a deputy."""

    SERVING = "在任"
    ON_LEAVE = "请假"
    DISABLED = "停用"


class TargetKind(StrEnum):
    """What a rule speaks for, as the workbook writes it before the colon."""

    CATEGORY = "类别"
    DIVISION = "区划"
    DEPUTY = "代表"
    ANSWER = "答复"
    EMERGENCY = "紧急"
    REDIRECT = "引导"


@dataclass(frozen=True, slots=True)
class Division:
    """A place with a code. `places` are estates, roads and landmarks inside it; datum GCJ-02, degrees."""

    code: str
    name: str
    level: DivisionLevel
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    longitude: float | None = None
    latitude: float | None = None


@dataclass(frozen=True, slots=True)
class Deputy:
    """Somebody cases may go to. `divisions` and `specialities` are codes; `load` counts open cases."""

    id: str
    name: str
    level: DeputyLevel
    divisions: tuple[str, ...] = ()
    specialities: tuple[str, ...] = ()
    title: str = ""
    status: DeputyStatus = DeputyStatus.SERVING
    load: int = 0

    @property
    def serves(self) -> bool:
        """Whether new cases may go to them."""
        return self.status is DeputyStatus.SERVING


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of matter. `unit` is the 承办单位; `reply_days` are working days, None = the district's default."""

    code: str
    name: str
    unit: str = ""
    reply_days: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What a rule speaks for: a code (类别, 区划, 代表) or a text to say (答复, 紧急, 引导)."""

    kind: TargetKind
    value: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.value}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the staff's routing table.

    `scope` is a division's code: the rule counts only for messages of that division and everything below it
    (None: everywhere). A negative weight speaks against its target.
    """

    id: str
    expression: str
    target: Target
    weight: float = 1.0
    scope: str | None = None
    enabled: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class District:
    """Everything the understanding knows. Immutable: a change is a new District and a new Suggester."""

    divisions: tuple[Division, ...] = ()
    deputies: tuple[Deputy, ...] = ()
    categories: tuple[Category, ...] = ()
    rules: tuple[Rule, ...] = ()
