"""The draft's understanding: made when something differs, kept otherwise."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.console.trial.workbench import Workbench
from bot.running.database_access import Database
from bot.running.district_in_use import DistrictInUse
from filed import MONDAY
from handlers.service.policy import Policy
from storage.database import open_database
from storage.district import district_store as district
from storage.district.district_store import DistrictRows, RuleRow
from storage.rules import rule_drafts
from town import restore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

ROW = RuleRow("N1", "新词语", "类别", "HW", 5.0)


@pytest.fixture
def engine(town: Path) -> Iterator[Engine]:
    opened = open_database(f"sqlite:///{restore(town) / 'mashang.db'}")
    yield opened
    opened.dispose()


def draft(engine: Engine, row: RuleRow) -> None:
    with engine.begin() as conn:
        rule_drafts.save(conn, row.id, row, by="甲示例", now=MONDAY, seen=None)


async def test_the_drafts_understanding_is_kept_until_draft_or_district_change(engine: Engine) -> None:
    in_use = DistrictInUse(engine, Policy(), None)
    in_use.load()
    bench = Workbench(Database(engine), in_use)

    assert await bench.drafted() is in_use.service.suggester
    draft(engine, ROW)
    first = await bench.drafted()
    assert "N1" in {rule.id for rule in first.district.rules}
    assert await bench.drafted() is first
    with engine.begin() as conn:
        district.upsert(conn, DistrictRows(rules=(RuleRow("R1", "路灯", "类别", "ZM", 7.0),)))
    await in_use.refresh()
    second = await bench.drafted()
    assert {rule.id: rule.weight for rule in second.district.rules}["R1"] == 7.0
    draft(engine, RuleRow("N1", "另一个新词", "类别", "HW", 5.0))
    assert await bench.drafted() is not second


async def test_a_rule_laid_over_the_draft_leaves_the_draft_as_it_is(engine: Engine) -> None:
    in_use = DistrictInUse(engine, Policy(), None)
    in_use.load()
    bench = Workbench(Database(engine), in_use)
    draft(engine, ROW)
    before, after = await bench.with_rules(lambda drafted: drafted.with_rules(drafted.district.rules[:1]))

    assert before is await bench.drafted()
    assert len(after.district.rules) == 1


async def test_a_newer_district_is_taken_up_once_however_many_ask(engine: Engine, tmp_path: Path) -> None:
    in_use = DistrictInUse(engine, Policy(), tmp_path)
    in_use.load()
    with engine.begin() as conn:
        district.upsert(conn, DistrictRows(rules=(ROW,)))

    assert sorted(await asyncio.gather(in_use.refresh(), in_use.refresh(), in_use.refresh())) == [False, False, True]
