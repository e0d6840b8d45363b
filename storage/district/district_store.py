"""Reading and changing the district: plain functions of a connection, the caller owns the transaction."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from storage.dialect import insert
from storage.district.district_tables import (
    categories,
    deputies,
    district_version,
    divisions,
    holidays,
    rules,
    templates,
    units,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Table


@dataclass(frozen=True, slots=True)
class DivisionRow:
    """A place: `level` as the workbook writes it, `parent` a code, datum GCJ-02 in degrees."""

    code: str
    name: str
    level: str
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    longitude: float | None = None
    latitude: float | None = None


@dataclass(frozen=True, slots=True)
class DeputyRow:
    """A deputy: `divisions` and `specialities` are codes; `phone_sealed` is opaque here, empty = no phone."""

    id: str
    name: str
    level: str
    status: str
    divisions: tuple[str, ...] = ()
    specialities: tuple[str, ...] = ()
    title: str = ""
    phone_sealed: str = ""


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """A kind of matter: `reply_days` are working days, None = the district's default."""

    code: str
    name: str
    unit: str = ""
    reply_days: int | None = None


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A routing rule: what it speaks for is a kind with a code or a text; `scope` is a division's code."""

    id: str
    expression: str
    target_kind: str
    target_value: str
    weight: float = 1.0
    scope: str | None = None
    enabled: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A text a deputy answers with; `{…}` in the body is asked for; `action` as the workbook writes it."""

    id: str
    name: str
    body: str
    action: str


@dataclass(frozen=True, slots=True)
class UnitRow:
    """Who does the work: `categories` are codes of what it does, `parent` the code of the unit above."""

    code: str
    name: str
    contact: str = ""
    telephone: str = ""
    categories: tuple[str, ...] = ()
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class HolidayRow:
    """A day (YYYY-MM-DD) that is off (休) or worked (班), whatever the published calendar says."""

    day: str
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DistrictRows:
    """One tuple a sheet; None: the sheet is absent and its table is left alone."""

    divisions: tuple[DivisionRow, ...] | None = None
    deputies: tuple[DeputyRow, ...] | None = None
    categories: tuple[CategoryRow, ...] | None = None
    rules: tuple[RuleRow, ...] | None = None
    templates: tuple[TemplateRow, ...] | None = None
    units: tuple[UnitRow, ...] | None = None
    holidays: tuple[HolidayRow, ...] | None = None


Row = DivisionRow | DeputyRow | CategoryRow | RuleRow | TemplateRow | UnitRow | HolidayRow


@dataclass(frozen=True, slots=True)
class Counts:
    """What an upsert did to one table."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0


#: Every table with its rows; the first field of a row is its key, the fields are the columns.
TABLES: dict[str, tuple[Table, type[Row]]] = {
    "divisions": (divisions, DivisionRow),
    "deputies": (deputies, DeputyRow),
    "categories": (categories, CategoryRow),
    "rules": (rules, RuleRow),
    "templates": (templates, TemplateRow),
    "units": (units, UnitRow),
    "holidays": (holidays, HolidayRow),
}


def read(conn: Connection, *names: str) -> DistrictRows:
    """Return every table, or those named, each sorted by its key as a person would (R2 before R10)."""
    return DistrictRows(
        **{name: tuple(sorted(_read_table(conn, name), key=_key_of)) for name in names or TABLES}  # type: ignore[arg-type] # names and row types belong together in TABLES
    )


def version(conn: Connection) -> int:
    """Return the number of the present district; it grows with every change, 0 before the first."""
    return conn.execute(select(district_version.c.version)).scalar() or 0


def lock(conn: Connection) -> None:
    """Let no other transaction change the district until this one ends."""
    statement = insert(conn, district_version).values(id=1, version=0)
    # An update that changes nothing still takes the row (PostgreSQL) or the database (SQLite).
    conn.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"version": district_version.c.version}))


def upsert(conn: Connection, rows: DistrictRows) -> dict[str, Counts]:
    """Add what is new, change what differs, leave the rest; return the counts by table, absent sheets left out.

    Rows that the database has and a present sheet lacks stay as they are: there is no delete. Two rows of one
    sheet with the same key, or a reference to nothing, are an IntegrityError, at the latest at commit.
    """
    lock(conn)
    given: dict[str, tuple[Row, ...] | None] = {name: getattr(rows, name) for name in TABLES}
    counts = {name: _upsert_table(conn, name, its_rows) for name, its_rows in given.items() if its_rows is not None}
    if any(count.added or count.updated for count in counts.values()):
        conn.execute(update(district_version).values(version=district_version.c.version + 1))
    return counts


def _read_table(conn: Connection, name: str) -> list[Row]:
    table, row_type = TABLES[name]
    columns = [table.c[field.name] for field in fields(row_type)]
    return [row_type(*record) for record in conn.execute(select(*columns))]


def _upsert_table(conn: Connection, name: str, rows: Iterable[Row]) -> Counts:
    table, row_type = TABLES[name]
    names = [field.name for field in fields(row_type)]
    key = names[0]
    present = {getattr(row, key): row for row in _read_table(conn, name)}
    added: list[dict[str, Any]] = []
    changed: list[dict[str, Any]] = []
    unchanged = 0
    for row in rows:
        values = {field: getattr(row, field) for field in names}
        before = present.get(values[key])
        if before is None:
            added.append(values)
        elif before == row:
            unchanged += 1
        else:
            # A bound name of its own: SQLAlchemy keeps the columns' names for the values to set.
            changed.append({f"{field}_": value for field, value in values.items()})
    if added:
        conn.execute(table.insert(), added)
    if changed:
        statement = update(table).where(table.c[key] == bindparam(f"{key}_"))
        conn.execute(statement.values({field: bindparam(f"{field}_") for field in names[1:]}), changed)
    return Counts(added=len(added), updated=len(changed), unchanged=unchanged)


def _key_of(row: Row) -> list[tuple[int, str]]:
    key: str = getattr(row, fields(row)[0].name)
    return by_key(key)


def by_key(key: str) -> list[tuple[int, str]]:
    """Return what sorts keys as a person would: R2 before R10."""
    # Digits compare by length, then as text: that is by number, with leading zeros first among equals.
    return [(len(part) if part.isdecimal() else -1, part) for part in re.findall(r"\d+|\D+", key)]
