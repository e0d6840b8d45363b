"""From a file to checked values: every problem of the whole workbook in one run."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.workbook.cells import clean
from bot.workbook.grid import MOST_ROWS, Book, Cell, Grid, read_book, read_book_bytes
from bot.workbook.headers import read_header
from bot.workbook.problems import Problem, Refused, nearest, perhaps
from bot.workbook.sheets import SHEETS, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from bot.workbook.sheets import Column


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a sheet: its number in Excel and its values by field.

    A column the sheet doesn't have and an unknown cell have no value; an empty cell has its column's.
    """

    row: int
    values: dict[str, Any]
    #: Fields whose cells were refused or hidden: what they hold is unknown.
    unknown: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a workbook says, by table; a table whose sheet is absent is absent. Use it only without problems."""

    entries: dict[str, tuple[Entry, ...]]
    problems: tuple[Problem, ...]
    #: Tables whose sheet is there without its keys, or under a wrong name: references to them can't be checked.
    unreadable: frozenset[str] = frozenset()
    #: The cells of the known sheets as they stand in the file, to show a mistake where it is.
    grids: tuple[Grid, ...] = ()


def read_workbook(path: Path) -> Reading:
    """Read a workbook and find every problem that can be found without the database. Raises nothing."""
    return _reading(partial(read_book, path))


def read_content(content: bytes) -> Reading:
    """Read a workbook somebody sent, as `read_workbook` reads a file."""
    return _reading(partial(read_book_bytes, content))


def _reading(read: Callable[[Callable[[str], bool]], Book | Refused]) -> Reading:
    by_title = {sheet.title: sheet for sheet in SHEETS}
    book = read(lambda title: plain_title(title) in by_title)
    if isinstance(book, Refused):
        return Reading({}, (Problem("", None, None, book.message),))
    problems = list(_title_problems(book.titles))
    if not book.titles:
        problems.append(Problem("", None, None, f"工作簿是空的；工作表请叫 {'、'.join(by_title)}，可以只有其中几张"))
    unreadable = {by_title[meant].table for title in book.titles if (meant := nearest(title, by_title))}
    entries: dict[str, tuple[Entry, ...]] = {}
    for grid in book.grids:
        sheet = by_title[plain_title(grid.title)]
        if sheet.table in entries:
            continue
        header = read_header(sheet, grid)
        problems += header.problems
        if sheet.key in header.columns.values():
            unreadable.discard(sheet.table)
        else:
            unreadable.add(sheet.table)
        entries[sheet.table] = tuple(_entries(sheet, grid, header.columns, problems))
    return Reading(entries, in_order(problems), frozenset(unreadable), book.grids)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems as somebody meets them who walks through the workbook."""
    return tuple(sorted(problems, key=_place))


def _place(problem: Problem) -> tuple[int, int, int]:
    """Sort problems as somebody walks through the workbook."""
    for place, sheet in enumerate(SHEETS):
        if sheet.title == plain_title(problem.sheet):
            headers = [column.header for column in sheet.columns]
            column = headers.index(problem.column) if problem.column in headers else len(headers)
            return place, problem.row or 0, column
    return -1, 0, 0


def plain_title(title: str) -> str:
    """Return a sheet's title as it is meant: without blanks around it, in half width."""
    return unicodedata.normalize("NFKC", title).strip()


def _title_problems(titles: Sequence[str]) -> Iterator[Problem]:
    known = [sheet.title for sheet in SHEETS]
    seen = set()
    for title in titles:
        plain = plain_title(title)
        if plain not in known:
            message = f"不认识这张工作表{perhaps(plain, known)}；工作簿里只能有 {'、'.join(known)}，别的请删掉"
            yield Problem(title, None, None, message)
        elif plain in seen:
            yield Problem(title, None, None, f"有两张名叫「{plain}」的工作表，请合成一张")
        seen.add(plain)


def _entries(sheet: Sheet, grid: Grid, columns: dict[int, Column], problems: list[Problem]) -> Iterator[Entry]:
    hidden = _covered(sheet, grid, columns, problems)
    for number, row in grid.rows[1:] if columns else ():
        cells = {
            column: row[index] if index < len(row) else None
            for index, column in columns.items()
            if (number, index) not in hidden
        }
        if all(cell is None or _is_blank(cell) for cell in cells.values()):
            continue
        values: dict[str, Any] = {}
        for column, cell in cells.items():
            value = read_cell(column, cell)
            if isinstance(value, Refused):
                problems.append(Problem(sheet.title, number, column.header, value.message))
            else:
                values[column.field] = value
        yield Entry(
            number, values, frozenset(column.field for column in columns.values() if column.field not in values)
        )
    if grid.too_long:
        message = f"超过 {MOST_ROWS} 行，后面的没有读；请删掉多余的行，或分几次导入"
        problems.append(Problem(sheet.title, None, None, message))


def read_cell(column: Column, cell: Cell | None) -> Any | Refused:
    """Return what a cell of a column says: an empty one its empty value, or why it must not be empty."""
    if cell is not None and not _is_blank(cell):
        return column.read(cell)
    return Refused("不能为空，请填写") if column.required else column.empty


def _is_blank(cell: Cell) -> bool:
    return cell.kind == "s" and not clean(cell.value)


def _covered(sheet: Sheet, grid: Grid, columns: dict[int, Column], problems: list[Problem]) -> set[tuple[int, int]]:
    """Return the cells that a merged area hides; such an area with content is a problem."""
    hidden: set[tuple[int, int]] = set()
    rows = dict(grid.rows)
    for area in grid.merged:
        index = area.first_column - 1
        row = rows.get(area.first_row, ())
        if area.first_row == 1 or index not in columns or index >= len(row) or row[index] is None:
            continue
        last = min(area.last_row, grid.rows[-1][0])
        hidden |= {
            (number, column)
            for number in range(area.first_row, last + 1)
            for column in columns
            if index <= column < area.last_column and (number, column) != (area.first_row, index)
        }
        message = (
            f"第 {area.first_row} 行到第 {area.last_row} 行有合并的单元格，只有第一格有内容，请取消合并，每格都填上"
        )
        problems.append(Problem(sheet.title, area.first_row, columns[index].header, message))
    return hidden
