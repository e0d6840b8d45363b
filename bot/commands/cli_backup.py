"""`mashang backup` and `mashang restore`: everything in one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.backup import backup_texts as texts
from bot.backup.backing_up import back_up, key_marks
from bot.backup.restoring import restore as restore_from
from bot.clock import system_clock
from bot.configuration.settings import Settings, load_settings
from handlers.texts.staff_texts import COMMAND_LINE
from handlers.texts.wording import CHINA
from storage.accounts import audit, backups
from storage.database import open_database
from storage.schema import check_schema, migrate

if TYPE_CHECKING:
    from bot.backup.archive import Contents

File = Annotated[Path, typer.Argument(metavar="FILE", help="The backup's file.")]
Config = Annotated[Path | None, typer.Option("--config", help="TOML file; default config.toml if it exists.")]


def backup(file: File, config: Config = None) -> None:
    """Write database and media into one file while the bot runs; it is read again before it counts."""
    settings = load_settings(config)
    engine = open_database(settings.database.url.get_secret_value())
    try:
        check_schema(engine)
        now = system_clock()
        contents = back_up(engine, settings.media.directory, file, _keys(settings), now)
        size = file.stat().st_size
        counts = contents.counts
        after = {"cases": counts["cases"], "rows": sum(counts.values()), "files": len(contents.files), "bytes": size}
        with engine.begin() as conn:
            entry = audit.NewEntry(now, None, COMMAND_LINE, backups.ACTION, backups.SUBJECT, "", after=after)
            audit.record(conn, entry)
    finally:
        engine.dispose()
    _print_counts(contents)
    print(texts.taken(str(file), size))
    if settings.privacy.encryption_keys:
        print(texts.KEYS_APART)


def restore(file: File, config: Config = None) -> None:
    """Put a backup into an empty database, SQLite or PostgreSQL, and its media into their folder; compare every row."""
    settings = load_settings(config)
    engine = open_database(settings.database.url.get_secret_value())
    try:
        contents, is_older = restore_from(engine, settings.media.directory, file)
        if is_older:
            promise = settings.service_level
            migrate(
                engine,
                remind_after_hours=promise.remind_after_hours,
                escalate_after_hours=promise.escalate_after_hours,
            )
    finally:
        engine.dispose()
    _print_counts(contents)
    print(texts.restored(str(file), contents.taken_at.astimezone(CHINA)))
    print(texts.SEARCH_LATER)
    if contents.keys and not set(contents.keys) <= set(key_marks(_keys(settings))):
        print(texts.OTHER_KEYS)


def _print_counts(contents: Contents) -> None:
    for name, rows in contents.counts.items():
        print(texts.table_line(name, rows))
    print(texts.media_line(len(contents.files), contents.missing_files))


def _keys(settings: Settings) -> list[str]:
    return [key.get_secret_value() for key in settings.privacy.encryption_keys]
