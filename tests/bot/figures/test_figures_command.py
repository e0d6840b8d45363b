"""`mashang figures`: a workbook that people of Excel read, and the same as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from filed import MONDAY, file_case
from outside import mashang, must
from storage.cases import events
from storage.cases.events import NewEvent
from storage.database import open_database

if TYPE_CHECKING:
    from pathlib import Path


def fill(folder: Path) -> None:
    """Two cases of a street, one of them answered, and one written down at the desk."""
    engine = open_database(f"sqlite:///{folder / 'outside.db'}")
    with engine.begin() as conn:
        first = file_case(
            conn, street="660301001", category="PS", state="closed", outcome="solved", satisfaction="good"
        )
        file_case(conn, street="660301001", category=None)
        file_case(conn, street="660301002", category="PS", on_behalf=True, enterprise=True)
        events.note(conn, NewEvent(first.id, MONDAY, "deputy", "reply"))
    engine.dispose()


def test_one_sheet_a_table(outside_folder: Path) -> None:
    fill(outside_folder)
    said = must("figures", "--month", "2026-11", "-o", "out.xlsx", cwd=outside_folder)
    book = load_workbook(outside_folder / "out.xlsx")
    rows = {page.title: [[cell.value for cell in row] for row in page.rows] for page in book}

    assert list(rows) == ["总览", "街道", "类别", "渠道", "结果", "说明"]
    assert rows["总览"][0][:6] == ["2026年11月", "收到", "已答复", "按时答复", "超期", "已办结"]
    assert [row[:4] for row in rows["总览"][1:]] == [["合计", 3, 1, 1], ["助企直通车", 1, 0, 0]]
    assert [row[:2] for row in rows["街道"][1:]] == [["东溪街道", 2], ["西溪街道", 1], ["合计", 3]]
    assert [row[:2] for row in rows["类别"][1:]] == [["排水管网", 2], ["类别待定", 1], ["合计", 3]]
    assert [row[:2] for row in rows["渠道"][1:]] == [["代录", 1], ["微信", 2], ["合计", 3]]
    assert rows["结果"][1][:2] == ["东溪街道", 1]
    assert "当月收到 3 件" in said


def test_json_says_the_same(outside_folder: Path) -> None:
    fill(outside_folder)
    found = json.loads(must("figures", "--month", "2026-11", "--json", cwd=outside_folder))

    assert found["month"] == "2026-11"
    assert found["total"]["received"] == 3
    assert found["total"]["outcomes"]["solved"] == 1
    assert found["enterprise"]["received"] == 1
    assert [(line["name"], line["received"]) for line in found["by_street"]] == [("东溪街道", 2), ("西溪街道", 1)]
    assert {"by_street", "by_category", "by_channel"} <= found.keys()


def test_nobody_is_named(outside_folder: Path) -> None:
    fill(outside_folder)
    found = must("figures", "--month", "2026-11", "--json", cwd=outside_folder)

    assert "季示例" not in found
    assert "M01" not in found


def test_a_month_that_is_none_is_told_in_one_line(outside_folder: Path) -> None:
    wrong = mashang("figures", "--month", "2026-13", "--json", cwd=outside_folder)
    nothing = mashang("figures", "--month", "2026-11", cwd=outside_folder)

    assert wrong.returncode == 1
    assert "2026-13" in wrong.stderr
    assert len(wrong.stderr.splitlines()) == 1
    assert nothing.returncode == 2
