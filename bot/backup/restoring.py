"""Putting a backup into an empty database of either kind: all or nothing, compared row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.backup import archive as archives
from bot.backup import backup_texts as texts
from bot.backup.archive import BackupError
from storage.copying import copied_rows
from storage.schema import knows, make_as, newest_revision, revision_of

if TYPE_CHECKING:
    import zipfile
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from bot.backup.archive import Contents


def restore(engine: Engine, folder: Path, source: Path) -> tuple[Contents, bool]:
    """Restore everything; return what it was, and whether its schema is older and has to be migrated.

    Raises BackupError before anything is changed, for a damaged backup or a database that is not empty, and OSError.
    """
    contents = archives.check(source)
    if not knows(contents.revision):
        raise BackupError(texts.newer(str(source)))
    archive, _ = archives.opened(source)
    with archive:
        with engine.begin() as conn:
            _check_vacant(conn)
        _check_folder(folder, contents)
        # Files first: rows that name them come when they are there.
        for file in contents.files:
            _unpack(archive, file, folder / file)
        with engine.begin() as conn:
            _check_vacant(conn)
            if revision_of(conn) != contents.revision:
                make_as(conn, contents.revision)
            _fill(conn, archive, contents, source)
    return contents, contents.revision != newest_revision()


def _check_vacant(conn: Connection) -> None:
    if filled := copied_rows.filled_tables(conn):
        raise BackupError(texts.not_empty(filled))


def _check_folder(folder: Path, contents: Contents) -> None:
    for file, digest in contents.files.items():
        path = folder / file
        if path.exists() and (not path.is_file() or archives.digest_of(archives.pieces_of(path)) != digest):
            raise BackupError(texts.folder_in_use(str(path)))


def _unpack(archive: zipfile.ZipFile, file: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    with part.open("wb") as stream:
        for piece in archives.pieces(archive, file):
            stream.write(piece)
    part.replace(target)


def _fill(conn: Connection, archive: zipfile.ZipFile, contents: Contents, source: Path) -> None:
    tables = copied_rows.tables_of(conn)
    if unknown := contents.tables.keys() - {table.name for table in tables}:
        raise BackupError(texts.damaged(str(source), min(unknown)))
    copied_rows.begin_filling(conn, tables)
    for table in tables:
        if table.name in contents.tables:
            copied_rows.put(conn, table, archives.lines(archive, table.name))
    copied_rows.end_filling(conn, tables)
    for table in tables:
        found, wanted = copied_rows.tally_of(conn, table), contents.tables.get(table.name)
        if wanted is not None and (found.rows, found.mark) != (wanted.rows, wanted.mark):
            raise BackupError(texts.damaged(str(source), table.name))
