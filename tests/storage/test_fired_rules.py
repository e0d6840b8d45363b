"""Which rules fired, and whether they were right by what people made of the cases."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from filed import MONDAY, file_case
from storage.cases import events
from storage.district import district_store as district
from storage.district.district_store import DistrictRows, DivisionRow
from storage.rules import fired_rules
from storage.rules.fired_rules import Fired, Spoke

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.cases.cases import Case

TREE = DistrictRows(
    divisions=(
        DivisionRow("K", "示例市", "市"),
        DivisionRow("Q", "示例区", "区县", "K"),
        DivisionRow("S1", "东街道", "街道", "Q"),
        DivisionRow("S2", "西街道", "街道", "Q"),
        DivisionRow("C1", "甲社区", "社区", "S1"),
        DivisionRow("C2", "乙社区", "社区", "S1"),
        DivisionRow("C3", "丙社区", "社区", "S2"),
    )
)
ANSWERED: dict[str, Any] = {"answered_at": MONDAY + timedelta(hours=3)}
IN_S1 = {"street": "S1", "community": "C1"}


def fire(conn: Connection, kind: str, value: str, *, against: bool = False, **values: Any) -> Case:
    """File a case for which the rule R1 fired."""
    case = file_case(conn, **values)
    fired_rules.keep(conn, case.id, [Spoke("R1", kind, value, against)])
    return case


@pytest.mark.parametrize(
    ("kind", "value", "case", "right", "wrong"),
    [
        ("category", "ZM", {"category": "ZM"}, 1, 0),
        ("category", "ZM", {"category": "HW"}, 0, 1),
        ("category", "ZM", {}, 0, 0),
        ("deputy", "D1", {}, 1, 0),
        ("deputy", "D2", {}, 0, 1),
        ("deputy", "D2", {"deputy_id": None}, 0, 0),
        ("division", "C1", IN_S1, 1, 0),
        ("division", "S1", IN_S1, 1, 0),
        ("division", "S1", {"street": "S1"}, 1, 0),
        ("division", "C2", IN_S1, 0, 1),
        ("division", "C3", IN_S1, 0, 1),
        ("division", "S2", IN_S1, 0, 1),
        ("division", "S2", {"street": "S1"}, 0, 1),
        # Nobody has said in which community of the street it is, and the district is true of all of it.
        ("division", "C2", {"street": "S1"}, 0, 0),
        ("division", "Q", IN_S1, 0, 0),
        ("division", "K", IN_S1, 0, 0),
        ("division", "C1", {}, 0, 0),
        ("emergency", "请马上离开", IN_S1, 0, 0),
    ],
)
def test_a_rule_is_judged_by_what_the_case_is_now(
    conn: Connection, kind: str, value: str, case: dict[str, Any], right: int, wrong: int
) -> None:
    district.upsert(conn, TREE)
    fire(conn, kind, value, **case, **ANSWERED)

    assert fired_rules.counts(conn, MONDAY) == {"R1": Fired(1, right, wrong)}


def test_a_rule_that_speaks_against_something_is_right_when_the_case_is_something_else(conn: Connection) -> None:
    fire(conn, "category", "ZM", against=True, category="HW", **ANSWERED)
    fire(conn, "category", "ZM", against=True, category="HW", **ANSWERED)
    fire(conn, "category", "ZM", against=True, category="ZM", **ANSWERED)

    assert fired_rules.counts(conn, MONDAY) == {"R1": Fired(3, right=2, wrong=1)}


@pytest.mark.parametrize(
    ("actor", "kind", "right"),
    [
        ("citizen", "citizen", 0),
        ("clock", "remind", 0),
        ("staff", "note", 0),
        ("staff", "assign", 1),
        ("deputy", "reassign", 1),
        ("deputy", "reply", 1),
    ],
)
def test_only_a_case_that_a_deputy_or_the_staff_did_something_about_tells_anything(
    conn: Connection, actor: str, kind: str, right: int
) -> None:
    case = fire(conn, "category", "ZM", category="ZM")
    events.note(conn, events.NewEvent(case.id, MONDAY, actor, kind, ""))

    assert fired_rules.counts(conn, MONDAY) == {"R1": Fired(1, right)}


def test_cases_filed_before_are_not_counted_and_each_rule_counts_for_itself(conn: Connection) -> None:
    fire(conn, "category", "ZM", filed_at=MONDAY - timedelta(days=1))
    case = file_case(conn, category="ZM", **ANSWERED)
    fired_rules.keep(conn, case.id, [Spoke("R2", "category", "ZM"), Spoke("R3", "category", "HW")])
    fired_rules.keep(conn, file_case(conn).id, [])

    assert fired_rules.counts(conn, MONDAY) == {"R2": Fired(1, right=1), "R3": Fired(1, wrong=1)}
