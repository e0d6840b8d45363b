"""The figures of a month as a workbook: one sheet a table, and one that says how it was counted."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from bot.figures import figure_texts as texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from bot.figures.named_lines import Names
    from handlers.figures.month_figures import Line, MonthFigures

_WIDTHS = (26.0, 12.0)
_NOTES_WIDTH = 110.0
Value = str | float | int | None


def figures_content(figures: MonthFigures, names: Names) -> bytes:
    """Return the workbook as a file's bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    month = texts.title(figures.month)
    _table(book, texts.TOTAL, month, [(texts.ALL, figures.total), (texts.ENTERPRISE, figures.enterprise)])
    for table, lines in figures.tables.items():
        named = [(names.of(table, key), line) for key, line in lines.items()]
        _table(book, texts.TABLES[table], texts.TABLES[table], [*named, (texts.ALL, figures.total)])
    _outcomes(book, figures, names)
    _notes(book, month)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _table(book: Workbook, title: str, first: str, lines: Sequence[tuple[str, Line]]) -> None:
    rows: list[list[Value]] = [[first, *texts.COLUMNS.values(), texts.MEDIAN, texts.MOST]]
    rows += [
        [name, *(line.counts[key] for key in texts.COLUMNS), line.median_hours, line.most_hours] for name, line in lines
    ]
    _fill(book.create_sheet(title), rows)


def _outcomes(book: Workbook, figures: MonthFigures, names: Names) -> None:
    rows: list[list[Value]] = [[texts.TABLES["street"], *texts.ENDS.values()]]
    for key, line in figures.tables["street"].items():
        rows.append([names.of("street", key), *(line.ends[end] for end in texts.ENDS)])
    rows.append([texts.ALL, *(figures.total.ends[end] for end in texts.ENDS)])
    rows.append([texts.ENTERPRISE, *(figures.enterprise.ends[end] for end in texts.ENDS)])
    _fill(book.create_sheet(texts.OUTCOMES), rows)


def _notes(book: Workbook, month: str) -> None:
    page = book.create_sheet(texts.NOTES)
    for number, sentence in enumerate((month, *texts.HOW_COUNTED), 1):
        page.cell(number, 1, sentence).alignment = Alignment(wrap_text=True, vertical="top")
    page.column_dimensions["A"].width = _NOTES_WIDTH


def _fill(page: Worksheet, rows: Sequence[Sequence[Value]]) -> None:
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = page.cell(number, column)
            cell.value = value
            if isinstance(value, str):
                # A street's name is a text, also when it looks like a formula.
                cell.data_type = "s"
    for column in range(1, len(rows[0]) + 1):
        head = page.cell(1, column)
        head.font = Font(bold=True)
        head.alignment = Alignment(wrap_text=True, vertical="top")
        page.column_dimensions[get_column_letter(column)].width = _WIDTHS[min(column - 1, 1)]
    page.freeze_panes = "B2"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
