"""The platform takes nothing from the account for a while: every word arrives afterwards, and staff see what helps."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.app_keys import DATABASE, DELIVERY
from bot.console.home.home_texts import platform_alarm
from bot.delivery.outcome import MOST_ATTEMPTS
from stage import stage
from storage.cases import attention
from storage.messages import platform_alarms
from storage.messages.message_tables import notices
from storage.people.people_tables import sessions

if TYPE_CHECKING:
    from pathlib import Path

    from bot.wechat.api import Api
    from stage import Stage

MATTERS = ("福寿街社区3号楼路灯不亮", "福寿街社区下水道堵了", "福寿街社区健身器材断了")
ADDRESS = "203.0.113.9"


async def filed(on: Stage) -> None:
    """File three matters of three citizens; the deputy who gets them is bound."""
    await on.bind("代表", "W031")
    for number, matter in enumerate(MATTERS):
        await on.says(f"群众{number}", matter)
        assert "提交成功" in await on.says(f"群众{number}", "提交")
    await on.settle()


async def answer_all(on: Stage) -> None:
    for number in range(len(MATTERS)):
        todo = await on.says("代表", "待办")
        line = next(
            n for n, text in enumerate(re.findall(r"^\d (.*)$", todo, re.MULTILINE), 1) if f"-000{number + 1}" in text
        )
        await on.says("代表", str(line))
        assert "已发送" in await on.says("代表", f"回复 第{number}件明天处理")


def heard(on: Stage, name: str, words: str) -> int:
    return sum(words in bubble.text for bubble in on.phone(name).log if not bubble.mine)


def waiting(on: Stage) -> set[tuple[str, int]]:
    with on.engine.begin() as conn:
        rows = conn.execute(select(notices.c.state, notices.c.attempts).where(notices.c.state != "sent"))
        return {(row.state, row.attempts) for row in rows}


@pytest.mark.parametrize("code", [40164, 40125, 50002, 40001, 40013, 40243])
async def test_what_is_wrong_with_the_account_for_an_hour_loses_nothing(tmp_path: Path, code: int) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.refuse(code, times=10_000)
        await answer_all(on)
        for _ in range(12):
            await on.pass_time(minutes=5)
        assert [heard(on, f"群众{n}", f"第{n}件明天处理") for n in range(3)] == [0, 0, 0]
        assert {state for state, _ in waiting(on)} == {"pending"}
        with on.engine.begin() as conn:
            alarm = platform_alarms.present(conn)
            assert conn.execute(select(sessions.c.window_left).where(sessions.c.window_left == 0)).all() == []
        assert alarm is not None
        assert (alarm.code, alarm.holds) == (code, True)

        on.platform.faults.clear()
        await on.pass_time(minutes=5)
        assert [heard(on, f"群众{n}", f"第{n}件明天处理") for n in range(3)] == [1, 1, 1]
        with on.engine.begin() as conn:
            assert platform_alarms.present(conn) is None


async def test_the_alarm_names_the_address_and_the_page_of_the_platform(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.refuse(40164, times=10_000)
        await answer_all(on)
        await on.settle()
        with on.engine.begin() as conn:
            alarm = platform_alarms.present(conn)

    assert alarm is not None
    words = platform_alarm(alarm)
    assert "消息暂时都发不出去" in words.title
    assert words.what_helps.endswith(f"要添加的地址：{ADDRESS}")
    assert "IP 白名单" in words.what_helps
    assert "40164" in words.said


async def test_while_the_account_is_refused_one_is_tried_from_time_to_time(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.refuse(40164, times=10_000)
        await answer_all(on)
        await on.settle()
        before = len(on.platform.faults._codes)
        for _ in range(60):
            await on.pass_time(seconds=1)
        tried = before - len(on.platform.faults._codes)

    assert 1 <= tried <= 6


async def test_what_has_been_tried_for_a_day_is_given_up_shown_and_still_handed_over(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.set("api_down")
        await answer_all(on)
        for _ in range(MOST_ATTEMPTS + 2):
            await on.pass_time(hours=1)
        with on.engine.begin() as conn:
            shown = attention.undelivered(conn, None, on.clock(), 9)
        assert {state for state, _ in waiting(on)} == {"failed"}
        assert {one.state for one in shown.first} == {"failed"}

        on.platform.faults.clear()
        assert "第0件明天处理" in await on.says("群众0", "你好")
        assert {number for number in (1, 2) if heard(on, f"群众{number}", f"第{number}件明天处理")} == set()


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
