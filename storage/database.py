"""Opening the database: SQLite for one machine, PostgreSQL for more."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

#: How long a SQLite writer waits for another process's transaction, in milliseconds.
BUSY_TIMEOUT_MS = 10_000


class DatabaseUrlError(ValueError):
    """The database's address can't be used; the message says why."""


def open_database(url: str) -> Engine:
    """Return an engine for `sqlite:///…` or `postgresql://…`; the folder of a SQLite file is made.

    Every SQLite transaction begins with BEGIN IMMEDIATE, so that two processes on one file take turns instead
    of failing half-way; commits are flushed to the disk (WAL, synchronous=FULL) before anybody is answered.
    Raises DatabaseUrlError for any other address.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        # A port that is no number is a ValueError; and either message may quote the address, password and all.
        raise DatabaseUrlError(
            "not a database address; expected sqlite:///file or postgresql://user:pw@host/db"
        ) from None
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        if parsed.database and parsed.database != ":memory:":
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(
            parsed.set(drivername="sqlite+pysqlite"), hide_parameters=True, connect_args={"check_same_thread": False}
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
        return engine
    if backend == "postgresql":
        return create_engine(parsed.set(drivername="postgresql+psycopg"), hide_parameters=True, pool_pre_ping=True)
    raise DatabaseUrlError(f"unknown kind of database {backend!r}; expected sqlite or postgresql")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a transaction for reading: all of it sees one state, and on SQLite no writer waits for it."""
    with engine.connect().execution_options(begin="BEGIN") as conn:
        yield conn


def empty_log(engine: Engine) -> None:
    """Take what was overwritten out of SQLite's write-ahead log, too; elsewhere there is nothing to do.

    Somebody who reads or writes meanwhile is not waited for: the next time will do.
    """
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout=200")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        cursor.close()
    finally:
        connection.close()


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver's own transaction handling would begin lazily and deferred; ours begins in _begin_immediate.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    # What somebody had deleted must not be found in the file.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.execute("PRAGMA cache_size=-65536")
    cursor.close()


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN IMMEDIATE"))
