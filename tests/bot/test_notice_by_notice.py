"""What goes wrong with one notice harms no other, and each is settled by itself."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from sqlalchemy import select

from answered import answer_all, filed, heard, waiting
from bot.app_keys import DATABASE, DELIVERY
from stage import stage
from storage.messages.message_tables import notices

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from bot.wechat.api import Api
    from stage import Stage


class BrokenFor:
    """The platform's API, but for one text it gives way in a manner nobody has thought of."""

    def __init__(self, api: Api, words: str) -> None:
        self._api = api
        self._words = words

    async def send_text(self, openid: str, text: str) -> None:
        if self._words in text:
            raise OverflowError("cannot convert float infinity to integer")
        await self._api.send_text(openid, text)


async def test_whatever_goes_wrong_with_one_notice_harms_no_other(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        delivery = on.app[DELIVERY]
        api, delivery._api = delivery._api, BrokenFor(delivery._api, "第1件")  # type: ignore[assignment]
        await answer_all(on)
        await on.settle()
        assert [heard(on, f"群众{n}", f"第{n}件明天处理") for n in range(3)] == [1, 0, 1]
        assert {state for state, _ in waiting(on)} == {"pending"}

        delivery._api = api
        await on.pass_time(minutes=5)
        assert heard(on, "群众1", "第1件明天处理") == 1


async def test_each_notice_is_settled_as_it_is_sent(tmp_path: Path) -> None:
    """A kill while others are still under way sends none of those again that have gone."""
    async with stage(tmp_path) as on:
        await filed(on)
        delivery, never = on.app[DELIVERY], asyncio.Event()

        class Stuck(BrokenFor):
            async def send_text(self, openid: str, text: str) -> None:
                if self._words in text:
                    await never.wait()
                await self._api.send_text(openid, text)

        delivery._api = Stuck(delivery._api, "第2件")  # type: ignore[assignment]
        await answer_all(on)
        sending = asyncio.create_task(delivery.send_due())
        await on.phone("群众0").wait_for(lambda b: "第0件" in b.text, 5)
        await on.phone("群众1").wait_for(lambda b: "第1件" in b.text, 5)
        for _ in range(3):
            # Whatever waits for the writer is written.
            await on.app[DATABASE].do(lambda _conn: None)
        assert len(unsent(on)) == 1
        sending.cancel()


def unsent(on: Stage) -> list[int]:
    with on.engine.begin() as conn:
        return list(conn.execute(select(notices.c.id).where(notices.c.state == "sending")).scalars())


class BrokenLog:
    """A log on a disk that is full."""

    def error(self, *_words: object, **_fields: object) -> None:
        raise OSError("No space left on device")

    warning = info = error


async def test_a_log_that_cannot_be_written_to_does_not_end_the_sending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        delivery = on.app[DELIVERY]
        monkeypatch.setattr("bot.delivery.delivery._log", BrokenLog())
        api, delivery._api = delivery._api, BrokenFor(delivery._api, "件明天处理")  # type: ignore[assignment]
        await answer_all(on)
        await on.settle()
        delivery._api = api
        await on.pass_time(minutes=5)

        assert [heard(on, f"群众{n}", f"第{n}件明天处理") for n in range(3)] == [1, 1, 1]
