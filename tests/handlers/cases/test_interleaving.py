"""Two processes do something to one case at once: each thing happens once, in one order or the other."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, delete, make_url, text

from databases import make_migrated, open_copy
from deputy_acts import close
from handlers.cases.desk import Desk
from handlers.cases.overdue import press
from handlers.cases.residents import add_to
from handlers.service.policy import Policy
from station_desk import file
from storage.cases import cases, events
from storage.database import open_database
from storage.messages.message_tables import notices
from storage.schema import migrate
from village import MONDAY, suggester

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from storage.cases.cases import Case

ROUNDS = 200
OVERDUE = MONDAY + timedelta(days=9)
SUGGESTER = suggester()


@pytest.fixture(params=["sqlite", "postgresql"])
def engines(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Engine, Engine]]:
    """Two engines on one database, as two processes have them."""
    if request.param == "sqlite":
        first = open_copy(make_migrated(tmp_path), tmp_path)
        second = open_database(first.url.render_as_string(hide_password=False))
        yield first, second
        first.dispose()
        second.dispose()
        return
    server = make_url(request.getfixturevalue("postgres_url")).set(drivername="postgresql+psycopg")
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as conn:
        conn.execute(text("CREATE DATABASE interleaving"))
    url = server.set(drivername="postgresql", database="interleaving").render_as_string(hide_password=False)
    first, second = open_database(url), open_database(url)
    migrate(first)
    yield first, second
    first.dispose()
    second.dispose()
    with admin.connect() as conn:
        conn.execute(text("DROP DATABASE interleaving WITH (FORCE)"))
    admin.dispose()


def at_once(engines: tuple[Engine, Engine], *jobs: Callable[[Desk], object]) -> None:
    """Do these in a transaction each, both begun before either does anything where the database lets them."""
    together = threading.Barrier(2)

    def run(engine: Engine, job: Callable[[Desk], object]) -> None:
        together.wait()
        with engine.begin() as conn:
            job(Desk(conn, OVERDUE, Policy(quiet_hours=None), SUGGESTER))

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(run, engine, job) for engine, job in zip(engines, jobs, strict=True)]:
            done.result()


def filed(engine: Engine) -> Case:
    with engine.begin() as conn:
        return file(Desk(conn, MONDAY, Policy(quiet_hours=None), SUGGESTER))


def kinds(engine: Engine, case: Case) -> list[str]:
    with engine.begin() as conn:
        return [event.kind for event in events.timeline(conn, case.id)]


def test_an_overdue_case_is_escalated_once_by_two_heartbeats(engines: tuple[Engine, Engine]) -> None:
    for _ in range(ROUNDS):
        case = filed(engines[0])
        at_once(engines, lambda desk: press(desk, "one"), lambda desk: press(desk, "two"))

        assert kinds(engines[0], case).count("escalate") == 1
        with engines[0].begin() as conn:
            conn.execute(delete(notices))


def test_an_addition_never_opens_a_case_that_is_closed_at_the_same_time(engines: tuple[Engine, Engine]) -> None:
    for number in range(ROUNDS):
        case = filed(engines[0])

        def add(desk: Desk, case: Case = case) -> None:
            add_to(desk, case, [{"say": "还有一句"}])

        def end(desk: Desk, case: Case = case) -> None:
            close(desk, case, "已修好")

        at_once(engines, *((add, end) if number % 2 else (end, add)))
        with engines[0].begin() as conn:
            assert cases.get(conn, case.id).state == "closed"
        assert sorted(kinds(engines[0], case)) == ["add", "close", "filed"]
