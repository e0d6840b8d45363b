"""Rules learned from an invented history: readable, few, right, and the same again."""

from __future__ import annotations

import pytest

from nlp.district import Category, District, Rule, Target, TargetKind
from nlp.learning.learn import LearntRule, Progress, learn
from nlp.suggester import Suggester

LIGHTS = ("路灯坏了", "路灯不亮，晚上看不见", "楼道灯坏了没人修", "路灯一直闪", "晚上没有路灯")
RUBBISH = ("垃圾没人清运", "垃圾桶满了", "垃圾堆在路边很臭", "楼道里有垃圾", "清运不及时")
TEXTS = [f"{text}，第{turn}次反映" for turn in range(6) for text in (*LIGHTS, *RUBBISH)]
LABELS = [label for _ in range(6) for label in ("照明",) * 5 + ("环卫",) * 5]


def nothing(*_: object) -> None:
    """Nobody looks at the progress."""


QUIET = Progress(nothing, nothing)


def learned(most: int = 100) -> list[LearntRule]:
    return learn(TEXTS, LABELS, most, QUIET)


def suggester(rules: list[LearntRule]) -> Suggester:
    return Suggester(
        District(
            categories=tuple(Category(label, label) for label in sorted(set(LABELS))),
            rules=tuple(
                Rule(f"L{n}", rule.expression, Target(TargetKind.CATEGORY, rule.label), rule.weight)
                for n, rule in enumerate(rules)
            ),
        )
    )


@pytest.mark.parametrize("most", [30, 100])
def test_the_products_own_matcher_finds_every_category_with_them(most: int) -> None:
    understanding = suggester(learned(most))
    found = [understanding.suggest(text).category for text in TEXTS]

    assert [one.code if one else None for one in found] == LABELS


def test_there_are_no_more_rules_than_asked_for() -> None:
    assert len(learned(3)) <= 3


def test_weights_are_readable() -> None:
    rules = learned()

    assert all(rule.weight and rule.weight == round(rule.weight, 2) for rule in rules)
    assert any(0.5 <= abs(rule.weight) <= 2 for rule in rules)


def test_a_rule_says_how_often_it_fired_and_was_right() -> None:
    found = {(rule.label, rule.weight > 0): rule for rule in learned() if rule.expression == "没人"}
    (rubbish,) = [rule for rule in learned() if rule.expression == "垃圾" and rule.label == "环卫"]

    assert (rubbish.weight > 0, rubbish.fired, rubbish.right) == (True, 24, 24)
    assert all((rule.fired, rule.right) == (12, 6) for rule in found.values())


def test_words_of_one_character_are_not_learned() -> None:
    assert all(len(rule.expression) > 1 for rule in learned())


def test_the_same_history_gives_the_same_rules() -> None:
    assert learned() == learned()


def test_officials_names_are_not_learned() -> None:
    texts = [f"尊敬的甄厅长：{text}" if label == "照明" else text for text, label in zip(TEXTS, LABELS, strict=True)]
    rules = learn(texts, LABELS, 100, QUIET)

    assert not [rule for rule in rules if "厅长" in rule.expression or "甄" in rule.expression]


def test_progress_is_told_step_by_step() -> None:
    stages: list[tuple[str, int]] = []
    steps: list[None] = []
    learn(TEXTS, LABELS, 5, Progress(lambda *stage: stages.append(stage), lambda: steps.append(None)))

    assert [name for name, _ in stages] == ["read", "fit", "read", "fit"]
    assert len(steps) == sum(count for _, count in stages)
