"""Whose a row of the district is, and what of it somebody of a scope may write."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum, auto
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from nlp.district import DivisionLevel
from storage.district.district_store import TABLES, DeputyRow, DistrictRows, DivisionRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handlers.office.scope import Scope
    from nlp.places.division_tree import Tree
    from storage.district.district_store import Row

#: What the audit calls a row of each table that is edited row by row.
SUBJECTS: Mapping[str, str] = MappingProxyType(
    {"divisions": "division", "deputies": "deputy", "categories": "category", "templates": "template"}
)
_RANK = {level.value: rank for rank, level in enumerate(DivisionLevel)}


class OutOfReach(Enum):
    """Why somebody of a scope may not write a value."""

    #: It names a division outside.
    OUTSIDE = auto()
    #: A deputy of no division belongs to the whole district.
    NEEDS_DIVISION = auto()
    #: So does a division that lies in none.
    NEEDS_PARENT = auto()
    #: Nothing may stand beside a division of a higher level without lying in one.
    NEEDS_PARENT_LEVEL = auto()


def owners(row: Row) -> tuple[str | None, ...]:
    """Return the divisions a row belongs to; None among them for the whole district."""
    if isinstance(row, DivisionRow):
        return (row.code,)
    if isinstance(row, DeputyRow) and row.divisions:
        return row.divisions
    return (None,)


def concerned(tree: Tree, row: Row) -> str | None:
    """Return whom a change of a row concerns, for the audit: the smallest division all of it lies in."""
    if isinstance(row, DivisionRow):
        return row.code
    return tree.shared(row.divisions) if isinstance(row, DeputyRow) else None


def key_field(table: str) -> str:
    """Return the field that names a row of a table."""
    return fields(TABLES[table][1])[0].name


def fixed_fields(table: str, scope: Scope, row: Row | None) -> frozenset[str]:
    """Return what can't be changed in a row: its key, and where the own division of an account lies."""
    if row is None:
        return frozenset()
    own = isinstance(row, DivisionRow) and not scope.whole and row.code == scope.code
    return frozenset({key_field(table), "level", "parent"} if own else {key_field(table)})


def out_of_reach(table: str, scope: Scope, present: DistrictRows, values: Mapping[str, Any]) -> dict[str, OutOfReach]:
    """Return what somebody of that scope may not write, by field."""
    if table == "divisions" and "parent" in values:
        return _parent_out_of_reach(scope, present, values)
    if table == "deputies" and "divisions" in values:
        if any(not scope.covers(code) for code in values["divisions"]):
            return {"divisions": OutOfReach.OUTSIDE}
        if not values["divisions"] and not scope.whole:
            return {"divisions": OutOfReach.NEEDS_DIVISION}
    return {}


def _parent_out_of_reach(scope: Scope, present: DistrictRows, values: Mapping[str, Any]) -> dict[str, OutOfReach]:
    if not scope.whole and values.get("code") == scope.code:
        return {}
    if values["parent"] is not None:
        return {} if scope.covers(values["parent"]) else {"parent": OutOfReach.OUTSIDE}
    if not scope.whole:
        return {"parent": OutOfReach.NEEDS_PARENT}
    level = _RANK.get(values.get("level", ""), 0)
    others = [one for one in present.divisions or () if one.code != values.get("code")]
    if any(_RANK[one.level] < level for one in others):
        return {"parent": OutOfReach.NEEDS_PARENT_LEVEL}
    return {}
