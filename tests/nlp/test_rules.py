from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.district import Rule, Target, TargetKind
from nlp.rules.expression import ExpressionError
from nlp.rules.rule_index import Hit, RuleIndex, nowhere
from nlp.words.segment import Segmenter, shared_dictionary
from nlp.words.text import Text

if TYPE_CHECKING:
    from random import Random


def rule(expression: str, rule_id: str = "R1", **changes: object) -> Rule:
    return replace(Rule(rule_id, expression, Target(TargetKind.CATEGORY, "WY")), **changes)  # type: ignore[arg-type]


def match(rules: list[Rule], written: str, scopes: frozenset[str] = frozenset()) -> list[Hit]:
    index = indexed(rules)
    text = Text.of(written)
    return index.match(text, Segmenter(index.words).cut(text.plain), in_scope=scopes.__contains__)


def indexed(rules: list[Rule]) -> RuleIndex:
    return RuleIndex(rules, shared_dictionary())


@pytest.mark.parametrize(
    ("expression", "written", "matched"),
    [
        ("积水", "路面積水了", ("積水",)),
        ("积水 + 车库", "车库里积水了", ("车库", "积水")),
        ("积水 + (地库|车库) - 洒水车", "车库里积水了", ("车库", "积水")),
        ("地库|车库", "地库和车库都淹了", ("地库", "车库")),
        ("(路灯 + 不亮) | 黑灯", "路灯好几天不亮", ("路灯", "不亮")),
        ("积水 + (地库 | -洒水车)", "路面积水", ("积水",)),
        ("积水 - (洒水车 + 喷泉)", "喷泉旁边积水", ("积水",)),
        ("-(-积水 | 洒水车)", "路面积水", ("积水",)),
        ("ＷｉＦｉ", "这里没有WIFI，wifi呢", ("WIFI", "wifi")),
        ("地下车库积水", "我家地下車庫 积水严重", ("地下車庫 积水",)),
        ("公交", "公交车站没有座椅", ("公交",)),
    ],
)
def test_a_rule_fires_and_shows_the_words_as_written(expression: str, written: str, matched: tuple[str, ...]) -> None:
    (hit,) = match([rule(expression)], written)

    assert hit.matched == matched
    assert all(Text.of(written).quote(*span) in matched for span in hit.spans)


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        ("积水 + 车库", "路面积水"),
        ("积水 - 洒水车", "洒水车开过，路面积水"),
        ("积水 + (地库|车库) - 洒水车", "路面积水"),
        ("积水 - (地库|车库)", "地库积水"),
        ("积水 - (洒水车 + 喷泉)", "洒水车和喷泉弄得路面积水"),
        ("市长", "南京市长江大桥堵车"),
        ("积水", ""),
    ],
)
def test_a_rule_does_not_fire_on_less(expression: str, written: str) -> None:
    assert match([rule(expression)], written) == []


@pytest.mark.parametrize(
    ("expression", "written", "count"),
    [
        ("积水", "积水又积水，还是积水", 3),
        ("积水 + 车库", "车库积水，昨天积水，今天积水", 1),
        ("积水 + 车库", "车库积水，车库又积水", 2),
        ("积水 | 车库", "车库积水，昨天积水", 3),
        ("公交 | 公交车 | 公交车站", "公交车站没有公交", 2),
        ("积水 - 洒水车", "积水，积水", 2),
    ],
)
def test_how_often_a_rule_is_said(expression: str, written: str, count: int) -> None:
    (hit,) = match([rule(expression)], written)

    assert hit.count == count


def test_rules_come_in_the_order_of_the_text_then_by_id() -> None:
    rules = [rule("车库", "R3"), rule("积水", "R2"), rule("车库 | 积水", "R1")]

    assert [hit.rule.id for hit in match(rules, "车库积水")] == ["R1", "R3", "R2"]


def test_a_rule_with_a_scope_counts_there_only() -> None:
    rules = [rule("积水", "everywhere"), rule("积水", "west", scope="370702004")]

    assert [hit.rule.id for hit in match(rules, "积水")] == ["everywhere"]
    assert [hit.rule.id for hit in match(rules, "积水", frozenset({"370702004", "370702"}))] == ["everywhere", "west"]
    assert not nowhere("370702004")


def test_a_disabled_rule_is_not_even_read() -> None:
    rules = [rule("((", enabled=False), rule("积水")]

    assert indexed(rules).words == {"积水"}
    assert len(match(rules, "积水")) == 1


def test_a_rule_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ExpressionError):
        indexed([rule("积水 +")])


def looked_at(rules: list[Rule], *found: str) -> int:
    return len(list(indexed(rules)._candidates(dict.fromkeys(found))))


def test_a_message_looks_at_the_rules_of_its_rare_words_only() -> None:
    rules = [
        rule(f"我们 + (特别|罕见|少有|稀奇) + (特别的词{number}|别的词{number}|词{number})", f"R{number}")
        for number in range(50)
    ]

    assert looked_at(rules, "我们", "特别") == 0
    assert looked_at(rules, "我们", "特别", "别的词7") == 1


def test_a_message_looks_only_at_rules_of_which_it_has_two_words() -> None:
    rules = [rule(f"积水 + (地库{number}|车库{number})", f"R{number}") for number in range(50)] + [
        rule("积水", "alone")
    ]

    assert looked_at(rules, "积水") == 1
    assert looked_at(rules, "积水", "车库7", "地库7") == 2


vocabulary = st.sampled_from(
    ["积水", "车库", "地下车库积水", "路灯", "路灯杆", "公交", "公交车站", "wifi", "5g", "市长", "的"]
)
written = st.lists(
    vocabulary | st.sampled_from(["積水", "ＷＩＦＩ", " ", "，", "南京市长江大桥", "㎡", "\u200b", "\n"]), max_size=8
).map("".join) | st.text(st.characters(codec=None), max_size=20)
expressions = st.recursive(
    vocabulary,
    lambda inner: (
        st.builds("({} + {})".format, inner, inner)
        | st.builds("({} | {})".format, inner, inner)
        | st.builds("({} - {})".format, inner, inner)
    ),
    max_leaves=5,
)
rules_of_any_kind = st.lists(
    st.builds(
        rule,
        expressions,
        st.sampled_from(["R1", "R2", "R3"]),
        scope=st.sampled_from([None, "A", "B"]),
        enabled=st.booleans(),
        weight=st.floats(allow_nan=False),
    ),
    max_size=5,
)


@given(rules_of_any_kind, written, st.randoms())
@settings(max_examples=200)
def test_any_rules_and_any_text_give_evidence_as_written_in_any_order(
    rules: list[Rule], written: str, random: Random
) -> None:
    hits = match(rules, written, frozenset({"A"}))
    shuffled = random.sample(rules, len(rules))

    assert match(shuffled, written, frozenset({"A"})) == hits
    for hit in hits:
        assert hit.rule.enabled
        assert hit.rule.scope != "B"
        assert hit.count >= 1
        assert hit.matched
        assert list(hit.spans) == sorted(set(hit.spans))
        assert all(piece in written for piece in hit.matched)


@given(expressions, written)
def test_a_rule_fires_exactly_when_its_condition_is_true(expression: str, written: str) -> None:
    only = rule(expression)
    known = indexed([only]).words
    words = {token.word for token in Segmenter(known).cut(Text.of(written).plain)}
    condition = expression.replace("-", "and not").replace("+", "and").replace("|", "or")
    for word in sorted(known, key=len, reverse=True):
        condition = condition.replace(word, f" {word in words} ")

    assert bool(match([only], written)) == eval(condition)
