"""Importing a workbook: all or nothing, idempotent, and out again without a change."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from bot.workbook.importing import import_reading
from bot.workbook.workbook_reader import read_workbook
from storage.district import district_store as district
from workbooks import BY, Sheets, sample_sheets, save

if TYPE_CHECKING:
    from pathlib import Path

    from workbooks import Desk


def test_every_cell_of_a_workbook_arrives(desk: Desk) -> None:
    report = desk.imports(sample_sheets())
    rows = desk.rows()

    assert not report.problems
    assert rows.divisions is not None
    assert rows.divisions[2] == district.DivisionRow(
        "990101001001",
        "花园社区",
        "社区",
        "990101001",
        ("花园", "花园小区"),
        ("桃李苑", "幸福路"),
        119.11,
        36.71,
    )
    assert rows.deputies is not None
    first, second = rows.deputies
    assert (first.divisions, first.specialities) == (("990101001001", "990101001002"), ("DL",))
    assert (second.title, second.phone_sealed, second.status) == ("", "", "请假")
    assert rows.categories == (
        district.CategoryRow("DL", "道路交通", "示例区交通局", 2),
        district.CategoryRow("HJ", "环境保护"),
    )
    assert rows.rules == (
        district.RuleRow("R001", "道路|路面", "类别", "DL", 1.5, None, True, "示例"),
        district.RuleRow("R002", "煤气 + 泄漏", "紧急", "请马上离开并拨打 119。"),
        district.RuleRow("R003", "大石桥", "区划", "990101001002", 2.0, "990101001", False),
    )
    assert rows.templates == (district.TemplateRow("T01", "已办结", "您反映的问题已办结:{结果}。\n感谢支持!", "办结"),)


def test_the_report_counts_by_sheet(desk: Desk) -> None:
    first = desk.imports(sample_sheets())
    sheets = sample_sheets()
    sheets["类别"][1][1] = "道路"
    sheets["类别"].append(["JY", "教育", None, None])
    del sheets["规则"]
    second = desk.imports(sheets)

    assert first.lines()[0] == "区划：新增 4 行，更新 0 行，未变 0 行"
    assert second.lines() == [
        "区划：新增 0 行，更新 0 行，未变 4 行",
        "代表：新增 0 行，更新 0 行，未变 2 行",
        "类别：新增 1 行，更新 1 行，未变 1 行",
        "规则：工作簿里没有这张表，保持原样",
        "回复模板：新增 0 行，更新 0 行，未变 1 行",
        "单位：工作簿里没有这张表，保持原样",
        "节假日：工作簿里没有这张表，保持原样",
    ]


def test_importing_again_changes_nothing_not_even_sealed_phones(desk: Desk) -> None:
    desk.imports(sample_sheets())
    before = desk.rows()
    report = desk.imports(sample_sheets())

    assert desk.rows() == before
    assert not any(counts.added or counts.updated for counts in report.counts.values())


def test_what_was_exported_imports_without_a_change(desk: Desk) -> None:
    desk.imports(sample_sheets())
    before = desk.rows()
    report = desk.imports(desk.exports())

    assert not report.problems
    assert {title: counts.unchanged for title, counts in report.counts.items()} == {
        "区划": 4,
        "代表": 2,
        "类别": 2,
        "规则": 3,
        "回复模板": 1,
        "单位": 0,
        "节假日": 0,
    }
    assert desk.rows() == before


def test_an_export_fills_an_empty_district_alike(desk: Desk, tmp_path: Path) -> None:
    desk.imports(sample_sheets())
    first = {page.title: list(page.values) for page in load_workbook(desk.exports()).worksheets}
    with desk.engine.begin() as conn:
        for table in ("divisions", "deputies", "categories", "rules", "templates"):
            conn.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            conn.exec_driver_sql(f"DELETE FROM {table}")
    desk.imports(tmp_path / "export.xlsx")
    second = {page.title: list(page.values) for page in load_workbook(desk.exports()).worksheets}

    assert first == second


def test_an_empty_district_exports_headers_to_be_filled_in(desk: Desk) -> None:
    path = desk.exports()
    report = desk.imports(path)

    assert [page.title for page in load_workbook(path).worksheets] == [
        "区划",
        "代表",
        "类别",
        "规则",
        "回复模板",
        "单位",
        "节假日",
    ]
    assert not report.problems


def test_another_district_joins_the_present_one(desk: Desk) -> None:
    desk.imports(sample_sheets())
    other: Sheets = {
        "规则": [["编号", "关键词", "目标"], ["Q001", "噪声", "类别:HJ"], ["Q002", "码头", "区划:880202001"]],
        "区划": [
            ["名称", "代码", "级别", "上级代码"],
            ["码头街道", "880202001", "街道", "880202"],
            ["另一区", 880202, "区县", None],
        ],
    }
    report = desk.imports(other)

    assert report.lines()[0] == "区划：新增 2 行，更新 0 行，未变 0 行"
    rows = desk.rows()
    assert len(rows.divisions or ()) == 6
    assert len(rows.rules or ()) == 5


def test_absent_columns_keep_what_the_district_has(desk: Desk) -> None:
    desk.imports(sample_sheets())
    before = desk.rows()
    sheets: Sheets = {
        "代表": [["编号", "姓名", "级别"], ["W001", "示例甲", "区县"], ["W003", "示例丙", "全国"]],
        "规则": [["编号", "关键词", "目标"], ["R003", "石桥", "区划:990101001002"]],
    }
    desk.imports(sheets)
    rows = desk.rows()

    assert rows.deputies is not None
    assert rows.deputies[:2] == before.deputies
    assert rows.deputies[2] == district.DeputyRow("W003", "示例丙", "全国", "在任")
    assert rows.rules is not None
    assert rows.rules[2] == district.RuleRow("R003", "石桥", "区划", "990101001002", 2.0, "990101001", False)


def test_empty_cells_empty_what_was_there(desk: Desk) -> None:
    desk.imports(sample_sheets())
    sheets = sample_sheets()
    sheets["代表"][1][5:] = [None, None, None]
    sheets["规则"][3][3:6] = [None, None, None]
    desk.imports(sheets)
    rows = desk.rows()

    assert rows.deputies is not None
    assert (rows.deputies[0].title, rows.deputies[0].phone_sealed, rows.deputies[0].status) == ("", "", "在任")
    assert rows.rules is not None
    assert (rows.rules[2].weight, rows.rules[2].scope, rows.rules[2].enabled) == (1.0, None, True)


def test_phones_are_stored_sealed_and_exported_readable(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["代表"][1][6] = 13900000001.0
    sheets["代表"][2][6] = "０５３６ 8123456"
    desk.imports(sheets)
    stored = [row.phone_sealed for row in desk.rows().deputies or ()]
    shown = [row[6] for row in list(load_workbook(desk.exports())["代表"].values)[1:]]

    assert not any("1390000" in phone or "8123456" in phone for phone in stored)
    assert shown == ["13900000001", "0536-8123456"]


def test_codes_may_be_known_from_the_database_alone(desk: Desk) -> None:
    sheets = sample_sheets()
    del sheets["类别"], sheets["区划"]

    assert any("没有代码为" in line for line in desk.complaints(sheets))
    desk.imports(sample_sheets())
    assert not desk.imports(sheets).problems


def test_a_workbook_may_be_read_before_the_database_is_held(desk: Desk, tmp_path: Path) -> None:
    reading = read_workbook(save(tmp_path / "district.xlsx", sample_sheets()))
    seal, unseal = desk.crypto
    with desk.engine.begin() as conn:
        report = import_reading(reading, conn, BY, seal=seal, unseal=unseal)

    assert report.counts["规则"].added == 3


@pytest.mark.parametrize("order", [("规则", "代表", "类别", "区划", "回复模板"), ("回复模板", "类别", "规则")])
def test_sheets_may_stand_in_any_order(desk: Desk, order: tuple[str, ...]) -> None:
    desk.imports(sample_sheets())
    report = desk.imports({title: sample_sheets()[title] for title in order})

    assert not report.problems
    assert set(report.counts) == set(order)


def test_ten_thousand_rules_are_imported_in_seconds(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["规则"] += [
        [
            f"S{number:05}",
            f"词{number} + (甲{number}|乙{number}) - 丙",
            "类别:DL",
            number / 7 + 0.01,
            None,
            "是",
            "示例",
        ]
        for number in range(10_000)
    ]
    path = save(desk.folder / "many.xlsx", sheets)
    start = time.perf_counter()
    report = desk.imports(path)
    took = time.perf_counter() - start

    assert report.counts["规则"].added == 10_003
    # A few seconds on a small machine; the bound leaves room for a busy one.
    assert took < 20
    assert desk.imports(desk.exports()).counts["规则"].unchanged == 10_003
