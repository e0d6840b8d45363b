"""The tables staff edit row by row: what each is called, who owns a row, what may be chosen in its form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from bot.configuration.privacy import UnknownKeyError
from bot.console.roster.division_forest import flat, forest
from bot.console.roster.sheet_form import Option
from bot.console.route import Subject
from bot.workbook.sheets import CATEGORIES, DEPUTIES, DIVISIONS, TEMPLATES
from bot.workbook.workbook_rows import cell_values
from handlers.roster.row_owners import SUBJECTS, owners
from nlp.district import DivisionLevel
from storage.district import district_rows
from storage.district.district_store import DivisionRow

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import Connection

    from bot.configuration.privacy import Vault
    from bot.workbook.sheets import Sheet
    from handlers.office.scope import Scope
    from storage.district.district_store import DistrictRows, Row


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of the workbook in the console: and below which address."""

    sheet: Sheet
    path: str

    @property
    def subject(self) -> str:
        """What paths and the audit call a row of it."""
        return SUBJECTS[self.name]

    @property
    def name(self) -> str:
        """What storage calls it."""
        return self.sheet.table

    def address(self, key: str, page: str = "") -> str:
        """Return where a row is edited, or a page of it."""
        return f"{self.path}/{quote(key, safe='')}{page}"

    def find(self, conn: Connection, path: Mapping[str, str]) -> Row | None:
        """Return the row a path names."""
        return district_rows.get(conn, self.name, path[self.subject])


DIVISION = Table(DIVISIONS, "/roster/divisions")
DEPUTY = Table(DEPUTIES, "/roster/deputies")
CATEGORY = Table(CATEGORIES, "/roster/categories")
TEMPLATE = Table(TEMPLATES, "/roster/templates")


def subject(table: Table, *, shared: bool = True) -> Subject:
    """Return what a path of that table names; `shared` is looked at from below as well."""

    def owners_of(conn: Connection, path: Mapping[str, str]) -> Collection[str | None] | None:
        row = table.find(conn, path)
        return None if row is None else owners(row)

    return Subject(owners_of, shared=shared)


def readable(vault: Vault, row: Row) -> tuple[dict[str, Any], bool]:
    """Return a row's values, and whether its phone number could be read; an unreadable one is empty."""
    try:
        return cell_values(row, vault.unseal), True
    except UnknownKeyError:
        return cell_values(row, lambda _: ""), False


def options(table: Table, scope: Scope, present: DistrictRows, row: Row | None) -> dict[str, list[Option]]:
    """Return what may be chosen in the fields that refer to other tables."""
    found: dict[str, list[Option]] = {}
    for column in table.sheet.columns:
        if column.refers == "divisions":
            found[column.field] = _divisions(scope, present, row if table is DIVISION else None, table is DIVISION)
        elif column.refers == "categories":
            found[column.field] = [Option(one.code, one.name) for one in present.categories or ()]
    return found


def _divisions(scope: Scope, present: DistrictRows, row: Row | None, parents: bool) -> list[Option]:  # noqa: FBT001 -- of one call
    rows = [one for one in present.divisions or () if scope.covers(one.code)]
    nodes = list(flat(forest(rows)))
    below: set[str] = set()
    if isinstance(row, DivisionRow):
        inside = next((node for node in nodes if node.row.code == row.code), None)
        below = {node.row.code for node in flat((inside,))} if inside else set()
    return [
        Option(node.row.code, node.row.name, node.depth)
        for node in nodes
        if node.row.code not in below and not (parents and node.row.level == DivisionLevel.COMMUNITY)
    ]
