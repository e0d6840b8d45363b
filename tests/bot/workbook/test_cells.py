"""What Excel does to cells is undone; what it destroyed is told."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from bot.workbook import cell_fields as fields
from bot.workbook import cells
from bot.workbook.grid import Cell
from bot.workbook.problems import Refused
from workbooks import Sheets, rewrite, sample_sheets, save

if TYPE_CHECKING:
    from pathlib import Path

    from workbooks import Desk


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (370702004003, "370702004003"),
        (370702004003.0, "370702004003"),
        ("370702004003", "370702004003"),
        ("３７０７０２", "370702"),
        (" 370702\u3000", "370702"),
        ("\ufeff370702\u200b", "370702"),
        ("3.70702004003E+11", "370702004003"),
        ("'370702", "370702"),
        ("370702004003.0", "370702004003"),
        ("1.0", "1.0"),
        ("DL-1", "DL-1"),
        ("1E5", "1E5"),
        (True, "TRUE"),
    ],
)
def test_codes_are_read_however_excel_kept_them(content: object, code: str) -> None:
    kind = "b" if isinstance(content, bool) else "s" if isinstance(content, str) else "n"

    assert cells.code(Cell(content, kind)) == code


def test_a_code_shown_with_leading_zeros_has_them() -> None:
    assert cells.code(Cell(37, "n", "000000")) == "000037"
    assert cells.code(Cell(37, "n", "General")) == "37"


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (Cell("3.70702E+11", "s"), "后面的数字已丢失"),
        (Cell(12345678901234567890, "n"), "超过 15 位"),
        (Cell(float("1e300"), "n"), "超过 15 位"),
        (Cell(datetime(2026, 3, 1), "d"), "变成了日期"),  # noqa: DTZ001 - as openpyxl reads one
        (Cell("#REF!", "e"), "错误值 #REF!"),
        (Cell("=A1", "f"), "选择性粘贴"),
        (Cell("3707 02", "s"), "有空格"),
    ],
)
def test_what_can_not_be_a_code_is_told(cell: Cell, words: str) -> None:
    refused = cells.code(cell)

    assert isinstance(refused, Refused)
    assert words in refused.message


def test_lists_are_split_trimmed_and_without_repeats() -> None:
    cell = Cell(" 花园 ;花园小区；；花园\n桃李苑;", "s")

    assert cells.names(cell) == ("花园", "花园小区", "桃李苑")
    assert cells.codes(Cell(370702.0, "n")) == ("370702",)
    assert cells.codes(Cell("3７0702；1", "s")) == ("370702", "1")


def test_text_loses_only_what_nobody_sees() -> None:
    assert cells.text(Cell(" 第一行_x000D_\r\n第二行\x07 ", "s")) == "第一行\n\n第二行"
    assert cells.line(Cell("东关\n街道", "s")) == "东关 街道"
    assert cells.text(Cell("👨‍👩‍👧  两个空格", "s")) == "👨‍👩‍👧  两个空格"
    assert cells.text(Cell(1.5, "n")) == "1.5"


@pytest.mark.parametrize(
    ("content", "number"), [("1.5", 1.5), ("－２.5", -2.5), ("\u22121", -1.0), (3, 3.0), ("1e-3", 0.001), (" 2 ", 2.0)]
)
def test_numbers_may_be_typed_as_text(content: object, number: float) -> None:
    assert cells.number(Cell(content, "s" if isinstance(content, str) else "n")) == number


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("13900000001", "13900000001"),
        (13900000001.0, "13900000001"),
        ("139 0000 0001", "13900000001"),
        ("139-0000-0001", "13900000001"),
        ("+86 139 0000 0001", "13900000001"),
        ("0536-8123456", "0536-8123456"),
        ("(0536)8123456", "0536-8123456"),
        ("01081234567", "010-81234567"),
        ("0536-8123456-801", "0536-8123456-801"),
    ],
)
def test_phones_are_read_as_people_write_them(typed: object, phone: str) -> None:
    assert fields.phone(Cell(typed, "s" if isinstance(typed, str) else "n")) == phone


@pytest.mark.parametrize("yes", ["是", "启用", "TRUE", "y", "1", "√", "Ｙ"])
@pytest.mark.parametrize("no", ["否", "停用", "FALSE", "n", "0", "×"])
def test_yes_and_no_have_many_spellings(yes: str, no: str) -> None:
    assert fields.yes_no(Cell(yes, "s")) is True
    assert fields.yes_no(Cell(no, "s")) is False


def test_boolean_and_number_cells_are_yes_and_no_too() -> None:
    assert fields.yes_no(Cell(value=True, kind="b")) is True
    assert fields.yes_no(Cell(0, "n")) is False


@pytest.mark.parametrize("typed", ["类别:DL", "类别：DL", " 类别 ： ＤＬ "])
def test_a_target_may_have_a_colon_of_either_width(typed: str) -> None:
    assert str(fields.target(Cell(typed, "s"))) == "类别:DL"


def test_a_text_target_keeps_its_own_colons_and_lines() -> None:
    found = fields.target(Cell("引导：请拨打:12345\n或到窗口", "s"))

    assert str(found) == "引导:请拨打:12345\n或到窗口"


def test_headers_and_blank_rows_are_read_with_patience(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["类别"][0] = [" 编码 ", "名\n称", "承办单位\u3000", "答复工作日"]
    sheets["类别"].insert(2, [None, None, None, None])
    sheets["类别"].insert(3, ["  ", "\u200b", "\u3000", None])

    assert desk.imports(sheets).counts["类别"].added == 2


def test_formulas_count_by_their_saved_result(desk: Desk, tmp_path: Path) -> None:
    sheets = sample_sheets()
    sheets["类别"][1][3] = "=1+1"
    sheets["类别"][2][2] = '=IF(A3="","","")'
    path = save(tmp_path / "formulas.xlsx", sheets)

    assert desk.complaints(path) == [
        f"类别 第 {row} 行「{column}」：这一格是公式，而且没有保存计算结果；请复制这一格，再用“选择性粘贴→数值”粘贴回来"
        for row, column in ((2, "答复工作日"), (3, "承办单位"))
    ]
    part = "xl/worksheets/sheet3.xml"
    rewrite(path, part, ("<f>1+1</f><v />", "<f>1+1</f><v>5</v>"), ('<c r="C3"><f>', '<c r="C3" t="str"><f>'))
    assert not desk.imports(path).problems
    assert [(row.unit, row.reply_days) for row in desk.rows().categories or ()] == [("示例区交通局", 5), ("", None)]


def test_a_wrong_size_claimed_by_the_file_loses_no_row(desk: Desk, tmp_path: Path) -> None:
    path = save(tmp_path / "small.xlsx", sample_sheets())
    rewrite(path, "xl/worksheets/sheet3.xml", ('<dimension ref="A1:D3" />', '<dimension ref="A1" />'))

    assert desk.imports(path).counts["类别"].added == 2


def test_a_stray_cell_in_the_last_row_of_excel_is_found_quickly(desk: Desk, tmp_path: Path) -> None:
    sheets: Sheets = {"类别": [["编码", "名称"], ["DL", "道路交通"]]}
    path = save(tmp_path / "far.xlsx", sheets)
    book = load_workbook(path)
    book["类别"]["A1048576"] = " "
    book["类别"]["B1048576"] = "远"
    book.save(path)

    assert desk.complaints(path) == ["类别 第 1048576 行「编码」：不能为空，请填写"]
