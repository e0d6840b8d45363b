from __future__ import annotations

from math import isclose, log
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from nlp.district import Category, Rule, Target, TargetKind
from nlp.rules.category import CLOSE, categorise, contribution
from nlp.rules.rule_index import Hit

if TYPE_CHECKING:
    from random import Random

ROADS, WATER, NOISE = Category("DL", "道路交通"), Category("GS", "供水排水"), Category("ZY", "噪音扰民")
ALL = (ROADS, WATER, NOISE)


def hit(code: str, weight: float, *matched: str, at: int = 0, count: int = 1) -> Hit:
    rule = Rule(f"R-{'-'.join(matched)}", "|".join(matched), Target(TargetKind.CATEGORY, code), weight)
    return Hit(rule, tuple((at + index, at + index + 1) for index in range(len(matched))), matched, count)


def test_the_category_with_the_highest_sum_wins_and_shows_its_evidence_strongest_first() -> None:
    hits = [hit("DL", 1, "道路"), hit("DL", 2, "围墙", at=5), hit("GS", 1, "积水", at=9)]
    best, runner_up = categorise(hits, ALL)

    assert best is not None
    assert (best.code, best.name, best.score, best.evidence) == ("DL", "道路交通", 3, ("围墙", "道路"))
    assert runner_up is None


def test_what_speaks_against_a_category_lowers_it_and_is_no_evidence() -> None:
    hits = [hit("GS", 3, "积水"), hit("GS", -2.5, "洒水车", at=3), hit("DL", 1, "道路", at=6)]
    best, runner_up = categorise(hits, ALL)

    assert best is not None
    assert best.code == "DL"
    assert runner_up is None


def test_nothing_is_guessed_without_evidence() -> None:
    assert categorise([], ALL) == (None, None)
    assert categorise([hit("GS", -1, "洒水车")], ALL) == (None, None)
    assert categorise([hit("GS", 1, "积水"), hit("GS", -1, "洒水车", at=3)], ALL) == (None, None)


def test_the_second_category_is_named_when_it_is_close() -> None:
    near = categorise([hit("DL", 1, "道路"), hit("GS", CLOSE, "积水", at=3)], ALL)
    far = categorise([hit("DL", 1, "道路"), hit("GS", CLOSE - 0.01, "积水", at=3)], ALL)

    assert near.runner_up is not None
    assert near.runner_up.code == "GS"
    assert far.runner_up is None


def test_of_equal_categories_the_smaller_code_comes_first() -> None:
    hits = [hit("ZY", 0.3, "吵"), hit("DL", 0.1, "路", at=3), hit("DL", 0.2, "道", at=5)]
    best, runner_up = categorise(hits, ALL)

    assert best is not None
    assert runner_up is not None
    assert [best.code, runner_up.code] == ["DL", "ZY"]


def test_repeating_a_word_helps_less_each_time() -> None:
    assert contribution(hit("DL", 2, "道路")) == 2
    assert isclose(contribution(hit("DL", 2, "道路", count=3)), 2 * (1 + log(3)))
    assert contribution(hit("DL", -2, "道路", count=3)) < -2


def test_rules_for_other_targets_and_unknown_categories_do_not_count() -> None:
    other = Rule("R9", "积水", Target(TargetKind.DEPUTY, "DL"), 9)

    assert categorise([Hit(other, ((0, 2),), ("积水",), 1), hit("XX", 9, "积水")], ALL) == (None, None)


@given(
    st.lists(st.tuples(st.sampled_from(["DL", "GS", "ZY"]), st.floats(), st.integers(1, 50)), max_size=8), st.randoms()
)
def test_any_weights_in_any_order_give_the_same_guess(said: list[tuple[str, float, int]], random: Random) -> None:
    hits = [hit(code, weight, f"词{at}", at=at, count=count) for at, (code, weight, count) in enumerate(said)]
    guess = categorise(hits, ALL)

    assert categorise(random.sample(hits, len(hits)), reversed(ALL)) == guess
    assert guess.best is None or (guess.best.score > 0 and guess.best.evidence)
