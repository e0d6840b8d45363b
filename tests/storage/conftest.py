"""Both databases, for real: every storage test runs on SQLite and on PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from databases import make_migrated, open_copy
from storage.database import open_database
from storage.metadata import metadata
from storage.schema import migrate
from storage.writer import Lane, Writer
from writing import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine


@pytest.fixture(scope="session")
def migrated_postgres(postgres_url: str) -> Iterator[Engine]:
    """An engine on a migrated PostgreSQL database; what a test writes is taken out after it."""
    engine = open_database(postgres_url)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
        # Nothing here has to survive a power cut.
        conn.execute(text("ALTER SYSTEM SET fsync = off"))
        conn.execute(text("SELECT pg_reload_conf()"))
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite database, to be copied."""
    return make_migrated(tmp_path_factory.mktemp("migrated"))


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An engine on an empty, migrated database of either kind."""
    if request.param == "postgresql":
        postgres: Engine = request.getfixturevalue("migrated_postgres")
        yield postgres
        with postgres.begin() as conn:
            names = ", ".join(f'"{name}"' for name in metadata.tables)
            conn.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
        return
    sqlite = open_copy(request.getfixturevalue("migrated_sqlite"), tmp_path)
    yield sqlite
    sqlite.dispose()


@pytest.fixture
def conn(engine: Engine) -> Iterator[Connection]:
    """One transaction, rolled back after the test."""
    with engine.connect() as connection, connection.begin() as transaction:
        yield connection
        transaction.rollback()


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def writer(engine: Engine, work: Work) -> Iterator[Writer]:
    """A writer with one lane; not started, so that what is submitted first waits together."""
    made = Writer(engine, [Lane("keep", work)])
    yield made
    made.stop()
