from __future__ import annotations

import pytest

from nlp.words.misspelt import Misspelt
from nlp.words.segment import Segmenter, shared_dictionary
from nlp.words.text import Text

WORDS = ("路灯", "下水道", "煤气味", "煤气", "井盖", "垃圾", "着火", "噪音", "拆迁", "自来水", "杀人", "电梯", "wifi")


def meant(written: str, words: tuple[str, ...] = WORDS) -> list[str]:
    plain = Text.of(written).plain
    return [token.word for token in Misspelt(words, shared_dictionary()).find(plain, Segmenter(words).cut(plain))]


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("小区路登坏了", "路灯"),
        ("下水到堵了", "下水道"),
        ("煤汽味很大", "煤气味"),
        ("闻到煤汽", "煤气"),
        ("景盖没了", "井盖"),
        ("自莱水发黄", "自来水"),
        ("折迁款没给", "拆迁"),
        ("工地躁音很大", "噪音"),
    ],
)
def test_a_word_is_meant_that_sounds_or_looks_alike(written: str, word: str) -> None:
    assert word in meant(written)


@pytest.mark.parametrize(
    "written",
    [
        "没气了",
        "在路等车",
        "啥人都有",
        "我知道",
        "路灯坏了",
        "电体老化",
        "楼下水到处流",
        "电梯坏了",
        "捡盖子",
        "",
    ],
)
def test_what_is_right_as_it_is_stays(written: str) -> None:
    assert meant(written) == []
