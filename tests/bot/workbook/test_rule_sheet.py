"""The sheet of rules alone, in somebody's area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.workbook.rule_sheet import Area, other_sheets, preview_rules
from bot.workbook.workbook_reader import read_content
from workbooks import sample_sheets, save

if TYPE_CHECKING:
    from bot.workbook.workbook_preview import Preview
    from workbooks import Desk, Sheets

WHOLE = Area("全区", lambda _: True, lambda _: True)
EAST = Area("东关街道", lambda code: code in {"990101001", "990101001001", "990101001002"}, lambda one: one == "W001")


def look(desk: Desk, sheets: Sheets, area: Area = WHOLE) -> Preview:
    reading = read_content(save(desk.folder / "rules.xlsx", sheets).read_bytes())
    return preview_rules(reading, desk.rows(), area)


def test_mistakes_of_other_sheets_do_not_matter_and_nothing_of_them_is_taken(desk: Desk) -> None:
    desk.imports(sample_sheets())
    sheets = sample_sheets()
    sheets["区划"][1][2] = "星系"
    sheets["类别"].append(["NEW", "只在工作簿里", None, None])
    sheets["说明"] = [["随便写的"]]
    sheets["规则"][1][3] = 4

    found = look(desk, sheets)

    assert found.problems == ()
    assert [sheet.title for sheet in found.sheets] == ["规则"]
    assert [row.key for row in found.sheets[0].changed] == ["R001"]
    reading = read_content(save(desk.folder / "rules.xlsx", sheets).read_bytes())
    assert other_sheets(reading) == ("区划", "代表", "类别", "回复模板", "说明")
    sheets["规则"][1][2] = "类别:NEW"
    assert "没有代码为「NEW」的类别" in str(look(desk, sheets).problems[0])


@pytest.mark.parametrize(
    ("titles", "heard"),
    [
        (["类别"], "工作簿里没有「规则」工作表，没有可以导入的规则"),
        (["规贝"], "不认识这张工作表，您是不是想写「规则」"),
    ],
)
def test_a_workbook_without_the_sheet_is_told_so(desk: Desk, titles: list[str], heard: str) -> None:
    (problem,) = look(desk, {title: sample_sheets()["规则"] for title in titles}).problems

    assert heard in str(problem)


def test_what_is_no_workbook_gets_the_readers_sentence(desk: Desk) -> None:
    (problem,) = preview_rules(read_content(b"hello"), desk.rows(), WHOLE).problems

    assert str(problem).startswith("这不是 Excel 工作簿（.xlsx）")


@pytest.mark.parametrize(
    ("row", "column", "heard"),
    [
        (["R001", "道路", "类别:DL", 9, None, None, None], "编号", "这个编号的规则不归东关街道管，您不能改它"),
        (["R009", "道路", "类别:DL", 9, None, None, None], "适用区划", "您只能导入东关街道以内的规则"),
        (["R009", "道路", "类别:DL", 9, "990101", None, None], "适用区划", "您只能导入东关街道以内的规则"),
        (["R009", "道路", "区划:990101", 9, "990101001", None, None], "目标", "目标在东关街道以外"),
        (["R009", "道路", "代表:W002", 9, "990101001", None, None], "目标", "目标在东关街道以外"),
        (["R003", "大石桥", "区划:990101001002", 3, None, None, None], "适用区划", "您只能导入东关街道以内的规则"),
    ],
    ids=["the district's rule", "no scope", "a wider scope", "another place", "another deputy", "a rule made wider"],
)
def test_a_streets_clerk_can_change_the_streets_rules_only(desk: Desk, row: list[Any], column: str, heard: str) -> None:
    desk.imports(sample_sheets())
    found = look(desk, {"规则": [sample_sheets()["规则"][0], row]}, EAST)

    assert [(one.row, one.column) for one in found.problems] == [(2, column)]
    assert heard in found.problems[0].message
    assert found.wrong[0].rows[0].number == 2


def test_rows_of_others_that_stay_as_they_are_do_not_matter(desk: Desk) -> None:
    desk.imports(sample_sheets())
    sheets = {"规则": sample_sheets()["规则"]}
    sheets["规则"][3][3] = 5
    sheets["规则"].append(["R010", "路灯", "代表:W001", 1, "990101001001", "是", None])

    found = look(desk, sheets, EAST)

    assert found.problems == ()
    assert ([row.key for row in found.sheets[0].changed], [row.key for row in found.sheets[0].added]) == (
        ["R003"],
        ["R010"],
    )
