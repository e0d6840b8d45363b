"""The `mashang` command: thin; each command reads its options, opens what it needs and calls one function."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.clock import system_clock
from bot.commands import command_texts
from bot.commands.cli_backup import backup, restore
from bot.commands.cli_figures import figures
from bot.commands.cli_keys import keys_app
from bot.commands.cli_learning import MissingExtraError, evaluate, learn
from bot.commands.cli_posters import posters
from bot.commands.cli_retention import retention
from bot.commands.cli_review import review
from bot.commands.cli_rules import rules_app
from bot.commands.cli_staff import staff_app
from bot.configuration.policy_from_settings import vault_of
from bot.configuration.setting_errors import SettingsError
from bot.configuration.settings import Settings, load_settings
from bot.running.cache import cache_folder
from bot.running.private_files import keep_to_oneself
from handlers.texts.staff_texts import COMMAND_LINE
from storage.database import DatabaseUrlError, open_database
from storage.schema import SchemaError, check_schema
from storage.schema import migrate as migrate_schema

app = typer.Typer(
    name="mashang",
    help="Mashang: citizens talk to their people's-congress deputies in WeChat.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
deputy_app = typer.Typer(no_args_is_help=True, help="Deputies.")
app.add_typer(deputy_app, name="deputy")
app.add_typer(keys_app, name="keys")
app.add_typer(rules_app, name="rules")
app.add_typer(staff_app, name="staff")
app.command("backup")(backup)
app.command("restore")(restore)
app.command("figures")(figures)
app.command("posters")(posters)
app.command("retention")(retention)
rules_app.command("learn")(learn)
rules_app.command("evaluate")(evaluate)
rules_app.command("review")(review)

Config = Annotated[Path | None, typer.Option("--config", help="TOML file; default config.toml if it exists.")]


class CommandError(Exception):
    """A command can't be done; the message is one line for whoever typed it."""


@contextmanager
def _checked(engine: Engine) -> Iterator[Connection]:
    """Open a transaction on a database that has this program's schema."""
    check_schema(engine)
    with engine.begin() as conn:
        yield conn


def _open(config: Path | None) -> tuple[Settings, Engine]:
    settings = load_settings(config)
    return settings, open_database(settings.database.url.get_secret_value())


@app.command()
def demo(
    config: Config = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    workbook: Annotated[
        Path | None, typer.Option(help="Write the demo district's workbook to this file and stop.")
    ] = None,
) -> None:
    """Start everything with a simulated WeChat and a demo district on a throw-away database below var/."""
    from bot.demo.demo_workbook import build  # noqa: PLC0415
    from bot.demo_run import run_demo  # noqa: PLC0415 -- the simulator is never loaded by the real server

    if workbook is not None:
        build(workbook)
        print(workbook)
        return
    run_demo(load_settings(config), port)


@app.command()
def serve(
    config: Config = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="So many processes; more than one needs PostgreSQL.")] = 1,
) -> None:
    """Run the bot."""
    from bot.serving import serve as run  # noqa: PLC0415 -- other commands need no web server

    run(load_settings(config), workers)


@app.command()
def migrate(config: Config = None) -> None:
    """Create or upgrade the database's schema."""
    settings, engine = _open(config)
    promise = settings.service_level
    migrate_schema(
        engine, remind_after_hours=promise.remind_after_hours, escalate_after_hours=promise.escalate_after_hours
    )
    print("schema is up to date")


@app.command("import")
def import_(file: Path, config: Config = None) -> None:
    """Load a district workbook (.xlsx): all or nothing."""
    from bot.workbook.importing import Importer, import_reading  # noqa: PLC0415 -- openpyxl takes a while to load
    from bot.workbook.workbook_reader import read_workbook  # noqa: PLC0415

    settings, engine = _open(config)
    check_schema(engine)
    vault = vault_of(settings)
    # Read before the transaction begins: a running bot must not wait for Excel.
    reading = read_workbook(file)
    with engine.begin() as conn:
        by = Importer(COMMAND_LINE, system_clock(), file.name)
        report = import_reading(reading, conn, by, seal=vault.seal, unseal=vault.unseal)
    if len(report.problems) == 1 and not report.problems[0].sheet:
        raise CommandError(f"{file}: {report.problems[0]}")
    for line in report.lines():
        print(line, file=sys.stderr if report.problems else sys.stdout)
    if report.problems:
        raise typer.Exit(1)


