"""The running bot's database: `do` writes in the writer's transaction, `read` reads beside it."""

from __future__ import annotations

import asyncio
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.running.database_access import Database
from storage.database import open_database
from storage.district.district_tables import divisions
from storage.schema import migrate
from storage.writer import Lane, WriterClosedError
from writing import note

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    engine = open_database(f"sqlite:///{tmp_path / 'mashang.db'}")
    migrate(engine)
    yield Database(engine)
    engine.dispose()


def keep(code: str, conn: Connection) -> str:
    conn.execute(divisions.insert().values(code=code, name="示例", level="街道", aliases=(), places=()))
    return f"kept {code}"


def codes(conn: Connection) -> list[str]:
    return list(conn.execute(select(divisions.c.code).order_by(divisions.c.code)).scalars())


async def test_what_a_job_returns_comes_back_once_it_is_written(database: Database) -> None:
    database.open()

    assert await database.do(partial(keep, "1")) == "kept 1"
    assert await database.read(codes) == ["1"]
    await database.close()


async def test_of_a_job_that_fails_nothing_is_written_and_the_others_are(database: Database) -> None:
    database.open()

    def fails(conn: Connection) -> None:
        keep("2", conn)
        raise LookupError

    jobs = [database.do(partial(keep, "1")), database.do(fails), database.do(partial(keep, "3"))]
    first, second, third = await asyncio.gather(*jobs, return_exceptions=True)

    assert (first, third) == ("kept 1", "kept 3")
    assert isinstance(second, LookupError)
    assert await database.read(codes) == ["1", "3"]
    await database.close()


async def test_reading_goes_on_while_a_write_is_under_way_and_sees_none_of_it(database: Database) -> None:
    database.open()
    begun, go_on = threading.Event(), threading.Event()

    def slow(conn: Connection) -> None:
        keep("1", conn)
        begun.set()
        assert go_on.wait(10)

    writing = asyncio.ensure_future(database.do(slow))
    assert await asyncio.to_thread(begun.wait, 10)
    assert await database.read(codes) == []
    go_on.set()
    await writing
    assert await database.read(codes) == ["1"]
    await database.close()


async def test_reading_works_before_it_is_opened_and_after_it_is_closed(database: Database) -> None:
    assert await database.read(codes) == []
    database.open()
    await database.close()
    assert await database.read(codes) == []


async def test_closing_finishes_what_waits_and_takes_nothing_more(database: Database) -> None:
    database.open()
    waiting = [asyncio.ensure_future(database.do(partial(keep, code))) for code in "123"]
    await asyncio.sleep(0)
    await database.close()

    assert await asyncio.gather(*waiting) == ["kept 1", "kept 2", "kept 3"]
    with pytest.raises(WriterClosedError):
        await database.do(codes)


async def test_lanes_are_done_by_the_same_writer(database: Database) -> None:
    def work(conn: Connection, items: Sequence[str]) -> list[str]:
        return [keep(one, conn) for one in items]

    database.open([Lane("keep", work)])
    future: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    database.writer.submit("keep", "1", future)

    assert await future == "kept 1"
    await database.close()


async def test_whoever_sends_is_told_that_there_is_something_to_send(database: Database) -> None:
    told = asyncio.Event()
    database.open(noticed=told.set)
    await database.do(codes)
    assert not told.is_set()
    await database.do(note("1"))
    async with asyncio.timeout(10):
        await told.wait()
    await database.close()
