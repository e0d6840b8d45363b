"""One thread that writes: everything that waits is done in one transaction and committed once.

A commit that reaches the disk costs far more than the statements in it. So handlers and storage are plain
functions of a connection, run here one after another; what arrives during one commit is the next batch, and no
timer is needed. Measured before building: grouped commits keep thousands of durable messages a second where
one commit a message gives a few hundred.
"""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from storage.messages.notices import FRESH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection, Engine

I = TypeVar("I")  # noqa: E741 -- the item of a lane, beside O its outcome
O = TypeVar("O")  # noqa: E741
T = TypeVar("T")

#: How many items of one lane one transaction takes at most: bounds the wait of the first one in it.
LANE_CAPACITY = 256


class Pending(Protocol):
    """A future, of asyncio or of threads."""

    def set_result(self, result: Any, /) -> None:
        """Resolve it."""

    def set_exception(self, exception: BaseException, /) -> None:
        """Fail it."""

    def done(self) -> bool:
        """Tell whether it is resolved, failed or cancelled."""


@dataclass(frozen=True, slots=True)
class Lane(Generic[I, O]):
    """A kind of work done set-wise: `work` gets all waiting items and returns an outcome for each.

    `before` is told of the items before the transaction begins, in the writer's own thread: for what needs no
    connection, so that the transaction is short. `then` is told of each committed outcome in the same thread; it may
    submit further work, and returns True when it takes care of the future from there on.
    """

    name: str
    work: Callable[[Connection, Sequence[I]], Sequence[O]]
    then: Callable[[I, O, Pending | None], bool] | None = None
    before: Callable[[Sequence[I]], object] | None = None


class WriterClosedError(RuntimeError):
    """Work was handed in after the writer had been told to stop."""


class Writer:
    """Runs lanes and single jobs on one thread, many a transaction.

    When a transaction fails, each of its items is done again alone, so that one bad item harms nobody else:
    its future gets the exception. `post` hands results over to the futures' home (an event loop's
    `call_soon_threadsafe`); by default they are set in the writer's thread. A transaction does the lanes in the
    order given, then the jobs. `noticed` is posted after a commit that wrote notices.
    """

    def __init__(
        self,
        engine: Engine,
        lanes: Sequence[Lane[Any, Any]],
        post: Callable[[Callable[[], None]], object] | None = None,
        noticed: Callable[[], None] | None = None,
    ) -> None:
        self._engine = engine
        self._lanes = tuple(lanes)
        self._post = post or (lambda run: run())
        self._noticed = noticed
        self._waiting: dict[str, deque[tuple[Any, Pending | None]]] = {lane.name: deque() for lane in lanes}
        self._jobs: deque[tuple[Callable[[Connection], Any], Pending | None]] = deque()
        self._wake = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def stop(self) -> None:
        """Finish what is waiting, then end the thread."""
        with self._wake:
            self._closed = True
            self._wake.notify()
        if self._thread.is_alive():
            self._thread.join()

    def submit(self, lane: str, item: Any, future: Pending | None = None) -> None:
        """Put an item into a lane; `future` gets its outcome after the commit. Raises WriterClosedError."""
        with self._wake:
            if self._closed and threading.current_thread() is not self._thread:
                raise WriterClosedError("the writer has stopped")
            self._waiting[lane].append((item, future))
            self._wake.notify()

    def run(self, job: Callable[[Connection], T], future: Pending | None = None) -> None:
        """Do one function in a transaction; `future` gets its result. Raises WriterClosedError."""
        with self._wake:
            if self._closed and threading.current_thread() is not self._thread:
                raise WriterClosedError("the writer has stopped")
            self._jobs.append((job, future))
            self._wake.notify()

    def _run(self) -> None:
        while True:
            with self._wake:
                while not self._jobs and not any(self._waiting.values()):
                    if self._closed:
                        return
                    self._wake.wait()
                batches = [(lane, _take(self._waiting[lane.name])) for lane in self._lanes if self._waiting[lane.name]]
                jobs = _take(self._jobs)
            self._do(batches, jobs)

    def _do(self, batches: list[tuple[Lane[Any, Any], list[Any]]], jobs: list[Any]) -> None:
        settled: list[tuple[Pending, Any, bool]] = []
        try:
            outcomes, results, fresh = self._commit(batches, [job for job, _ in jobs])
        except Exception as error:  # noqa: BLE001 -- whatever it was, it must not take the rest of the batch along
            if sum(len(batch) for _, batch in batches) + len(jobs) == 1:
                future = (jobs or batches[0][1])[0][1]
                if future is not None:
                    settled.append((future, error, False))
            else:
                self._do_singly(batches, jobs)
        else:
            for (lane, batch), done in zip(batches, outcomes, strict=True):
                for (item, future), outcome in zip(batch, done, strict=True):
                    taken = lane.then is not None and lane.then(item, outcome, future)
                    if future is not None and not taken:
                        settled.append((future, outcome, True))
            settled.extend(
                (future, result, True) for (_, future), result in zip(jobs, results, strict=True) if future is not None
            )
            if fresh and self._noticed is not None:
                self._post(self._noticed)
        if settled:
            self._post(lambda: _settle(settled))

    def _commit(
        self, batches: list[tuple[Lane[Any, Any], list[Any]]], jobs: Sequence[Callable[[Connection], Any]]
    ) -> tuple[list[Sequence[Any]], list[Any], bool]:
        """Do everything in one transaction; return outcomes, jobs' results, and whether notices were written."""
        items = [(lane, [item for item, _ in batch]) for lane, batch in batches]
        for lane, some in items:
            if lane.before is not None:
                lane.before(some)
        with self._engine.begin() as conn:
            # A pooled connection may remember a transaction that was rolled back.
            conn.info.pop(FRESH, None)
            outcomes = [lane.work(conn, some) for lane, some in items]
            results = [job(conn) for job in jobs]
            return outcomes, results, conn.info.pop(FRESH, False)

    def _do_singly(self, batches: list[tuple[Lane[Any, Any], list[Any]]], jobs: list[Any]) -> None:
        for lane, batch in batches:
            for entry in batch:
                self._do([(lane, [entry])], [])
        for entry in jobs:
            self._do([], [entry])


def _take(queue: deque[Any]) -> list[Any]:
    return [queue.popleft() for _ in range(min(len(queue), LANE_CAPACITY))]


def _settle(settled: list[tuple[Pending, Any, bool]]) -> None:
    for future, value, succeeded in settled:
        if future.done():
            continue
        if succeeded:
            future.set_result(value)
        else:
            future.set_exception(value)
