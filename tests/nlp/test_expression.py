from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.rules.expression import AllOf, AnyOf, Expression, ExpressionError, Not, Word, parse, words
from nlp.words.text import fold

A, B, C, D = map(Word, "甲乙丙丁")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("甲", A),
        ("甲+乙", AllOf((A, B))),
        ("甲|乙", AnyOf((A, B))),
        ("甲-乙", AllOf((A, Not(B)))),
        ("-甲+乙", AllOf((Not(A), B))),
        ("甲+-乙", AllOf((A, Not(B)))),
        ("甲 + (乙|丙) - 丁", AllOf((A, AnyOf((B, C)), Not(D)))),
        ("甲＋（乙｜丙）－丁", AllOf((A, AnyOf((B, C)), Not(D)))),
        ("甲|乙+丙", AnyOf((A, AllOf((B, C))))),
        ("甲|乙-丙|丁", AnyOf((A, AllOf((B, Not(C))), D))),
        ("甲-(乙|丙)", AllOf((A, Not(AnyOf((B, C)))))),
        ("甲-(乙+丙)", AllOf((A, Not(AllOf((B, C)))))),
        ("((甲+(乙+丙)))", AllOf((A, B, C))),
        ("甲|(乙|丙)", AnyOf((A, B, C))),
        ("甲-(-乙)", AllOf((A, B))),
        ("甲 \n+\t乙", AllOf((A, B))),
        ('"c++" + “A-B”', AllOf((Word("c++"), Word("A-B")))),
        ("「地下 车库」", Word("地下 车库")),
        ("free  wifi + 3G", AllOf((Word("free wifi"), Word("3G")))),
        ("H&M|A/B座", AnyOf((Word("H&M"), Word("A/B座")))),
    ],
)
def test_signs_bind_as_documented(written: str, read: Expression) -> None:
    assert parse(written) == read


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("积水＋（地库｜车库）－洒水车", "积水 + (地库 | 车库) - 洒水车"),
        ("停水|水压+低", "停水 | (水压 + 低)"),
        ("-(洒水车|喷泉)+积水", "-(洒水车 | 喷泉) + 积水"),
        ("「c++」+地下车库", '"c++" + 地下车库'),
    ],
)
def test_the_normal_form_shows_how_a_rule_was_read(written: str, normal: str) -> None:
    assert str(parse(written)) == normal


@pytest.mark.parametrize(
    ("written", "position", "message"),
    [
        ("", 1, "关键词是空的"),
        ("   ", 1, "关键词是空的"),
        ("+积水", 1, "“+”前面缺一个词"),
        ("积水+", 3, "“+”后面缺一个词"),
        ("积水 + (地库|)", 9, "“|”后面缺一个词"),
        ("积水+|地库", 4, "“+”和“|”连在一起"),
        ("积水--地库", 4, "“-”和“-”连在一起"),
        ("积水 + ()", 6, "括号里是空的"),
        ("(积水", 1, "左括号没有配对"),
        ("积水)", 3, "右括号没有配对"),
        (")", 1, "右括号没有配对"),
        ("积水 地库", 4, "两个词之间缺少运算符"),
        ("积水(地库)", 3, "两个词之间缺少运算符"),
        ("(积水)地库", 5, "两个词之间缺少运算符"),
        ('积水"地库"', 3, "两个词之间缺少运算符"),
        ("地库、车库", 3, "“、”不能写在这里"),
        ("地库/车库", 3, "“/”不能写在这里"),
        ("!洒水车", 1, "“!”不能写在这里"),
        ("积水*", 3, "“*”不能写在这里"),
        ("【积水】", 1, "“【”不能写在这里"),
        ("“积水", 1, "引号没有配对"),
        ("「“积水”」", 1, "引号里面又有引号"),
        ('积水 + ""', 6, "这里没有可以比对的字"),
        ("\u200b", 1, "这里没有可以比对的字"),
        ("-积水", 2, "只有要排除的词"),
        ("-积水 - 地库", 2, "只有要排除的词"),
        ("积水 | -洒水车", 7, "“-洒水车”这一边只有要排除的词"),
        ("(" * 21 + "积水" + ")" * 21, 21, "括号套得太深"),
    ],
)
def test_a_clerk_is_told_where_an_expression_is_wrong_and_what_to_do(written: str, position: int, message: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        parse(written)

    assert (refused.value.position, refused.value.message) == (position, message)
    assert refused.value.hint
    assert str(refused.value) == f"第 {position} 个字：{message}。{refused.value.hint}。"


def test_a_branch_without_words_of_its_own_is_fine_where_another_word_is_needed() -> None:
    assert words(parse("积水 + (地库 | -洒水车)")) == ("积水", "地库", "洒水车")
    assert words(parse("-(-积水 | 洒水车)")) == ("积水", "洒水车")


def test_words_are_folded_and_each_is_named_once() -> None:
    assert words(parse("路燈 + (路灯|ＷｉＦｉ) - 積水")) == ("路灯", "wifi", "积水")


word = st.text(st.characters(codec=None), min_size=1, max_size=6).map(lambda text: " ".join(text.split()))
plain_word = word.filter(lambda text: bool(fold(text)) and not set('"＂“”„「」') & set(text)).map(Word)
expressions: st.SearchStrategy[Expression] = st.recursive(
    plain_word,
    lambda inner: st.one_of(
        inner.map(lambda part: part.part if isinstance(part, Not) else Not(part)),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: joined(AllOf, parts)),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: joined(AnyOf, parts)),
    ),
    max_leaves=8,
)


def joined(kind: type[AllOf | AnyOf], parts: list[Expression]) -> Expression:
    return kind(tuple(inner for part in parts for inner in (part.parts if isinstance(part, kind) else (part,))))


@given(expressions)
@settings(max_examples=300)
def test_the_normal_form_is_read_as_the_same_rule(expression: Expression) -> None:
    try:
        read = parse(str(expression))
    except ExpressionError as error:
        assert "要排除" in error.message  # noqa: PT017 - the only thing that may be wrong with it
    else:
        assert read == expression
        assert str(read) == str(expression)


@given(
    st.text(st.sampled_from('积水地库+|-()（） "“”「」、a1/!\u200b'), max_size=20) | st.text(st.characters(codec=None))
)
@settings(max_examples=300)
def test_anything_at_all_is_read_or_refused_politely(written: str) -> None:
    try:
        expression = parse(written)
    except ExpressionError as error:
        assert 1 <= error.position <= max(1, len(written))  # noqa: PT017 - both ends are fine
    else:
        assert parse(str(expression)) == expression
        assert all(words(expression))
