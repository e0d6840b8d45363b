"""Cases filed before there was a search are found after the next start."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NoReturn

from sqlalchemy import text

from bot.app_keys import DATABASE, DISTRICT
from bot.running.database_access import Database
from bot.running.search_filling import fill_search
from console_rig import console
from filed import file_case
from storage.cases import case_search
from storage.cases.case_list import CaseFilter, page_of
from storage.database import open_database
from town import prepare, restore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from sqlalchemy import Connection


async def test_a_start_fills_in_what_the_search_lacks(tmp_path: Path) -> None:
    restore(prepare(tmp_path))
    engine = open_database(f"sqlite:///{tmp_path / 'mashang.db'}")
    with engine.begin() as conn:
        for n in range(50):
            file_case(conn, text=f"明月路的路灯坏了{n}")
    engine.dispose()
    async with console(tmp_path, empty=True) as rig:
        async with asyncio.timeout(20):
            while await rig.app[DATABASE].read(lambda conn: case_search.missing(conn, None, 1)):
                pass
        wanted = rig.app[DISTRICT].service.suggester.search.wanted("路灯坏了 49")
        found = rig.write(lambda conn: page_of(conn, CaseFilter(wanted=wanted), None, 9)).rows

        assert [row.words for row in found] == ["明月路的路灯坏了49"]
        assert rig.write(lambda conn: conn.execute(text("SELECT count(*) FROM case_search")).scalar()) == 50


class _FullDatabase(Database):
    """A database that can be read and takes no more."""

    async def do(self, job: Callable[[Connection], object]) -> NoReturn:
        raise OSError(job)


async def test_what_goes_wrong_is_logged_and_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    restore(prepare(tmp_path))
    engine = open_database(f"sqlite:///{tmp_path / 'mashang.db'}")
    with engine.begin() as conn:
        file_case(conn)
    async with console(tmp_path, empty=True) as rig:
        with engine.begin() as conn:
            conn.execute(text("DELETE FROM case_search"))
        await fill_search(_FullDatabase(engine), lambda: rig.app[DISTRICT].service.suggester)
    engine.dispose()

    assert "search not filled in" in capsys.readouterr().out
