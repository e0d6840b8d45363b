"""Migrated databases for tests: made once, then copied."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from storage.database import open_database
from storage.schema import migrate

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine


def make_migrated(folder: Path) -> Path:
    """Make an empty, migrated SQLite database, all of it in one file."""
    path = folder / "migrated.db"
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    with engine.connect().execution_options(begin="") as conn:
        conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


def open_copy(migrated: Path, folder: Path) -> Engine:
    """Open a copy of it."""
    return open_database(f"sqlite:///{shutil.copyfile(migrated, folder / 'mashang.db')}")
