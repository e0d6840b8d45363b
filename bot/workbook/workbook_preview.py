"""What a workbook would change, or where exactly it is wrong: shown before anything is applied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from openpyxl.utils import column_index_from_string

from bot.workbook import cells
from bot.workbook.headers import header_names
from bot.workbook.problems import Problem, Refused
from bot.workbook.sheets import SHEETS
from bot.workbook.workbook_checks import check
from bot.workbook.workbook_reader import in_order, plain_title
from bot.workbook.workbook_rows import cell_values, district_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.workbook.grid import Cell, Grid
    from bot.workbook.sheets import Sheet
    from bot.workbook.workbook_reader import Reading
    from bot.workbook.workbook_rows import Phones
    from storage.district.district_store import DistrictRows, Row

#: No header can be longer: three letters name the last column of Excel.
_MOST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell's content as text, and what is wrong with it."""

    text: str
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A row with mistakes, numbered as in Excel; `wrong` is about the row as a whole."""

    number: int
    cells: tuple[ShownCell, ...]
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrongSheet:
    """A sheet with mistakes: its headers in the file's order, the rows that are wrong; `wrong` is about the sheet."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[WrongRow, ...]
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a row, as its cell would read before and after."""

    header: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that would be new or different, numbered as in Excel; `key` and `label` are its first two columns."""

    number: int
    key: str
    label: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class ChangedSheet:
    """What would become of one sheet's table; a new row's differences are the fields that say something."""

    title: str
    added: tuple[ChangedRow, ...]
    changed: tuple[ChangedRow, ...]
    unchanged: int

    @property
    def size(self) -> int:
        """How many rows would be written."""
        return len(self.added) + len(self.changed)


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything that is wrong, or, when nothing is, what would change; `rows` is what would be written then."""

    problems: tuple[Problem, ...]
    wrong: tuple[WrongSheet, ...]
    sheets: tuple[ChangedSheet, ...]
    rows: DistrictRows | None


def preview(reading: Reading, present: DistrictRows, phones: Phones) -> Preview:
    """Compare a workbook with the present district; writes nothing."""
    problems = in_order((*reading.problems, *check(reading, present)))
    if problems:
        return refused(reading, problems)
    rows = district_rows(reading.entries, present, phones)
    changed = tuple(
        _changed_sheet(sheet, reading, getattr(present, sheet.table) or (), getattr(rows, sheet.table), phones.unseal)
        for sheet in SHEETS
        if sheet.table in reading.entries
    )
    return Preview((), (), changed, rows)


def refused(reading: Reading, problems: Sequence[Problem]) -> Preview:
    """Return a preview of a workbook that can't be applied, with these problems shown where they are."""
    titles = dict.fromkeys(problem.sheet for problem in problems)
    grids = {plain_title(grid.title): grid for grid in reversed(reading.grids)}
    wrong = tuple(
        _wrong_sheet(title, grids.get(plain_title(title)), [one for one in problems if one.sheet == title])
        for title in titles
    )
    return Preview(tuple(problems), wrong, (), None)


def _wrong_sheet(title: str, grid: Grid | None, problems: Iterable[Problem]) -> WrongSheet:
    rows = dict(grid.rows) if grid is not None else {}
    first = rows.get(1, ())
    width = max((len(row) for row in rows.values()), default=0)
    positions = {name: index for index, name in reversed(list(header_names(first)))}
    of_sheet: list[str] = []
    of_row: dict[int, list[str]] = {}
    of_cell: dict[tuple[int, int], list[str]] = {}
    for problem in problems:
        index = _position(problem.column, positions, width)
        if problem.row is None or problem.row not in rows:
            of_sheet.append(_with_place(problem))
        elif index is None:
            of_row.setdefault(problem.row, []).append(_with_column(problem))
        else:
            of_cell.setdefault((problem.row, index), []).append(problem.message)
    numbers = sorted({*of_row, *(row for row, _ in of_cell)})
    return WrongSheet(
        title,
        tuple(_shown(first[index]) if index < len(first) else "" for index in range(width)),
        tuple(
            WrongRow(
                number,
                tuple(
                    ShownCell(
                        _shown(rows[number][index]) if index < len(rows[number]) else "",
                        tuple(of_cell.get((number, index), ())),
                    )
                    for index in range(width)
                ),
                tuple(of_row.get(number, ())),
            )
            for number in numbers
        ),
        tuple(of_sheet),
    )


def _position(column: str | None, positions: dict[str, int], width: int) -> int | None:
    """Where a problem's column is: by its header, else by its letter."""
    if column is None or column in positions:
        return None if column is None else positions[column]
    if column.isascii() and column.isalpha() and column.isupper() and len(column) <= _MOST_LETTERS:
        index = column_index_from_string(column) - 1
        return index if index < width else None
    return None


def _with_place(problem: Problem) -> str:
    return str(Problem("", problem.row, problem.column, problem.message))


def _with_column(problem: Problem) -> str:
    return str(Problem("", None, problem.column, problem.message))


def _shown(cell: Cell | None) -> str:
    """Return a cell's content as somebody sees it, as far as the file tells."""
    if cell is None:
        return ""
    content = cells.text(cell)
    return str(cell.value) if isinstance(content, Refused) else content


def _changed_sheet(
    sheet: Sheet, reading: Reading, before: Iterable[Row], after: Iterable[Row], unseal: Callable[[str], str]
) -> ChangedSheet:
    present = {getattr(row, sheet.key.field): row for row in before}
    added: list[ChangedRow] = []
    changed: list[ChangedRow] = []
    unchanged = 0
    for entry, row in zip(reading.entries[sheet.table], after, strict=True):
        old = present.get(getattr(row, sheet.key.field))
        if row == old:
            unchanged += 1
            continue
        found = row_change(sheet, entry.row, old, row, unseal)
        (added if old is None else changed).append(found)
    return ChangedSheet(sheet.title, tuple(added), tuple(changed), unchanged)


def row_change(
    sheet: Sheet, number: int, before: Row | None, after: Row, unseal: Callable[[str], str] = str
) -> ChangedRow:
    """Return what differs between two rows, as their cells would read; `before` None: all that says something."""
    new = _texts(sheet, after, unseal)
    old = dict.fromkeys(new, "") if before is None else _texts(sheet, before, unseal)
    key, label = (new[column.header] for column in sheet.columns[:2])
    differences = tuple(Difference(header, old[header], text) for header, text in new.items() if text != old[header])
    return ChangedRow(number, key, label, differences)


def _texts(sheet: Sheet, row: Row, unseal: Callable[[str], str]) -> dict[str, str]:
    values = cell_values(row, unseal)
    return {column.header: _as_text(column.write(values[column.field])) for column in sheet.columns}


def _as_text(value: Any) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
