"""One row of the district at a time: read, saved against what somebody saw, removed when nothing needs it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from storage.district import district_store
from storage.district.district_store import TABLES, DistrictRows, Row
from storage.district.district_tables import district_version

if TYPE_CHECKING:
    from sqlalchemy import Connection

_PRINT_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Saved:
    """The row is as it was given; `before` is how it was, None for a new one."""

    before: Row | None
    row: Row

    @property
    def changed(self) -> bool:
        """Whether anything is other than before."""
        return self.before != self.row


@dataclass(frozen=True, slots=True)
class Removed:
    """The row is gone."""

    before: Row


@dataclass(frozen=True, slots=True)
class Conflict:
    """Nothing was written: the row is not the one that was seen; `now` is how it stands, None = it is gone."""

    now: Row | None


def fingerprint(row: Row) -> str:
    """Return a short text that differs when any value of the row does."""
    values = repr([getattr(row, field.name) for field in fields(row)])
    return hashlib.sha256(values.encode("utf-8", "surrogatepass")).hexdigest()[:_PRINT_LENGTH]


def key_of(row: Row) -> str:
    """Return what names a row in its table."""
    key: str = getattr(row, fields(row)[0].name)
    return key


def get(conn: Connection, table: str, key: str) -> Row | None:
    """Return one row of a table of `district_store.TABLES`, None when there is none of that key."""
    rows, row_type = TABLES[table]
    names = [field.name for field in fields(row_type)]
    found = conn.execute(select(*(rows.c[name] for name in names)).where(rows.c[names[0]] == key)).one_or_none()
    return row_type(*found) if found is not None else None


def save(conn: Connection, table: str, row: Row, *, seen: str | None) -> Saved | Conflict:
    """Write a row if the present one has the fingerprint that was seen; None: if there is none of its key.

    Holds the district's lock until the transaction ends; a change makes the district's version grow.
    """
    district_store.lock(conn)
    before = get(conn, table, key_of(row))
    if (fingerprint(before) if before is not None else None) != seen:
        return Conflict(before)
    district_store.upsert(conn, DistrictRows(**{table: (row,)}))  # type: ignore[arg-type] # the row is of that table's type
    return Saved(before, row)


def remove(conn: Connection, table: str, key: str, *, seen: str) -> Removed | Conflict:
    """Take a row out if it is the one that was seen. The caller has made sure that nothing refers to it (`uses`)."""
    district_store.lock(conn)
    before = get(conn, table, key)
    if before is None or fingerprint(before) != seen:
        return Conflict(before)
    rows, row_type = TABLES[table]
    conn.execute(rows.delete().where(rows.c[fields(row_type)[0].name] == key))
    conn.execute(update(district_version).values(version=district_version.c.version + 1))
    return Removed(before)
