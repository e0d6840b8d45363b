"""Opening the database: what is promised of a commit, and what is said of a bad address."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from storage.database import DatabaseUrlError, open_database

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

PASSWORD = "streng-geheim"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mashang.db",
        "/var/mashang.db",
        f"postgresql://user:{PASSWORD}@host:port/db",
        f"mysql://user:{PASSWORD}@host/db",
        f"postgresql:/user:{PASSWORD}@host/db",
    ],
)
def test_an_address_that_cannot_be_used_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(DatabaseUrlError) as caught:
        open_database(url)

    assert "sqlite" in str(caught.value)
    assert PASSWORD not in str(caught.value)
    assert caught.value.__cause__ is None or PASSWORD not in str(caught.value.__cause__)


def test_an_engine_does_not_show_its_password() -> None:
    engine = open_database(f"postgresql://user:{PASSWORD}@localhost/db")

    assert PASSWORD not in repr(engine)


def test_the_folder_of_a_sqlite_file_is_made(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/a/b/mashang.db")
    with engine.begin() as conn:
        conn.execute(text("CREATE TABLE t (x)"))
    engine.dispose()

    assert (tmp_path / "a/b/mashang.db").exists()


def test_a_sqlite_commit_reaches_the_disk_before_anybody_is_answered(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/mashang.db")
    with engine.begin() as conn:
        settings = {
            name: conn.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    engine.dispose()

    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


def test_a_transaction_that_fails_leaves_nothing(engine: Engine) -> None:
    with suppress(ZeroDivisionError), engine.begin() as conn:
        conn.execute(text("INSERT INTO district_version (id, version) VALUES (1, 1)"))
        raise ZeroDivisionError
    with engine.begin() as conn:
        assert conn.execute(text("SELECT count(*) FROM district_version")).scalar() == 0


def test_a_part_of_a_transaction_can_fail_alone(engine: Engine) -> None:
    with engine.begin() as conn:
        conn.execute(text("INSERT INTO district_version (id, version) VALUES (1, 1)"))
        with suppress(ZeroDivisionError), conn.begin_nested():
            conn.execute(text("UPDATE district_version SET version = 2"))
            raise ZeroDivisionError
    with engine.begin() as conn:
        assert conn.execute(text("SELECT version FROM district_version")).scalar() == 1


def test_an_error_does_not_quote_what_was_to_be_written(engine: Engine) -> None:
    """Error texts end up in logs; what citizens say does not."""
    with pytest.raises(Exception, match="hidden") as caught, engine.begin() as conn:
        conn.execute(text("INSERT INTO nowhere (x) VALUES (:x)"), {"x": PASSWORD})

    assert PASSWORD not in str(caught.value)
