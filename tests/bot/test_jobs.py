"""Heartbeats: one that fails harms no other, and stopping waits for one under way."""

from __future__ import annotations

import asyncio

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
