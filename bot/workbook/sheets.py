"""THE table: every sheet of the workbook, its columns, and how each cell is read, written and explained."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.workbook import cell_fields as fields
from bot.workbook import cells
from nlp.district import DayKind, DeputyLevel, DeputyStatus, DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.workbook.grid import Cell
    from bot.workbook.problems import Refused

CellValue = str | int | float | None

#: What a template does when a deputy sends it.
ACTIONS = ("回复", "追问", "转办", "延期", "办结")
#: China, GCJ-02: outside of it a coordinate is a mistake, most often the two swapped.
LONGITUDES = (73.0, 136.0)
LATITUDES = (3.0, 54.0)


def _same(value: Any) -> CellValue:
    content: CellValue = value
    return content


def _yes_no(value: bool) -> str:  # noqa: FBT001 - a cell's value
    return "是" if value else "否"


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One column. `read` turns a cell with content into a value, or says why not; `write` is its inverse."""

    header: str
    #: The value's name in a row of storage.district (`phone` and `target` excepted, see rows.py).
    field: str
    read: Callable[[Cell], Any | Refused]
    help: str
    write: Callable[[Any], CellValue] = _same
    required: bool = False
    #: What an empty cell means.
    empty: Any = None
    #: The words a cell may hold; a list to choose from in Excel.
    choices: tuple[str, ...] = ()
    #: The table whose codes the cell holds; for a target it depends on the kind.
    refers: str = ""
    #: False: a number, else text, so that Excel leaves codes alone.
    is_text: bool = True
    width: int = 16


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `table` is the name in storage.district, the first column holds the key."""

    title: str
    table: str
    columns: tuple[Column, ...]

    @property
    def key(self) -> Column:
        """The column whose content names a row."""
        return self.columns[0]

    def column(self, field: str) -> Column:
        """Return the column of a field."""
        return next(column for column in self.columns if column.field == field)


_name = partial(cells.at_most, 100)
_note = partial(cells.at_most, 1_000)
_text, _line = cells.text, cells.line


def _choice(header: str, field: str, choices: tuple[str, ...], note: str, hint: str = "", **more: Any) -> Column:
    read = cells.one_of(choices, hint)
    return Column(header, field, read, f"只能填 {'、'.join(choices)}。{note}", choices=choices, width=10, **more)


DIVISIONS = Sheet(
    "区划",
    "divisions",
    (
        Column("代码", "code", cells.code, "区划代码，不能重复，如 370702004003。", required=True),
        Column("名称", "name", _name(_line), "如 福寿街社区。", required=True, width=20),
        _choice(
            "级别",
            "level",
            tuple(DivisionLevel),
            "镇、乡填 街道，村填 社区。",
            "（镇、乡填街道，村填社区）",
            required=True,
        ),
        Column("上级代码", "parent", cells.code, "上一级区划的代码；最高一级空着。", refers="divisions"),
        Column("别名", "aliases", cells.names, "群众的叫法，多个用 ; 或 、 隔开。", cells.listed, empty=(), width=24),
        Column(
            "地名",
            "places",
            cells.names,
            "辖区内的小区、道路、地标，多个用 ; 或 、 隔开。",
            cells.listed,
            empty=(),
            width=48,
        ),
        Column("经度", "longitude", fields.degrees(*LONGITUDES), "GCJ-02（高德、腾讯地图），可以空着。", is_text=False),
        Column("纬度", "latitude", fields.degrees(*LATITUDES), "GCJ-02（高德、腾讯地图），可以空着。", is_text=False),
    ),
)

DEPUTIES = Sheet(
    "代表",
    "deputies",
    (
        Column("编号", "id", cells.code, "代表编号，不能重复，如 W017。", required=True, width=12),
        Column("姓名", "name", _name(_line), "代表姓名。", required=True, width=14),
        _choice("级别", "level", tuple(DeputyLevel), "代表所在的人民代表大会。", required=True),
        Column(
            "负责区划",
            "divisions",
            cells.codes,
            "联系的区划代码，多个用 ; 或 、 隔开。",
            cells.listed,
            empty=(),
            refers="divisions",
            width=32,
        ),
        Column(
            "专长类别",
            "specialities",
            cells.codes,
            "熟悉的类别编码，多个用 ; 或 、 隔开，可以空着。",
            cells.listed,
            empty=(),
            refers="categories",
        ),
        Column("职务", "title", _name(_line), "单位和职务，可以空着。", empty="", width=28),
        Column("手机号", "phone", fields.phone, "11 位手机号或带区号的座机，加密保存，可以空着。", empty=""),
        _choice(
            "状态",
            "status",
            tuple(DeputyStatus),
            "空着算 在任；请假、停用 的代表不再收到新的诉求。",
            empty=DeputyStatus.SERVING.value,
        ),
    ),
)

CATEGORIES = Sheet(
    "类别",
    "categories",
    (
        Column("编码", "code", cells.code, "类别编码，不能重复，如 DL。", required=True, width=12),
        Column("名称", "name", _name(_line), "如 道路交通。", required=True, width=20),
        Column("承办单位", "unit", _name(_line), "一般由哪个单位办理，可以空着。", empty="", width=28),
        Column(
            "答复工作日",
            "reply_days",
            fields.working_days,
            "几个工作日内答复，填整数；空着用全区的默认天数。",
            is_text=False,
        ),
    ),
)

RULES = Sheet(
    "规则",
    "rules",
    (
        Column("编号", "id", cells.code, "规则编号，不能重复，如 R012。", required=True, width=12),
        Column(
            "关键词",
            "expression",
            fields.expression,
            "+ 都要有，| 有一个就行，- 不能有，可以加括号。如 积水 + (地库|车库) - 洒水车",
            required=True,
            width=44,
        ),
        Column(
            "目标",
            "target",
            fields.target,
            "类别:编码、区划:代码、代表:编号，或 答复:、紧急:、引导: 后面写要说的话。",
            str,
            required=True,
            width=32,
        ),
        Column("权重", "weight", fields.weight, "负数表示不像；空着算 1。", empty=1.0, is_text=False, width=10),
        Column("适用区划", "scope", cells.code, "只在这个区划内有效，填一个代码；空着全区有效。", refers="divisions"),
        Column(
            "启用",
            "enabled",
            fields.yes_no,
            "只能填 是、否，空着算 是。",
            _yes_no,
            empty=True,
            choices=("是", "否"),
            width=8,
        ),
        Column("备注", "note", _note(_text), "给同事看的说明，可以空着。", empty="", width=32),
    ),
)

TEMPLATES = Sheet(
    "回复模板",
    "templates",
    (
        Column("编号", "id", cells.code, "模板编号，不能重复，如 T01。", required=True, width=12),
        Column("名称", "name", _name(_line), "如 已现场查看。", required=True, width=24),
        Column("正文", "body", fields.body, "要发的话；代表发送前填写的地方写成 {结果}。", required=True, width=72),
        _choice("动作", "action", ACTIONS, "发送后诉求怎么办。", required=True),
    ),
)

UNITS = Sheet(
    "单位",
    "units",
    (
        Column("代码", "code", cells.code, "单位代码，不能重复，如 CG01。", required=True, width=12),
        Column("名称", "name", _name(_line), "如 城市管理局。", required=True, width=28),
        Column("联系人", "contact", _name(_line), "可以空着。", empty="", width=14),
        Column("电话", "telephone", fields.telephone, "手机号、座机或热线号码，可以空着。", empty=""),
        Column(
            "类别",
            "categories",
            cells.codes,
            "办理的类别编码，多个用 ; 或 、 隔开，可以空着。",
            cells.listed,
            empty=(),
            refers="categories",
            width=24,
        ),
        Column("上级代码", "parent", cells.code, "上级单位的代码；没有就空着。", refers="units"),
    ),
)

HOLIDAYS = Sheet(
    "节假日",
    "holidays",
    (
        Column(
            "日期",
            "day",
            fields.day,
            "如 2027-02-06。只填要补充或改动的，公布的节假日程序自带。",
            required=True,
        ),
        _choice("类型", "kind", tuple(DayKind), "休 是放假，班 是调休上班。", required=True),
        Column("说明", "note", _note(_line), "如 春节，可以空着。", empty="", width=32),
    ),
)

#: In the order they are written; they may be read in any.
SHEETS = (DIVISIONS, DEPUTIES, CATEGORIES, RULES, TEMPLATES, UNITS, HOLIDAYS)
