"""Turns the demo district's text files into the workbook that `mashang import` reads."""

from __future__ import annotations

import csv
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl.worksheet.worksheet import Worksheet

#: One file a sheet, UTF-8, the sheet's header as first line.
FOLDER = Path(__file__).parent / "district"

#: File name without `.csv` → the sheet's title, in the order of the sheets.
SHEETS: Mapping[str, str] = MappingProxyType(
    {"divisions": "区划", "deputies": "代表", "categories": "类别", "rules": "规则", "templates": "回复模板"}
)

_NUMBERS = frozenset({"经度", "纬度", "答复工作日", "权重"})
#: Width of a column in characters, and of those that hold sentences or lists.
_NARROW, _WIDE = 14, 48
_WIDE_COLUMNS = frozenset({"地名", "负责区划", "职务", "关键词", "目标", "正文"})


def read(name: str, folder: Path = FOLDER) -> list[dict[str, str]]:
    """Return the rows of one sheet's file, each a cell's text by its column. Raises KeyError for no sheet's name."""
    SHEETS[name]
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def build(path: Path, folder: Path = FOLDER) -> None:
    """Write the workbook to `path`, over whatever is there; the folder must exist. Raises OSError."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, title in SHEETS.items():
        _fill(book.create_sheet(title), read(name, folder))
    book.save(path)


def _fill(sheet: Worksheet, rows: list[dict[str, str]]) -> None:
    columns = list(rows[0])
    for at, column in enumerate(columns, start=1):
        sheet.cell(1, at, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(at)].width = _WIDE if column in _WIDE_COLUMNS else _NARROW
    for number, row in enumerate(rows, start=2):
        for at, column in enumerate(columns, start=1):
            _write(sheet, number, at, row[column], is_number=column in _NUMBERS)
    sheet.freeze_panes = "A2"


def _write(sheet: Worksheet, row: int, column: int, content: str, *, is_number: bool) -> None:
    if not content:
        return
    cell = sheet.cell(row, column)
    if is_number:
        cell.value = float(content)
        return
    # As text, so that Excel leaves codes and phone numbers alone, and a text that begins with "=" is no formula.
    cell.value = content
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(vertical="top", wrap_text=len(content) > _WIDE)
