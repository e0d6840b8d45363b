"""Units and the district's own working days come from the workbook, and go back into it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from bot.configuration.working_days import published_calendar
from storage.district.district_store import HolidayRow, UnitRow

if TYPE_CHECKING:
    from workbooks import Desk

CHINA = ZoneInfo("Asia/Shanghai")
UNITS: list[list[Any]] = [
    ["代码", "名称", "联系人", "电话", "类别", "上级代码"],
    ["CG", "城市管理局", "", "12319", "", None],
    ["CG01", "市政养护中心", "沈甲", "0536-8000000", "DL；HJ", "CG"],
]
CATEGORIES: list[list[Any]] = [["编码", "名称"], ["DL", "道路交通"], ["HJ", "环境"]]


def test_units_are_read_and_written_again(desk: Desk) -> None:
    report = desk.imports({"单位": UNITS, "类别": CATEGORIES})

    assert not report.problems
    assert desk.rows().units == (
        UnitRow("CG", "城市管理局", telephone="12319"),
        UnitRow("CG01", "市政养护中心", "沈甲", "0536-8000000", ("DL", "HJ"), "CG"),
    )
    assert desk.imports(desk.exports()).counts["单位"].unchanged == 2


def test_a_unit_names_categories_and_units_that_there_are(desk: Desk) -> None:
    report = desk.imports({"单位": [UNITS[0], ["CG01", "市政养护中心", "", "打听", "XX", "YY"]]})

    assert [(problem.row, problem.column) for problem in report.problems] == [(2, "电话"), (2, "类别"), (2, "上级代码")]


@pytest.mark.parametrize("written", ["2027-02-06", "2027/2/6", "2027年2月6日", "2027.2.6", datetime(2027, 2, 6)])  # noqa: DTZ001 -- as Excel keeps it
def test_a_day_is_read_as_people_write_it(desk: Desk, written: object) -> None:
    rows: list[list[Any]] = [["日期", "类型", "说明"], [written, "休", "春节"]]
    report = desk.imports({"节假日": rows})

    assert not report.problems
    assert desk.rows().holidays == (HolidayRow("2027-02-06", "休", "春节"),)


@pytest.mark.parametrize("written", ["2027-02-30", "春节", "2-6", "20270206"])
def test_what_is_no_day_is_refused(desk: Desk, written: str) -> None:
    report = desk.imports({"节假日": [["日期", "类型"], [written, "休"]]})

    assert [(problem.row, problem.column) for problem in report.problems] == [(2, "日期")]


@pytest.mark.parametrize(
    ("filed", "due"),
    [
        # 2026's make-up days: 02-14 and 02-28, 05-09, 09-20, 10-10.
        ("2026-02-12", "2026-02-14"),
        ("2026-02-13", "2026-02-24"),
        ("2026-02-26", "2026-02-28"),
        ("2026-05-07", "2026-05-09"),
        ("2026-09-18", "2026-09-21"),
        ("2026-10-08", "2026-10-10"),
    ],
)
def test_two_working_days_over_a_festival_end_where_the_state_council_says(filed: str, due: str) -> None:
    at = datetime.fromisoformat(f"{filed}T07:00:00+00:00")

    assert f"{published_calendar().deadline(at, 2, CHINA).astimezone(CHINA):%Y-%m-%d}" == due


def test_the_districts_own_days_go_before_the_published_ones() -> None:
    own = published_calendar().amended(
        [(date(2026, 2, 16), True), (date(2026, 3, 3), False), (date(2031, 1, 1), False)]
    )

    assert own.is_working_day(date(2026, 2, 16))
    assert not own.is_working_day(date(2026, 3, 3))
    assert own.knows(date(2031, 5, 5))
    assert not published_calendar().knows(date(2031, 5, 5))
    assert own.deadline(datetime(2026, 3, 2, 3, tzinfo=UTC), 1, CHINA).astimezone(CHINA).date() == date(2026, 3, 4)
