"""A real server killed between receipt and reply: each matter exists once, and everybody gets the answer."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import aiohttp
import pytest

from outside import MATTER, config, free_port, other_platform, serving
from outside_phone import OutsidePhone, number_in

if TYPE_CHECKING:
    from pathlib import Path

CITIZENS = 10


def states(database: Path, first_id: int) -> list[str]:
    """How far the messages with these ids have got, as far as they are in the database."""
    keys = [f"m:oKilled{n:02}:{first_id + n}" for n in range(CITIZENS)]
    with closing(sqlite3.connect(database)) as conn:
        marks = ",".join("?" * len(keys))
        return [row[0] for row in conn.execute(f"select state from inbox where key in ({marks})", keys)]


def numbers(database: Path, openid: str) -> list[str]:
    with closing(sqlite3.connect(database)) as conn:
        return [row[0] for row in conn.execute("select number from cases where openid = ?", [openid])]


async def attempt(phone: OutsidePhone, msg_id: int) -> str | None:
    """One delivery by the platform; None when the connection breaks."""
    try:
        return await phone.says("提交", msg_id)
    except aiohttp.ClientError:
        return None


async def reach(moment: str, under_way: list[asyncio.Task[str | None]], database: Path, first_id: int) -> None:
    """Wait until a message of these has got that far; on a busy machine it may have got further."""
    if moment == "sent":
        await asyncio.sleep(0)
    elif moment == "answered":
        await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
    else:
        while not await asyncio.to_thread(states, database, first_id):
            pass


@pytest.mark.parametrize("moment", ["sent", "recorded", "answered"])
async def test_each_matter_exists_once_and_everybody_gets_the_answer(outside_folder: Path, moment: str) -> None:
    port, first_id = free_port(), 77 * 10**15
    database = outside_folder / "outside.db"
    async with other_platform() as (platform, api), aiohttp.ClientSession() as http:
        file = config(outside_folder / "config.toml", api=api, port=port)
        async with serving(http, file, port) as server:
            phones = [OutsidePhone(http, server.url, f"oKilled{n:02}") for n in range(CITIZENS)]
            await asyncio.gather(*(phone.says(MATTER) for phone in phones))
            under_way = [asyncio.create_task(attempt(p, first_id + n)) for n, p in enumerate(phones)]
            await reach(moment, under_way, database, first_id)
            await server.kill()
            got = await asyncio.gather(*under_way)
            await server.start(http)
            # The platform delivers once more what it has no answer to, and may deliver the rest as well.
            again = [await attempt(phone, first_id + n) for n, phone in enumerate(phones)]

    assert None not in again
    for phone, before, after in zip(phones, got, again, strict=True):
        (number,) = numbers(database, phone.openid)
        heard = [text for text in (before, after, *platform.to(phone.openid)) if text]
        assert {number_in(text) for text in heard} == {number}
        assert len(set(heard)) == 1
