"""New rules tried on old cases; the district is the invented village."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from nlp.district import Rule, Target, TargetKind
from nlp.measuring.dry_run import Aspect, PastCase, Verdict, changed_rules, dry_run
from nlp.suggestion import Context
from village import COMMUNITY, DISTRICT, OTHER, STREET, suggester

if TYPE_CHECKING:
    from nlp.suggester import Suggester

HERE = Context(division=COMMUNITY)


def with_rules(*rules: Rule) -> Suggester:
    """The village with more rules, or others in the place of those of the same id."""
    ids = {rule.id for rule in rules}
    return suggester().with_rules([*(rule for rule in DISTRICT.rules if rule.id not in ids), *rules])


def rule(id_: str, expression: str, kind: TargetKind, value: str, weight: float = 1.0, **more: str | bool) -> Rule:
    return Rule(id_, expression, Target(kind, value), weight, **more)  # type: ignore[arg-type] # scope and enabled


WASTE = rule("N1", "路灯 + 塑料袋", TargetKind.CATEGORY, "HW", 5)


def test_the_same_rules_make_no_difference() -> None:
    assert dry_run(suggester(), with_rules(), [PastCase("路灯坏了", HERE), PastCase("你好")]) == []


@pytest.mark.parametrize(
    ("rule", "text", "aspects"),
    [
        (WASTE, "路灯上挂着塑料袋", ("category",)),
        (rule("N1", "路灯", TargetKind.CATEGORY, "LD"), "路灯坏了", ()),
        (rule("N1", "东门", TargetKind.DIVISION, OTHER, 5), "东门有垃圾", ("place",)),
        (rule("N1", "灯杆", TargetKind.DEPUTY, "D2"), "灯杆倒了，路灯坏了", ("deputy",)),
        (rule("N1", "电线", TargetKind.EMERGENCY, "请远离。"), "电线掉了，路灯坏了", ("notices",)),
        (rule("R1", "路灯", TargetKind.CATEGORY, "LD", 2, enabled=False), "路灯坏了", ("category",)),
    ],
    ids=["category", "nothing", "place", "deputy", "notices", "switched off"],
)
def test_a_case_that_goes_elsewhere_is_found_with_what_differs_and_the_rule(
    rule: Rule, text: str, aspects: tuple[Aspect, ...]
) -> None:
    found = dry_run(suggester(), with_rules(rule), [PastCase("楼道有垃圾", HERE), PastCase(text, HERE)])

    assert [(one.case, one.rules) for one in found] == ([(1, (rule.id,))] if aspects else [])
    if aspects:
        assert set(aspects) <= set(found[0].aspects)


@pytest.mark.parametrize(
    ("decided", "verdict"),
    [
        ({"category": "HW"}, "better"),
        ({"category": "LD"}, "worse"),
        ({"category": "XX"}, "unknown"),
        ({}, "unknown"),
        ({"category": "HW", "deputy": "D1"}, "unknown"),
    ],
)
def test_people_have_decided_what_is_better(decided: dict[str, str], verdict: Verdict) -> None:
    other = rule("N2", "塑料袋", TargetKind.DEPUTY, "D2")
    (found,) = dry_run(suggester(), with_rules(WASTE, other), [PastCase("路灯上挂着塑料袋", HERE, **decided)])

    assert found.aspects == ("category", "deputy")
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("street", "community", "verdict"),
    [(STREET, OTHER, "better"), (STREET, COMMUNITY, "worse"), (STREET, None, "unknown")],
)
def test_a_place_is_judged_as_exactly_as_it_was_told(street: str, community: str | None, verdict: Verdict) -> None:
    there = rule("N1", "东门", TargetKind.DIVISION, OTHER, 5)
    (found,) = dry_run(
        suggester(), with_rules(there), [PastCase("东门有垃圾", HERE, street=street, community=community)]
    )

    assert found.verdict == verdict


def test_rules_are_changed_when_they_mean_something_else() -> None:
    before = DISTRICT.rules
    after = (replace(before[0], note="看过"), replace(before[1], weight=3), *before[3:], WASTE)

    assert changed_rules(before, after) == {before[1].id, before[2].id, "N1"}
