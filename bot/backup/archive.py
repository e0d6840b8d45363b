"""A backup's file: a zip with every table as JSON lines, every photo as it is, and a list of what must be in it."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.backup import backup_texts as texts
from storage.copying.copied_rows import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = 1
_LIST = "mashang-backup.json"
_PIECE = 1 << 20
#: What reading an archive with other bytes in it may raise.
_UNREADABLE = (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError)


class BackupError(ValueError):
    """A backup can't be taken or restored; the message is one line for whoever typed the command."""


class TableMark(BaseModel):
    """How many rows a table had, and their sum."""

    rows: int
    mark: str


class Contents(BaseModel):
    """What a backup must hold: its tables, and its files by their place with their SHA-256."""

    model_config = ConfigDict(extra="forbid")

    format: int = FORMAT
    taken_at: datetime
    revision: str
    tables: dict[str, TableMark]
    files: dict[str, str]
    #: Files the database knows and the folder did not have.
    missing_files: int = 0
    #: The first characters of the keys' hashes, so that a wrong configuration is noticed.
    keys: list[str] = []

    @property
    def counts(self) -> dict[str, int]:
        """The rows by table."""
        return {name: table.rows for name, table in self.tables.items()}


def table_place(name: str) -> str:
    """Where a table lies in the file."""
    return f"tables/{name}.jsonl"


def file_place(path: str) -> str:
    """Where a file of the media folder lies in the file."""
    return f"media/{path}"


def write_contents(archive: zipfile.ZipFile, contents: Contents) -> None:
    """Write the list, last of all: a file without it was not finished."""
    archive.writestr(_LIST, contents.model_dump_json(indent=1))


def opened(path: Path) -> tuple[zipfile.ZipFile, Contents]:
    """Open a backup. Raises BackupError for what is none, OSError for what can't be read."""
    try:
        archive = zipfile.ZipFile(path)
        contents = Contents.model_validate_json(archive.read(_LIST))
    except (zipfile.BadZipFile, zlib.error, KeyError, ValidationError):
        raise BackupError(texts.no_backup(str(path))) from None
    if contents.format > FORMAT:
        raise BackupError(texts.newer(str(path)))
    return archive, contents


def check(path: Path) -> Contents:
    """Read a backup from the first to the last byte. Raises BackupError unless it is as it was written."""
    archive, contents = opened(path)
    with archive:
        for name, table in contents.tables.items():
            tally = Tally()
            try:
                for line in lines(archive, name):
                    tally.add(line)
            except _UNREADABLE:
                raise BackupError(texts.damaged(str(path), name)) from None
            if (tally.rows, tally.mark) != (table.rows, table.mark):
                raise BackupError(texts.damaged(str(path), name))
        for file, digest in contents.files.items():
            try:
                right = safe(file) and digest_of(pieces(archive, file)) == digest
            except _UNREADABLE:
                right = False
            if not right:
                raise BackupError(texts.damaged(str(path), file))
    return contents


def lines(archive: zipfile.ZipFile, table: str) -> Iterator[bytes]:
    """Return the rows of a table."""
    with archive.open(table_place(table)) as stream:
        for line in stream:
            yield line.rstrip(b"\n")


def pieces(archive: zipfile.ZipFile, file: str) -> Iterator[bytes]:
    """Return the bytes of a file of the media folder."""
    with archive.open(file_place(file)) as stream:
        while piece := stream.read(_PIECE):
            yield piece


def pieces_of(path: Path) -> Iterator[bytes]:
    """Return the bytes of a file on the disk."""
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            yield piece


def digest_of(parts: Iterator[bytes]) -> str:
    """Return the SHA-256 of some bytes."""
    found = hashlib.sha256()
    for part in parts:
        found.update(part)
    return found.hexdigest()


def safe(file: str) -> bool:
    """Whether a place stays inside of the folder it is unpacked into."""
    path = PurePosixPath(file)
    return bool(file) and not path.is_absolute() and ".." not in path.parts and "\\" not in file and ":" not in file
