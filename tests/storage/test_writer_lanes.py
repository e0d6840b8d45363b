"""The writer's lanes: their order, what goes before and after a transaction, and who is told."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

import pytest

from storage.writer import Lane, Writer, WriterClosedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection, Engine

from writing import PATIENCE, BadItemError, Work, keep, kept, note, submit


def test_lanes_go_in_their_order_and_jobs_come_last(engine: Engine) -> None:
    done: list[str] = []

    def lane(name: str) -> Lane[str, None]:
        def does(_conn: Connection, items: Sequence[str]) -> list[None]:
            done.append(name)
            return [None] * len(items)

        return Lane(name, does)

    writer = Writer(engine, [lane("first"), lane("second")])
    writer.run(lambda _conn: done.append("job"))
    writer.submit("second", "")
    writer.submit("first", "")
    writer.start()
    writer.stop()

    assert done == ["first", "second", "job"]


def test_what_needs_no_connection_is_done_before_the_transaction(engine: Engine) -> None:
    done: list[str] = []

    def before(items: Sequence[str]) -> None:
        with engine.begin():
            # A second transaction would wait for the first one's lock.
            done.append(f"before {items[0]}")

    def does(_conn: Connection, items: Sequence[str]) -> list[None]:
        done.append(items[0])
        return [None] * len(items)

    writer = Writer(engine, [Lane("keep", does, before=before)])
    writer.submit("keep", "a")
    writer.start()
    writer.stop()

    assert done == ["before a", "a"]


def test_what_fails_before_the_transaction_fails_its_own_item_only(engine: Engine, work: Work) -> None:
    def before(items: Sequence[str]) -> None:
        if "bad" in items:
            raise ValueError

    writer = Writer(engine, [Lane("keep", work, before=before)])
    futures = submit(writer, "a", "bad", "b")
    writer.start()
    writer.stop()

    assert [type(future.exception(PATIENCE)) for future in futures] == [type(None), ValueError, type(None)]
    assert kept(engine) == ["a", "b"]


def test_what_follows_a_commit_may_take_the_future_along(engine: Engine, work: Work) -> None:
    """A recorded message is handled in the next transaction; whoever waits gets that outcome."""
    future: Future[Any] = Future()

    def onwards(item: str, outcome: str, waiting: object) -> bool:
        assert waiting is future
        assert kept(engine) == [item]
        scribe.submit("again", outcome, future)
        return True

    again = Work()
    scribe = Writer(engine, [Lane("keep", work, onwards), Lane("again", again)])
    scribe.submit("keep", "a", future)
    scribe.start()

    assert future.result(PATIENCE) == "a done done"
    scribe.stop()


def test_stopping_finishes_what_waits_and_what_follows_from_it(engine: Engine, work: Work) -> None:
    def onwards(_item: str, outcome: str, _future: object) -> bool:
        scribe.submit("again", outcome)
        return False

    scribe = Writer(engine, [Lane("keep", work, onwards), Lane("again", Work())])
    futures = submit(scribe, "a", "b")
    scribe.start()
    scribe.stop()

    assert all(future.done() for future in futures)
    assert kept(engine) == ["a", "a done", "b", "b done"]


def test_nothing_is_taken_after_the_end(writer: Writer) -> None:
    writer.start()
    writer.stop()

    with pytest.raises(WriterClosedError):
        writer.submit("keep", "a")
    with pytest.raises(WriterClosedError):
        writer.run(lambda _conn: None)


def test_stopping_twice_or_before_the_start_is_no_matter(engine: Engine, work: Work) -> None:
    never_started = Writer(engine, [Lane("keep", work)])
    never_started.stop()
    writer = Writer(engine, [])
    writer.start()
    writer.stop()
    writer.stop()

    assert work.batches == []


def test_a_cancelled_future_is_left_alone(engine: Engine, writer: Writer) -> None:
    cancelled, other = submit(writer, "a", "b")
    cancelled.cancel()
    bad: Future[Any] = Future()
    bad.cancel()
    writer.run(lambda _conn: 1 // 0, bad)
    writer.start()

    assert other.result(PATIENCE) == "b done"
    writer.stop()
    assert kept(engine) == ["a", "b"]


def test_results_are_set_where_the_futures_live(engine: Engine, work: Work) -> None:
    """`post` stands for an event loop's call_soon_threadsafe."""
    posted: list[Callable[[], None]] = []
    arrived = threading.Event()

    def post(run: Callable[[], None]) -> None:
        posted.append(run)
        arrived.set()

    writer = Writer(engine, [Lane("keep", work)], post)
    (future,) = submit(writer, "a")
    writer.start()
    arrived.wait(PATIENCE)

    assert not future.done()
    for run in posted:
        run()
    assert future.result(0) == "a done"
    writer.stop()


def test_a_commit_with_notices_is_told_and_no_other(engine: Engine) -> None:
    told: list[str] = []
    writer = Writer(engine, [], noticed=lambda: told.append("fresh"))
    first: Future[Any] = Future()
    second: Future[Any] = Future()
    writer.run(note("1"), first)
    writer.start()
    first.result(PATIENCE)
    writer.run(lambda conn: keep(conn, "a"), second)
    second.result(PATIENCE)
    writer.stop()

    assert told == ["fresh"]


def test_notices_that_were_rolled_back_are_not_told(engine: Engine) -> None:
    told: list[str] = []
    writer = Writer(engine, [], noticed=lambda: told.append("fresh"))

    def fails(conn: Connection) -> None:
        note("1")(conn)
        raise BadItemError

    first: Future[Any] = Future()
    writer.run(fails, first)
    writer.start()
    first.exception(PATIENCE)
    second: Future[Any] = Future()
    writer.run(lambda conn: keep(conn, "a"), second)
    second.result(PATIENCE)
    writer.stop()

    assert told == []
