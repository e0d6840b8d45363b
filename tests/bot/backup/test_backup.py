"""Everything in one file: taken in the middle of a day's work, back in a database of either kind, and it goes on."""

from __future__ import annotations

import asyncio
import shutil
import uuid
import zipfile
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text

from bot.backup.archive import BackupError
from bot.backup.backing_up import back_up
from bot.backup.restoring import restore
from databases import make_migrated
from stage import MONDAY, FrozenClock, stage
from storage.cases.case_tables import case_events, cases
from storage.copying import copied_rows
from storage.database import open_database
from storage.schema import make_as, migrate, newest_revision
from town import CLEAR

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from stage import Stage

KEYS = ("a key",)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An engine on a database without any table."""
    if request.param == "sqlite":
        (tmp_path / "other").mkdir()
        engine = open_database(f"sqlite:///{tmp_path}/other/mashang.db")
        yield engine
        engine.dispose()
        return
    server = open_database(request.getfixturevalue("postgres_url")).execution_options(isolation_level="AUTOCOMMIT")
    name = f"restored_{uuid.uuid4().hex}"
    with server.connect() as conn:
        conn.execute(text(f"CREATE DATABASE {name}"))
    engine = open_database(server.url.set(database=name).render_as_string(hide_password=False))
    yield engine
    engine.dispose()
    with server.connect() as conn:
        conn.execute(text(f"DROP DATABASE {name}"))
    server.dispose()


def marks(engine: Engine) -> dict[str, tuple[int, str]]:
    """How many rows every table has, and their sum."""
    with engine.connect().execution_options(begin="BEGIN") as conn:
        tallies = {table.name: copied_rows.tally_of(conn, table) for table in copied_rows.tables_of(conn)}
    return {name: (tally.rows, tally.mark) for name, tally in tallies.items()}


async def busy(on: Stage, folder: Path) -> None:
    """A filed case, a photo in the folder, and somebody in the middle of a report."""
    await on.bind("代表甲", "D01")
    await on.says("群众甲", CLEAR)
    await on.says("群众甲", "提交")
    await on.says("群众乙", CLEAR)
    (folder / "media" / "2026-11").mkdir(parents=True)
    (folder / "media" / "2026-11" / "photo.jpg").write_bytes(b"\xff\xd8\xff" + bytes(range(256)) * 50)
    (folder / "media" / "half.part").write_bytes(b"half")


async def test_what_was_backed_up_is_back_in_either_kind_of_database(
    empty: Engine, folder: Path, tmp_path: Path
) -> None:
    async with stage(folder, "plain") as on:
        await busy(on, folder)
        contents = await asyncio.to_thread(
            back_up, on.engine, folder / "media", tmp_path / "kept" / "all.mashang", KEYS, MONDAY
        )
    shutil.rmtree(folder / "media")
    restored, is_older = restore(empty, tmp_path / "photos", tmp_path / "kept" / "all.mashang")

    assert contents.counts["cases"] == 1
    assert contents.counts["sessions"] == 3
    assert marks(empty) == {name: (table.rows, table.mark) for name, table in contents.tables.items()}
    assert not is_older
    assert restored == contents
    assert [path.name for path in (tmp_path / "photos").rglob("*") if path.is_file()] == ["photo.jpg"]
    assert (tmp_path / "photos" / "2026-11" / "photo.jpg").read_bytes().endswith(bytes(range(256)))
    again = back_up(empty, tmp_path / "photos", tmp_path / "again", KEYS, MONDAY)
    assert (again.tables, again.files) == (contents.tables, contents.files)
    with empty.begin() as conn:
        # New rows are numbered after those of before.
        one = conn.execute(select(case_events).limit(1)).mappings().one()
        conn.execute(case_events.insert().values({key: value for key, value in one.items() if key != "id"}))


async def test_a_conversation_goes_on_after_the_restoring(folder: Path, tmp_path: Path) -> None:
    async with stage(folder, "plain") as on:
        await busy(on, folder)
        openids = {name: phone.openid for name, phone in on.phones.items()}
        await asyncio.to_thread(back_up, on.engine, folder / "media", tmp_path / "b", KEYS, MONDAY)
    (tmp_path / "new").mkdir()
    shutil.copytree(folder / "cache", tmp_path / "new" / "cache")
    engine = open_database(f"sqlite:///{tmp_path}/new/mashang.db")
    restore(engine, tmp_path / "new" / "media", tmp_path / "b")
    engine.dispose()
    async with stage(tmp_path / "new", "plain", clock=FrozenClock(MONDAY + timedelta(minutes=5))) as on:
        assert {name: on.phone(name).openid for name in openids} == openids
        receipt = await on.says("群众乙", "提交")

        assert "提交成功" in receipt
        assert "-0002" in receipt


async def test_a_backup_under_load_is_one_moment(folder: Path, tmp_path: Path) -> None:
    """Every case in it has its first line, whatever was filed while it was taken."""
    async with stage(folder, "plain") as on:
        for number in range(6):
            await on.says(f"群众{number}", CLEAR)

        async def file_all() -> None:
            for number in range(6):
                await on.says(f"群众{number}", "提交")

        taking = asyncio.to_thread(back_up, on.engine, folder / "media", tmp_path / "b", KEYS, MONDAY)
        await asyncio.gather(file_all(), taking)
    engine = open_database(f"sqlite:///{tmp_path}/other.db")
    restore(engine, tmp_path / "photos", tmp_path / "b")
    with engine.connect() as conn:
        filed = conn.execute(select(func.count()).select_from(cases)).scalar_one()
        lines = conn.execute(select(func.count()).where(case_events.c.kind == "filed")).scalar_one()
    engine.dispose()

    assert filed == lines


def test_a_database_with_something_in_it_is_left_alone(folder: Path, tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{folder}/mashang.db")
    back_up(engine, folder / "media", tmp_path / "b", KEYS, MONDAY)
    before = marks(engine)

    with pytest.raises(BackupError, match="已经有内容"):
        restore(engine, tmp_path / "photos", tmp_path / "b")
    assert marks(engine) == before
    engine.dispose()


@pytest.mark.parametrize("harm", ["bytes", "row", "unfinished", "no zip"])
def test_a_damaged_backup_changes_nothing(folder: Path, tmp_path: Path, harm: str) -> None:
    source = open_database(f"sqlite:///{folder}/mashang.db")
    back_up(source, folder / "media", tmp_path / "b", KEYS, MONDAY)
    source.dispose()
    _harm(tmp_path / "b", harm)
    target = open_database(f"sqlite:///{make_migrated(tmp_path)}")

    with pytest.raises(BackupError, match=r"坏了|不是 mashang backup"):
        restore(target, tmp_path / "photos", tmp_path / "b")
    with target.connect() as conn:
        assert copied_rows.filled_tables(conn) == []
    target.dispose()


def _harm(path: Path, harm: str) -> None:
    if harm == "bytes":
        whole = bytearray(path.read_bytes())
        with zipfile.ZipFile(path) as old:
            entry = old.getinfo("tables/rules.jsonl")
        whole[entry.header_offset + 80 + entry.compress_size // 2] ^= 0xFF
        path.write_bytes(whole)
    elif harm == "no zip":
        path.write_bytes(b"hello")
    else:
        with zipfile.ZipFile(path) as old:
            kept = {name: old.read(name) for name in old.namelist()}
        if harm == "row":
            kept["tables/divisions.jsonl"] = kept["tables/divisions.jsonl"].partition(b"\n")[2]
        else:
            del kept["mashang-backup.json"]
        with zipfile.ZipFile(path, "w") as new:
            for name, content in kept.items():
                new.writestr(name, content)


def test_a_backup_of_an_older_version_is_restored_and_then_migrated(tmp_path: Path) -> None:
    old, older = open_database(f"sqlite:///{tmp_path}/old.db"), "2026_11_27_acts"
    with old.begin() as conn:
        make_as(conn, older)
        _one_division(conn)
    back_up(old, tmp_path / "media", tmp_path / "b", KEYS, MONDAY)
    new = open_database(f"sqlite:///{make_migrated(tmp_path)}")
    _, is_older = restore(new, tmp_path / "photos", tmp_path / "b")
    migrate(new)

    assert is_older
    assert newest_revision() != older
    assert marks(new)["divisions"] == marks(old)["divisions"]
    old.dispose()
    new.dispose()


def _one_division(conn: Connection) -> None:
    values = {"code": "66", "name": "梅溪区", "level": "区县", "aliases": "[]", "places": "[]"}
    table = next(table for table in copied_rows.tables_of(conn) if table.name == "divisions")
    conn.execute(table.insert(), values)


def test_another_photo_in_the_folder_is_not_written_over(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a.jpg").write_bytes(b"one")
    source = open_database(f"sqlite:///{folder}/mashang.db")
    back_up(source, tmp_path / "media", tmp_path / "b", KEYS, MONDAY)
    source.dispose()
    (tmp_path / "media" / "a.jpg").write_bytes(b"another")
    target = open_database(f"sqlite:///{tmp_path}/new.db")

    with pytest.raises(BackupError, match=r"a\.jpg"):
        restore(target, tmp_path / "media", tmp_path / "b")
    target.dispose()
