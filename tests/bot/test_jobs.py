"""Heartbeats: one that fails harms no other, and stopping waits for one under way."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.clock import system_clock
from bot.running.jobs import Jobs


async def test_a_beat_that_fails_is_beaten_again() -> None:
    beats: list[str] = []

    async def fails() -> None:
        beats.append("fails")
        raise OSError

    async def works() -> None:
        beats.append("works")

    jobs = Jobs({"fails": (fails, 60), "works": (works, 60)})
    await jobs.beat_all()
    await jobs.beat_all()

    assert beats == ["fails", "works"] * 2


async def test_stopping_waits_for_a_beat_under_way() -> None:
    begun, may_end = asyncio.Event(), asyncio.Event()
    ended: list[bool] = []

    async def slow() -> None:
        begun.set()
        await may_end.wait()
        ended.append(True)

    jobs = Jobs({"slow": (slow, 0.001)})
    jobs.start()
    await begun.wait()
    stopping = asyncio.create_task(jobs.stop())
    may_end.set()
    await stopping

    assert ended


async def test_what_should_never_end_is_begun_again_whatever_ended_it() -> None:
    begun = asyncio.Queue[int]()
    count = 0

    async def ends() -> None:
        nonlocal count
        count += 1
        begun.put_nowait(count)
        if count == 1:
            raise OSError("no log either")

    jobs = Jobs({}, {"ends": ends}, pause=0)
    jobs.start()
    assert [await begun.get() for _ in range(3)] == [1, 2, 3]
    await jobs.stop()


async def test_a_beat_that_hangs_is_dead_after_a_while_and_its_age_is_told() -> None:
    now = 0.0
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def hangs() -> None:
        begun.set()
        await may_end.wait()

    jobs = Jobs({"hangs": (hangs, 0.001)}, seconds=lambda: now)
    jobs.start()
    await begun.wait()
    before, now = jobs.dead(), 121.0
    after, ages = jobs.dead(), jobs.ages()
    may_end.set()
    await jobs.stop()

    assert (before, after, ages) == ([], ["hangs"], {"hangs": 121.0})


async def test_after_a_step_of_the_clock_on_the_wall_every_beat_is_due_at_once() -> None:
    beaten, back = asyncio.Event(), timedelta()

    async def beats() -> None:
        beaten.set()

    jobs = Jobs({"beats": (beats, 3600)}, wall=lambda: system_clock() - back)
    jobs.start()
    back = timedelta(hours=1)
    await asyncio.wait_for(beaten.wait(), 10)
    await jobs.stop()
