"""What was typed into a form of the roster, read and checked as the workbook's sheet does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.console.roster.roster_tables import readable
from bot.console.roster.sheet_form import PHONE, check_row, facts, read
from bot.workbook.sheets import SHEETS
from bot.workbook.workbook_reader import Entry
from bot.workbook.workbook_rows import Phones, district_rows
from handlers.texts.wording import masked_phone
from storage.district.district_store import TABLES, DistrictRows

if TYPE_CHECKING:
    from bot.configuration.privacy import Vault
    from bot.console.roster.sheet_form import Typed
    from bot.workbook.sheets import Sheet
    from storage.district.district_store import Row


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A form of that sheet; phone numbers are sealed with the vault."""

    sheet: Sheet
    typed: Typed
    vault: Vault

    def read(self, before: Row | None, fixed: frozenset[str]) -> tuple[dict[str, Any], dict[str, str]]:
        """Return the values by field, and a sentence for each field that can't be read; `fixed` are as before."""
        kept: dict[str, Any] = {}
        if before is not None:
            values, _ = readable(self.vault, before)
            kept = {name: values[name] for name in fixed}
            number = values.get(PHONE)
            if number and self.typed.get(PHONE) == (masked_phone(number),):
                kept[PHONE] = number
        answers = read(self.sheet, self.typed, kept)
        return answers.values, answers.wrong

    def check(self, values: dict[str, Any], present: DistrictRows) -> dict[str, str]:
        """Return what the workbook's checks say beside the rows that are there."""
        return check_row(self.sheet, values, present)

    def row(self, values: dict[str, Any], before: Row | None) -> Row:
        """Return the row that these values make; a number nobody can read stays when its field is empty."""
        is_readable = before is None or readable(self.vault, before)[1]
        given = {name: value for name, value in values.items() if is_readable or name != PHONE or value}
        present = DistrictRows(**{self.sheet.table: (before,)}) if before is not None else DistrictRows()  # type: ignore[arg-type] # the row is of that table's type
        phones = Phones(self.vault.seal, self.vault.unseal if is_readable else lambda _: "")
        made = district_rows({self.sheet.table: (Entry(2, given),)}, present, phones)
        rows: tuple[Row, ...] = getattr(made, self.sheet.table)
        return rows[0]


def shown(vault: Vault, row: Row) -> dict[str, str]:
    """Return a row as the workbook shows it, the phone number masked."""
    sheet = next(sheet for sheet in SHEETS if TABLES[sheet.table][1] is type(row))
    return facts(sheet, readable(vault, row)[0])
