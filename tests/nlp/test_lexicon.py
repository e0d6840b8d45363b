from __future__ import annotations

from operator import add

import pytest

from nlp.words.lexicon import Lexicon
from nlp.words.segment import shared_dictionary


def hits(words: list[str], plain: str) -> list[tuple[str, str]]:
    found = Lexicon(words, shared_dictionary()).hits(plain, list(map(add, plain, plain[1:])))
    return [(hit.word, plain[hit.start : hit.end]) for hit in found]


@pytest.mark.parametrize(
    ("words", "plain", "found"),
    [
        (["利昌路", "利昌路口"], "在利昌路口", [("利昌路", "利昌路"), ("利昌路口", "利昌路口")]),
        (["福寿街社区"], "福寿街  社区", [("福寿街社区", "福寿街  社区")]),
        (["道路"], "道 路", [("道路", "道 路")]),
        (["free wifi"], "有free  wifi吗", [("free wifi", "free  wifi")]),
        (["free wifi"], "有freewifi吗", []),
        (["110"], "打110没用", [("110", "110")]),
        (["110"], "13811012345", []),
        (["3号楼"], "13号楼和3号楼", [("3号楼", "3号楼")]),
        (["5·12"], "从5·12起", [("5·12", "5·12")]),
        (["é"], "a é", [("é", "é")]),
        (["利昌路"], "利\n昌路", []),
    ],
)
def test_words_are_found_letter_for_letter_but_for_blanks(
    words: list[str], plain: str, found: list[tuple[str, str]]
) -> None:
    assert hits(words, plain) == found


def test_only_what_weighs_more_than_in_the_dictionary_is_looked_for() -> None:
    # 我们 is frequent enough by itself: the cut finds it without our help.
    assert hits(["我们", "利昌路"], "我们在利昌路") == [("利昌路", "利昌路")]


def test_words_that_are_only_signs_or_blanks_or_double_do_no_harm() -> None:
    assert hits(["", " ", "\u200b", "积水潭", "积水潭", "積水潭"], "积水潭") == [("积水潭", "积水潭")]


def test_words_with_a_sign_take_no_part_in_the_cut() -> None:
    lexicon = Lexicon(["5·12", "利昌路"], shared_dictionary())
    plain = "5·12利昌路"

    assert list(lexicon.unbroken(lexicon.hits(plain, list(map(add, plain, plain[1:]))))) == [4]
