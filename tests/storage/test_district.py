"""The district's tables on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, insert, select
from sqlalchemy.exc import IntegrityError, StatementError

from storage.district import district_store as district
from storage.district.district_store import (
    CategoryRow,
    Counts,
    DeputyRow,
    DistrictRows,
    DivisionRow,
    RuleRow,
    TemplateRow,
)
from storage.metadata import UtcDateTime

if TYPE_CHECKING:
    from sqlalchemy import Engine

ROWS = DistrictRows(
    divisions=(
        # A child before its parent: rows come in any order.
        DivisionRow("9901001", "花园社区", "社区", "9901", ("花园",), ("桃李苑", "幸福路"), 119.1, 36.7),
        DivisionRow("9901", "东关街道", "街道"),
    ),
    deputies=(DeputyRow("W1", "示例甲", "区县", "在任", ("9901",), ("DL",), "示例", "sealed"),),
    categories=(CategoryRow("DL", "道路交通", "示例局", 2), CategoryRow("HJ", "环境保护")),
    rules=(
        RuleRow("R10", "道路", "类别", "DL", 0.1 + 0.2, "9901", True, "示例"),
        RuleRow("R2", "煤气", "紧急", "请拨打 119", enabled=False),
    ),
    templates=(TemplateRow("T1", "办结", "结果:{结果}\n谢谢", "办结"),),
)

# The calendar's own ends can't be moved to another time zone.
YEAR_2, YEAR_9998 = datetime(2, 1, 1), datetime(9998, 1, 1)  # noqa: DTZ001 - bounds for a zone to be added


def test_what_is_stored_is_read_back_sorted_as_people_count(engine: Engine) -> None:
    with engine.begin() as conn:
        district.upsert(conn, ROWS)
    with engine.begin() as conn:
        found = district.read(conn)

    assert found.divisions == tuple(reversed(ROWS.divisions or ()))
    assert found.rules == tuple(reversed(ROWS.rules or ()))
    assert (found.deputies, found.categories, found.templates) == (ROWS.deputies, ROWS.categories, ROWS.templates)


def test_counts_say_what_was_added_updated_and_left(engine: Engine) -> None:
    with engine.begin() as conn:
        first = district.upsert(conn, ROWS)
        again = district.upsert(conn, ROWS)
        changed = DistrictRows(
            categories=(CategoryRow("DL", "道路"), CategoryRow("HJ", "环境保护"), CategoryRow("JY", "教育"))
        )
        third = district.upsert(conn, changed)

    assert first["divisions"] == Counts(added=2)
    assert again["divisions"] == Counts(unchanged=2)
    assert third == {"categories": Counts(added=1, updated=1, unchanged=1)}


def test_rows_and_sheets_that_are_not_given_stay(engine: Engine) -> None:
    with engine.begin() as conn:
        district.upsert(conn, ROWS)
        district.upsert(conn, DistrictRows(categories=(CategoryRow("JY", "教育"),), rules=()))
        found = district.read(conn)

    assert [row.code for row in found.categories or ()] == ["DL", "HJ", "JY"]
    assert len(found.rules or ()) == 2
    assert len(found.divisions or ()) == 2


def test_the_version_grows_with_a_change_and_only_then(engine: Engine) -> None:
    with engine.begin() as conn:
        versions = [district.version(conn)]
        for rows in (ROWS, ROWS, DistrictRows(), replace(ROWS, rules=(RuleRow("R2", "燃气", "紧急", "请拨打 119"),))):
            district.upsert(conn, rows)
            versions.append(district.version(conn))

    assert versions == [0, 1, 1, 1, 2]


def test_a_failed_transaction_leaves_nothing(engine: Engine) -> None:
    twice = DistrictRows(categories=(CategoryRow("DL", "道路"), CategoryRow("DL", "道路")))
    with pytest.raises(IntegrityError), engine.begin() as conn:
        district.upsert(conn, twice)
    with engine.begin() as conn:
        found = district.read(conn)

        assert found.categories == ()
        assert district.version(conn) == 0


def test_a_parent_that_does_not_exist_is_refused_at_commit(engine: Engine) -> None:
    with pytest.raises(IntegrityError), engine.begin() as conn:
        district.upsert(conn, DistrictRows(divisions=(DivisionRow("1", "花园社区", "社区", "2"),)))


def test_moments_come_back_exact_and_in_utc(engine: Engine) -> None:
    table = Table("moments", MetaData(), Column("id", Integer, primary_key=True), Column("at", UtcDateTime))
    shanghai = datetime(2026, 3, 1, 8, 0, 0, 123457, tzinfo=timezone(timedelta(hours=8)))
    with engine.begin() as conn:
        table.create(conn)
        conn.execute(insert(table), [{"at": shanghai}, {"at": None}, {"at": shanghai + timedelta(microseconds=1)}])
        found = list(conn.execute(select(table.c.at).order_by(table.c.id)).scalars())
        later = conn.execute(select(table.c.id).where(table.c.at > shanghai)).scalars().all()
        table.drop(conn)

    assert found == [shanghai, None, shanghai + timedelta(microseconds=1)]
    assert found[0].tzinfo is UTC
    assert later == [3]


@given(st.datetimes(YEAR_2, YEAR_9998, timezones=st.timezones()))
def test_any_aware_moment_survives(moment: datetime) -> None:
    dialect = create_engine("sqlite://").dialect
    kind = UtcDateTime()

    assert kind.process_result_value(kind.process_bind_param(moment, dialect), dialect) == moment.astimezone(UTC)


def test_a_naive_moment_is_refused(engine: Engine) -> None:
    table = Table("moments", MetaData(), Column("id", Integer, primary_key=True), Column("at", UtcDateTime))
    with pytest.raises(StatementError, match="naive"), engine.begin() as conn:
        conn.execute(select(table.c.id).where(table.c.at > datetime(2026, 3, 1)))  # noqa: DTZ001 - the mistake itself
