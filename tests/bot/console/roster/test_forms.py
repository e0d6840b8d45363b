"""Forms made of the workbook's sheets: what is read, what is refused, what is shown."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.console.roster.division_forest import Numbers, count, flat, forest
from bot.console.roster.roster_tables import CATEGORY, DEPUTY, DIVISION, TEMPLATE
from bot.console.roster.row_merging import Line, merge
from bot.console.roster.sheet_form import check_row, facts, fields, read, typed_of
from bot.console.roster.template_pages import Piece, preview
from bot.workbook.workbook_rows import cell_values
from handlers.office.scope import Scope
from handlers.roster.row_owners import out_of_reach
from nlp.district import Division, DivisionLevel
from nlp.places.division_tree import Tree
from stage import MONDAY
from storage.district.district_store import CategoryRow, DeputyRow, DistrictRows, DivisionRow

DISTRICT = DivisionRow("1", "示例区", "区县")
STREET = DivisionRow("11", "示例街道", "街道", "1")
COMMUNITY = DivisionRow(
    "111", "示例社区", "社区", "11", aliases=("小示例",), places=("甲小区", "乙路"), longitude=119.5
)
OTHER = DivisionRow("12", "别的街道", "街道", "1")
ROWS = (DISTRICT, STREET, COMMUNITY, OTHER)
PRESENT = DistrictRows(ROWS, (), (CategoryRow("DL", "道路"),))
TREE = Tree(Division(d.code, d.name, DivisionLevel(d.level), d.parent) for d in ROWS)
WHOLE, OF_STREET = Scope(TREE, None), Scope(TREE, "11")


def test_a_row_is_shown_as_it_is_typed_and_read_again() -> None:
    values = cell_values(COMMUNITY, str)
    typed = typed_of(DIVISION.sheet, values)

    assert typed["places"] == ("甲小区", "乙路")
    assert typed["longitude"] == ("119.5",)
    assert typed["latitude"] == ("",)
    assert read(DIVISION.sheet, typed, {}).values == values


def typed_deputy(**changed: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    row = DeputyRow("D1", "示例甲", "区县", "在任", ("111",), ("DL",))
    return typed_of(DEPUTY.sheet, cell_values(row, str)) | changed


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("name", "", "不能为空，请填写"),
        ("phone", "123", "电话号码不对"),
        ("status", "走了", "只能填 在任、请假、停用"),
        ("level", "", "不能为空，请填写"),
    ],
)
def test_a_field_is_refused_in_the_workbooks_own_words(field: str, typed: str, sentence: str) -> None:
    answers = read(DEPUTY.sheet, typed_deputy(**{field: (typed,)}), {})

    assert list(answers.wrong) == [field]
    assert sentence in answers.wrong[field]


def test_an_unknown_code_is_refused_by_the_workbooks_checks() -> None:
    answers = read(DEPUTY.sheet, typed_deputy(divisions=("111", "999")), {})

    assert list(check_row(DEPUTY.sheet, answers.values, PRESENT)) == ["divisions"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"parent": "111"}, "parent"),
        ({"code": "11", "level": "社区", "parent": "1"}, "level"),
        ({"code": "11", "level": "街道", "parent": "111"}, "parent"),
        ({"longitude": 119.0, "latitude": None}, "latitude"),
    ],
)
def test_a_division_that_breaks_the_tree_is_refused(changed: dict[str, Any], field: str) -> None:
    values = cell_values(DivisionRow("112", "新社区", "社区", "11"), str) | changed

    assert list(check_row(DIVISION.sheet, values, PRESENT)) == [field]


@pytest.mark.parametrize(
    ("scope", "values", "field"),
    [
        (WHOLE, {"code": "112", "level": "社区", "parent": None}, "parent"),
        (WHOLE, {"code": "1", "level": "区县", "parent": None}, ""),
        (OF_STREET, {"code": "112", "level": "社区", "parent": None}, "parent"),
        (OF_STREET, {"code": "112", "level": "社区", "parent": "12"}, "parent"),
        (OF_STREET, {"code": "112", "level": "社区", "parent": "11"}, ""),
        (OF_STREET, {"code": "11", "level": "街道", "parent": "1"}, ""),
    ],
)
def test_a_division_grows_inside_an_accounts_own_only(scope: Scope, values: dict[str, Any], field: str) -> None:
    assert "".join(out_of_reach("divisions", scope, PRESENT, values)) == field


@pytest.mark.parametrize(
    ("scope", "divisions", "is_refused"),
    [
        (WHOLE, (), False),
        (OF_STREET, (), True),
        (OF_STREET, ("111",), False),
        (OF_STREET, ("111", "12"), True),
        (OF_STREET, ("1",), True),
        (OF_STREET, ("999",), True),
    ],
)
def test_a_deputy_is_put_inside_an_accounts_own_only(
    scope: Scope, divisions: tuple[str, ...], *, is_refused: bool
) -> None:
    assert bool(out_of_reach("deputies", scope, PRESENT, {"divisions": divisions})) is is_refused


def test_phone_numbers_are_masked_where_rows_are_only_shown() -> None:
    row = DeputyRow("D1", "示例甲", "区县", "在任", ("111", "11"), phone_sealed="13900000001")

    assert facts(DEPUTY.sheet, cell_values(row, str)) == {
        "编号": "D1",
        "姓名": "示例甲",
        "级别": "区县",
        "负责区划": "111;11",
        "专长类别": "",
        "职务": "",
        "手机号": "139****0001",
        "状态": "在任",
    }


def typed_category(name: str, unit: str, days: str) -> dict[str, tuple[str, ...]]:
    return {"code": ("DL",), "name": (name,), "unit": (unit,), "reply_days": (days,)}


def test_a_conflict_keeps_what_each_has_changed() -> None:
    was = typed_category("道路", "甲局", "2")
    now, mine = typed_category("道路", "乙局", "3"), typed_category("道路交通", "甲局", "4")
    merged = merge(CATEGORY.sheet, now, mine, json.dumps(was), {"code"})

    assert merged.typed == typed_category("道路交通", "乙局", "4")
    assert merged.lines == (
        Line("名称", "道路", "道路", "道路交通"),
        Line("承办单位", "甲局", "乙局", "甲局"),
        Line("答复工作日", "2", "3", "4"),
    )


@pytest.mark.parametrize("was", ["", "nonsense", "[]", '{"name": 3}', "null"])
def test_a_conflict_without_what_was_seen_keeps_all_that_was_typed(was: str) -> None:
    now, mine = typed_category("道路", "乙局", "3"), typed_category("道路交通", "甲局", "3")

    assert merge(CATEGORY.sheet, now, mine, was, {"code"}).typed == mine


def test_a_list_typed_in_lines_is_no_change() -> None:
    now = typed_of(DIVISION.sheet, cell_values(COMMUNITY, str))
    mine = now | {"places": ("甲小区\n乙路",)}

    assert merge(DIVISION.sheet, now, mine, json.dumps(now), {"code"}).lines == ()


def test_each_column_has_the_field_that_fits_it() -> None:
    kinds = {
        sheet.sheet.title: [
            field.kind
            for field in fields(
                sheet.sheet,
                {column.field: ("",) for column in sheet.sheet.columns},
                {column.field: () for column in sheet.sheet.columns if column.refers},
                wrong={},
                fixed=(sheet.sheet.key.field,),
            )
        ]
        for sheet in (DIVISION, DEPUTY, CATEGORY, TEMPLATE)
    }

    assert kinds == {
        "区划": ["fixed", "line", "choice", "one", "lines", "lines", "line", "line"],
        "代表": ["fixed", "line", "choice", "many", "many", "line", "line", "choice"],
        "类别": ["fixed", "line", "line", "line"],
        "回复模板": ["fixed", "line", "area", "choice"],
    }


def test_divisions_stand_as_a_tree_and_are_counted_upwards() -> None:
    trees = forest(ROWS)
    deputies = (
        DeputyRow("D1", "示例甲", "区县", "在任", ("111", "11")),
        DeputyRow("D2", "示例乙", "市", "在任", ("1",)),
    )
    numbers = count(trees, deputies, {"11": 3, "111": 2, "12": 1})

    assert [(node.row.code, node.depth) for node in flat(trees)] == [("1", 0), ("11", 1), ("111", 2), ("12", 1)]
    assert numbers == {
        "1": Numbers(2, 2, 4),
        "11": Numbers(2, 1, 3),
        "111": Numbers(2, 1, 2),
        "12": Numbers(0, 0, 1),
    }
    assert [node.row.code for node in forest((COMMUNITY, OTHER))] == ["111", "12"]


def test_a_preview_fills_in_what_fills_itself_in() -> None:
    seen = preview("{编号}：{地点}的{结果}，{日期}，{结果}。", "办结", MONDAY)

    assert seen.pieces == (
        Piece("MS20260101-0001", "filled"),
        Piece("："),
        Piece("示例街道 示例社区", "filled"),
        Piece("的"),
        Piece("结果", "asked"),
        Piece("，"),
        Piece("11月23日（星期一）", "filled"),
        Piece("，"),
        Piece("结果", "asked"),
        Piece("。"),
    )
    assert seen.asked == ("结果",)
    assert seen.warning == ""
    assert "承办单位" in preview("转办", "转办", MONDAY).warning
    assert preview("已转{承办单位}", "转办", MONDAY).warning == ""
