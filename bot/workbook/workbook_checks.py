"""What one cell alone can't tell: duplicates, and codes that must exist somewhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.workbook.cell_fields import CODED
from bot.workbook.problems import Problem, perhaps, shown
from bot.workbook.sheet_tree import check_tree
from bot.workbook.sheets import DIVISIONS, RULES, SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.workbook.sheets import Sheet
    from bot.workbook.workbook_reader import Entry, Reading
    from storage.district.district_store import DistrictRows

_NOUNS = {"divisions": "区划", "deputies": "代表", "categories": "类别", "units": "单位"}


def check(reading: Reading, present: DistrictRows) -> Iterator[Problem]:
    """Yield what is wrong between rows; a code is known when the workbook or the present district has it."""
    entries = reading.entries
    known = {table: _Known.of(table, entries, present) for table in _NOUNS}
    explain = cache(lambda table, code: known[table].explain(code))
    for sheet in SHEETS:
        rows = entries.get(sheet.table, ())
        yield from _duplicates(sheet, rows)
        for entry in rows:
            for header, table, code in _references(sheet, entry):
                if table not in reading.unreadable and code not in known[table].codes:
                    yield Problem(sheet.title, entry.row, header, explain(table, code))
    yield from _half_positions(entries)
    yield from _idle_rules(entries)
    yield from check_tree(entries.get("divisions", ()), present.divisions or ())


@dataclass(frozen=True, slots=True)
class _Known:
    """The codes of one table, from the workbook and from the database, and the codes by name."""

    noun: str
    codes: frozenset[str]
    by_name: dict[str, str]

    @staticmethod
    def of(table: str, entries: Mapping[str, tuple[Entry, ...]], present: DistrictRows) -> _Known:
        sheet = next(sheet for sheet in SHEETS if sheet.table == table)
        key = sheet.key.field
        pairs = [(getattr(row, key), row.name) for row in getattr(present, table) or ()]
        pairs += [(entry.values.get(key), entry.values.get("name")) for entry in entries.get(table, ())]
        return _Known(
            _NOUNS[table], frozenset(code for code, _ in pairs if code), {name: code for code, name in pairs if code}
        )

    def explain(self, code: str) -> str:
        if code in self.by_name:
            return f"这里要填代码，{shown(code)}是{self.noun}的名称，它的代码是 {self.by_name[code]}"
        suggestion = perhaps(code, self.codes)
        return f"没有代码为{shown(code)}的{self.noun}{suggestion}，请改正，或先把它加到「{self.noun}」工作表里"


def _duplicates(sheet: Sheet, rows: tuple[Entry, ...]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for entry in rows:
        key: str | None = entry.values.get(sheet.key.field)
        if key is None:
            continue
        if key in first:
            yield Problem(sheet.title, entry.row, sheet.key.header, f"{shown(key)}与第 {first[key]} 行重复，请改掉一个")
        else:
            first[key] = entry.row


def _references(sheet: Sheet, entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Yield header, table and code of everything a row refers to."""
    for column in sheet.columns:
        value: Any = entry.values.get(column.field)
        if column.field == "target" and value is not None and value.kind in CODED:
            yield column.header, CODED[value.kind], value.value
        elif column.refers and value:
            for code in (value,) if isinstance(value, str) else value:
                yield column.header, column.refers, code


def _half_positions(entries: Mapping[str, tuple[Entry, ...]]) -> Iterator[Problem]:
    pair = DIVISIONS.column("longitude"), DIVISIONS.column("latitude")
    for entry in entries.get("divisions", ()):
        filled = [column for column in pair if entry.values.get(column.field) is not None]
        empty = [column for column in pair if entry.values.get(column.field, ...) is None]
        if filled and empty:
            yield Problem(
                DIVISIONS.title, entry.row, empty[0].header, f"填了「{filled[0].header}」就要填这一格，或者两格都空着"
            )


def _idle_rules(entries: Mapping[str, tuple[Entry, ...]]) -> Iterator[Problem]:
    column = RULES.column("weight")
    for entry in entries.get("rules", ()):
        target = entry.values.get("target")
        if entry.values.get("weight") == 0 and target is not None and target.kind in CODED:
            yield Problem(
                RULES.title, entry.row, column.header, "权重是 0 的规则不起作用，请改成别的数，或在「启用」里填 否"
            )
