"""`/healthz`, `/readyz`, `/metrics`: alive; able to serve; what has happened."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from aiohttp import web
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from sqlalchemy.exc import SQLAlchemyError

from storage.overviews.figures import count_states
from storage.schema import SchemaError, check_schema

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prometheus_client import Metric
    from sqlalchemy import Engine


class Health:
    """What a supervisor asks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def alive(self, _request: web.Request) -> web.Response:
        """Answer as long as the event loop turns."""
        return web.Response(text="ok")

    async def ready(self, _request: web.Request) -> web.Response:
        """Answer 200 when the database is reachable and has this version's schema, else 503 with the reason."""
        try:
            await asyncio.to_thread(check_schema, self._engine)
        except SchemaError as error:
            return web.Response(status=503, text=str(error))
        except SQLAlchemyError as error:
            return web.Response(status=503, text=f"database not reachable: {type(error).__name__}")
        return web.Response(text="ready")

    async def metrics(self, _request: web.Request) -> web.Response:
        """Return the counts of messages, notices and cases by state, in Prometheus' text format."""
        registry = CollectorRegistry()
        registry.register(_States(await asyncio.to_thread(count_states, self._engine)))
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
