"""Rules under review: everything is invented."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from borough import CATEGORIES, DEPUTIES, DISTRICT, DIVISIONS, rule
from nlp.district import District
from nlp.measuring.rule_review import FiledCase, Review, review

if TYPE_CHECKING:
    from nlp.district import Rule

NOISY = ("烧烤摊半夜吵得睡不着", "楼下烧烤摊油烟呛人", "烧烤摊把人行道占了")


def district(*rules: Rule) -> District:
    return District(DIVISIONS, DEPUTIES, CATEGORIES, rules)


def look(*rules: Rule, cases: tuple[FiledCase, ...] = ()) -> Review:
    return review(district(*rules), cases)


def test_rules_of_the_borough_are_in_order() -> None:
    found = review(DISTRICT, [])

    assert (found.conflicts, found.idle, found.unused, found.gaps) == ((), (), (), ())


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (rule("A", "路灯 + 坏", "类别:DL"), rule("B", "坏 + 路灯", "类别:DL", 3), "duplicate"),
        (rule("A", "路灯", "类别:DL"), rule("B", "路灯", "类别:HB", 3), "different targets"),
        (rule("A", "路灯", "代表:W1"), rule("B", "路灯", "代表:W2"), "different targets"),
        (rule("A", "路灯 + 坏", "类别:DL", -2), rule("B", "路灯", "类别:DL"), "opposed"),
        (rule("A", "路灯", "类别:DL", -2), rule("B", "路灯", "类别:DL"), "opposed"),
        (rule("A", "公交车", "类别:DL", -2), rule("B", "公交", "类别:DL"), "opposed"),
        (rule("A", "路灯", "类别:DL", -2, "C1"), rule("B", "路灯", "类别:DL", 1, "9001001"), "opposed"),
    ],
)
def test_two_rules_at_odds(first: Rule, second: Rule, kind: str) -> None:
    found = look(first, second)

    assert [(one.kind, one.first.id, one.second.id) for one in found.conflicts] == [(kind, "A", "B")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (rule("A", "路灯", "类别:DL"), rule("B", "路灯", "类别:HB", -1)),
        (rule("A", "路灯", "类别:DL"), rule("B", "路灯", "代表:W1")),
        (rule("A", "路灯", "类别:DL"), rule("B", "路灯", "类别:HB", 1, "C1")),
        (rule("A", "着火", "紧急:请拨打119"), rule("B", "着火", "紧急:请离开")),
        (rule("A", "路灯 | 灯杆", "类别:DL", -1), rule("B", "路灯 + 坏", "类别:HB")),
        (rule("A", "路灯", "类别:DL", -1, "C1"), rule("B", "路灯", "类别:DL", 1, "C2")),
        (rule("A", "路灯", "类别:DL"), replace(rule("B", "路灯", "类别:HB"), enabled=False)),
    ],
)
def test_two_rules_that_are_not(first: Rule, second: Rule) -> None:
    assert look(first, second).conflicts == ()


@pytest.mark.parametrize(
    ("one", "kind", "words"),
    [
        (rule("A", "路灯", "类别:XX"), "no target", ()),
        (rule("A", "路灯", "区划:404"), "no target", ()),
        (rule("A", "路灯", "代表:W404"), "no target", ()),
        (rule("A", "路灯", "代表:W8"), "target disabled", ()),
        (rule("A", "路灯", "类别:DL", 1, "404"), "no scope", ()),
        (rule("A", "公交车 - 公交", "类别:DL"), "contradiction", ()),
        (rule("A", "路灯 - 路灯", "类别:DL"), "contradiction", ()),
    ],
)
def test_rules_that_can_do_nothing(one: Rule, kind: str, words: tuple[str, ...]) -> None:
    found = look(one).idle

    assert [(it.kind, it.words) for it in found] == [(kind, words)]


def test_disabled_rules_and_deputies_on_leave_are_left_alone() -> None:
    assert look(replace(rule("A", "路灯", "类别:XX"), enabled=False), rule("B", "路灯", "代表:W6")).idle == ()


def test_rules_that_no_case_uses() -> None:
    cases = (FiledCase("路灯不亮了，换灯泡", "C1", "DL"), FiledCase("法院判决", handled=False))
    found = look(
        rule("A", "灯泡", "类别:DL"),
        rule("B", "垃圾", "类别:HB"),
        rule("C", "灯泡", "类别:DL", 1, "C3"),
        rule("D", "着火", "紧急:请拨打119"),
        rule("E", "法院", "引导:请联系法院"),
        cases=cases,
    )

    assert [one.id for one in found.unused] == ["B", "C"]
    assert (found.cases, found.judged, found.right) == (2, 1, 1)


def test_a_word_of_wrongly_understood_cases_is_proposed_as_a_rule() -> None:
    cases = tuple(FiledCase(text, "C1", "HB") for text in NOISY)
    (gap,) = look(rule("J001", "人行道", "类别:DL", 2), cases=cases).gaps

    assert (gap.word, gap.cases, gap.mended, gap.spoiled) == ("烧烤", 3, 2, 0)
    assert gap.rule is not None
    assert (gap.rule.id, str(gap.rule.target), gap.rule.weight) == ("J002", "类别:HB", 1.0)


def test_proposals_are_counted_together() -> None:
    cases = tuple(FiledCase(text, "C1", "HB") for text in NOISY)
    found = look(rule("A", "人行道", "类别:DL", 2), cases=cases)

    assert (found.judged, found.right, found.right_then) == (3, 0, 2)


def test_the_weight_outdoes_what_spoke_for_the_wrong_category() -> None:
    cases = tuple(FiledCase(f"人行道{text}", "C1", "HB") for text in NOISY)
    (gap,) = look(rule("A", "人行道", "类别:DL", 3), cases=cases).gaps

    assert gap.rule is not None
    assert (gap.rule.expression, gap.rule.weight) == ("烧烤", 3.5)
    assert gap.mended == 2


@pytest.mark.parametrize(
    "others",
    [
        tuple(FiledCase(f"烧烤{n}摊的路灯", "C1", "DL") for n in range(3)),
        (),
    ],
    ids=["said of other matters as often", "said too seldom"],
)
def test_what_is_not_proposed(others: tuple[FiledCase, ...]) -> None:
    wrong = tuple(FiledCase(text, "C1", "HB") for text in (NOISY if others else NOISY[:2]))

    assert [gap for gap in look(rule("A", "路灯", "类别:DL"), cases=(*wrong, *others)).gaps if "烧烤" in gap.word] == []


def test_cases_without_a_category_take_it_from_like_ones() -> None:
    undecided = tuple(FiledCase(text) for text in NOISY)
    decided = tuple(FiledCase(f"烧烤{text}", None, "HB") for text in NOISY)
    found = look(rule("A", "垃圾", "类别:HB"), cases=(*undecided, *decided))

    assert any(gap.rule is not None and gap.rule.target.value == "HB" for gap in found.gaps)


def test_cases_nobody_can_tell_the_category_of_have_words_and_no_rule() -> None:
    (gap,) = look(rule("A", "垃圾", "类别:HB"), cases=tuple(FiledCase(text) for text in NOISY)).gaps

    assert "烧烤" in gap.word
    assert gap.rule is None
    assert len(gap.examples) == 2


def test_what_people_route_by_hand_is_proposed_for_the_deputy() -> None:
    by_hand = tuple(FiledCase(text, "C2", "HB", "W1", by_hand=True) for text in NOISY)
    found = look(rule("A", "烧烤 | 烧烤摊", "类别:HB"), rule("B", "油烟", "类别:HB"), cases=by_hand)

    assert all(gap.rule is not None and gap.rule.target.value == "W1" for gap in found.gaps)


def test_guided_cases_tell_nothing_of_categories() -> None:
    assert look(cases=tuple(FiledCase(text, None, "HB", handled=False) for text in NOISY)).gaps == ()
