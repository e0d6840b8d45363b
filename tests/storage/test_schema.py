"""The schema: migrations make what the tables say, and whatever does not fit is refused with the command that helps."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from storage import schema
from storage.accounts import staff_tables
from storage.cases import case_tables
from storage.database import open_database
from storage.district import district_tables
from storage.messages import message_tables
from storage.metadata import metadata
from storage.people import people_tables
from storage.rules import rule_tables
from storage.schema import SchemaError, check_schema, migrate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

TABLES = (case_tables, district_tables, message_tables, people_tables, rule_tables, staff_tables)
NEXT_REVISION = '''
"""next."""
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{before}"


def upgrade():
    op.add_column("cases", sa.Column("colour", sa.Text()))
'''


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An engine on a database without any table."""
    if request.param == "sqlite":
        engine = open_database(f"sqlite:///{tmp_path}/empty.db")
        yield engine
        engine.dispose()
        return
    server = open_database(request.getfixturevalue("postgres_url")).execution_options(isolation_level="AUTOCOMMIT")
    name = f"empty_{uuid.uuid4().hex}"
    with server.connect() as conn:
        conn.execute(text(f"CREATE DATABASE {name}"))
    engine = open_database(server.url.set(database=name).render_as_string(hide_password=False))
    yield engine
    engine.dispose()
    with server.connect() as conn:
        conn.execute(text(f"DROP DATABASE {name}"))
    server.dispose()


@pytest.fixture
def next_version(tmp_path: Path) -> Config:
    """The migrations of a later version of the program: one more."""
    folder = tmp_path / "migrations"
    shutil.copytree(Path(schema.__file__).parent / "migrations", folder, ignore=shutil.ignore_patterns("__pycache__"))
    head = ScriptDirectory.from_config(schema._config()).get_current_head()
    (folder / "versions" / "next.py").write_text(NEXT_REVISION.format(before=head), encoding="utf-8")
    config = Config()
    config.set_main_option("script_location", str(folder))
    config.set_main_option("path_separator", "os")
    return config


def described(engine: Engine) -> dict[str, Any]:
    """Everything a database knows of its tables but the order of their columns."""
    found = inspect(engine)
    return {
        table: {
            "columns": {c["name"]: (str(c["type"]), c["nullable"]) for c in found.get_columns(table)},
            "key": found.get_pk_constraint(table),
            "checks": {c["name"]: c["sqltext"] for c in found.get_check_constraints(table)},
            "unique": {c["name"]: c["column_names"] for c in found.get_unique_constraints(table)},
            "references": {c["name"]: (c["referred_table"], c["options"]) for c in found.get_foreign_keys(table)},
            "indexes": {
                i["name"]: (i["column_names"], i["unique"], {k: str(v) for k, v in i["dialect_options"].items()})
                for i in found.get_indexes(table)
            },
        }
        for table in found.get_table_names()
        if table != "alembic_version"
    }


def is_a_table_of_ours(name: str | None, kind: str, _parents: object) -> bool:
    """The search index is made by statements of each database's own; the test after this one compares it."""
    return not (kind == "table" and (name or "").startswith("case_search"))


def test_an_empty_database_is_refused_and_the_command_named(empty: Engine) -> None:
    with pytest.raises(SchemaError, match=r"empty.*mashang migrate"):
        check_schema(empty)


def test_a_migrated_database_is_accepted(empty: Engine) -> None:
    migrate(empty)

    check_schema(empty)


def test_migrating_again_changes_nothing(empty: Engine) -> None:
    migrate(empty)
    before = described(empty)
    migrate(empty)

    assert described(empty) == before


def test_an_older_database_is_refused_until_it_is_migrated(
    empty: Engine, next_version: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate(empty)
    monkeypatch.setattr(schema, "_config", lambda: next_version)
    with pytest.raises(SchemaError, match=r"older.*mashang migrate"):
        check_schema(empty)
    migrate(empty)

    check_schema(empty)
    assert "colour" in {column["name"] for column in inspect(empty).get_columns("cases")}


def test_a_newer_database_is_refused_and_left_alone(
    empty: Engine, next_version: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        later.setattr(schema, "_config", lambda: next_version)
        migrate(empty)
    with pytest.raises(SchemaError, match=r"newer.*install the newer version"):
        check_schema(empty)
    with pytest.raises(SchemaError, match=r"newer.*install the newer version"):
        migrate(empty)


def test_a_migration_that_fails_leaves_the_schema_as_it_was(
    empty: Engine, next_version: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate(empty)
    before = described(empty)
    broken = Path(next_version.get_main_option("script_location") or "") / "versions" / "next.py"
    broken.write_text(f"{broken.read_text(encoding='utf-8')}    raise ZeroDivisionError\n", encoding="utf-8")
    with monkeypatch.context() as later:
        later.setattr(schema, "_config", lambda: next_version)
        with pytest.raises(ZeroDivisionError):
            migrate(empty)

    assert described(empty) == before
    check_schema(empty)


def test_tables_and_migrations_agree(engine: Engine) -> None:
    assert TABLES
    with engine.connect() as conn:
        opts = {"compare_type": True, "compare_server_default": True, "include_name": is_a_table_of_ours}
        context = MigrationContext.configure(conn, opts=opts)

        assert compare_metadata(context, metadata) == []


def test_migrations_make_exactly_what_the_tables_would(empty: Engine) -> None:
    """Alembic's comparison does not look at checks, nor at the conditions of indexes."""
    with empty.begin() as conn:
        metadata.create_all(conn)
    by_tables = described(empty)
    with empty.begin() as conn:
        metadata.drop_all(conn)
    migrate(empty)

    assert described(empty) == by_tables
