"""One row at a time: what somebody saw decides; nothing that is referred to can be taken out unnoticed."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from filed import MONDAY, file_case
from storage.accounts import staff
from storage.district import district_rows
from storage.district import district_store as district
from storage.district.district_rows import Conflict, Removed, Saved, fingerprint
from storage.district.district_store import CategoryRow, DeputyRow, DistrictRows, DivisionRow, RuleRow, TemplateRow
from storage.overviews import district_uses
from storage.overviews.district_uses import Use
from storage.rules.rule_tables import rule_drafts

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

STREET = DivisionRow("1", "示例街道", "街道")
COMMUNITY = DivisionRow("11", "示例社区", "社区", "1", places=("示例小区",))
DEPUTY = DeputyRow("D1", "示例甲", "区县", "在任", divisions=("11",), specialities=("DL",))
CATEGORY = CategoryRow("DL", "道路", "示例局", 2)
RULE = RuleRow("R1", "路", "类别", "DL")
TEMPLATE = TemplateRow("T1", "已收到", "已收到。", "回复")
DISTRICT = DistrictRows((STREET, COMMUNITY), (DEPUTY,), (CATEGORY,), (RULE,), (TEMPLATE,))


@pytest.mark.parametrize(
    ("table", "row"),
    [("divisions", COMMUNITY), ("deputies", DEPUTY), ("categories", CATEGORY), ("templates", TEMPLATE)],
)
def test_a_row_is_read_as_it_was_written(conn: Connection, table: str, row: district.Row) -> None:
    district.upsert(conn, DISTRICT)

    assert district_rows.get(conn, table, district_rows.key_of(row)) == row
    assert district_rows.get(conn, table, "nobody") is None


def test_a_new_row_is_saved_once(conn: Connection) -> None:
    first = district_rows.save(conn, "categories", CATEGORY, seen=None)
    second = district_rows.save(conn, "categories", replace(CATEGORY, name="别的"), seen=None)

    assert first == Saved(None, CATEGORY)
    assert first.changed
    assert second == Conflict(CATEGORY)
    assert district.version(conn) == 1


def test_who_saw_an_older_row_is_told_how_it_stands(conn: Connection) -> None:
    district.upsert(conn, DISTRICT)
    seen = fingerprint(CATEGORY)
    mine, theirs = replace(CATEGORY, reply_days=5), replace(CATEGORY, unit="别的局")

    assert district_rows.save(conn, "categories", mine, seen=seen) == Saved(CATEGORY, mine)
    assert district_rows.save(conn, "categories", theirs, seen=seen) == Conflict(mine)
    assert district_rows.get(conn, "categories", "DL") == mine
    assert district_rows.save(conn, "categories", theirs, seen=fingerprint(mine)) == Saved(mine, theirs)
    assert district.version(conn) == 3


def test_a_row_that_is_gone_is_a_conflict(conn: Connection) -> None:
    assert district_rows.save(conn, "categories", CATEGORY, seen=fingerprint(CATEGORY)) == Conflict(None)
    assert district_rows.remove(conn, "categories", "DL", seen=fingerprint(CATEGORY)) == Conflict(None)


def test_saving_what_is_there_changes_nothing(conn: Connection) -> None:
    district.upsert(conn, DISTRICT)
    same = district_rows.save(conn, "deputies", DEPUTY, seen=fingerprint(DEPUTY))

    assert isinstance(same, Saved)
    assert not same.changed
    assert district.version(conn) == 1


def test_two_at_once_are_one_and_a_conflict(engine: Engine) -> None:
    with engine.begin() as conn:
        district.upsert(conn, DISTRICT)
    barrier = threading.Barrier(2)

    def save(days: int) -> bool:
        barrier.wait()
        with engine.begin() as conn:
            row = replace(CATEGORY, reply_days=days)
            return isinstance(district_rows.save(conn, "categories", row, seen=fingerprint(CATEGORY)), Saved)

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(save, (7, 8))) == [False, True]


def test_every_value_of_a_row_is_in_its_fingerprint() -> None:
    rows = [DEPUTY, replace(DEPUTY, title="x"), replace(DEPUTY, divisions=("11", "12")), replace(DEPUTY, divisions=())]

    assert len({fingerprint(row) for row in rows}) == len(rows)


def test_a_row_is_removed_as_it_was_seen_or_not_at_all(conn: Connection) -> None:
    district.upsert(conn, DISTRICT)

    assert district_rows.remove(conn, "templates", "T1", seen="older") == Conflict(TEMPLATE)
    assert district_rows.remove(conn, "templates", "T1", seen=fingerprint(TEMPLATE)) == Removed(TEMPLATE)
    assert district_rows.get(conn, "templates", "T1") is None
    assert district.version(conn) == 2


def test_everything_that_refers_to_a_division_is_named(conn: Connection) -> None:
    district.upsert(conn, DISTRICT)
    district.upsert(
        conn, DistrictRows(rules=(RuleRow("R2", "桥", "区划", "11"), RuleRow("R3", "河", "类别", "DL", scope="11")))
    )
    staff.add(conn, "示例员", "!", "handle", "11", MONDAY)
    numbers = [file_case(conn, street="1", community="11").number for _ in range(4)]
    draft = json.dumps({"id": "R9", "target_kind": "区划", "target_value": "11", "scope": None})
    conn.execute(
        rule_drafts.insert().values(rule_id="R9", row=draft, base=None, staff_name="x", updated_at=MONDAY, revision=1)
    )

    assert district_uses.of_division(conn, "11", "区划") == [
        Use("deputies", 1, ("示例甲",)),
        Use("rules", 2, ("R2", "R3")),
        Use("drafts", 1, ("R9",)),
        Use("staff", 1, ("示例员",)),
        Use("cases", 4, tuple(reversed(numbers[1:]))),
    ]
    assert [use.kind for use in district_uses.of_division(conn, "1", "区划")] == ["divisions", "cases"]
    assert district_uses.of_division(conn, "99", "区划") == []


def test_everything_that_refers_to_a_category_is_named(conn: Connection) -> None:
    district.upsert(conn, DISTRICT)
    file_case(conn, category="DL")

    assert [(use.kind, use.count) for use in district_uses.of_category(conn, "DL", "类别")] == [
        ("deputies", 1),
        ("rules", 1),
        ("cases", 1),
    ]
    assert district_uses.of_category(conn, "99", "类别") == []
