"""Between the values of a workbook and the rows of the database, in both directions."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from bot.workbook.sheets import DEPUTIES, SHEETS
from nlp.district import Target, TargetKind
from storage.district.district_store import (
    CategoryRow,
    DeputyRow,
    DistrictRows,
    DivisionRow,
    HolidayRow,
    RuleRow,
    TemplateRow,
    UnitRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.workbook.workbook_reader import Entry
    from storage.district.district_store import Row

_ROWS: dict[str, type[DivisionRow | CategoryRow | TemplateRow | UnitRow | HolidayRow]] = {
    "divisions": DivisionRow,
    "categories": CategoryRow,
    "templates": TemplateRow,
    "units": UnitRow,
    "holidays": HolidayRow,
}


@dataclass(frozen=True, slots=True)
class Phones:
    """How phone numbers are kept: `seal` encrypts one, `unseal` is its inverse. An empty one stays empty."""

    seal: Callable[[str], str]
    unseal: Callable[[str], str]

    def sealed(self, phone: str, before: str) -> str:
        """Return a number sealed; `before` itself when it holds the same one, for sealing differs every time."""
        if not phone:
            return ""
        return before if before and self.unseal(before) == phone else self.seal(phone)


def district_rows(entries: Mapping[str, tuple[Entry, ...]], present: DistrictRows, phones: Phones) -> DistrictRows:
    """Return the rows of a workbook without problems.

    Columns a sheet doesn't have keep what the present district says; in new rows they are as an empty cell.
    """
    made: dict[str, tuple[Row, ...]] = {}
    for sheet in SHEETS:
        if sheet.table not in entries:
            continue
        key = sheet.key.field
        before = {getattr(row, key): row for row in getattr(present, sheet.table) or ()}
        empty = {column.field: column.empty for column in sheet.columns}
        made[sheet.table] = tuple(
            _row(sheet.table, entry.values, before.get(entry.values[key]), empty, phones)
            for entry in entries[sheet.table]
        )
    return DistrictRows(**made)  # type: ignore[arg-type] # each table has rows of its own type, see _row


def _row(table: str, given: dict[str, Any], before: Row | None, empty: dict[str, Any], phones: Phones) -> Row:
    values = (empty if before is None else _plain_values(before)) | given
    if table in _ROWS:
        return _ROWS[table](**values)
    if table == DEPUTIES.table:
        sealed = values.pop("phone_sealed", "")
        phone: str | None = values.pop("phone", None)
        return DeputyRow(**values, phone_sealed=sealed if phone is None else phones.sealed(phone, sealed))
    target: Target = values.pop("target")
    return RuleRow(**values, target_kind=target.kind.value, target_value=target.value)


def cell_values(row: Row, unseal: Callable[[str], str]) -> dict[str, Any]:
    """Return a row's values by the fields of its sheet's columns."""
    values = _plain_values(row)
    if isinstance(row, DeputyRow):
        sealed: str = values.pop("phone_sealed")
        values["phone"] = unseal(sealed) if sealed else ""
    return values


def _plain_values(row: Row) -> dict[str, Any]:
    values = {field.name: getattr(row, field.name) for field in fields(row)}
    if isinstance(row, RuleRow):
        values["target"] = Target(TargetKind(values.pop("target_kind")), values.pop("target_value"))
    return values
