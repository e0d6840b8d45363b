"""`/healthz`, `/readyz`, `/metrics`: alive; able to serve; what has happened."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from typing import TYPE_CHECKING

from aiohttp import web
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from sqlalchemy.exc import SQLAlchemyError

from storage.messages import write_check
from storage.overviews.figures import count_states
from storage.schema import SchemaError, check_schema
from storage.writer import WriterClosedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prometheus_client import Metric

    from bot.clock import Clock
    from bot.running.database_access import Database
    from bot.running.jobs import Jobs

#: A database that takes longer for one row keeps nobody's message within the platform's patience.
_PATIENCE = 4.0
#: A finding is good for so long: whoever asks often makes no more writes than this.
_LASTS = 1.0


class Health:
    """What a supervisor asks."""

    def __init__(self, database: Database, jobs: Callable[[], Jobs | None], clock: Clock) -> None:
        self._database = database
        self._jobs = jobs
        self._clock = clock
        self._looking = asyncio.Lock()
        self._found = (float("-inf"), "")

    async def alive(self, _request: web.Request) -> web.Response:
        """Answer as long as the event loop turns."""
        return web.Response(text="ok")

    async def ready(self, _request: web.Request) -> web.Response:
        """Answer 200 when a message could be recorded and every heartbeat beats, else 503 with the reason.

        The lines below the first say how many seconds ago each heartbeat gave a sign of life.
        """
        async with self._looking:
            if time.monotonic() - self._found[0] > _LASTS:
                self._found = (time.monotonic(), await self._look())
        wrong = self._found[1]
        jobs = self._jobs()
        if jobs is not None and not wrong and (dead := jobs.dead()):
            wrong = f"no heartbeat of {', '.join(dead)}"
        ages = {} if jobs is None else jobs.ages()
        lines = [wrong or "ready", *(f"heartbeat {name}: {age:.1f} s ago" for name, age in ages.items())]
        return web.Response(status=503 if wrong else 200, text="\n".join(lines))

    async def _look(self) -> str:
        """Return why a message could not be recorded now, empty when it could."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await asyncio.to_thread(check_schema, self._database.engine)
                await self._database.do(partial(write_check.write, now=self._clock()))
        except SchemaError as error:
            return str(error)
        except TimeoutError:
            return f"database too slow: nothing could be recorded within {_PATIENCE:.0f} s"
        except WriterClosedError:
            return "stopping"
        except SQLAlchemyError as error:
            # Its cause is the driver's own sentence, as "database or disk is full".
            cause = str(error.__cause__ or "").partition("\n")[0]
            return f"database can't record: {type(error).__name__} {cause}".strip()
        return ""

    async def metrics(self, _request: web.Request) -> web.Response:
        """Return the counts of messages, notices and cases by state, in Prometheus' text format; 503 without them."""
        registry = CollectorRegistry()
        try:
            counts = await asyncio.to_thread(count_states, self._database.engine)
        except SQLAlchemyError as error:
            return web.Response(status=503, text=f"database not reachable: {type(error).__name__}")
        registry.register(_States(counts))
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


class _States:
    """Rows by state, read from the database at each scrape: every process gives the same figures."""

    def __init__(self, counts: dict[str, dict[str, int]]) -> None:
        self._counts = counts

    def collect(self) -> Iterable[Metric]:
        for table, states in self._counts.items():
            family = GaugeMetricFamily(f"mashang_{table}", f"Rows of {table} by state", labels=["state"])
            for state, count in states.items():
                family.add_metric([state], count)
            yield family
