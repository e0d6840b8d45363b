"""Taking a backup: one state of the database and the media it names, written beside, read again, put in its place."""

from __future__ import annotations

import hashlib
import os
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.backup import archive as archives
from bot.backup.archive import Contents, TableMark
from storage.copying import copied_rows
from storage.copying.copied_rows import Tally
from storage.messages import media
from storage.schema import revision_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection, Engine

_KEY_MARK = 12
#: What the media folder holds while a file is being written.
_UNFINISHED = ".part"


def back_up(engine: Engine, folder: Path, target: Path, keys: Sequence[str], now: datetime) -> Contents:
    """Write everything into the file `target`; whoever stops it half-way leaves the file that was there.

    The bot goes on meanwhile. Raises BackupError when what was written can't be read again, and OSError.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    try:
        # For whoever runs the bot only: what citizens wrote is in it.
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
                archives.write_contents(archive, _fill(archive, engine, folder, keys, now))
            stream.flush()
            os.fsync(stream.fileno())
        contents = archives.check(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return contents


def key_marks(keys: Sequence[str]) -> list[str]:
    """Return what tells keys apart without telling them."""
    return [hashlib.sha256(key.encode()).hexdigest()[:_KEY_MARK] for key in keys]


def _fill(archive: zipfile.ZipFile, engine: Engine, folder: Path, keys: Sequence[str], now: datetime) -> Contents:
    tables = {}
    with _one_state(engine) as conn:
        revision = revision_of(conn) or ""
        for table in copied_rows.tables_of(conn):
            tally = Tally()
            with archive.open(archives.table_place(table.name), "w", force_zip64=True) as stream:
                for line in copied_rows.lines_of(conn, table):
                    tally.add(line)
                    stream.write(line + b"\n")
            tables[table.name] = TableMark(rows=tally.rows, mark=tally.mark)
        named = media.stored_paths(conn)
    # A file is there before the database names it: after the rows, none of theirs is missing.
    files = {path: _add(archive, folder / path, path) for path in _files(folder)}
    return Contents(
        taken_at=now,
        revision=revision,
        tables=tables,
        files=files,
        missing_files=len(named - files.keys()),
        keys=key_marks(keys),
    )


@contextmanager
def _one_state(engine: Engine) -> Iterator[Connection]:
    """Open a transaction in which every query sees the same moment, however long it takes."""
    postgresql = engine.dialect.name == "postgresql"
    options = {"isolation_level": "REPEATABLE READ"} if postgresql else {"begin": "BEGIN"}
    with engine.connect().execution_options(**options) as conn:
        yield conn


def _files(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted(path.relative_to(folder).as_posix() for path in found if path.suffix != _UNFINISHED)


def _add(archive: zipfile.ZipFile, path: Path, place: str) -> str:
    """Put a file into the archive as it is: photos don't get smaller. Return its SHA-256."""
    entry = zipfile.ZipInfo(archives.file_place(place))
    digest = hashlib.sha256()
    with archive.open(entry, "w", force_zip64=True) as stream:
        for piece in archives.pieces_of(path):
            digest.update(piece)
            stream.write(piece)
    return digest.hexdigest()
