"""`mashang rules review` on a district in a database; all cases are invented."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from bot.clock import system_clock
from bot.commands.cli import app
from bot.workbook.importing import import_workbook
from storage.cases import cases
from storage.database import open_database
from town import build, sheets
from workbooks import BY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

COMMUNITY = "880102001001"
BARBECUE = (
    "柳林新苑烧烤摊半夜吵得睡不着，我叫甄示例",
    "柳林新苑楼下烧烤摊油烟呛人",
    "明月路烧烤摊占道",
)


@pytest.fixture
def config(folder: Path) -> Path:
    """The configuration of a bot on that folder's database."""
    path = folder / "config.toml"
    path.write_text(f'[database]\nurl = "sqlite:///{(folder / "mashang.db").as_posix()}"\n', encoding="utf-8")
    return path


@pytest.fixture
def engine(folder: Path) -> Iterator[Engine]:
    opened = open_database(f"sqlite:///{folder / 'mashang.db'}")
    yield opened
    opened.dispose()


def file(engine: Engine, text: str, days_ago: int = 1, **values: Any) -> None:
    """File a case as it was decided."""
    now = system_clock()
    with engine.begin() as conn:
        cases.add(
            conn,
            number=cases.next_number(conn, "MS", now.date()),
            openid="citizen",
            text=text,
            community=COMMUNITY,
            filed_at=now - timedelta(days=days_ago),
            due_at=now,
            **{"state": "assigned", "category": "HW", "deputy_id": "D01", **values},
        )


def run(config: Path, *options: str) -> str:
    result = CliRunner().invoke(app, ["rules", "review", "--config", str(config), *options])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_without_cases_only_the_rules_are_looked_at(config: Path) -> None:
    text = run(config, "--days", "30")

    assert text.startswith("最近 30 天没有事项，只检查了规则本身。")
    assert "【互相矛盾的规则】0 项\n没有。" in text
    assert "一次也没有用上" not in text


def test_a_clerk_reads_what_to_do(config: Path, engine: Engine) -> None:
    for text in BARBECUE:
        file(engine, text)
    file(engine, "柳林新苑路灯坏了", category="ZM")
    text = run(config)

    assert text.startswith("最近 365 天有 4 件事项，其中 4 件定了类别，现在的规则判对 1 件（25%）。")
    assert "【一次也没有用上的规则】1 项\nR2：垃圾 + (没人|无人) → 类别:HW（+2）" in text
    assert "「烧烤」：3 件判错或没判出的事里有" in text
    assert "建议 J001：烧烤 → 类别:HW（+1）：会判对 3 件" in text
    assert "加上全部建议，4 件里判对的从 1 件变成 4 件" in text
    assert "甄示例" not in text


def test_programs_read_the_same(config: Path, engine: Engine) -> None:
    for text in BARBECUE:
        file(engine, text)
    file(engine, BARBECUE[0], days_ago=40)
    found = json.loads(run(config, "--days", "30", "--json"))

    assert (found["days"], found["cases"], found["judged"], found["right_with_proposals"]) == (30, 3, 3, 3)
    assert found["gaps"] == [
        {
            "word": "烧烤",
            "cases": 3,
            "mended": 3,
            "spoiled": 0,
            "rule": {
                "编号": "J001",
                "关键词": "烧烤",
                "目标": "类别:HW",
                "权重": 1.0,
                "适用区划": None,
                "启用": "是",
                "备注": "复核建议：烧烤",
            },
        }
    ]
    assert found["unused"] == ["R1", "R2"]


def test_proposed_rules_import_as_they_are_and_mend_the_cases(config: Path, engine: Engine, tmp_path: Path) -> None:
    for text in BARBECUE:
        file(engine, text)
    path = tmp_path / "proposed.xlsx"
    run(config, "-o", str(path))
    with engine.begin() as conn:
        report = import_workbook(path, conn, BY, seal=str, unseal=str)

    assert report.problems == ()
    assert load_workbook(path).sheetnames == ["规则"]
    assert json.loads(run(config, "--json"))["right"] == 3


def test_rules_at_odds_and_idle_ones_are_named(config: Path, engine: Engine, tmp_path: Path) -> None:
    content = {"规则": sheets()["规则"], "代表": sheets()["代表"]}
    content["规则"] += [
        ["R4", "楼道灯", "类别:HW", 1, None, "是", None],
        ["R5", "楼道灯", "类别:ZM", 1, None, "是", None],
        ["R6", "楼道灯 + 坏", "类别:ZM", -1, None, "是", None],
        ["R7", "物业", "代表:D03", 1, None, "是", None],
        ["R8", "公交车 - 公交", "类别:ZM", 1, None, "是", None],
    ]
    content["代表"][3][-1] = "停用"
    with engine.begin() as conn:
        report = import_workbook(build(tmp_path / "more.xlsx", content), conn, BY, seal=str, unseal=str)
    assert not report.problems
    text = run(config)
    found = json.loads(run(config, "--json"))

    assert found["conflicts"] == [
        {"kind": "different targets", "rules": ["R4", "R5"]},
        {"kind": "opposed", "rules": ["R6", "R1"]},
        {"kind": "opposed", "rules": ["R6", "R5"]},
    ]
    assert found["idle"] == [
        {"kind": "target disabled", "rule": "R7", "words": []},
        {"kind": "contradiction", "rule": "R8", "words": []},
    ]
    assert "目标代表已停用" in text
    assert "条件永远不会成立" in text


def test_a_case_somebody_gave_to_another_deputy_counts_as_routed_by_hand(config: Path, engine: Engine) -> None:
    suggestion = json.dumps({"deputies": [["D01", "甄示例", []]]})
    for text in BARBECUE:
        file(engine, text, deputy_id="D02", suggestion=suggestion)
    targets = {gap["rule"]["目标"] for gap in json.loads(run(config, "--json"))["gaps"]}

    assert targets == {"类别:HW", "代表:D02"}


def test_an_unmigrated_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f'[database]\nurl = "sqlite:///{(tmp_path / "empty.db").as_posix()}"\n', encoding="utf-8")
    result = CliRunner().invoke(app, ["rules", "review", "--config", str(path)])

    assert result.exit_code == 1
    assert "mashang migrate" in str(result.exception)
