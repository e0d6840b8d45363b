"""The platform takes nothing from the account for a while: every word arrives afterwards, and staff see what helps."""

from __future__ import annotations

import asyncio
import copy
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from answered import answer_all, filed, heard, waiting
from bot.app_keys import DELIVERY
from bot.console.home.home_texts import platform_alarm
from bot.delivery.outcome import MOST_ATTEMPTS
from bot.delivery.pause import Pause
from stage import APP_ID, stage
from storage.messages import platform_alarms
from storage.messages.message_tables import platform_alarms as platform_alarms_table
from storage.overviews import attention
from storage.people.people_tables import sessions

if TYPE_CHECKING:
    from pathlib import Path

    from bot.delivery.delivery import Delivery
    from stage import Stage

ADDRESS = "203.0.113.9"


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


def another_process(on: Stage) -> Delivery:
    """The same, as a process of its own has it: it remembers nothing."""
    other = copy.copy(on.app[DELIVERY])
    other._pause, other._round = Pause(APP_ID), asyncio.Lock()
    return other


async def test_another_process_and_one_started_again_keep_to_the_pause(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.refuse(40164, times=10_000)
        await answer_all(on)
        await on.settle()
        left = len(on.platform.faults._codes)
        for _ in range(3):
            assert await another_process(on).send_due() == 0
        assert len(on.platform.faults._codes) == left

        on.clock.advance(minutes=5)
        await another_process(on).send_due()
        assert len(on.platform.faults._codes) == left - 1


async def test_an_alarm_goes_when_any_process_gets_something_through(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        other = another_process(on)
        await other.send_due()
        on.platform.faults.refuse(40164, times=10_000)
        await answer_all(on)
        await on.settle()
        on.platform.faults.clear()
        on.clock.advance(minutes=5)
        await other.send_due()

        assert [heard(on, f"群众{n}", f"第{n}件明天处理") for n in range(3)] == [1, 1, 1]
        with on.engine.begin() as conn:
            assert platform_alarms.present(conn) is None


async def test_a_no_to_somebody_ends_the_pause_for_everybody(tmp_path: Path) -> None:
    """Mended after the windows have closed: 45015 says that the account is taken again."""
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.refuse(40164, times=10_000)
        await answer_all(on)
        await on.settle()
        on.platform.faults.clear()
        on.platform.faults.refuse(45015)
        await on.pass_time(minutes=5)

        with on.engine.begin() as conn:
            assert platform_alarms.present(conn) is None
        assert sum(heard(on, f"群众{n}", f"第{n}件明天处理") for n in range(3)) == 2
        assert {state for state, _ in waiting(on)} == {"waiting"}


async def test_a_clock_that_is_set_back_does_not_prolong_the_pause(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.refuse(40164, times=10_000)
        await answer_all(on)
        await on.settle()
        on.platform.faults.clear()
        with on.engine.begin() as conn:
            conn.execute(platform_alarms_table.update().values(seen_at=on.clock() + timedelta(days=3)))
        await on.pass_time(seconds=30)

        assert [heard(on, f"群众{n}", f"第{n}件明天处理") for n in range(3)] == [1, 1, 1]


async def test_a_run_of_refusals_is_in_the_log_once_with_what_helps(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.refuse(40164, times=10_000)
        await answer_all(on)
        for _ in range(12):
            await on.pass_time(minutes=5)
        on.platform.faults.clear()
        await on.pass_time(minutes=5)
    logged = capsys.readouterr().out

    assert logged.count("platform refuses the account") == 1
    assert logged.count("platform takes calls again") == 1
    line = next(line for line in logged.splitlines() if "platform refuses the account" in line)
    assert ADDRESS in line
    assert "IP 白名单" in line


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


async def test_a_wrong_template_is_shown_at_once_and_no_other_message_hides_it(tmp_path: Path) -> None:
    template = {"id": "T-WRONG", "fields": {"phrase2": "status"}}
    async with stage(tmp_path, wechat={"templates": {"case_replied": template}}) as on:
        await filed(on)
        await on.pass_time(hours=49)
        await answer_all(on)
        await on.settle()
        # The simulated platform knows no such template: 40037. What goes to the deputy goes through.
        await on.says("代表", "你好")
        await on.settle()
        with on.engine.begin() as conn:
            alarm, shown = platform_alarms.present(conn), attention.undelivered(conn, None, on.clock(), 9)

        assert {one.state for one in shown.first} == {"failed"}
        assert alarm is not None
        assert (alarm.code, alarm.holds) == (40037, False)
        assert "模板" in platform_alarm(alarm).what_helps
        assert "第0件明天处理" in await on.says("群众0", "你好")
