"""`mashang rules review`: options in, report out."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import system_clock
from bot.configuration.settings import load_settings
from bot.running.cache import cache_folder
from storage.database import open_database, reading
from storage.schema import check_schema


def review(
    days: Annotated[int, typer.Option(min=1, help="Look at the cases of so many days.")] = 365,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the proposed rules to this workbook (.xlsx).")
    ] = None,
    config: Annotated[
        Path | None, typer.Option("--config", help="TOML file; default config.toml if it exists.")
    ] = None,
) -> None:
    """Find rules at odds, idle or unused, and words that lack a rule, each with a proposed one."""
    from bot.commands import command_texts as texts  # noqa: PLC0415 -- loads the dictionary
    from bot.commands.rules_review import lines, review_district, to_json, write_proposals  # noqa: PLC0415

    settings = load_settings(config)
    engine = open_database(settings.database.url.get_secret_value())
    check_schema(engine)
    with reading(engine) as conn:
        found = review_district(conn, system_clock() - timedelta(days=days), cache_folder(settings))
    print(json.dumps(to_json(found, days), ensure_ascii=False) if as_json else "\n".join(lines(found, days)))
    if output is not None:
        count = write_proposals(found, output)
        typer.echo(texts.proposals_written(str(output), count), err=True)
