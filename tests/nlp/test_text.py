from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.words.text import Text, fold, is_latin, parts_words

#: Everything a phone can send and some things it can't: lone surrogates included.
any_text = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("路燈壞了", "路灯坏了"),
        ("ＷｉＦｉ　密碼", "wifi 密码"),
        ("一樓漏水，請處理！", "一楼漏水,请处理!"),
        ("㈱積㎡水", "(株)积m2水"),
        ("积\u200b水\ufe0f", "积水"),
        ("积\x00水\x07", "积水"),
        ("第一行\r\n第二行\u2028第三行", "第一行\n\n第二行\n第三行"),
        ("cafe\u0301", "café"),
        ("ｶﾞｽ", "ガス"),
        ("", ""),
    ],
)
def test_a_text_is_read_in_one_width_one_case_and_simplified_characters(written: str, plain: str) -> None:
    assert Text.of(written).plain == plain


@pytest.mark.parametrize(
    ("written", "word", "quoted"),
    [
        ("請看：路燈壞了", "路灯", "路燈"),
        ("㈱積㎡水", "积", "積"),
        ("㈱積㎡水", "m2", "㎡"),
        ("㈱積㎡水", "株", "㈱"),
        ("cafe\u0301旁边", "é", "e\u0301"),
        ("门口积\u200b水了", "积水", "积\u200b水"),
        ("没有 ＷＩＦＩ 了", "wifi", "ＷＩＦＩ"),
    ],
)
def test_evidence_is_quoted_as_it_was_written(written: str, word: str, quoted: str) -> None:
    text = Text.of(written)
    start = text.plain.index(word)

    assert text.quote(start, start + len(word)) == quoted


def test_half_a_character_is_read_as_unreadable_and_quoted_as_it_came() -> None:
    text = Text.of("\ud800積水")

    assert text.plain == "\ufffd积水"
    assert text.quote(0, 2) == "\ud800積"


def test_nothing_is_quoted_for_an_empty_piece() -> None:
    assert Text.of("积㎡水").quote(1, 1) == ""
    assert Text.of("积水").quote(1, 1) == ""


@given(any_text, st.data())
def test_any_piece_of_any_text_is_quoted_from_the_original(written: str, data: st.DataObject) -> None:
    text = Text.of(written)
    start = data.draw(st.integers(0, len(text.plain)))
    end = data.draw(st.integers(start, len(text.plain)))

    assert text.quote(start, end) in written
    assert bool(text.quote(start, end)) == (end > start)


@given(any_text)
def test_reading_a_text_again_changes_nothing_more(written: str) -> None:
    plain = Text.of(written).plain

    assert Text.of(plain).plain == plain
    assert "\uffff" not in plain


@given(any_text, any_text)
def test_evidence_stays_in_its_place_whatever_stands_before_it(before: str, after: str) -> None:
    text = Text.of(f"{before}。積水。{after}")
    start = len(Text.of(f"{before}。").plain)

    assert text.plain[start : start + 2] == "积水"
    assert text.quote(start, start + 2) == "積水"


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        (" 福壽街 社區 ", "福寿街社区"),
        ("Free   WiFi", "free wifi"),
        ("3 号楼", "3号楼"),
        ("积\n水", "积水"),
        ("\u200b \u3000", ""),
    ],
)
def test_a_word_loses_the_blanks_that_part_nothing(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(any_text)
@settings(max_examples=300)
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_blanks_part_words_between_latin_letters_and_digits_only() -> None:
    assert parts_words("5 g", 1, 2)
    assert not parts_words("5 楼", 1, 2)
    assert not parts_words("5 ", 1, 2)
    assert not parts_words(" 5", 0, 1)
    assert [is_latin(char) for char in "a5积é-"] == [True, True, False, False, False]
