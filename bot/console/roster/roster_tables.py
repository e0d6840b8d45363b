"""The tables staff edit row by row: what each is called, who owns a row, what may be chosen in its form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from bot.configuration.privacy import UnknownKeyError
from bot.console.roster import roster_texts as texts
from bot.console.roster.division_forest import flat, forest
from bot.console.roster.sheet_form import Option
from bot.console.route import Subject
from bot.workbook.sheets import CATEGORIES, DEPUTIES, DIVISIONS, TEMPLATES
from bot.workbook.workbook_rows import cell_values
from nlp.district import DivisionLevel
from storage.district import district_rows
from storage.district.district_store import DeputyRow, DivisionRow

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import Connection

    from bot.configuration.privacy import Vault
    from bot.console.scope import Scope
    from bot.workbook.sheets import Sheet
    from storage.district.district_store import DistrictRows, Row

_RANK = {level.value: rank for rank, level in enumerate(DivisionLevel)}


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of the workbook in the console: below which address, and by which name in paths and in the audit."""

    sheet: Sheet
    path: str
    subject: str

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


DIVISION = Table(DIVISIONS, "/roster/divisions", "division")
DEPUTY = Table(DEPUTIES, "/roster/deputies", "deputy")
CATEGORY = Table(CATEGORIES, "/roster/categories", "category")
TEMPLATE = Table(TEMPLATES, "/roster/templates", "template")


def owners(row: Row) -> tuple[str | None, ...]:
    """Return the divisions a row belongs to; None among them for the whole district."""
    if isinstance(row, DivisionRow):
        return (row.code,)
    if isinstance(row, DeputyRow) and row.divisions:
        return row.divisions
    return (None,)


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


def fixed_fields(table: Table, scope: Scope, row: Row | None) -> frozenset[str]:
    """Return what can't be changed in a row: its key, and where the own division of an account lies."""
    if row is None:
        return frozenset()
    key = frozenset({table.sheet.key.field})
    own = isinstance(row, DivisionRow) and not scope.whole and row.code == scope.code
    return key | {"level", "parent"} if own else key


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


def refused(table: Table, scope: Scope, present: DistrictRows, values: Mapping[str, Any]) -> dict[str, str]:
    """Return what somebody of that scope may not write, by field."""
    if table is DIVISION and "parent" in values:
        return _refused_parent(scope, present, values)
    if table is DEPUTY and "divisions" in values:
        if any(not scope.covers(code) for code in values["divisions"]):
            return {"divisions": texts.OUTSIDE}
        if not values["divisions"] and not scope.whole:
            return {"divisions": texts.NEEDS_DIVISION}
    return {}


def _refused_parent(scope: Scope, present: DistrictRows, values: Mapping[str, Any]) -> dict[str, str]:
    if not scope.whole and (values.get("code") == scope.code):
        return {}
    if values["parent"] is not None:
        return {} if scope.covers(values["parent"]) else {"parent": texts.OUTSIDE}
    if not scope.whole:
        return {"parent": texts.NEEDS_PARENT}
    level = _RANK.get(values.get("level", ""), 0)
    others = [one for one in present.divisions or () if one.code != values.get("code")]
    if any(_RANK[one.level] < level for one in others):
        return {"parent": texts.NEEDS_PARENT_LEVEL}
    return {}
