"""Everything that is stored sealed: found by the names of the columns, and in the state of conversations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select, tuple_, update

from storage.metadata import metadata
from storage.people.people_tables import sessions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Column, Connection, Table

#: A column of sealed texts ends so; there is no other mark, so that a new one is never forgotten.
ENDING = "_sealed"


class Place(NamedTuple):
    """A column with something sealed in it."""

    table: Table
    column: Column[str]


class Found(NamedTuple):
    """What stands in one row there; `row` is its primary key."""

    row: tuple[object, ...]
    value: str


def places() -> list[Place]:
    """Return every column whose whole value is sealed."""
    return [
        Place(table, column)
        for table in metadata.sorted_tables
        for column in table.columns
        if column.name.endswith(ENDING)
    ]


#: Where a conversation stands: JSON, in which a phone number may be sealed.
CONVERSATIONS = Place(sessions, sessions.c.state)


def newest_and_oldest(conn: Connection, place: Place) -> Iterator[str]:
    """Return a sample of what is stored there: the first and the last few rows."""
    key = tuple(place.table.primary_key.columns)
    for order in ([column.asc() for column in key], [column.desc() for column in key]):
        wanted = place.column.is_not(None) & (place.column != "")
        yield from conn.execute(select(place.column).where(wanted).order_by(*order).limit(5)).scalars()


def after(conn: Connection, place: Place, row: tuple[object, ...] | None, limit: int) -> list[Found]:
    """Return what stands in the next rows, in the order of their keys."""
    key = tuple(place.table.primary_key.columns)
    statement = select(*key, place.column).where(place.column.is_not(None)).order_by(*key).limit(limit)
    if row is not None:
        statement = statement.where(tuple_(*key) > tuple_(*row))
    return [Found(tuple(found[:-1]), found[-1]) for found in conn.execute(statement)]


def replace(conn: Connection, place: Place, found: Found, value: str) -> bool:
    """Write a value in place of what was found; False when somebody has changed it since."""
    same = [column == part for column, part in zip(place.table.primary_key.columns, found.row, strict=True)]
    statement = update(place.table).where(*same, place.column == found.value).values({place.column.name: value})
    return conn.execute(statement).rowcount == 1
