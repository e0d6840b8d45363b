"""Nobody gets or uses a binding code for a deputy who was stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

import clerk
from handlers.texts import deputy_texts as texts
from outside import mashang
from storage.database import open_database
from storage.district import district_store as district
from storage.district.district_store import DistrictRows
from storage.people import bindings
from storage.people.people_tables import binding_codes, citizens

if TYPE_CHECKING:
    from pathlib import Path

    from stage import Stage


@pytest.mark.parametrize("how", ["words", "scan"])
async def test_a_code_from_before_binds_nobody_once_the_deputy_is_stopped(on: Stage, how: str) -> None:
    later = on.clock() + timedelta(days=1)
    with on.engine.begin() as conn:
        bindings.add_code(conn, "CODE2345", "D01", later)
    await clerk.set_status(on, "D01", "停用")
    if how == "words":
        heard = await on.says("代表", "绑定 CODE2345")
    else:
        phone = on.phone("代表")
        heard = "\n".join(b.text for b in await on.platform.scan(phone, "bind-CODE2345"))

    assert heard == texts.STOPPED_CANT_BIND
    with on.engine.begin() as conn:
        assert conn.execute(citizens.select().where(citizens.c.deputy_id == "D01")).first() is None


def test_the_command_line_gives_no_code_for_a_stopped_deputy(outside_folder: Path) -> None:
    engine = open_database(f"sqlite:///{outside_folder / 'outside.db'}")
    with engine.begin() as conn:
        row = next(d for d in district.read(conn).deputies or () if d.id == "M01")
        district.upsert(conn, DistrictRows(deputies=(replace(row, status="停用"),)))
    done = mashang("deputy", "code", "M01", cwd=outside_folder)

    assert done.returncode == 1
    assert "M01" in done.stderr
    assert done.stdout == ""
    with engine.begin() as conn:
        assert conn.execute(binding_codes.select()).first() is None
    engine.dispose()
