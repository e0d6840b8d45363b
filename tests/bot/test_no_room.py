"""A full disk: the bot is not ready, refuses what it can't record, and goes on by itself when there is room."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot.app_keys import DATABASE, DELIVERY
from bot.callback.webhook import Webhook
from bot.running import health
from callback import Caller
from door import stored
from stage import MONDAY, FrozenClock, stage

if TYPE_CHECKING:
    from pathlib import Path

    from stage import Stage


class Disk:
    """The database's disk: while it is `full`, the file takes no page more."""

    def __init__(self, on: Stage) -> None:
        self.full = False
        event.listen(on.app[DATABASE].engine, "begin", self._limit)

    def _limit(self, conn: Any) -> None:
        # SQLite takes the smallest number that the file still fits into.
        conn.exec_driver_sql(f"PRAGMA max_page_count = {1 if self.full else 2**30}")


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a finding be forgotten at once, and a refusal be said at once."""
    monkeypatch.setattr(health, "_LASTS", -1.0)
    monkeypatch.setattr(Webhook.__init__, "__defaults__", (timedelta(0),))


def _no_room_for_answers(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
    if "UPDATE inbox SET state" in statement and "reply=" in statement:
        raise OperationalError(statement, {}, Exception("database or disk is full"))


async def ready(on: Stage) -> tuple[int, str]:
    async with on.http.get(f"{on.url}/readyz") as response:
        return response.status, await response.text()


async def test_ready_says_how_old_each_heartbeat_is(on: Stage) -> None:
    status, said = await ready(on)

    assert status == 200
    assert said.splitlines()[0] == "ready"
    assert {line.split()[1].rstrip(":") for line in said.splitlines()[1:]} >= {"delivery", "media", "overdue", "sweep"}


async def test_a_full_disk_is_not_ready_and_refuses_until_there_is_room(on: Stage) -> None:
    disk, caller = Disk(on), Caller(on.http, on.url)
    disk.full = True
    refused = [await caller.says("梧桐里下水道堵了" * 200, msg_id=str(n)) for n in range(1, 30)][-1]
    status, said = await ready(on)
    disk.full = False
    again = await caller.says("梧桐里下水道堵了", msg_id="29")
    after, _ = await ready(on)

    assert (status, refused.status) == (503, 503)
    assert "full" in said
    assert (after, again.status) == (200, 200)
    assert again.text
    assert len([row for row in stored(on) if '"29"' in row or ":29" in row]) == 1


async def test_what_was_recorded_and_found_no_room_for_its_answer_is_answered_later(folder: Path) -> None:
    clock = FrozenClock(MONDAY)
    async with stage(folder, clock=clock) as on:
        phone = on.phone("群众")
        database = on.app[DATABASE].engine
        event.listen(database, "before_cursor_execute", _no_room_for_answers)
        with suppress(TimeoutError):
            async with asyncio.timeout(1):
                await on.platform.send_text(phone, "你好")
        event.remove(database, "before_cursor_execute", _no_room_for_answers)
        await on.pass_time(seconds=20)
        await on.app[DELIVERY].send_due()
        said = [bubble.text for bubble in phone.log if not bubble.mine]

    assert any("您好" in text for text in said)
    assert not any("抱歉" in text for text in said)


async def test_nothing_is_fetched_that_could_not_be_kept_and_all_of_it_is_once_it_can(folder: Path) -> None:
    async with stage(folder) as on:
        media = folder / "media"
        media.write_text("a file where the folder should be", encoding="utf-8")
        fetched: list[object] = []
        fetch = on.platform.media.fetch

        def counted(number: object) -> Any:
            fetched.append(number)
            return fetch(number)

        on.platform.media.fetch = counted  # type: ignore[assignment,method-assign]
        await on.platform.send_photo(on.phone("群众"))
        for _ in range(3):
            await on.pass_time(seconds=10)
        before = len(fetched)
        media.unlink()
        await on.pass_time(seconds=10)
        kept = [path for path in media.rglob("*") if path.is_file()]

    assert (before, len(fetched), len(kept)) == (0, 1, 1)
