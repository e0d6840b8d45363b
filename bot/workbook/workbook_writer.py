"""Writing a district as a workbook that Excel leaves as it is and that imports again without a change."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from bot.workbook.sheets import SHEETS
from bot.workbook.workbook_rows import cell_values

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from bot.workbook.sheets import CellValue, Column, Sheet
    from storage.district.district_store import DistrictRows, Row

#: Excel's most characters of a cell; openpyxl would cut the rest off silently.
MOST_CELL = 32_767
#: Rows that have a list to choose from, those still to be written included.
_CHOICE_ROWS = 20_000
_WRAPPED = 30

_BOLD = Font(bold=True)
_REQUIRED = PatternFill("solid", fgColor="FFE699")
_OPTIONAL = PatternFill("solid", fgColor="DDEBF7")
_WRAP = Alignment(wrap_text=True, vertical="top")
_TOP = Alignment(vertical="top")
# What XML can't hold, and what would be taken for such an escape (ECMA-376, ST_Xstring).
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def write_workbook(path: Path, rows: DistrictRows, unseal: Callable[[str], str]) -> None:
    """Write each table that is not None as a sheet, its columns in the order of the table of sheets.

    `unseal` makes a stored phone number readable.
    The file appears whole or not at all. Raises OSError when it can't be written, ValueError for a text that is
    longer than Excel's cells.
    """
    content = workbook_content(rows, unseal)
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        # Whoever reads it knows the file they asked for, not the one beside it.
        error.filename, error.filename2 = str(path), None
        raise


def workbook_content(rows: DistrictRows, unseal: Callable[[str], str]) -> bytes:
    """Return what `write_workbook` writes. Raises ValueError for a text that is longer than Excel's cells."""
    # Everything that may fail comes first: openpyxl's half-written sheets can't be thrown away quietly.
    pages = [
        (sheet, [_plain_row(sheet, row, unseal) for row in getattr(rows, sheet.table)])
        for sheet in SHEETS
        if getattr(rows, sheet.table) is not None
    ]
    book = Workbook(write_only=True)
    book.properties.creator = "mashang"
    for sheet, lines in pages:
        _write_sheet(book, sheet, lines)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _plain_row(sheet: Sheet, row: Row, unseal: Callable[[str], str]) -> list[CellValue]:
    values = cell_values(row, unseal)
    return [_plain(column, column.write(values[column.field])) for column in sheet.columns]


def _plain(column: Column, value: CellValue) -> CellValue:
    """Return a value as the file can keep it exactly."""
    if isinstance(value, float):
        if value.is_integer():
            return int(value)
        # openpyxl writes 16 digits of a float; a few numbers need 17, and a text keeps them.
        return value if float(f"{value:.16g}") == value else repr(value)
    if isinstance(value, str):
        value = _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", value)
        if len(value) > MOST_CELL:
            raise ValueError(f"「{column.header}」有一格超过 {MOST_CELL} 个字，Excel 放不下")
    return None if value == "" else value


def _write_sheet(book: Workbook, sheet: Sheet, lines: Sequence[Sequence[CellValue]]) -> None:
    page: Any = book.create_sheet(sheet.title)
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(lines) + 1}"
    for index, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(index)
        dimension = page.column_dimensions[letter]
        dimension.width = column.width
        if column.is_text:
            # For the rows still to be written: Excel would turn a code into a number.
            dimension.number_format = "@"
        _add_help(page, letter, column)
    page.append([_header(page, column) for column in sheet.columns])
    for line in lines:
        page.append([_cell(page, column, value) for column, value in zip(sheet.columns, line, strict=True)])


def _add_help(page: Any, letter: str, column: Column) -> None:
    note = DataValidation(promptTitle=column.header, prompt=column.help, showInputMessage=True)
    note.add(f"{letter}1")
    page.data_validations.append(note)
    if column.choices:
        options = DataValidation(
            type="list",
            formula1=f'"{",".join(column.choices)}"',
            allow_blank=True,
            showErrorMessage=True,
            errorTitle=column.header,
            error=f"只能填 {'、'.join(column.choices)}",
        )
        options.add(f"{letter}2:{letter}{_CHOICE_ROWS}")
        page.data_validations.append(options)


def _header(page: Any, column: Column) -> Any:
    cell = WriteOnlyCell(page, column.header)
    cell.font = _BOLD
    cell.fill = _REQUIRED if column.required else _OPTIONAL
    cell.number_format = "@"
    return cell


def _cell(page: Any, column: Column, value: CellValue) -> Any:
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(page, value)
    # Always a text, also when it looks like a formula or an error; the prefix keeps it one when it is edited.
    cell.data_type = "s"
    if value[0] in "=+-@#":
        cell.quotePrefix = True
    cell.number_format = "@"
    cell.alignment = _WRAP if column.width >= _WRAPPED else _TOP
    return cell
