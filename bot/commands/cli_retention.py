"""`mashang retention`: what is older than the settings say is deleted or de-identified."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.clock import system_clock
from bot.commands import keeping_texts as texts
from bot.configuration.settings import load_settings
from bot.running.retention import before, retain
from storage.database import open_database, reading
from storage.overviews import old_rows
from storage.schema import check_schema

Config = Annotated[Path | None, typer.Option("--config", help="TOML file; default config.toml if it exists.")]


def retention(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would go, and change nothing.")] = False,
    config: Config = None,
) -> None:
    """Delete and de-identify what [retention] says is old; the running bot does the same every night."""
    settings = load_settings(config)
    engine = open_database(settings.database.url.get_secret_value())
    try:
        check_schema(engine)
        now = system_clock()
        if dry_run:
            with reading(engine) as conn:
                counts = old_rows.count(conn, before(settings, now))
        else:
            counts = retain(engine, settings, now)
    finally:
        engine.dispose()
    for line in texts.retained(counts, settings.retention.model_dump(), only_counted=dry_run):
        print(line)
