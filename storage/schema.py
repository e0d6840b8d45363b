"""The schema's version: upgraded by `mashang migrate`, checked before anything is served."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.database import reading

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


_NEWER = "the database is newer than this program: install the newer version of mashang"


class SchemaError(RuntimeError):
    """The database has another schema than this program; the message says which command helps."""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def migrate(engine: Engine, *, remind_after_hours: float = 24, escalate_after_hours: float = 48) -> None:
    """Create or upgrade the schema. Raises SchemaError for one that a newer program made.

    The hours are the district's own: by them cases of before there were deadlines as rows get theirs.
    """
    config = _config()
    config.attributes.update(remind_after_hours=remind_after_hours, escalate_after_hours=escalate_after_hours)
    with engine.begin() as conn:
        current = MigrationContext.configure(conn).get_current_revision()
        if current is not None and current not in _known(ScriptDirectory.from_config(config)):
            raise SchemaError(_NEWER)
        config.attributes["connection"] = conn
        command.upgrade(config, "head")


def check_schema(engine: Engine) -> None:
    """Raise SchemaError unless the database has exactly this program's schema."""
    script = ScriptDirectory.from_config(_config())
    with reading(engine) as conn:
        current = MigrationContext.configure(conn).get_current_revision()
    if current == script.get_current_head():
        return
    if current is None:
        raise SchemaError("the database is empty: run `mashang migrate` first")
    if current in _known(script):
        raise SchemaError("the database is older than this program: run `mashang migrate` first")
    raise SchemaError(_NEWER)


def revision_of(conn: Connection) -> str | None:
    """Return which schema a database has, None when it has none."""
    return MigrationContext.configure(conn).get_current_revision()


def newest_revision() -> str:
    """Return this program's schema."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def knows(revision: str) -> bool:
    """Whether that schema is this program's, or one of those before it."""
    return revision in _known(ScriptDirectory.from_config(_config()))


def make_as(conn: Connection, revision: str) -> None:
    """Give a database without any rows the schema of that revision, whatever it has now."""
    config = _config()
    config.attributes.update(connection=conn, remind_after_hours=24, escalate_after_hours=48)
    if revision_of(conn) is not None:
        command.downgrade(config, "base")
    command.upgrade(config, revision)


def is_empty(engine: Engine) -> bool:
    """Whether no program has made its schema here yet."""
    with reading(engine) as conn:
        return MigrationContext.configure(conn).get_current_revision() is None


def _known(script: ScriptDirectory) -> set[str]:
    return {revision.revision for revision in script.walk_revisions()}
