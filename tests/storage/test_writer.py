"""The writer: many items, one commit, and nobody suffers for somebody else's mistake."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import IntegrityError

from storage.district.district_tables import divisions
from storage.writer import LANE_CAPACITY, Writer

if TYPE_CHECKING:
    from sqlalchemy import Engine

from writing import PATIENCE, BadItemError, Work, keep, kept, submit


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
