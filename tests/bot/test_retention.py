"""What is old goes by the settings; whoever says 删除 is found nowhere in the database's file."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.configuration.settings import Settings
from bot.running.retention import before
from stage import FrozenClock, stage
from storage.database import open_database, reading
from storage.overviews import old_rows
from town import CLEAR

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from stage import Stage

SENT, TYPED, SECRET = "13955550123", "13955550456", "我叫示例王五"


def in_file(folder: Path, *words: str) -> list[str]:
    """Those of the words that the database's file holds anywhere, in whatever is left of deleted rows, too."""
    content = b"".join(path.read_bytes() for path in folder.glob("mashang.db*"))
    return [word for word in words if word.encode() in content]


async def settle(on: Stage) -> None:
    for _ in range(3):
        await on.pass_time(seconds=61)


async def test_whoever_is_forgotten_is_found_nowhere_once_the_case_is_over(folder: Path) -> None:
    async with stage(folder, "plain") as on:
        await on.bind("代表", "D01")
        await on.says("群众", f"{CLEAR}，{SECRET}，打{TYPED}")
        await on.says("群众", SENT)
        assert "提交成功" in await on.says("群众", "提交")
        await on.platform.send_photo(on.phone("群众"))
        await settle(on)
        heard = await on.says("群众", "删除")
        await settle(on)
    meanwhile = in_file(folder, SENT, TYPED)
    async with stage(folder, "plain", clock=on.clock) as on:
        await on.says("代表", "办结 灯已修好")
        await settle(on)
    clear = in_file(folder, SENT, TYPED, SECRET, CLEAR)
    files = [path for path in (folder / "media").rglob("*") if path.is_file()]

    assert "办结后" in heard
    assert meanwhile == []
    assert clear == []
    assert files == []


def counts(folder: Path, clock: FrozenClock) -> dict[str, int]:
    engine = open_database(f"sqlite:///{folder / 'mashang.db'}")

    def job(conn: Connection) -> dict[str, int]:
        return old_rows.count(conn, before(Settings(), clock()))

    with reading(engine) as conn:
        found = job(conn)
    engine.dispose()
    return found


@pytest.mark.parametrize(
    ("days", "gone"),
    [(179, set()), (181, {"messages", "notices"}), (366, {"messages", "notices", "media"})],
)
async def test_what_is_older_than_the_settings_say_goes_by_itself(folder: Path, days: int, gone: set[str]) -> None:
    async with stage(folder, "plain") as on:
        await on.bind("代表", "D01")
        await on.says("群众", CLEAR)
        await on.platform.send_photo(on.phone("群众"))
        await on.says("群众", "提交")
        await settle(on)
        await on.says("代表", "办结 灯已修好")
        await settle(on)
        clock = FrozenClock(on.clock() + timedelta(days=days))
        before_it = counts(folder, clock)
        on.clock.now = clock.now
        await on.settle()
        await on.settle()
        after = counts(folder, clock)

    assert {kind for kind, count in before_it.items() if count and kind != "conversations"} == gone
    assert not any(after.values())


async def test_a_case_of_two_years_ago_keeps_what_figures_are_made_of(folder: Path) -> None:
    async with stage(folder, "plain") as on:
        await on.bind("代表", "D01")
        await on.says("群众", f"{CLEAR}，{SECRET}")
        await on.says("群众", "提交")
        await settle(on)
        await on.says("代表", "办结 灯已修好")
        await settle(on)
        on.clock.advance(days=731)
        for _ in range(3):
            await on.settle()
        with on.engine.begin() as conn:
            row = conn.exec_driver_sql("select openid, text, category, community, outcome from cases").one()

    assert row.openid.startswith("gone:")
    assert (row.text, row.category) == ("", "ZM")
    assert row.community
    assert in_file(folder, SECRET) == []
