"""Words of a text that no rule knows: what a rule could be made of."""

from __future__ import annotations

import pytest

from nlp.words.segment import Segmenter
from nlp.words.telling import telling_words
from village import suggester


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return Segmenter(())


def test_everyday_words_and_known_ones_tell_nothing(segmenter: Segmenter) -> None:
    text = "我们小区的围墙倒塌了，请领导解决，围墙很危险 wall"

    assert telling_words(text, segmenter, set()) == ("围墙", "倒塌", "危险")
    assert telling_words(text, segmenter, {"围墙"}) == ("倒塌", "危险")


def test_a_word_inside_another_is_none(segmenter: Segmenter) -> None:
    assert telling_words("人行道坏了", segmenter, set()) == ("人行道",)


def test_the_rarest_untaught_word_comes_first_and_no_place_or_number() -> None:
    assert suggester().untaught("柳荫小区三号楼的围墙倒塌，路灯也坏了") == ("倒塌", "围墙")


@pytest.mark.parametrize("text", ["", "路灯", "您好", "？！"])
def test_where_nothing_tells_nothing_is_said(text: str) -> None:
    assert suggester().untaught(text) == ()
