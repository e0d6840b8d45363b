"""`mashang staff`: accounts of the console from the command line, the first administrator before all others."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.clock import system_clock
from bot.commands import command_texts as texts
from bot.configuration.settings import load_settings
from bot.console.console_texts import ROLES
from handlers.texts.staff_texts import COMMAND_LINE
from storage.accounts import audit, staff
from storage.database import open_database
from storage.district import district_store
from storage.schema import check_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

#: Where the password may come from instead of the keyboard.
PASSWORD_VARIABLE = "MASHANG_STAFF_PASSWORD"  # noqa: S105 -- its name
_LONGEST_NAME = 64

staff_app = typer.Typer(no_args_is_help=True, help="Accounts of the staff console.")
Name = Annotated[str, typer.Argument(metavar="NAME", help="What they sign in with.")]
Config = Annotated[Path | None, typer.Option("--config", help="TOML file; default config.toml if it exists.")]


class StaffError(ValueError):
    """An account can't be made or changed; the message is one line for whoever typed the command."""


@staff_app.command("add")
def add(
    name: Name,
    role: Annotated[str, typer.Option(help=texts.ROLE_HELP)],
    division: Annotated[
        str | None, typer.Option(help="Code of the division they work for; without it the whole district.")
    ] = None,
    config: Config = None,
) -> None:
    """Make an account; the password is asked for, or taken from MASHANG_STAFF_PASSWORD."""
    key = _role(role)
    name = name.strip()
    if not name.isprintable() or not 0 < len(name) <= _LONGEST_NAME:
        raise StaffError(f"NAME: 1 to {_LONGEST_NAME} characters without control characters")
    with _database(config) as conn:
        _check_free(conn, name)
    hashed = _hashed(_ask(name), name)
    with _database(config, "BEGIN IMMEDIATE") as conn:
        _check_free(conn, name)
        if division is not None and division not in {d.code for d in district_store.read(conn).divisions or ()}:
            raise StaffError(f"there is no division {division!r}")
        now = system_clock()
        made = staff.add(conn, name, hashed, key, division, now)
        after = {"name": name, "role": key, "division": division, "enabled": True}
        audit.record(
            conn,
            audit.NewEntry(now, None, COMMAND_LINE, "staff_add", "staff", str(made.id), division=division, after=after),
        )
    print(texts.account_made(name, ROLES[key], division))


@staff_app.command("password")
def password(name: Name, config: Config = None) -> None:
    """Give an account another password and sign it out everywhere; asked for, or from MASHANG_STAFF_PASSWORD."""
    with _database(config) as conn:
        if staff.by_name(conn, name) is None:
            raise StaffError(f"there is no account {name!r}")
    hashed = _hashed(_ask(name), name)
    with _database(config, "BEGIN IMMEDIATE") as conn:
        account = staff.by_name(conn, name)
        if account is None:
            raise StaffError(f"there is no account {name!r}")
        now = system_clock()
        staff.change(conn, account.id, password=hashed, must_change=False, failures=0, locked_until=None)
        staff.end_sessions(conn, account.id)
        audit.record(
            conn,
            audit.NewEntry(now, None, COMMAND_LINE, "password", "staff", str(account.id), division=account.division),
        )
    print(texts.password_reset(name, enabled=account.enabled))


def _role(word: str) -> str:
    for key, chinese in ROLES.items():
        if word in {key, chinese}:
            return key
    raise typer.BadParameter(f"one of {', '.join(f'{key} ({chinese})' for key, chinese in ROLES.items())}")


@contextmanager
def _database(config: Path | None, begin: str = "BEGIN") -> Iterator[Connection]:
    engine = open_database(load_settings(config).database.url.get_secret_value())
    try:
        check_schema(engine)
        with engine.connect().execution_options(begin=begin) as conn, conn.begin():
            yield conn
    finally:
        engine.dispose()


def _check_free(conn: Connection, name: str) -> None:
    if staff.by_name(conn, name) is not None:
        raise StaffError(f"there is an account {name!r} already; `mashang staff password` gives it another password")


def _ask(name: str) -> str:
    """Return the password for an account: from the environment, else typed twice without echo."""
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise StaffError(f"nobody to ask for a password; set {PASSWORD_VARIABLE}")
    typed: str = typer.prompt(texts.password_for(name), hide_input=True, err=True)
    if typer.prompt(texts.PASSWORD_AGAIN, hide_input=True, err=True) != typed:
        raise StaffError(texts.PASSWORDS_DIFFER)
    return typed


def _hashed(password: str, name: str) -> str:
    from bot.console.form import clean  # noqa: PLC0415 -- nor is the web framework
    from bot.console.passwords import hash_password, weakness  # noqa: PLC0415 -- argon2 is not needed by others

    # As the sign-in page reads what is typed there: else nobody could ever sign in with it.
    password = clean(password)
    weak = weakness(password, name)
    if weak is not None:
        raise StaffError(weak)
    return hash_password(password)
