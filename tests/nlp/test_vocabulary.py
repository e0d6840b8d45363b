from __future__ import annotations

import pytest

from borough import vocabulary


@pytest.mark.parametrize("word", ["市场", "新城", "团结", "向阳", "胜利", "火车站"])
def test_everyday_words_are_no_names_by_themselves(word: str) -> None:
    assert vocabulary().is_everyday(word)


@pytest.mark.parametrize("word", ["福寿街", "江月花园", "城隍庙", ""])
def test_rare_and_unknown_words_may_be_names(word: str) -> None:
    assert not vocabulary().is_everyday(word)


def test_beginnings_of_words_are_no_words() -> None:
    assert not vocabulary().has("火车站台上")
    assert not vocabulary().has("")


def test_what_districts_are_named_after_is_not_common() -> None:
    assert vocabulary().is_common("工业")
    assert not vocabulary().is_common("芙蓉")
    assert not vocabulary().is_common("奎文")
