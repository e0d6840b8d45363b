"""Which words rules are learned on, from an invented history: readable, nobody's name, counted as rules count."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.district import Category, Rule, Target, TargetKind
from nlp.learning.learn import LearntRule, learn
from nlp.learning.salutations import officials_named, without_names, without_salutations
from nlp.rules.category import categorise
from nlp.rules.rule_index import RuleIndex
from nlp.words.segment import Segmenter, shared_dictionary
from nlp.words.text import Text

HISTORY = [
    (f"{greeting}{text}", label)
    for greeting in ("", "您好，", "请问：", "打扰了。")
    for text, label in (
        ("小区门口的路灯坏了，晚上漆黑一片", "照明"),
        ("路灯不亮，走夜路害怕，路灯什么时候修", "照明"),
        ("楼下垃圾桶满了没人清运，臭气熏天", "环卫"),
        ("垃圾堆在路边，垃圾车不来清运", "环卫"),
        ("公交车半小时一班，上班迟到", "公交"),
        ("希望公交线路延长到学校门口", "公交"),
    )
]


def learned(history: list[tuple[str, str]], most: int = 200) -> list[LearntRule]:
    return learn([text for text, _ in history], [label for _, label in history], most)


def told(rules: list[LearntRule], text: str) -> str | None:
    """What the product's matcher makes of a text with these rules and nothing else."""
    index = RuleIndex(
        [
            Rule(f"L{n}", rule.expression, Target(TargetKind.CATEGORY, rule.label), rule.weight)
            for n, rule in enumerate(rules)
        ],
        shared_dictionary(),
    )
    read = Text.of(text)
    tokens = Segmenter(index.words).cut(read.plain)
    labels = sorted({rule.label for rule in rules})
    best = categorise(index.match(read, tokens), [Category(label, label) for label in labels]).best
    return best.code if best else None


def test_the_products_matcher_gives_every_message_its_label() -> None:
    rules = learned(HISTORY)

    assert [told(rules, text) for text, _ in HISTORY] == [label for _, label in HISTORY]


def test_the_order_of_the_messages_makes_no_difference() -> None:
    shuffled = HISTORY.copy()
    random.Random(7).shuffle(shuffled)

    assert learned(shuffled) == learned(HISTORY)


@pytest.mark.parametrize("official", ["甄厅长", "甄示例厅长", "欧阳示例局长", "甄示例主任"])
def test_an_officials_name_is_not_learned_even_where_it_stands_alone(official: str) -> None:
    name = official[:-2] if len(official) > 3 else ""
    history = [
        (f"尊敬的{official}：{text}。{official}辛苦了，{name}要管一管" if label == "照明" else text, label)
        for text, label in HISTORY
    ]
    words = {rule.expression for rule in learned(history)}

    assert not [word for word in words if "示例" in word or "甄" in word or "厅长" in word or "局长" in word]


def test_a_title_that_tells_the_subject_is_learned() -> None:
    history = [(f"班主任让孩子补课{n}", "教育") for n in range(6)] + [(f"路灯坏了{n}", "照明") for n in range(6)]

    assert any(rule.expression == "班主任" and rule.weight > 0 for rule in learned(history))


def test_no_rule_rests_on_a_single_character_a_number_or_a_mask() -> None:
    history = [
        (f"{text}，电话13900000000，联系人〔姓名〕，详见https://example.org/a", label) for text, label in HISTORY
    ]
    words = {rule.expression for rule in learned(history)}

    assert not [word for word in words if len(word) == 1 or any(char.isdigit() for char in word)]
    assert not words & {"姓名", "https", "example", "org"}


def test_a_new_word_that_would_break_a_known_one_is_left_out() -> None:
    history = [("楼道灯坏没人修", "照明")] * 3 + [("路灯坏了没人管", "照明")] * 9 + [("垃圾没人清运", "环卫")] * 9
    rules = learned(history)

    assert "灯坏" not in {rule.expression for rule in rules}
    assert [(rule.fired, rule.right) for rule in rules if (rule.expression, rule.label) == ("路灯", "照明")] == [(9, 9)]


def test_words_the_district_knows_already_are_cut_as_the_product_will_cut_them() -> None:
    history = [("南湖新路灯不修", "照明")] * 4 + [("垃圾没人清运", "环卫")] * 4
    texts, labels = [text for text, _ in history], [label for _, label in history]

    assert "路灯" in {rule.expression for rule in learn(texts, labels, 100)}
    assert "路灯" not in {rule.expression for rule in learn(texts, labels, 100, known=["南湖新路"])}


def test_a_rule_against_counts_the_messages_that_are_not_of_its_label() -> None:
    against = [rule for rule in learned(HISTORY) if rule.weight < 0]

    assert against
    assert all(0 <= rule.right <= rule.fired for rule in against)
    assert all(rule.right == rule.fired for rule in against if rule.expression == "路灯")


def test_a_history_without_readable_words_gives_no_rules() -> None:
    assert learned([("1", "甲"), ("。", "乙"), ("", "甲")]) == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=40), st.sampled_from(["甲", "乙"])), min_size=1, max_size=8))
def test_any_texts_at_all_can_be_learned_from(history: list[tuple[str, str]]) -> None:
    rules = learned([*history, ("路灯坏了", "甲"), ("路灯坏了", "甲"), ("垃圾", "乙")], 10)

    assert len(rules) <= 10
    assert all(rule.weight for rule in rules)


def test_names_before_titles_are_found_with_what_looks_like_one() -> None:
    assert officials_named(["找过甄示例局长和高中校长，也找过甄主任"]) == {"甄示例", "高中"}


@given(st.text(alphabet="尊敬的甄示例厅长您好：，。\n路灯 ", max_size=60))
def test_taking_out_salutations_never_adds_words(text: str) -> None:
    assert len(without_salutations(text)) <= len(text) + text.count("好") + text.count("长")


def test_names_are_taken_out_where_they_stand_alone_the_longest_first() -> None:
    assert without_names("甄示例说甄示不管，高示例管", {"甄示", "甄示例"}) == " 说 不管，高示例管"
