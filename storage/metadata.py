"""What every table shares: the registry with its constraint names, and the column types of ours."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, MetaData, Text, TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy import Dialect

#: Constraints have the same names on every database, so that a migration can speak of them
#: (https://alembic.sqlalchemy.org/en/latest/naming.html).
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware in, aware UTC out, exact to the microsecond.

    Kept as microseconds since 1970 in a 64-bit integer: the same on SQLite (which drops time zones) and on
    PostgreSQL, sorted and compared as a number. A naive datetime is a ValueError, never a guess.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the microseconds to store."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("a naive datetime can't be stored: give it a time zone")
        return (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the stored moment in UTC."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class TextList(TypeDecorator[tuple[str, ...]]):
    """A few short texts in one column, as a JSON array: a tuple in, a tuple out."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the array as text, its characters readable in the database."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the texts in their order."""
        return None if value is None else tuple(json.loads(value))
