"""`mashang posters`: a file for each, a line for each file, each code made once."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp
from aiohttp.test_utils import TestServer

import outside
import posters
from bot.simulator.api.api_app import create_api
from bot.simulator.platform import Platform
from stage import FrozenClock

if TYPE_CHECKING:
    import subprocess
    from collections.abc import AsyncIterator
    from pathlib import Path


@asynccontextmanager
async def platform(folder: Path) -> AsyncIterator[Platform]:
    """Run the simulated platform and put it into the folder's configuration."""
    async with aiohttp.ClientSession() as http:
        found = Platform(
            webhook_url="http://127.0.0.1:1/wechat",
            token=outside.TOKEN,
            app_id=outside.APP_ID,
            app_secret=outside.APP_SECRET,
            encoding_aes_key=outside.AES_KEY,
            mode="safe",
            account="service",
            clock=FrozenClock(),
            http=http,
        )
        async with TestServer(create_api(found)) as server:
            outside.config(folder / "config.toml", api=str(server.make_url("")).rstrip("/"))
            yield found
        await found.close()


async def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return await asyncio.to_thread(outside.mashang, "posters", *words, cwd=folder)


async def test_a_file_for_each_and_a_line_for_each_file(outside_folder: Path) -> None:
    async with platform(outside_folder) as there:
        done = await run(outside_folder, "-o", "out/posters")
        by_url = {code.url: code.scene for code in there.codes._codes.values()}
        files = sorted((outside_folder / "out" / "posters").iterdir())
        scenes = [by_url[url] for file in files for s in posters.sheets(file.read_bytes()) for url, _ in s.codes]
        lines = done.stdout.splitlines()

        assert done.returncode == 0, done.stderr
        assert len(lines) == len(files) == 3 + 4 + 3 + 1
        assert all(any(line.startswith(f"out/posters/{file.name}") for line in lines) for file in files)
        assert sorted(scenes) == sorted(by_url.values())
        assert {"division-660301001001", "division-660301001", "deputy-M01", "enterprise"} <= set(scenes)

        again = await run(outside_folder, "-o", "again", "--division", "660301001", "--design", "card")
        assert again.returncode == 0, again.stderr
        assert len(again.stdout.splitlines()) == 1 + 2 + 1
        assert len(there.codes._codes) == len(by_url)


async def test_a_division_that_is_not_there_is_told_in_one_line(outside_folder: Path) -> None:
    done = await run(outside_folder, "-o", "out", "--division", "999")

    assert done.returncode == 1
    assert "999" in done.stderr
    assert len(done.stderr.splitlines()) == 1


async def test_a_platform_out_of_reach_is_told_in_one_line(outside_folder: Path) -> None:
    done = await run(outside_folder, "-o", "out")

    assert done.returncode == 1
    assert "连不上微信的接口" in done.stderr
    assert len(done.stderr.splitlines()) == 1
