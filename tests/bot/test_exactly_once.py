"""A message has one effect and one reply, however often it is delivered."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from alembic import command
from sqlalchemy import select

from callback import Caller
from stage import MONDAY, FrozenClock, stage
from storage import schema
from storage.cases.case_tables import cases

if TYPE_CHECKING:
    from pathlib import Path

    from stage import Stage

MATTER = "万丰源小区地下车库一下雨就积水，排水沟堵了"


def numbers(on: Stage) -> list[str]:
    """The numbers of all cases."""
    with on.engine.begin() as conn:
        return list(conn.execute(select(cases.c.number)).scalars())


@pytest.mark.parametrize("safe", [False, True], ids=["plain", "safe"])
async def test_three_deliveries_at_once_give_one_case_and_the_same_reply_thrice(tmp_path: Path, *, safe: bool) -> None:
    async with stage(tmp_path, "safe" if safe else "plain") as on:
        caller = Caller(on.http, on.url, safe=safe)
        await caller.says(MATTER)
        replies = await asyncio.gather(*(caller.says("提交", msg_id="777000777") for _ in range(3)))
        filed = numbers(on)

    assert len(filed) == 1
    assert len({reply.text for reply in replies}) == 1
    assert filed[0] in replies[0].text


async def test_a_retry_gets_the_same_reply(tmp_path: Path) -> None:
    async with stage(tmp_path, "plain") as on:
        caller = Caller(on.http, on.url, safe=False)
        await caller.says(MATTER)
        first = await caller.says("提交", msg_id="777000778")
        second = await caller.says("提交", msg_id="777000778")
        filed = numbers(on)

    assert len(filed) == 1
    assert second.body == first.body


async def test_what_a_crash_left_recorded_is_handled_at_start_and_handed_over(tmp_path: Path) -> None:
    async with stage(tmp_path, "plain") as on:
        await on.says("群众", MATTER)
        with on.engine.begin() as conn:
            # As a process leaves it that dies between the record and the answer.
            conn.exec_driver_sql(
                "insert into inbox (key, openid, payload, received_at, state) "
                "select 'm:1', openid, replace(payload, :said, '提交'), received_at - 1000000, "
                "'recorded' from inbox limit 1",
                {"said": MATTER},
            )
    later = FrozenClock(MONDAY + timedelta(minutes=1))
    async with stage(tmp_path, "plain", clock=later) as on:
        filed = numbers(on)
        # The new platform has no open window for this phone: the push is refused and kept for the next contact.
        await on.pass_time(seconds=20)
        reply = await on.says("群众", "你好")

    assert len(filed) == 1
    assert filed[0] in reply
    assert reply.count("提交成功") == 1


async def test_a_clock_set_back_puts_the_sweep_off_for_seconds_only(tmp_path: Path) -> None:
    async with stage(tmp_path, "plain") as on:
        await on.says("群众", MATTER)
        on.clock.advance(hours=-1)
        await on.settle()
        with on.engine.begin() as conn:
            # As another process leaves it that dies between the record and the answer.
            conn.exec_driver_sql(
                "insert into inbox (key, openid, payload, received_at, state) "
                "select 'm:1', openid, replace(payload, :said, '提交'), received_at - 3601000000, "
                "'recorded' from inbox limit 1",
                {"said": MATTER},
            )
        await on.pass_time(seconds=20)
        filed = numbers(on)

    assert len(filed) == 1


async def test_two_people_with_the_same_message_id_share_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path, "plain") as on:
        one = Caller(on.http, on.url, safe=False)
        other = Caller(on.http, on.url, safe=False, openid="oTest_citizen-0000000000077")
        first = await one.says(MATTER, msg_id="777000779")
        second = await other.says("你好", msg_id="777000779")
        again = await one.says(MATTER, msg_id="777000779")

    assert second.text
    assert second.text != first.text
    assert again.body == first.body


async def test_a_message_of_before_keys_named_the_sender_is_still_known(tmp_path: Path) -> None:
    async with stage(tmp_path, "plain") as on:
        caller = Caller(on.http, on.url, safe=False)
        first = await caller.says(MATTER, msg_id="777000780")
        config, engine = schema._config(), on.engine
        with engine.begin() as conn:
            config.attributes["connection"] = conn
            command.downgrade(config, "2026_11_27_scene_codes")
            (old,) = conn.exec_driver_sql("select key from inbox").scalars()
            command.upgrade(config, "head")
        second = await caller.says(MATTER, msg_id="777000780")

    assert old == "m:777000780"
    assert second.body == first.body
