"""The cells of a workbook's sheets, plain and bounded, formulas replaced by their results."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from openpyxl import load_workbook

from bot.workbook.problems import Refused
from bot.workbook.workbook_package import BROKEN, DAMAGED, Area, check_package, merged_areas, read_package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

#: Rows with content, and columns, beyond which a sheet is no district's.
MOST_ROWS = 50_000
MOST_COLUMNS = 100
#: Excel's last row.
LAST_ROW = 1_048_576


class Cell(NamedTuple):
    """A cell with content."""

    value: Any
    #: The file's type: n number, s text, b boolean, d date, e error, f formula whose result was not saved.
    kind: str
    #: Excel's number format, "General" when none; only a number's matters.
    style: str = "General"


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: rows with content by their number in Excel, None for an empty cell, and the merged areas."""

    title: str
    rows: tuple[tuple[int, tuple[Cell | None, ...]], ...]
    merged: tuple[Area, ...] = ()
    #: Content beyond MOST_ROWS was left unread.
    too_long: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """The titles of all sheets but empty ones nobody wanted, and the cells of those that were wanted."""

    titles: tuple[str, ...]
    grids: tuple[Grid, ...]


def read_book(path: Path, wanted: Callable[[str], bool]) -> Book | Refused:
    """Read the wanted sheets of a file, or say why the file can't be read. Raises nothing on any content."""
    content = read_package(path)
    return content if isinstance(content, Refused) else _read_unbroken(content, wanted)


def read_book_bytes(content: bytes, wanted: Callable[[str], bool]) -> Book | Refused:
    """Read the wanted sheets of a file that somebody sent, as `read_book` does."""
    checked = check_package(content)
    return checked if isinstance(checked, Refused) else _read_unbroken(checked, wanted)


def _read_unbroken(content: bytes, wanted: Callable[[str], bool]) -> Book | Refused:
    try:
        with warnings.catch_warnings():
            # Extensions that openpyxl doesn't keep; nothing of ours is in them.
            warnings.simplefilter("ignore")
            return _read(content, wanted)
    except BROKEN:
        return DAMAGED


def _read(content: bytes, wanted: Callable[[str], bool]) -> Book:
    merged = merged_areas(content)
    book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
    grids = [_grid(sheet, merged) for sheet in book.worksheets if wanted(sheet.title)]
    if any(cell is not None and cell.kind == "f" for grid in grids for _, row in grid.rows for cell in row):
        results = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        by_title = {sheet.title: sheet for sheet in results.worksheets}
        grids = [_with_results(grid, by_title[grid.title]) for grid in grids]
    # Excel's own Sheet1, left as it came, is no mistake.
    empty = {sheet.title for sheet in book.worksheets if not wanted(sheet.title) and next(_rows(sheet), None) is None}
    return Book(titles=tuple(title for title in book.sheetnames if title not in empty), grids=tuple(grids))


def _grid(sheet: Any, merged: dict[str, tuple[Area, ...]]) -> Grid:
    rows: list[tuple[int, tuple[Cell | None, ...]]] = []
    too_long = False
    for number, row in _rows(sheet):
        if len(rows) > MOST_ROWS:
            too_long = True
            break
        rows.append((number, row))
    return Grid(sheet.title, tuple(rows), merged.get(sheet.title, ()), too_long)


def _rows(sheet: Any) -> Iterator[tuple[int, tuple[Cell | None, ...]]]:
    # The size a file claims for a sheet is often wrong (too small: rows would be lost).
    sheet.reset_dimensions()
    for number, record in enumerate(sheet.iter_rows(), start=1):
        if number > LAST_ROW:
            return
        row = tuple(_cell(cell) for cell in record[:MOST_COLUMNS])
        if any(row):
            yield number, row


def _cell(cell: Any) -> Cell | None:
    value = cell.value
    if value is None or (isinstance(value, str) and (not value or value.isspace())):
        return None
    if cell.data_type == "n":
        return Cell(value, "n", cell.number_format)
    # A formula of a whole range is an object of openpyxl; nobody needs its text.
    return Cell(value if cell.data_type != "f" else "=", cell.data_type)


def _with_results(grid: Grid, sheet: Any) -> Grid:
    """Replace each formula by the result Excel last saved; one that was never saved stays a formula."""
    formulas = {
        (number, index)
        for number, row in grid.rows
        for index, cell in enumerate(row)
        if cell is not None and cell.kind == "f"
    }
    results: dict[tuple[int, int], Cell | None] = {}
    sheet.reset_dimensions()
    for number, record in enumerate(sheet.iter_rows(max_row=grid.rows[-1][0] if grid.rows else 1), start=1):
        for index, cell in enumerate(record[:MOST_COLUMNS]):
            # A result that is an empty text has a type and no value; a result that was never saved has neither.
            if (number, index) in formulas and (cell.value is not None or cell.data_type == "str"):
                results[number, index] = _cell(cell)
    rows = [
        (number, tuple(results.get((number, index), cell) for index, cell in enumerate(row)))
        for number, row in grid.rows
    ]
    return Grid(grid.title, tuple((number, row) for number, row in rows if any(row)), grid.merged, grid.too_long)
