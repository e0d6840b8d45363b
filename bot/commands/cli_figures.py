"""`mashang figures`: a month in numbers, as a workbook or as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import system_clock
from bot.configuration.policy_from_settings import policy_of
from bot.configuration.settings import load_settings
from bot.figures import figure_texts as texts
from bot.figures.named_lines import as_json, names_of
from handlers.figures.month_figures import figures_of, month_of
from storage.database import open_database, reading
from storage.district import district_store
from storage.schema import check_schema


class FiguresError(ValueError):
    """Figures can't be made; the message is one line for whoever typed the command."""


def figures(
    month: Annotated[str, typer.Option(help="The month, YYYY-MM: cases that were filed in it.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Workbook to write.")] = None,
    as_text: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    config: Annotated[
        Path | None, typer.Option("--config", help="TOML file; default config.toml if it exists.")
    ] = None,
) -> None:
    """Count a month by street, category and channel: a workbook with one sheet a table, or JSON."""
    if output is None and not as_text:
        raise typer.BadParameter("give -o FILE.xlsx, --json, or both")
    try:
        month_of(month)
    except ValueError:
        raise FiguresError(texts.bad_month(month)) from None
    settings = load_settings(config)
    engine = open_database(settings.database.url.get_secret_value())
    try:
        check_schema(engine)
        with reading(engine) as conn:
            rows = district_store.read(conn, "divisions", "categories")
            days = {one.code: one.reply_days for one in rows.categories or ()}
            found = figures_of(conn, month, policy_of(settings), days, system_clock())
    finally:
        engine.dispose()
    names = names_of(rows)
    if output is not None:
        from bot.figures.figure_workbook import figures_content  # noqa: PLC0415 -- openpyxl takes a while to load

        output.write_bytes(figures_content(found, names))
    if as_text:
        print(json.dumps(as_json(found, names), ensure_ascii=False, indent=1))
    elif output is not None:
        print(texts.written(str(output), month, found.total.counts["received"]))
