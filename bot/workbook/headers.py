"""The first row of a sheet: which column is where, and what is wrong with the headers."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from bot.workbook.cells import clean
from bot.workbook.problems import Problem, perhaps, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.workbook.grid import Cell, Grid
    from bot.workbook.sheets import Column, Sheet


@dataclass(frozen=True, slots=True)
class Header:
    """The known columns of a sheet by their position, counted from 0; empty when the sheet can't be read."""

    columns: dict[int, Column]
    problems: tuple[Problem, ...]


def read_header(sheet: Sheet, grid: Grid) -> Header:
    """Find the columns of a sheet in its first row."""
    if problem := _no_header(sheet, grid):
        return Header({}, (problem,))
    problems: list[Problem] = []
    columns: dict[int, Column] = {}
    known = {column.header: column for column in sheet.columns}
    for index, name in header_names(grid.rows[0][1]):
        if name not in known:
            message = f"不认识这一列{perhaps(name, known)}；这张表只能有这些列：{'、'.join(known)}"
            problems.append(Problem(sheet.title, 1, name, message))
        elif known[name] in columns.values():
            problems.append(Problem(sheet.title, 1, name, "这一列出现了两次，请删掉一列"))
        else:
            columns[index] = known[name]
    problems += _missing(sheet, columns)
    problems += _merged(sheet, grid)
    problems += _nameless(sheet, grid)
    return Header(columns, tuple(problems))


def header_names(row: tuple[Cell | None, ...]) -> Iterator[tuple[int, str]]:
    """Yield the headers of a first row with their positions, as they are compared: in half width, without blanks."""
    for index, cell in enumerate(row):
        name = "" if cell is None else unicodedata.normalize("NFKC", clean(str(cell.value)))
        if name := "".join(name.split()):
            yield index, name


def _no_header(sheet: Sheet, grid: Grid) -> Problem | None:
    if not grid.rows:
        return Problem(sheet.title, None, None, "工作表是空的，请在第 1 行写上表头；用不到这张表就把它删掉")
    expected = "、".join(column.header for column in sheet.columns)
    if grid.rows[0][0] != 1:
        return Problem(sheet.title, 1, None, f"第 1 行是空的，请把表头放在第 1 行：{expected}")
    headers = {column.header for column in sheet.columns}
    found = [sum(name in headers for _, name in header_names(row)) for _, row in grid.rows[:2]]
    if found[0] == 0 and found[-1] > 1:
        line = grid.rows[1][0]
        return Problem(sheet.title, 1, None, f"表头好像在第 {line} 行，请删掉它上面的标题行，让表头在第 1 行")
    return None


def _missing(sheet: Sheet, columns: dict[int, Column]) -> Iterator[Problem]:
    for column in sheet.columns:
        if column.required and column not in columns.values():
            yield Problem(sheet.title, 1, column.header, "缺少这一列，请在第 1 行加上")


def _merged(sheet: Sheet, grid: Grid) -> Iterator[Problem]:
    names = dict(header_names(grid.rows[0][1]))
    for area in grid.merged:
        name = names.get(area.first_column - 1)
        if area.first_row == 1 and name is not None:
            yield Problem(sheet.title, 1, name, "表头是合并的单元格，请取消合并，每一列写自己的表头")


def _nameless(sheet: Sheet, grid: Grid) -> Iterator[Problem]:
    """Find columns that have content and no header."""
    named = {index for index, _ in header_names(grid.rows[0][1])}
    seen: set[int] = set()
    for number, row in grid.rows[1:]:
        for index, cell in enumerate(row):
            if cell is None or index in named or index in seen or not clean(str(cell.value)):
                continue
            seen.add(index)
            message = f"这一列没有表头，却有内容{shown(cell.value)}，请在第 1 行写上表头，或者清空这一列"
            yield Problem(sheet.title, number, get_column_letter(index + 1), message)
