"""The writer: many items, one commit, and nobody suffers for somebody else's mistake."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from storage import notices, tokens
from storage.district_tables import divisions
from storage.notices import NewNotice
from storage.people_tables import tokens as token_table
from storage.writer import LANE_CAPACITY, Lane, Writer, WriterClosedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy import Connection, Engine

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
#: Longer than anything here takes, so that a mistake fails instead of hanging.
PATIENCE = 20


class BadItemError(Exception):
    """What a work function raises for an item it can't do."""


def keep(conn: Connection, item: str) -> None:
    tokens.save(conn, item, "kept", NOW)


def kept(engine: Engine) -> list[str]:
    with engine.connect() as conn:
        return sorted(conn.execute(select(token_table.c.app_id)).scalars())


class Work:
    """A lane's work: keeps every item, remembers what it was given at a time."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []

    def __call__(self, conn: Connection, items: Sequence[str]) -> list[str]:
        self.batches.append(list(items))
        for item in items:
            keep(conn, item)
            if item.startswith("bad"):
                raise BadItemError(item)
        return [f"{item} done" for item in items]


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def writer(engine: Engine, work: Work) -> Iterator[Writer]:
    """A writer with one lane; not started, so that what is submitted first waits together."""
    made = Writer(engine, [Lane("keep", work)])
    yield made
    made.stop()


def submit(writer: Writer, *items: str) -> list[Future[Any]]:
    futures: list[Future[Any]] = [Future() for _ in items]
    for item, future in zip(items, futures, strict=True):
        writer.submit("keep", item, future)
    return futures


def note(key: str) -> Callable[[Connection], None]:
    new = NewNotice(key=key, openid="citizen", kind="test", text="", created_at=NOW, due_at=NOW)
    return lambda conn: notices.add(conn, new)


def test_what_waits_is_done_in_one_go_and_in_order(writer: Writer, work: Work) -> None:
    futures = submit(writer, "a", "b", "c")
    writer.start()
    outcomes = [future.result(PATIENCE) for future in futures]

    assert work.batches == [["a", "b", "c"]]
    assert outcomes == ["a done", "b done", "c done"]


def test_a_result_comes_after_the_commit(engine: Engine, writer: Writer) -> None:
    (future,) = submit(writer, "a")
    seen: list[list[str]] = []
    future.add_done_callback(lambda _: seen.append(kept(engine)))
    writer.start()
    future.result(PATIENCE)
    writer.stop()

    assert seen == [["a"]]


def test_one_bad_item_harms_nobody_else(engine: Engine, writer: Writer) -> None:
    first, bad, last = submit(writer, "a", "bad", "c")
    job: Future[Any] = Future()
    writer.run(lambda conn: keep(conn, "job"), job)
    writer.start()

    assert (first.result(PATIENCE), last.result(PATIENCE)) == ("a done", "c done")
    assert isinstance(bad.exception(PATIENCE), BadItemError)
    assert job.result(PATIENCE) is None
    assert kept(engine) == ["a", "c", "job"]


def test_one_bad_job_harms_nobody_else(engine: Engine, writer: Writer) -> None:
    (item,) = submit(writer, "a")
    bad: Future[Any] = Future()
    good: Future[Any] = Future()
    writer.run(lambda _conn: 1 // 0, bad)
    writer.run(lambda _conn: "good", good)
    writer.start()

    assert item.result(PATIENCE) == "a done"
    assert isinstance(bad.exception(PATIENCE), ZeroDivisionError)
    assert good.result(PATIENCE) == "good"
    assert kept(engine) == ["a"]


def test_what_only_the_commit_refuses_harms_nobody_else(engine: Engine, writer: Writer) -> None:
    """References between divisions are checked at the end of a transaction."""
    orphan = {"code": "1", "name": "", "level": "社区", "parent": "2", "aliases": (), "places": ()}
    (item,) = submit(writer, "a")
    bad: Future[Any] = Future()
    writer.run(lambda conn: conn.execute(divisions.insert().values(**orphan)), bad)
    writer.start()

    assert isinstance(bad.exception(PATIENCE), IntegrityError)
    assert item.result(PATIENCE) == "a done"
    assert kept(engine) == ["a"]


def test_a_failure_nobody_waits_for_stops_nothing(engine: Engine, writer: Writer) -> None:
    writer.run(lambda _conn: 1 // 0)
    writer.submit("keep", "bad")
    writer.start()
    (after,) = submit(writer, "a")

    assert after.result(PATIENCE) == "a done"
    assert kept(engine) == ["a"]


def test_the_order_is_kept_from_batch_to_batch(writer: Writer, work: Work) -> None:
    items = [f"{number:04}" for number in range(3 * LANE_CAPACITY)]
    writer.start()
    futures = submit(writer, *items)
    for future in futures:
        future.result(PATIENCE)

    assert [item for batch in work.batches for item in batch] == items


def test_a_batch_is_bounded(writer: Writer, work: Work) -> None:
    futures = submit(writer, *(f"{number:04}" for number in range(LANE_CAPACITY + 1)))
    writer.start()
    futures[-1].result(PATIENCE)

    assert [len(batch) for batch in work.batches] == [LANE_CAPACITY, 1]


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
