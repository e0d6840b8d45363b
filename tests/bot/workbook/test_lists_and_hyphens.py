"""Lists as people type them, Excel's own empty sheet, and a hyphen inside a word. Everybody is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from bot.workbook import cell_fields, cells
from bot.workbook.grid import Cell
from bot.workbook.problems import Refused
from bot.workbook.workbook_reader import read_workbook

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("柳荫小区;槐荫小区", ("柳荫小区", "槐荫小区")),
        ("柳荫小区、槐荫小区", ("柳荫小区", "槐荫小区")),
        ("柳荫小区，槐荫小区, 松风小区", ("柳荫小区", "槐荫小区", "松风小区")),
        ("柳荫小区、东区;槐荫小区", ("柳荫小区、东区", "槐荫小区")),
        ("柳荫小区一、二期", ("柳荫小区一", "二期")),
        ("一、二期", ("一、二期",)),
        ("柳荫小区、槐荫小区;", ("柳荫小区、槐荫小区",)),
        ("柳荫小区、", ("柳荫小区",)),
    ],
)
def test_a_list_is_read_as_people_separate_it(typed: str, read: tuple[str, ...]) -> None:
    found = cells.names(Cell(typed, "s"))

    assert found == read
    assert cells.names(Cell(cells.listed(read), "s")) == read


def test_codes_are_read_the_same_way() -> None:
    assert cells.codes(Cell("DL、HJ，SZ", "s")) == ("DL", "HJ", "SZ")


def saved(folder: Path, *titles: str) -> Path:
    book = Workbook()
    assert book.active is not None
    book.active.title = "Sheet1"
    for title in titles:
        sheet = book.create_sheet(title)
        sheet.append(["编码", "名称", "承办单位", "答复工作日"])
        sheet.append(["DL", "道路交通", None, None])
    book.save(folder / "示例.xlsx")
    return folder / "示例.xlsx"


def test_excels_own_empty_sheet_is_no_mistake(tmp_path: Path) -> None:
    reading = read_workbook(saved(tmp_path, "类别"))

    assert reading.problems == ()
    assert list(reading.entries) == ["categories"]


def test_a_workbook_of_nothing_but_an_empty_sheet_says_so(tmp_path: Path) -> None:
    (problem,) = read_workbook(saved(tmp_path)).problems

    assert problem.message.startswith("工作簿是空的")


@pytest.mark.parametrize("typed", ["BZ-YQ1722", "停电 | BZ-YQ1722", "5G-A + 信号", "BZ－YQ1722"])
def test_a_hyphen_inside_a_word_is_asked_about(typed: str) -> None:
    found = cell_fields.expression(Cell(typed, "s"))

    assert isinstance(found, Refused)
    assert "请加引号" in found.message
    assert "两边加空格" in found.message


@pytest.mark.parametrize(
    "typed", ['"BZ-YQ1722"', "“BZ-YQ1722” + 断了", "BZ - YQ1722", "积水-洒水车", "路灯 -A", "WiFi + 慢 - 5G"]
)
def test_quotes_make_it_one_word_and_blanks_make_it_without(typed: str) -> None:
    assert cell_fields.expression(Cell(typed, "s")) == typed