@app.command()
def export(file: Path, config: Config = None) -> None:
    """Write the district as a workbook (.xlsx)."""
    from bot.workbook.workbook_writer import write_workbook  # noqa: PLC0415
    from storage.district import district_store  # noqa: PLC0415

    settings, engine = _open(config)
    with _checked(engine) as conn:
        rows = district_store.read(conn)
    write_workbook(file, rows, vault_of(settings).unseal)
    print(file)


@app.command()
def suggest(
    text: Annotated[str | None, typer.Argument(help="What a citizen writes.")] = None,
    scene: Annotated[str, typer.Option(help="Scene of the code that was scanned.")] = "",
    jsonl: Annotated[Path | None, typer.Option(help='A file of {"text": …} lines instead.')] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    explained: Annotated[
        bool,
        typer.Option(
            "--explain", help="Print every place named, its role, and why it was taken or not; in words only."
        ),
    ] = False,
    config: Config = None,
) -> None:
    """Show what the bot understands of a message, with its reasons."""
    from bot.commands.suggesting import describe, explain  # noqa: PLC0415 -- loads the dictionary
    from handlers.station.district_from_rows import suggester_of  # noqa: PLC0415

    if (text is None) == (jsonl is None):
        raise typer.BadParameter("give either TEXT or --jsonl FILE")
    settings, engine = _open(config)
    with _checked(engine) as conn:
        suggester = suggester_of(conn, cache_folder(settings))
    context = suggester.resolve_scene(scene)
    for one in [text] if jsonl is None else _texts(jsonl):
        found = suggester.suggest(one or "", context)
        print(json.dumps(found.to_json(), ensure_ascii=False) if as_json else describe(found))
        if explained and not as_json:
            print(explain(suggester, one or "", context))


def _texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                text = json.loads(line)["text"]
            except (ValueError, KeyError, TypeError):
                raise CommandError(f'{path}, line {number}: expected {{"text": "…"}}') from None
            yield str(text)


@deputy_app.command("code")
def deputy_code(deputy_id: Annotated[str, typer.Argument(metavar="ID")], config: Config = None) -> None:
    """Print a fresh one-time code with which a deputy binds their WeChat account."""
    from nlp.district import DeputyStatus  # noqa: PLC0415
    from storage.district import district_store  # noqa: PLC0415
    from storage.people import bindings  # noqa: PLC0415

    _, engine = _open(config)
    with _checked(engine) as conn:
        deputy = next((d for d in district_store.read(conn, "deputies").deputies or () if d.id == deputy_id), None)
        if deputy is None:
            raise CommandError(f"there is no deputy {deputy_id!r}")
        if deputy.status == DeputyStatus.DISABLED:
            raise CommandError(f"deputy {deputy_id!r} is disabled ({deputy.status}) and gets no code")
        code = bindings.issue(conn, deputy_id, system_clock())
    print(code.text)


@app.command()
def doctor(config: Config = None) -> None:
    """Check configuration, database, schema, token, templates and clock; say how to mend what is wrong."""
    from bot.running.doctor import examine  # noqa: PLC0415

    findings = examine(load_settings(config))
    for finding in findings:
        print(finding)
    if any(finding.wrong for finding in findings):
        raise typer.Exit(1)


def main() -> None:
    """Run the command line; a failure is one line on stderr and exit code 1."""
    keep_to_oneself()
    try:
        app()
    except OSError as error:
        print(f"mashang: {command_texts.file_trouble(error)}", file=sys.stderr)
    except (SettingsError, SchemaError, DatabaseUrlError, CommandError, MissingExtraError) as error:
        print(f"mashang: {error}", file=sys.stderr)
    except ValueError as error:
        print(f"mashang: {error}", file=sys.stderr)
    except SQLAlchemyError as error:
        print(f"mashang: the database refused: {str(error).splitlines()[0]}", file=sys.stderr)
    else:
        return
    sys.exit(1)
