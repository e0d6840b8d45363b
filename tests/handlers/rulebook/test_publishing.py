"""From the draft into use and back, without a page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from handlers.office.clerk import NotYoursError
from handlers.office.second import Second
from handlers.rulebook.publishing import Hindrance, Published, draft_in, mark_of, publish, roll_back
from handlers.rulebook.rule_state import state_of
from office import LAMP, NORTH_RULE, SOUTH_RULE
from storage.district.district_store import DistrictRows, RuleRow, upsert
from storage.rules import rule_drafts, rule_versions
from village import MONDAY, STREET

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from office import Office

HEAVY = replace(LAMP, weight=5.0)
NORTH, SOUTH = replace(NORTH_RULE, weight=5.0), replace(SOUTH_RULE, weight=5.0)


def draft(office: Office, *rows: RuleRow) -> None:
    def job(conn: Connection) -> None:
        for row in rows:
            rule_drafts.save(conn, row.id, row, by="区经办", now=MONDAY, seen=None)

    office.look(job)


def mark(office: Office, name: str = "区管理") -> str:
    clerk = office.clerk(name)
    return office.look(lambda conn: draft_in(conn, clerk.scope)).mark


def in_use(office: Office, rule_id: str) -> RuleRow | None:
    return office.look(lambda conn: state_of(conn, rule_id)).in_use


def test_what_was_looked_at_is_published_and_noted(office: Office) -> None:
    draft(office, HEAVY, NORTH)
    seen = mark(office)
    done = office.do("区管理", lambda change: publish(change, "示例", seen))

    # The first version holds the rules of before.
    assert done == Published(2, 2)
    assert (in_use(office, "R1"), in_use(office, "R2")) == (HEAVY, NORTH)
    after = {"number": 2, "note": "示例", "rules": ["R1", "R2"]}
    assert office.trail() == [("区管理", "rules_publish", "rule_version:2", None, {"number": 1}, after)]


def test_a_street_publishes_its_own_and_leaves_the_rest_in_the_draft(office: Office) -> None:
    draft(office, HEAVY, NORTH, SOUTH)
    seen = mark(office, "北管理")
    assert office.do("北管理", lambda change: publish(change, "示例", seen)) == Published(2, 1)
    assert [one.rule_id for one in office.look(rule_drafts.all_drafts)] == ["R1", "R3"]
    assert office.trail()[0][3] == STREET


def test_a_draft_that_has_changed_since_is_not_published(office: Office) -> None:
    draft(office, HEAVY)
    seen = mark(office)
    draft(office, replace(HEAVY, weight=9.0))

    assert isinstance(office.do("区管理", lambda change: publish(change, "示例", seen)), Second)
    assert in_use(office, "R1") == LAMP
    assert office.trail() == []


def test_nothing_is_published_where_there_is_nothing_of_ones_own(office: Office) -> None:
    draft(office, SOUTH)
    assert office.do("北管理", lambda change: publish(change, "示例", mark_of([]))) is Hindrance.NO_CHANGE
    assert office.look(rule_versions.latest) == 0


def test_a_rule_that_changed_under_its_draft_holds_everything_up(office: Office) -> None:
    draft(office, HEAVY, NORTH)
    office.look(lambda conn: upsert(conn, DistrictRows(rules=(replace(LAMP, note="别人的"),))))
    seen = mark(office)

    assert office.do("区管理", lambda change: publish(change, "示例", seen)) is Hindrance.STALE
    assert in_use(office, "R2") == NORTH_RULE


@pytest.mark.parametrize("name", ["区经办", "北经办", "北查看"])
def test_only_managers_publish_and_go_back(office: Office, name: str) -> None:
    draft(office, HEAVY, NORTH)
    seen = mark(office, name)
    with pytest.raises(NotYoursError):
        office.do(name, lambda change: publish(change, "示例", seen))
    with pytest.raises(NotYoursError):
        office.do(name, lambda change: roll_back(change, 0, "示例", 0))


def published(office: Office, name: str, *rows: RuleRow) -> None:
    draft(office, *rows)
    seen = mark(office, name)
    assert isinstance(office.do(name, lambda change: publish(change, "示例", seen)), Published)


def test_the_way_back_is_a_new_version_with_its_line(office: Office) -> None:
    published(office, "区管理", HEAVY)
    done = office.do("区管理二", lambda change: roll_back(change, 1, "回去", 2))

    assert done == Published(3, 1)
    assert in_use(office, "R1") == LAMP
    after = {"number": 3, "to": 1, "note": "回去", "rules": ["R1"]}
    assert office.trail()[-1] == ("区管理二", "rules_roll_back", "rule_version:3", None, {"number": 2}, after)


def test_whoever_has_not_seen_the_newest_version_does_not_go_back(office: Office) -> None:
    published(office, "区管理", HEAVY)
    published(office, "区管理二", NORTH)
    done = office.do("区管理", lambda change: roll_back(change, 1, "回去", 2))

    assert isinstance(done, Second)
    assert done.now == 3
    assert done.last is not None
    assert done.last.staff_name == "区管理二"
    assert in_use(office, "R1") == HEAVY


def test_nobody_goes_back_over_somebody_elses_rules(office: Office) -> None:
    published(office, "区管理", NORTH)
    published(office, "区管理", SOUTH)
    with pytest.raises(NotYoursError):
        office.do("北管理", lambda change: roll_back(change, 1, "回去", 3))

    assert in_use(office, "R3") == SOUTH


def test_going_back_to_what_is_so_already_changes_nothing(office: Office) -> None:
    published(office, "区管理", HEAVY)
    assert office.do("区管理", lambda change: roll_back(change, 2, "回去", 2)) is Hindrance.NO_CHANGE
    assert office.look(rule_versions.latest) == 2
