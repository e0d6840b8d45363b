"""Conditions of rules as alternatives of words."""

from __future__ import annotations

import pytest

from nlp.rules.clauses import Clause, clauses, implies, is_complex
from nlp.rules.expression import parse


def alone(word: str) -> frozenset[str]:
    return frozenset({word})


def with_inner(word: str) -> frozenset[str]:
    return frozenset({word, "公交"} if word == "公交车" else {word})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("路灯 + 坏", "坏 + 路灯"),
        ("路灯 | 灯杆", "灯杆 | 路灯"),
        ("路灯 | 路灯 + 坏", "路灯"),
        ("路灯 + (坏 | 灭)", "路灯 + 坏 | 路灯 + 灭"),
        ("路灯 - (坏 | 灭)", "路灯 - 坏 - 灭"),
        ("ＷＩＦＩ", "wifi"),
    ],
)
def test_one_condition_is_the_same_however_it_is_written(one: str, other: str) -> None:
    assert clauses(parse(one)) == clauses(parse(other))


def test_what_is_needed_and_what_must_not_be_there() -> None:
    assert clauses(parse("积水 + (地库|车库) - 洒水车")) == {
        Clause(frozenset({"积水", "地库"}), frozenset({"洒水车"})),
        Clause(frozenset({"积水", "车库"}), frozenset({"洒水车"})),
    }


def test_a_contradiction_has_no_way_to_be_true() -> None:
    assert clauses(parse("积水 - 积水")) == frozenset()


def test_too_many_alternatives_are_not_looked_into() -> None:
    many = parse(" + ".join(["(a1|a2|a3|a4|a5|a6|a7|a8)"] * 3))

    assert is_complex(many)
    assert clauses(many) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("路灯 + 坏", "路灯", True),
        ("路灯", "路灯 + 坏", False),
        ("路灯", "路灯 | 灯杆", True),
        ("路灯 | 灯杆", "路灯", False),
        ("路灯 - 坏", "路灯 - 坏 - 灭", False),
        ("路灯 - 坏 - 灭", "路灯 - 坏", True),
        ("路灯", "路灯 - 坏", False),
        ("公交车", "公交", False),
    ],
)
def test_one_condition_implies_another(one: str, other: str, *, expected: bool) -> None:
    assert implies(clauses(parse(one)), clauses(parse(other)), alone) is expected


def test_a_word_brings_along_the_words_in_it() -> None:
    assert implies(clauses(parse("公交车")), clauses(parse("公交")), with_inner)
    assert not implies(clauses(parse("公交")), clauses(parse("公交车")), with_inner)
