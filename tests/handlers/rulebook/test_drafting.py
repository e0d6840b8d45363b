"""Rules drafted by staff, without a page: what is written, what is noted, who was second, whose it is."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import pytest

from handlers.office.clerk import NotYoursError
from handlers.office.second import Second
from handlers.rulebook import drafting
from handlers.rulebook.draft_filling import propose, put_all
from handlers.rulebook.drafting import Drafted
from handlers.rulebook.rule_state import Seen, print_of, state_of
from office import LAMP, NORTH_RULE, SOUTH, SOUTH_RULE
from storage.district.district_store import DistrictRows, RuleRow, upsert
from storage.rules import draft_state, rule_drafts
from village import COMMUNITY, STREET

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.office.change import Change
    from handlers.office.written import Written
    from office import Office

    Attempt = Callable[[Change], Written[object]]

HEAVY = replace(LAMP, weight=5.0)
NEW = RuleRow("", "井盖", "类别", "LD", 1.0, STREET)
UNTOUCHED = Seen(0, print_of(LAMP))


def row_of(office: Office, rule_id: str = "R1") -> RuleRow | None:
    return office.look(lambda conn: state_of(conn, rule_id)).row


def seen(office: Office, rule_id: str = "R1") -> Seen:
    return office.look(lambda conn: state_of(conn, rule_id)).seen


def test_a_rule_is_drafted_and_noted_with_how_it_was(office: Office) -> None:
    done = office.do("区经办", lambda change: drafting.put(change, "R1", HEAVY, UNTOUCHED))

    assert isinstance(done, Drafted)
    assert row_of(office) == HEAVY
    assert office.trail() == [("区经办", "rule_draft", "rule:R1", None, asdict(LAMP), asdict(HEAVY))]


def test_what_is_as_in_use_leaves_neither_a_draft_nor_a_line(office: Office) -> None:
    done = office.do("区经办", lambda change: drafting.put(change, "R1", LAMP, UNTOUCHED))

    assert done == Drafted("R1", None)
    assert office.trail() == []


def test_the_second_writes_nothing_and_is_told_who_was_first(office: Office) -> None:
    office.do("区管理", lambda change: drafting.put(change, "R1", HEAVY, UNTOUCHED))
    done = office.do("区经办", lambda change: drafting.put(change, "R1", None, UNTOUCHED))

    assert isinstance(done, Second)
    assert done.now.row == HEAVY
    assert done.last is not None
    assert done.last.staff_name == "区管理"
    assert row_of(office) == HEAVY
    assert len(office.trail()) == 1


def test_a_form_made_before_the_rule_in_use_changed_is_second_too(office: Office) -> None:
    office.look(lambda conn: upsert(conn, DistrictRows(rules=(HEAVY,))))

    jobs: tuple[Attempt, ...] = (
        lambda change: drafting.put(change, "R1", None, UNTOUCHED),
        lambda change: drafting.rebase(change, "R1", UNTOUCHED),
        lambda change: drafting.discard(change, "R1", 1),
    )
    for job in jobs:
        assert isinstance(office.do("区经办", job), Second)
    assert office.trail() == []


def test_a_new_rule_gets_a_number_and_is_made_once(office: Office) -> None:
    first = office.do("北经办", lambda change: drafting.add(change, NEW))
    again = office.do("北经办", lambda change: drafting.add(change, NEW))
    other = office.do("北管理", lambda change: drafting.add(change, NEW))

    assert (first.rule_id, again.rule_id, other.rule_id) == ("R004", "R004", "R005")
    assert [line[1:4] for line in office.trail()] == [
        ("rule_draft", "rule:R004", STREET),
        ("rule_draft", "rule:R005", STREET),
    ]


def test_a_draft_is_dropped_if_it_is_the_one_that_was_seen(office: Office) -> None:
    office.do("区经办", lambda change: drafting.put(change, "R1", HEAVY, UNTOUCHED))
    revision = seen(office).revision

    assert isinstance(office.do("区经办", lambda change: drafting.discard(change, "R1", revision + 1)), Second)
    dropped = office.do("区经办", lambda change: drafting.discard(change, "R1", revision))
    assert not isinstance(dropped, Second)
    assert dropped.row == HEAVY
    assert row_of(office) == LAMP
    assert office.trail()[-1] == ("区经办", "rule_discard", "rule:R1", None, asdict(HEAVY), asdict(LAMP))


def test_a_draft_is_kept_over_what_came_into_use_meanwhile(office: Office) -> None:
    office.do("区经办", lambda change: drafting.put(change, "R1", HEAVY, UNTOUCHED))
    other = replace(LAMP, note="别人的")
    office.look(lambda conn: upsert(conn, DistrictRows(rules=(other,))))
    now = seen(office)
    done = office.do("区经办", lambda change: drafting.rebase(change, "R1", now))

    assert isinstance(done, Drafted)
    assert done.draft is not None
    assert (done.draft.row, done.draft.base) == (HEAVY, other)
    assert office.trail()[-1] == ("区经办", "rule_rebase", "rule:R1", None, asdict(other), asdict(HEAVY))


@pytest.mark.parametrize(
    "row",
    [
        replace(NORTH_RULE, scope=None),
        replace(NORTH_RULE, scope=SOUTH),
        replace(NORTH_RULE, target_kind="区划", target_value=SOUTH),
        replace(NORTH_RULE, target_kind="代表", target_value="D3"),
    ],
    ids=["for everybody", "for the other street", "speaks for the other street", "speaks for its deputy"],
)
def test_a_street_makes_no_rule_that_reaches_beyond_it(office: Office, row: RuleRow) -> None:
    now = Seen(0, print_of(NORTH_RULE))
    jobs: tuple[Attempt, ...] = (
        lambda change: drafting.put(change, "R2", row, now),
        lambda change: drafting.add(change, row),
        lambda change: propose(change, row),
        lambda change: put_all(change, [row], "0"),
    )
    for job in jobs:
        with pytest.raises(NotYoursError):
            office.do("北经办", job)
    assert office.trail() == []
    assert row_of(office, "R2") == NORTH_RULE


def test_a_street_speaks_for_its_own_deputies(office: Office) -> None:
    row = replace(NORTH_RULE, target_kind="代表", target_value="D1", scope=COMMUNITY)

    now = Seen(0, print_of(NORTH_RULE))
    assert isinstance(office.do("北经办", lambda change: drafting.put(change, "R2", row, now)), Drafted)


def test_a_target_beyond_a_street_stays_where_it_was(office: Office) -> None:
    given = replace(NORTH_RULE, target_kind="代表", target_value="D3")
    office.look(lambda conn: upsert(conn, DistrictRows(rules=(given,))))
    louder, now = replace(given, weight=4.0), seen(office, "R2")

    done = office.do("北经办", lambda change: drafting.put(change, "R2", louder, now))
    assert isinstance(done, Drafted)


@pytest.mark.parametrize("name", ["北经办", "北查看", "南管理"])
def test_nobody_touches_what_is_not_theirs(office: Office, name: str) -> None:
    rule = SOUTH_RULE if name != "南管理" else NORTH_RULE
    office.do("区经办", lambda change: drafting.put(change, rule.id, None, Seen(0, print_of(rule))))
    now = seen(office, rule.id)
    attempts: tuple[Attempt, ...] = (
        lambda change: drafting.put(change, rule.id, replace(rule, weight=9.0), now),
        lambda change: drafting.discard(change, rule.id, now.revision),
        lambda change: drafting.rebase(change, rule.id, now),
    )

    for attempt in attempts:
        with pytest.raises(NotYoursError):
            office.do(name, attempt)
    assert len(office.trail()) == 1


def test_whoever_may_only_look_drafts_nothing_in_their_own_street(office: Office) -> None:
    with pytest.raises(NotYoursError):
        office.do("北查看", lambda change: drafting.add(change, NEW))


def test_rules_of_a_workbook_go_into_the_draft_that_was_seen(office: Office) -> None:
    mark = office.look(draft_state.mark)
    done = office.do("区经办", lambda change: put_all(change, [HEAVY, replace(SOUTH_RULE, weight=2.0)], mark))

    assert done == office.look(draft_state.mark)
    assert [line[1:4] for line in office.trail()] == [("import", "rule:R1", None), ("import", "rule:R3", SOUTH)]
    late = office.do("区经办", lambda change: put_all(change, [replace(HEAVY, weight=9.0)], mark))
    assert isinstance(late, Second)
    assert row_of(office) == HEAVY


def test_of_a_workbook_with_one_rule_of_somebody_elses_nothing_is_put(office: Office) -> None:
    mine, theirs = replace(NORTH_RULE, weight=2.0), replace(SOUTH_RULE, scope=STREET)
    with pytest.raises(NotYoursError):
        office.do("北经办", lambda change: put_all(change, [mine, theirs], "0"))

    assert office.look(rule_drafts.all_drafts) == []


def test_a_proposal_is_put_once_whoever_clicks(office: Office) -> None:
    assert office.do("区经办", lambda change: propose(change, NEW)) == "R004"
    assert office.do("北经办", lambda change: propose(change, NEW)) is None
    assert [line[:3] for line in office.trail()] == [("区经办", "propose", "rule:R004")]
