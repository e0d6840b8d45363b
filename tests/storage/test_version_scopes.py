"""Whom versions of the rules concern, counted by the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from storage.district import district_store as district
from storage.district.district_store import DistrictRows, DivisionRow, RuleRow
from storage.rules import rule_drafts, rule_versions
from storage.rules.version_scopes import ABSENT, Scopes, scopes

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
#: The words of its note look like a scope in JSON.
LOCAL = RuleRow("R2", "夜市", "类别", "HW", 1.0, "990101", note='"scope": null')
WIDE = RuleRow("R1", "路灯", "类别", "ZM")


def publish(conn: Connection, *rows: RuleRow | None, gone: str = "") -> int:
    for row in rows:
        rule_drafts.save(conn, row.id if row else gone, row, by="甲示例", now=NOW, seen=None)
    number = rule_versions.publish(conn, None, author="甲示例", note="示例", now=NOW)
    assert isinstance(number, int)
    return number


def test_scopes_are_counted_before_and_after(engine: Engine) -> None:
    with engine.begin() as conn:
        district.upsert(conn, DistrictRows(divisions=(DivisionRow("990101", "示例区", "区县"),)))
        first = publish(conn, LOCAL, WIDE, replace(WIDE, id="R3"))
        second = publish(conn, replace(LOCAL, scope=None))
        third = publish(conn, None, gone="R2")
        found = scopes(conn, [first, second, third, 99])

    assert sorted(found[first], key=repr) == sorted([Scopes(ABSENT, "990101", 1), Scopes(ABSENT, None, 2)], key=repr)
    assert found[second] == [Scopes("990101", None, 1)]
    assert found[third] == [Scopes(None, ABSENT, 1)]
    assert 99 not in found
