"""Two real servers on one database: one citizen's messages go to both, and it makes no difference."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

import aiohttp
import pytest
from sqlalchemy import create_engine, make_url, text

from outside import config, free_port, mashang, must, other_platform, serving, workbook
from outside_phone import OutsidePhone, number_in
from storage.database import open_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SENTENCES = 5
#: A matter for each citizen, none like another: nobody is offered to join somebody else's.
MATTERS = [
    f"{place}{matter}"
    for place, matters in {
        "梧桐里": ("下水道堵了", "有野狗咬人", "快递柜挡住门"),
        "槐荫花园": ("电梯坏了", "夜里有人唱歌", "健身器材断了"),
        "竹园新村": ("垃圾没人收", "墙皮往下掉", "收费不公开"),
        "荷塘月色苑": ("路灯不亮", "井盖丢了", "树枝压着电线"),
    }.items()
    for matter in matters
]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, outside_folder: Path) -> Iterator[str]:
    """The address of a database with the district in it."""
    if request.param == "sqlite":
        yield f"sqlite:///{outside_folder / 'outside.db'}"
        return
    server = make_url(request.getfixturevalue("postgres_url")).set(drivername="postgresql+psycopg")
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as conn:
        conn.execute(text("CREATE DATABASE outside"))
    address = server.set(drivername="postgresql", database="outside").render_as_string(hide_password=False)
    file = config(outside_folder / "postgresql.toml", url=address)
    must("migrate", "--config", file, cwd=outside_folder)
    must("import", workbook(outside_folder / "district.xlsx"), "--config", file, cwd=outside_folder)
    yield address
    with engine.connect() as conn:
        conn.execute(text("DROP DATABASE outside WITH (FORCE)"))
    engine.dispose()


def filed(url: str) -> list[tuple[str, str, str]]:
    """Every case: whose, its number, its text."""
    engine = open_database(url)
    with engine.begin() as conn:
        found = [tuple(row) for row in conn.execute(text("select openid, number, text from cases"))]
    engine.dispose()
    return found


async def both(phones: tuple[OutsidePhone, OutsidePhone], said: str, msg_id: int) -> str:
    """Deliver one message to both servers at once; return the reply, which must be the same."""
    heard = {await delivery for delivery in asyncio.as_completed([p.says(said, msg_id) for p in phones])}
    assert len(heard) == 1, heard
    return heard.pop()


async def in_order(phones: tuple[OutsidePhone, OutsidePhone], matter: str, first_id: int) -> str:
    """File a matter in several sentences, to one server and the other in turn, some of them to both."""
    said = [matter, *(f"第{n}句" for n in range(1, SENTENCES))]
    for number, sentence in enumerate(said):
        if number % 3 == 2:
            await both(phones, sentence, first_id + number)
        else:
            await phones[number % 2].says(sentence, first_id + number)
    return await both(phones, "提交", first_id + len(said))


async def all_at_once(phones: tuple[OutsidePhone, OutsidePhone], matter: str, first_id: int) -> str:
    """Say everything at once, to both servers."""
    await phones[0].says(matter, first_id)
    sentences = [f"第{n}句" for n in range(1, SENTENCES)]
    await asyncio.gather(*(phones[n % 2].says(s, first_id + n) for n, s in enumerate(sentences, 1)))
    return await both(phones, "提交", first_id + SENTENCES)


async def test_nothing_is_lost_doubled_or_out_of_order(outside_folder: Path, url: str) -> None:
    ports = free_port(), free_port()
    async with other_platform() as (_, api), aiohttp.ClientSession() as http:
        first, second = (config(outside_folder / f"{p}.toml", api=api, port=p, url=url) for p in ports)
        async with serving(http, first, ports[0]) as one, serving(http, second, ports[1]) as other:
            names = [f"oTwice{n:02}" for n in range(len(MATTERS))]
            people = {name: (OutsidePhone(http, one.url, name), OutsidePhone(http, other.url, name)) for name in names}
            ways = [in_order, all_at_once]
            receipts = await asyncio.gather(
                *(ways[n % 2](phones, MATTERS[n], (n + 1) * 10**12) for n, phones in enumerate(people.values()))
            )
            logs = one.log + other.log

    cases = {openid: (number, words) for openid, number, words in filed(url)}
    assert len(filed(url)) == len(people)
    for number, (openid, receipt) in enumerate(zip(people, receipts, strict=True)):
        assert number_in(receipt) == cases[openid][0]
        said = [MATTERS[number], *(f"第{n}句" for n in range(1, SENTENCES))]
        words = cases[openid][1].splitlines()
        assert (words if number % 2 == 0 else sorted(words)) == (said if number % 2 == 0 else sorted(said))
    assert "error" not in logs


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_one_command_runs_several_processes_and_begins_again_one_that_is_killed(
    outside_folder: Path, url: str
) -> None:
    port = free_port()
    file = config(outside_folder / "config.toml", port=port, url=url)
    async with aiohttp.ClientSession() as http, serving(http, file, port, "--workers", "2") as server:
        children = await asyncio.to_thread(workers_of, server.pid)
        phones = [OutsidePhone(http, server.url, f"oMany{n:02}") for n in range(6)]
        os.kill(children[0], signal.SIGKILL)
        receipts = []
        for number, phone in enumerate(phones):
            await again_and_again(phone, MATTERS[number], 10**13 + 2 * number)
            receipts.append(number_in(await again_and_again(phone, "提交", 10**13 + 2 * number + 1)))
        # Nothing tells from outside when it has been begun again.
        await asyncio.sleep(2)
        later = await asyncio.to_thread(workers_of, server.pid)
        await server.stop()

    assert len(children) == len(later) == 2
    assert set(later) != set(children)
    assert sorted(receipts) == sorted(number for _, number, _ in filed(url))
    assert not [child for child in later if is_running(child)]


async def again_and_again(phone: OutsidePhone, words: str, msg_id: int) -> str:
    """Deliver a message as the platform does, once more when the connection breaks."""
    for _ in range(3):
        with suppress(aiohttp.ClientError):
            return await phone.says(words, msg_id)
    raise AssertionError(words)


def workers_of(parent: int) -> list[int]:
    """The processes that serve, of those a process has begun."""
    command = ["ps", "-ww", "--ppid", str(parent), "-o", "pid=,args="]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [int(line.split()[0]) for line in done.stdout.splitlines() if "spawn_main" in line]


def is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_several_processes_on_sqlite_are_refused_with_the_reason(outside_folder: Path) -> None:
    refused = mashang("serve", "--workers", "2", cwd=outside_folder)
    wrong = mashang("serve", "--workers", "0", cwd=outside_folder)

    assert (refused.returncode, wrong.returncode) == (1, 2)
    assert "a SQLite file has one writer" in refused.stderr
    assert "PostgreSQL" in refused.stderr
    assert "Traceback" not in refused.stderr
