"""The table of sheets agrees with the database and with its own documentation."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from bot.workbook.sheets import SHEETS, Sheet
from storage.district import district_store as district

ROOT = Path(__file__).parents[3]
ROWS = {
    "divisions": district.DivisionRow,
    "deputies": district.DeputyRow,
    "categories": district.CategoryRow,
    "rules": district.RuleRow,
    "templates": district.TemplateRow,
    "units": district.UnitRow,
    "holidays": district.HolidayRow,
}
#: A cell whose value is kept in another form.
KEPT_AS = {"phone": {"phone_sealed"}, "target": {"target_kind", "target_value"}}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.table)
def test_every_column_has_its_place_in_a_row(sheet: Sheet) -> None:
    kept = set[str]().union(*(KEPT_AS.get(column.field, {column.field}) for column in sheet.columns))

    assert kept == {field.name for field in fields(ROWS[sheet.table])}
    assert sheet.key.field == fields(ROWS[sheet.table])[0].name
    assert sheet.key.required


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.table)
def test_the_documentation_lists_every_column_and_which_are_required(sheet: Sheet) -> None:
    text = (ROOT / "docs" / "workbook.md").read_text(encoding="utf-8")
    section = re.split(r"^##+ ", text.partition(f"### {sheet.title} ")[2], maxsplit=1, flags=re.MULTILINE)[0]
    cells = [line.split(" | ")[0].strip("| ") for line in section.splitlines() if line.startswith("| ")][1:]
    documented = {name.strip("* "): "**" in cell for cell in cells for name in cell.split(",")}

    assert documented == {column.header: column.required for column in sheet.columns}


def test_every_column_explains_itself_in_a_sentence() -> None:
    for sheet in SHEETS:
        for column in sheet.columns:
            # Excel shows at most 255 characters beside a cell.
            assert 2 < len(column.help) < 255, column.header
