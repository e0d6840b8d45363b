"""The stored database of the version before the acts: its upgrade makes the same rows on PostgreSQL as on SQLite."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Column, MetaData, create_engine, func, inspect, make_url, select, text

from storage.database import open_database
from storage.schema import check_schema, migrate

if TYPE_CHECKING:
    from sqlalchemy import Engine

STORED = Path(__file__).parents[1] / "stored" / "before_acts.sql"
MIGRATIONS = Path(__file__).parents[2] / "storage" / "migrations"


def rows_of(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table that both databases have, in one order."""
    found = MetaData()
    found.reflect(engine, only=lambda name, _: not name.startswith(("case_search", "alembic")))
    with engine.connect() as conn:
        return {
            table.name: sorted(
                (tuple(map(_plain, row)) for row in conn.execute(select(*sorted(table.c, key=lambda c: c.name)))),
                key=repr,
            )
            for table in found.sorted_tables
        }


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value


def upgrade_to(engine: Engine, revision: str) -> None:
    """Make the schema as it was then."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with engine.begin() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, revision)


def _as_typed(value: Any, column: Column[Any]) -> Any:
    """SQLite keeps a truth as a number."""
    return bool(value) if value is not None and column.type.python_type is bool else value


def fill(source: Engine, target: Engine) -> int:
    """Copy every row into the same tables; returns how many there were."""
    copied = 0
    then = MetaData()
    then.reflect(target, only=lambda name, _: not name.startswith(("case_search", "alembic")))
    with source.connect() as reading, target.begin() as writing:
        for table in then.sorted_tables:
            names = [c.name for c in table.c]
            kept = reading.execute(text(f'select {", ".join(names)} from "{table.name}"')).mappings().all()
            rows = [{c.name: _as_typed(row[c.name], c) for c in table.c} for row in kept]
            if rows:
                writing.execute(table.insert(), rows)
            if "id" in names and table.c.id.type.python_type is int:
                counter = select(func.pg_get_serial_sequence(table.name, "id"))
                if writing.execute(counter).scalar() and rows:
                    last = max(row["id"] for row in rows)
                    writing.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), last)))
            copied += len(rows)
    return copied


def test_an_upgrade_of_a_database_in_use_makes_the_same_rows_on_both_databases(
    tmp_path: Path, postgres_url: str
) -> None:
    opened = sqlite3.connect(tmp_path / "mashang.db")
    opened.executescript(STORED.read_text(encoding="utf-8"))
    (revision,) = opened.execute("select version_num from alembic_version").fetchone()
    opened.close()
    sqlite = open_database(f"sqlite:///{tmp_path / 'mashang.db'}")
    server = create_engine(postgres_url.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with server.connect() as conn:
        conn.execute(text("create database upgrade_of_old_rows"))
    server.dispose()
    own = make_url(postgres_url).set(database="upgrade_of_old_rows")
    postgres = open_database(own.render_as_string(hide_password=False))
    try:
        upgrade_to(postgres, revision)
        assert fill(sqlite, postgres) > 100
        for engine in (sqlite, postgres):
            migrate(engine)
            check_schema(engine)
        after = {"sqlite": rows_of(sqlite), "postgres": rows_of(postgres)}
        assert after["sqlite"].keys() == after["postgres"].keys()
        for name, rows in after["sqlite"].items():
            differ = [pair for pair in zip(rows, after["postgres"][name], strict=True) if pair[0] != pair[1]]
            assert not differ, f"{name}: {differ[0]}"
        assert inspect(postgres).has_table("case_deadlines")
    finally:
        for engine in (sqlite, postgres):
            engine.dispose()
