from __future__ import annotations

from borough import rule
from nlp.rules.rule_index import Hit
from nlp.rules.rule_notices import notices
from nlp.suggestion import Notice


def hit(rule_id: str, target: str, weight: float = 1.0) -> Hit:
    return Hit(rule(rule_id, "词", target, weight), ((0, 1),), ("词",), 1)


def test_emergencies_come_first_and_ready_answers_last() -> None:
    hits = [hit("A", "答复:请拨12333"), hit("B", "引导:请联系法院"), hit("C", "紧急:请拨119")]

    assert [one.kind for one in notices(hits)] == ["emergency", "redirect", "answer"]


def test_a_text_is_said_once_with_its_first_rule() -> None:
    assert notices([hit("A", "紧急:请拨119"), hit("B", "紧急:请拨119")]) == (Notice("emergency", "请拨119", "A"),)


def test_what_more_speaks_against_than_for_is_not_said() -> None:
    assert notices([hit("A", "紧急:请拨119"), hit("B", "紧急:请拨119", -2.0)]) == ()


def test_rules_for_other_things_are_no_notices() -> None:
    assert notices([hit("A", "类别:DL")]) == ()
