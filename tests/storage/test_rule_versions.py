"""Drafts and versions of the rules: nothing is overwritten silently, and every way back is a way forward."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from storage.district import district_store as district
from storage.district.district_store import DistrictRows, DivisionRow, RuleRow
from storage.rules import rule_drafts, rule_versions
from storage.rules.rule_drafts import Conflict, Draft
from storage.rules.rule_rows import from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
LAMP = RuleRow("R001", "路灯|楼道灯", "类别", "ZM", 2.0, None, True, "示例")
WASTE = RuleRow("R002", "垃圾", "类别", "HW")
GAS = RuleRow("R010", "煤气 + 味", "紧急", "请拨打 119。", scope="990101")


@pytest.fixture
def conn(engine: Engine) -> Iterator[Connection]:
    with engine.begin() as opened:
        rows = DistrictRows(divisions=(DivisionRow("990101", "示例区", "区县"),), rules=(LAMP, WASTE, GAS))
        district.upsert(opened, rows)
        yield opened


def save(conn: Connection, row: RuleRow, seen: int | None = None, by: str = "甲示例") -> Draft | Conflict | None:
    return rule_drafts.save(conn, row.id, row, by=by, now=NOW, seen=seen)


def publish(conn: Connection, only: set[str] | None = None) -> int | list[rule_versions.Stale]:
    return rule_versions.publish(conn, only, author="甲示例", note="示例", now=NOW)


def rules(conn: Connection) -> tuple[RuleRow, ...]:
    return district.read(conn, "rules").rules or ()


def test_a_rule_comes_back_from_json_as_it_was_and_newer_fields_are_left_out() -> None:
    assert from_json(to_json(GAS)) == GAS
    assert from_json(to_json(None)) is None
    assert from_json((to_json(LAMP) or "").replace("{", '{"colour": "red", ', 1)) == LAMP


def test_a_draft_changes_nothing_until_it_is_published(conn: Connection) -> None:
    heavier, version = replace(LAMP, weight=3.0), district.version(conn)
    draft = save(conn, heavier)

    assert isinstance(draft, Draft)
    assert (draft.base, draft.row) == (LAMP, heavier)
    assert rules(conn) == (LAMP, WASTE, GAS)
    assert rule_drafts.drafted_rows(conn) == (heavier, WASTE, GAS)
    assert district.version(conn) == version
    assert publish(conn) == 2
    assert rules(conn) == (heavier, WASTE, GAS)
    assert district.version(conn) > version
    assert rule_drafts.all_drafts(conn) == []


def test_what_is_drafted_back_to_what_is_published_is_no_draft(conn: Connection) -> None:
    save(conn, replace(LAMP, weight=3.0))

    assert save(conn, LAMP) is None
    assert rule_drafts.draft_of(conn, "R001") is None


def test_who_saves_second_is_told_and_nothing_is_lost(conn: Connection) -> None:
    first = save(conn, replace(LAMP, note="甲改的"), seen=0)
    second = save(conn, replace(LAMP, note="乙改的"), seen=0, by="乙示例")
    assert isinstance(first, Draft)
    on_purpose = save(conn, replace(LAMP, note="乙改的"), seen=first.revision, by="乙示例")

    assert second == Conflict(first, LAMP)
    assert isinstance(on_purpose, Draft)
    assert (on_purpose.staff_name, on_purpose.revision) == ("乙示例", first.revision + 1)


def test_a_draft_that_was_dropped_and_begun_anew_is_another_one(conn: Connection) -> None:
    first = save(conn, replace(LAMP, note="甲改的"))
    assert isinstance(first, Draft)
    assert not rule_drafts.discard(conn, "R001", seen=first.revision + 1)
    assert rule_drafts.discard(conn, "R001", seen=first.revision)
    later = NOW + timedelta(minutes=1)
    rule_drafts.save(conn, "R001", replace(LAMP, note="乙改的"), by="乙示例", now=later, seen=0)

    assert isinstance(save(conn, replace(LAMP, note="甲又改"), seen=first.revision), Conflict)


def test_a_rule_published_under_a_draft_is_shown_instead_of_overwritten(conn: Connection) -> None:
    mine, theirs = replace(LAMP, note="草稿"), replace(LAMP, note="导入")
    save(conn, mine)
    district.upsert(conn, DistrictRows(rules=(theirs,)))

    assert publish(conn) == [rule_versions.Stale("R001", "changed", LAMP, theirs, mine)]
    assert theirs in rules(conn)
    rule_drafts.rebase(conn, "R001", by="甲示例", now=NOW)
    assert publish(conn) == 2
    assert mine in rules(conn)


def test_a_rule_whose_division_is_gone_is_not_published(conn: Connection) -> None:
    save(conn, replace(LAMP, scope="no-such"))

    assert [stale.reason for stale in publish(conn)] == ["no division"]  # type: ignore[union-attr]
    assert rules(conn) == (LAMP, WASTE, GAS)


def test_new_rules_and_removed_ones_are_published_and_rolled_back(conn: Connection) -> None:
    new = RuleRow("R011", "积水", "类别", "PS")
    save(conn, new)
    rule_drafts.save(conn, "R002", None, by="甲示例", now=NOW, seen=0)

    assert rule_drafts.free_id(conn) == "R012"
    assert publish(conn) == 2
    assert rules(conn) == (LAMP, GAS, new)
    assert rule_versions.roll_back(conn, 1, author="乙示例", note="", now=NOW) == 3
    assert rules(conn) == (LAMP, WASTE, GAS)
    assert [(v.number, v.origin, v.changes) for v in rule_versions.versions(conn, 9)] == [
        (3, "rollback", 2),
        (2, "console", 2),
        (1, "baseline", 3),
    ]


def test_only_the_chosen_drafts_are_published(conn: Connection) -> None:
    save(conn, replace(LAMP, weight=3.0))
    save(conn, replace(WASTE, weight=3.0))

    assert publish(conn, {"R002"}) == 2
    assert [d.rule_id for d in rule_drafts.all_drafts(conn)] == ["R001"]
    assert publish(conn, set()) == 0


def test_rolling_back_over_several_versions_finds_each_rule_as_it_was_then(conn: Connection) -> None:
    for weight in (3.0, 4.0, 5.0):
        save(conn, replace(LAMP, weight=weight))
        publish(conn)
    save(conn, replace(WASTE, enabled=False))
    publish(conn)
    undone = rule_versions.undone_by(conn, 2)

    assert [(c.rule_id, c.after) for c in undone] == [("R001", replace(LAMP, weight=3.0)), ("R002", WASTE)]
    assert rule_versions.roll_back(conn, 2, author="甲示例", note="", now=NOW) == 6
    assert rules(conn) == (replace(LAMP, weight=3.0), WASTE, GAS)
    assert rule_versions.roll_back(conn, 6, author="甲示例", note="", now=NOW) == 0
    assert [v.number for v, _ in rule_versions.changes_of_rule(conn, "R001", 9)] == [6, 4, 3, 2, 1]


def test_an_import_is_a_version_like_any_other(conn: Connection) -> None:
    heavier = replace(LAMP, weight=9.0)
    number = rule_versions.record(conn, (LAMP, WASTE, GAS), (heavier, WASTE), author="命令行", note="甲.xlsx", now=NOW)

    assert number == 2
    assert rule_versions.changes(conn, 2) == [rule_versions.RuleChange("R001", LAMP, heavier)]
    assert rule_versions.record(conn, (heavier,), (heavier,), author="命令行", note="", now=NOW) == 0
    assert rule_versions.latest(conn) == 2


def test_the_first_import_of_an_empty_district_is_version_one(engine: Engine) -> None:
    with engine.begin() as conn:
        assert rule_versions.record(conn, (), (LAMP,), author="命令行", note="", now=NOW) == 1
