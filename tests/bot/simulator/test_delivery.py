"""How messages reach the bot: modes, patience, three deliveries, and the switches that disturb them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.simulator import platform_facts as facts
from bot.simulator.phones.phone_bubbles import Way
from bot.simulator.wire.courier import Outcome
from simulator_rig import Rig, rig


@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
async def test_a_text_arrives_and_its_reply_is_shown_in_every_mode(mode: str) -> None:
    async with rig(mode) as joined:
        phone = joined.platform.add_phone("示例居民", follower=True)
        shown = await joined.platform.send_text(phone, "路灯坏了")

        assert [bubble.text for bubble in shown] == ["收到：路灯坏了"]
        assert shown[0].way is Way.PASSIVE
        assert [bubble.text for bubble in phone.log] == ["路灯坏了", "收到：路灯坏了"]
        assert joined.bot.received[0].source == phone.openid


async def test_compatible_mode_takes_a_plain_reply_and_safe_mode_does_not() -> None:
    shown = {}
    for mode in ("compatible", "safe"):
        async with rig(mode) as joined:
            joined.bot.encrypt_reply = False
            phone = joined.platform.add_phone("示例居民", follower=True)
            shown[mode] = (await joined.platform.send_text(phone, "你好"))[0].way

    assert shown == {"compatible": Way.PASSIVE, "safe": Way.BANNER}


async def test_the_handshake_succeeds_only_with_the_right_echo(safe_rig: Rig) -> None:
    assert await safe_rig.platform.verify()

    safe_rig.platform.courier.url += "/elsewhere"
    assert not await safe_rig.platform.verify()


async def test_a_bot_that_never_answers_in_time_gets_the_same_message_three_times() -> None:
    async with rig(patience=0.05) as joined:

        async def sleep(_message: Any) -> None:
            await asyncio.sleep(30)

        joined.bot.say = sleep
        phone = joined.platform.add_phone("示例居民", follower=True)
        shown = await joined.platform.send_text(phone, "在吗")

        assert [(bubble.way, bubble.text) for bubble in shown] == [(Way.BANNER, facts.BANNER)]
        assert len(joined.bot.received) == 3
        assert len({(message.id, message.create_time) for message in joined.bot.received}) == 1
        assert [attempt.outcome for attempt in joined.platform.courier.carried[-1].attempts] == [Outcome.LATE] * 3


async def test_the_second_delivery_can_still_be_answered_and_the_late_first_answer_is_ignored() -> None:
    async with rig(patience=0.3) as joined:

        async def slow_first(_message: Any) -> str | bytes | None:
            if len(joined.bot.received) == 1:
                await asyncio.sleep(0.4)
                return "第一次"
            await asyncio.sleep(0.2)
            return "第二次"

        joined.bot.say = slow_first
        phone = joined.platform.add_phone("示例居民", follower=True)
        shown = await joined.platform.send_text(phone, "在吗")

        assert [bubble.text for bubble in shown] == ["第二次"]
        assert len(phone.received) == 1


async def test_an_unreachable_bot_shows_the_banner_after_three_tries() -> None:
    async with rig(patience=0.05) as joined:
        joined.platform.courier.url = "http://127.0.0.1:1/wechat"
        phone = joined.platform.add_phone("示例居民", follower=True)
        shown = await joined.platform.send_text(phone, "在吗")

        assert shown[0].way is Way.BANNER
        assert [attempt.outcome for attempt in joined.platform.courier.carried[-1].attempts] == [Outcome.BROKEN] * 3


@pytest.mark.parametrize("body", [b'{"ok":true}', b"<html></html>", b"Success"])
async def test_a_malformed_answer_shows_the_banner_at_once(safe_rig: Rig, body: bytes) -> None:
    async def say(_message: Any) -> str | bytes | None:
        return body

    safe_rig.bot.say = say
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    shown = await safe_rig.platform.send_text(phone, "你好")

    assert shown[0].kind == "banner"
    assert len(safe_rig.bot.received) == 1


async def test_success_shows_nothing(safe_rig: Rig) -> None:
    async def say(_message: Any) -> str | bytes | None:
        return None

    safe_rig.bot.say = say
    phone = safe_rig.platform.add_phone("示例居民", follower=True)

    assert await safe_rig.platform.send_text(phone, "你好") == []


async def test_a_lost_answer_is_delivered_again(safe_rig: Rig) -> None:
    safe_rig.platform.faults.set("drop", 1)
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    shown = await safe_rig.platform.send_text(phone, "你好")

    assert [bubble.text for bubble in shown] == ["收到：你好"]
    assert len({message.id for message in safe_rig.bot.received}) == 1
    assert len(safe_rig.bot.received) == 2


async def test_drop_for_good_loses_all_answers_but_the_third(safe_rig: Rig) -> None:
    safe_rig.platform.faults.set("drop")
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    for text in ("一", "二"):
        shown = await safe_rig.platform.send_text(phone, text)

        assert [bubble.text for bubble in shown] == [f"收到：{text}"]
    assert len(safe_rig.bot.received) == 6


async def test_duplicate_delivers_three_times_at_once_and_shows_one_reply(safe_rig: Rig) -> None:
    together = asyncio.Barrier(3)

    async def say(_message: Any) -> str | bytes | None:
        async with asyncio.timeout(5):
            await together.wait()
        return "一样"

    safe_rig.bot.say = say
    safe_rig.platform.faults.set("duplicate", 1)
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    shown = await safe_rig.platform.send_text(phone, "你好")

    assert len(shown) == 1
    assert len({message.id for message in safe_rig.bot.received}) == 1
    assert [attempt.outcome for attempt in safe_rig.platform.courier.carried[-1].attempts] == [Outcome.ANSWERED] * 3


async def test_message_ids_are_64_bit_and_never_repeat(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    for _ in range(3):
        await safe_rig.platform.send_text(phone, "同样的话")
    ids = [message.id for message in safe_rig.bot.received]

    assert len(set(ids)) == 3
    assert all(2**31 < message_id < 2**63 for message_id in ids)


async def test_the_same_event_twice_in_one_second_is_not_taken_for_a_repetition(safe_rig: Rig) -> None:
    phone = safe_rig.platform.add_phone("示例居民", follower=True)
    await safe_rig.platform.scan(phone, "st_1")
    await safe_rig.platform.scan(phone, "st_1")
    first, second = safe_rig.bot.received

    assert first.create_time != second.create_time
