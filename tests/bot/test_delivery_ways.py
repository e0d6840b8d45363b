"""The ways a word can go: a template message after 48 hours, again after a while, tomorrow, or late by push."""

from __future__ import annotations

import asyncio
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.app_keys import RECEIVER
from bot.simulator.api.template_messages import Template
from stage import stage
from storage.messages.message_tables import notices

if TYPE_CHECKING:
    from pathlib import Path

    from stage import Stage

MATTER = "福寿街社区3号楼路灯不亮"
FIELDS = {"character_string1": "case_number", "phrase2": "status"}
TEMPLATES = {"templates": {"case_replied": {"id": "T1", "fields": FIELDS}}}


async def filed(on: Stage) -> None:
    await on.bind("代表", "W031")
    await on.says("群众", MATTER)
    assert "提交成功" in await on.says("群众", "提交")
    await on.settle()


async def reply(on: Stage, words: str) -> None:
    await on.says("代表", "待办")
    await on.settle()
    assert "已发送" in await on.says("代表", f"回复 {words}")


def got(on: Stage, words: str) -> int:
    return sum(words in bubble.text for bubble in on.phone("群众").log if not bubble.mine)


def states(on: Stage, kind: str) -> list[tuple[str, str | None]]:
    with on.engine.begin() as conn:
        rows = conn.execute(select(notices.c.state, notices.c.channel).where(notices.c.kind == kind))
        return [(row.state, row.channel) for row in rows]


async def test_after_48_hours_a_template_message_announces_what_the_next_contact_brings(tmp_path: Path) -> None:
    async with stage(tmp_path, wechat=TEMPLATES) as on:
        on.platform.templates.add(Template("T1", "办理进展", {"character_string1": "编号", "phrase2": "状态"}))
        await filed(on)
        await on.pass_time(hours=49)
        await reply(on, "明天去看")
        await on.settle()
        cards = [bubble for bubble in on.phone("群众").log if bubble.fields]

        assert [[field.value for field in card.fields] for card in cards[-1:]] == [["MS20261123-0001", "有新答复"]]
        assert got(on, "明天去看") == 0
        assert states(on, "case_replied")[-1] == ("waiting", "template")
        assert "明天去看" in await on.says("群众", "你好")
        assert got(on, "明天去看") == 1


async def test_a_busy_platform_is_tried_again_after_a_while(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.refuse(-1)
        await reply(on, "明天去看")
        await on.settle()
        assert got(on, "明天去看") == 0

        await on.pass_time(seconds=3)
        assert got(on, "明天去看") == 0
        await on.pass_time(seconds=60)
        assert got(on, "明天去看") == 1
        await on.pass_time(hours=2)
        assert got(on, "明天去看") == 1


async def test_what_is_too_much_for_the_window_comes_with_the_next_contact(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.refuse(45047)
        await reply(on, "明天去看")
        await on.pass_time(hours=3)

        assert got(on, "明天去看") == 0
        assert states(on, "case_replied") == [("waiting", None)]
        assert "明天去看" in await on.says("群众", "你好")


async def test_a_quota_that_is_used_up_is_waited_for(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await filed(on)
        on.platform.faults.refuse(45009, times=2)
        await reply(on, "明天去看")
        await on.settle()
        await on.pass_time(minutes=30)
        assert (got(on, "明天去看"), states(on, "case_replied")) == (0, [("pending", None)])

        await on.pass_time(minutes=31)
        await on.pass_time(minutes=61)
        assert got(on, "明天去看") == 1


@pytest.mark.parametrize("mode", ["plain", "safe"])
async def test_an_answer_that_misses_its_time_is_pushed_and_comes_once(tmp_path: Path, mode: str) -> None:
    async with stage(tmp_path, mode) as on:
        receiver, ready = on.app[RECEIVER], threading.Event()
        service, receiver._service = receiver._service, lambda: (ready.wait(20), service())[1]
        receiver._budget = timedelta(milliseconds=300).total_seconds()
        bubbles = await on.platform.send_text(on.phone("群众"), MATTER)
        assert not [bubble for bubble in bubbles if not bubble.mine]

        ready.set()
        late = await asyncio.wait_for(on.next_bubble("群众"), 10)
        assert "请核对" in late.text
        await on.settle()
        assert got(on, "请核对") == 1
