"""The console on PostgreSQL: every page opens, every form is taken, and odd numbers stay questions."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, make_url, text

from bot.console.console_routes import ROUTES
from bot.workbook.importing import import_workbook
from console_examples import body_of, manager_of, prepared
from console_rig import NO_PASSWORD, STAFF, console
from stage import MONDAY
from storage.accounts import staff
from storage.database import open_database
from storage.metadata import metadata
from storage.schema import migrate
from town import VAULT, build
from workbooks import BY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from bot.console.route import Route
    from console_rig import ConsoleRig


@pytest.fixture(scope="module")
def served(postgres_url: str) -> Iterator[Engine]:
    """An engine on a migrated database of its own."""
    server = make_url(postgres_url).set(drivername="postgresql+psycopg")
    outer = create_engine(server, isolation_level="AUTOCOMMIT")
    with outer.connect() as conn:
        conn.execute(text("CREATE DATABASE console"))
    engine = open_database(server.set(database="console").render_as_string(hide_password=False))
    migrate(engine)
    yield engine
    engine.dispose()
    with outer.connect() as conn:
        conn.execute(text("DROP DATABASE console WITH (FORCE)"))
    outer.dispose()


@pytest.fixture
async def rig(served: Engine, town: Path, tmp_path: Path) -> AsyncIterator[ConsoleRig]:
    """The console with the town and its staff in that database."""
    shutil.copytree(town / "cache", tmp_path / "cache")
    with served.begin() as conn:
        import_workbook(build(tmp_path / "town.xlsx"), conn, BY, seal=VAULT.seal, unseal=VAULT.unseal)
        for name, (role, division) in STAFF.items():
            staff.add(conn, name, NO_PASSWORD, role, division, MONDAY)
    url = served.url.render_as_string(hide_password=False).replace("+psycopg", "")
    async with console(tmp_path, empty=True, database={"url": url}) as built:
        yield built
    with served.begin() as conn:
        names = ", ".join(f'"{name}"' for name in metadata.tables if name != "district_version")
        conn.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))


async def test_every_page_opens_on_postgresql(rig: ConsoleRig) -> None:
    examples = await prepared(rig)
    for route in ROUTES:
        if route.method == "GET":
            answer = await (await rig.clerk(manager_of(route))).get(examples.path_of(route))

            assert answer.status in {200, 303}, (route.path, answer.words)


async def test_a_streets_pages_open_on_postgresql(rig: ConsoleRig) -> None:
    examples = await prepared(rig)
    clerk = await rig.clerk("西管理示例")
    for route in ROUTES:
        if route.method == "GET" and not route.names and not route.whole:
            answer = await clerk.get(examples.path_of(route))

            assert answer.status in {200, 303}, (route.path, answer.words)


@pytest.mark.parametrize("route", [one for one in ROUTES if one.method == "POST"], ids=lambda one: one.path)
async def test_every_form_is_taken_on_postgresql(rig: ConsoleRig, route: Route) -> None:
    examples = await prepared(rig)
    clerk = await rig.clerk(manager_of(route))
    answer = await clerk.post(examples.path_of(route), examples.filled(body_of(route)))

    assert answer.status in {200, 303}, answer.words


HUGE = "9" * 18
ODD = (
    f"/cases?at=f{HUGE}",
    f"/cases?order=due&at=f{HUGE}-{'9' * 16}",
    f"/cases/{HUGE}",
    f"/cases/{'9' * 9}",
    f"/cases/1/media/{HUGE}",
    f"/accounts/{HUGE}",
    f"/accounts/{'9' * 9}",
    f"/audit?older={HUGE}",
    f"/audit?newer={HUGE}",
    f"/rules/versions?before={HUGE}",
    f"/rules/versions/{HUGE}",
    f"/rules?page={HUGE}",
    f"/roster/deputies?page={HUGE}",
    "/audit?day=9999-12-31",
    "/audit?day=0001-01-01",
    "/cases?since=0001-01-01&until=0001-01-01",
    "/cases?since=9999-12-31&until=9999-12-31",
    "/cases?q=%00%ED%A0%80",
    "/roster/deputies/%00",
    "/rules/%ED%A0%80",
    f"/rules/{'长' * 300}",
    f"/roster/divisions/{'长' * 300}",
)


async def test_odd_numbers_days_and_names_in_an_address_get_a_page(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    for path in ODD:
        answer = await clerk.get(path)

        assert answer.status in {200, 404}, (path, answer.words)


async def test_a_number_beyond_all_numbers_in_a_form_gets_a_page(rig: ConsoleRig) -> None:
    examples = await prepared(rig)
    clerk = await rig.clerk("区管理示例")
    for route in ROUTES:
        if route.method == "POST" and route.path not in {"/sign-out", "/password"}:
            answer = await clerk.post(examples.path_of(route), {"seen": HUGE, "gap": HUGE, "note": "示例"})

            assert answer.status < 500, (route.path, answer.words)
