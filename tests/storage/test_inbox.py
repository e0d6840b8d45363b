"""The inbox: recorded once, handled once, answered one way."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from filed import MONDAY
from storage.messages import inbox
from storage.messages.inbox import Answered, Arrival

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Engine

    from storage.messages.inbox import Recorded


def arrival(key: str, after: float = 0) -> Arrival:
    return Arrival(key, f"citizen {key}", f"payload of {key}", MONDAY + timedelta(seconds=after))


def record(conn: Connection, *keys: str) -> list[Recorded]:
    return inbox.record(conn, [arrival(key) for key in keys])


def answered(conn: Connection, key: str, reply: str = "好的") -> int:
    """Record and answer a message; return its row."""
    (row,) = record(conn, key)
    inbox.answer(conn, [Answered(row.id, reply, MONDAY)])
    return row.id


def state_of(conn: Connection, key: str) -> str:
    found = inbox.find(conn, key)
    assert found is not None
    return found.state


def test_three_deliveries_in_one_batch_are_one_message(conn: Connection) -> None:
    first, second, third = record(conn, "a", "a", "a")

    assert (first.fresh, second.fresh, third.fresh) == (True, False, False)
    assert first.id == second.id == third.id
    assert first.payload == "payload of a"


def test_three_deliveries_in_three_batches_are_one_message(engine: Engine) -> None:
    found = []
    for _ in range(3):
        with engine.begin() as conn:
            found += record(conn, "a")

    assert [row.fresh for row in found] == [True, False, False]
    assert len({row.id for row in found}) == 1


def test_a_repeated_delivery_sees_what_became_of_the_first(conn: Connection) -> None:
    number = answered(conn, "a", "收到")
    (again,) = record(conn, "a")

    assert (again.id, again.state, again.reply, again.answered_at) == (number, "answered", "收到", MONDAY)


def test_results_stand_in_the_order_of_arrival(conn: Connection) -> None:
    record(conn, "b", "x")
    found = record(conn, "c", "b", "a", "c", "x")

    assert [(row.key, row.fresh) for row in found] == [
        ("c", True),
        ("b", False),
        ("a", True),
        ("c", False),
        ("x", False),
    ]


def test_a_recorded_message_keeps_everything(conn: Connection) -> None:
    record(conn, "a")

    assert inbox.find(conn, "a") == inbox.Recorded(1, "a", "citizen a", "payload of a", MONDAY, "recorded")
    assert inbox.find(conn, "b") is None


def test_only_what_nobody_handled_is_unhandled(conn: Connection) -> None:
    done = answered(conn, "done")
    silent = answered(conn, "silent", "")
    (open_,) = record(conn, "open")

    assert inbox.still_unhandled(conn, [done, silent, open_.id, 999]) == {open_.id}


def test_an_empty_reply_needs_no_delivery(conn: Connection) -> None:
    answered(conn, "silent", "")
    answered(conn, "said")

    assert (state_of(conn, "silent"), state_of(conn, "said")) == ("delivered", "answered")


def test_answering_nothing_is_no_matter(conn: Connection) -> None:
    inbox.answer(conn, [])


def test_a_crash_leaves_the_oldest_unhandled_ones_to_be_found(conn: Connection) -> None:
    inbox.record(conn, [arrival("b", 1)])
    inbox.record(conn, [arrival("a", 2), arrival("late", 60)])
    answered(conn, "done")
    before = MONDAY + timedelta(seconds=30)

    assert [row.key for row in inbox.unhandled(conn, before, 10)] == ["b", "a"]
    assert [row.key for row in inbox.unhandled(conn, before, 1)] == ["b"]


def test_stored_replies_that_never_left_are_found(conn: Connection) -> None:
    answered(conn, "kept")
    inbox.mark_delivered(conn, [answered(conn, "left")])
    inbox.claim_for_push(conn, answered(conn, "pushed"))
    record(conn, "unhandled")
    found = inbox.unfetched(conn, MONDAY + timedelta(seconds=1), 10)

    assert [(row.key, row.reply) for row in found] == [("kept", "好的")]
    assert inbox.unfetched(conn, MONDAY, 10) == []


def test_a_reply_that_left_is_not_pushed(conn: Connection) -> None:
    number = answered(conn, "a")
    inbox.mark_delivered(conn, [number])

    assert inbox.claim_for_push(conn, number) is False
    assert state_of(conn, "a") == "delivered"


def test_a_pushed_reply_does_not_leave_passively(conn: Connection) -> None:
    number = answered(conn, "a")

    assert inbox.claim_for_push(conn, number) is True
    assert inbox.claim_for_push(conn, number) is False
    assert inbox.claim_for_reply(conn, number) is False
    inbox.mark_delivered(conn, [number])
    assert state_of(conn, "a") == "pushed"


def test_a_repeated_delivery_may_get_the_same_reply_again(conn: Connection) -> None:
    number = answered(conn, "a")

    assert inbox.claim_for_reply(conn, number) is True
    assert inbox.claim_for_reply(conn, number) is True
    assert inbox.claim_for_push(conn, number) is False


def test_what_is_not_handled_yet_can_be_claimed_by_nobody(conn: Connection) -> None:
    (row,) = record(conn, "a")

    assert not inbox.claim_for_push(conn, row.id)
    assert not inbox.claim_for_reply(conn, row.id)
    inbox.mark_delivered(conn, [row.id])
    assert state_of(conn, "a") == "recorded"


def at_once(*jobs: Callable[[], object]) -> list[object]:
    """Run each job in a thread of its own, all starting together."""
    barrier = threading.Barrier(len(jobs))

    def run(job: Callable[[], object]) -> object:
        barrier.wait()
        return job()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))


@pytest.mark.parametrize("round_", range(3))
def test_processes_that_record_the_same_messages_at_once_agree_on_one(engine: Engine, round_: int) -> None:
    keys = [f"{n}" for n in range(20)]

    def process(order: list[str]) -> list[tuple[str, bool]]:
        with engine.begin() as conn:
            return [(row.key, row.fresh) for row in record(conn, *order)]

    found = at_once(lambda: process(keys), lambda: process(keys[::-1]), lambda: process(keys))
    fresh = [key for told in found for key, is_fresh in told if is_fresh]  # type: ignore[attr-defined]

    assert sorted(fresh) == sorted(keys)


@pytest.mark.parametrize("round_", range(3))
def test_a_reply_leaves_one_way_however_many_want_it(engine: Engine, round_: int) -> None:
    with engine.begin() as conn:
        number = answered(conn, "a")

    def claim(how: Callable[[Connection, int], bool]) -> bool:
        with engine.begin() as conn:
            return how(conn, number)

    push = lambda: claim(inbox.claim_for_push)  # noqa: E731
    reply = lambda: claim(inbox.claim_for_reply)  # noqa: E731
    pushed_1, replied, pushed_2 = at_once(push, reply, push)

    assert [pushed_1, replied, pushed_2].count(True) == 1


def test_what_somebody_said_between_two_moments_is_found_with_its_replies(conn: Connection) -> None:
    def say(key: str, second: float, openid: str = "a") -> None:
        at = MONDAY + timedelta(seconds=second)
        (row,) = inbox.record(conn, [Arrival(key, openid, key, at)])
        inbox.answer(conn, [Answered(row.id, f"reply to {key}", at)])

    for second in range(5):
        say(f"m:{second}", second)
    say("m:other", 2, "b")

    def found(limit: int = 9) -> list[tuple[str, str | None]]:
        until = MONDAY + timedelta(seconds=3)
        return [(row.payload, row.reply) for row in inbox.between(conn, "a", MONDAY, until, limit)]

    assert found() == [(f"m:{n}", f"reply to m:{n}") for n in (1, 2, 3)]
    assert found(2) == found()[1:]
