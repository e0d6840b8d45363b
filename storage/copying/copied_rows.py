"""Rows as JSON lines: out of a database of one kind and into one of either, with a sum that tells whether all agree."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import Date, Integer, MetaData, delete, func, select, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection, Table

#: Made anew from the rest (the search index), good for hours and for whoever asked only (the access token), or
#: written by every readiness check.
_LEFT_OUT, _SEARCH = ("alembic_version", "tokens", "write_checks"), "case_search"
_AT_ONCE = 500
_BYTES = "base64"
_SORTED = orjson.OPT_SORT_KEYS


@dataclass(slots=True)
class Tally:
    """How many rows, and the sum of their hashes: the same in whatever order they come."""

    rows: int = 0
    total: int = 0

    def add(self, line: bytes) -> None:
        """Count a row."""
        self.rows += 1
        self.total = (self.total + int.from_bytes(hashlib.sha256(line).digest())) % (1 << 256)

    @property
    def mark(self) -> str:
        """The sum as text."""
        return f"{self.total:064x}"


def tables_of(conn: Connection) -> list[Table]:
    """Return the tables that are copied, each after those it refers to; whatever made them, they are all found."""
    found = MetaData()
    found.reflect(conn, only=lambda name, _: name not in _LEFT_OUT and not name.startswith(_SEARCH))
    return found.sorted_tables


def lines_of(conn: Connection, table: Table) -> Iterator[bytes]:
    """Return every row as a line of JSON, without its end."""
    names = [str(column.name) for column in table.columns]
    for row in conn.execute(select(table), execution_options={"yield_per": _AT_ONCE}):
        yield orjson.dumps({name: _out(value) for name, value in zip(names, row, strict=True)}, option=_SORTED)


def put(conn: Connection, table: Table, lines: Iterable[bytes]) -> None:
    """Write rows into a table. Raises KeyError for a row with a column that there is not."""
    dates = {column.name for column in table.columns if isinstance(column.type, Date)}
    rest = iter(lines)
    while some := list(islice(rest, _AT_ONCE)):
        rows = [
            {name: _in(value, is_date=name in dates) for name, value in orjson.loads(line).items()} for line in some
        ]
        if unknown := rows[0].keys() - table.columns.keys():
            raise KeyError(f"{table.name}.{min(unknown)}")
        conn.execute(table.insert(), rows)


def tally_of(conn: Connection, table: Table) -> Tally:
    """Return how many rows a table has, and their sum."""
    tally = Tally()
    for line in lines_of(conn, table):
        tally.add(line)
    return tally


def filled_tables(conn: Connection) -> list[str]:
    """Return the names of the tables that have rows."""
    return [table.name for table in tables_of(conn) if conn.execute(select(table).limit(1)).first() is not None]


def begin_filling(conn: Connection, tables: Iterable[Table]) -> None:
    """Make ready for rows in any order."""
    if conn.dialect.name == "sqlite":
        conn.execute(text("PRAGMA defer_foreign_keys=ON"))
    for table in reversed(list(tables)):
        conn.execute(delete(table))


def end_filling(conn: Connection, tables: Iterable[Table]) -> None:
    """Let new rows be numbered after those that were written: PostgreSQL counts by itself."""
    if conn.dialect.name != "postgresql":
        return
    for table in tables:
        for column in table.primary_key.columns:
            sequence = func.pg_get_serial_sequence(table.name, column.name)
            if isinstance(column.type, Integer) and conn.execute(select(sequence)).scalar() is not None:
                last = select(func.max(column)).scalar_subquery()
                conn.execute(select(func.setval(sequence, func.coalesce(last, 1), last.is_not(None))))


def _out(value: Any) -> Any:
    return {_BYTES: base64.b64encode(value).decode()} if isinstance(value, bytes | memoryview) else value


def _in(value: Any, *, is_date: bool) -> Any:
    if isinstance(value, dict):
        return base64.b64decode(value[_BYTES])
    return date.fromisoformat(value) if is_date and value is not None else value
