"""What texts are found by: whatever somebody types of a text finds it, and nothing typed is an operator."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.words.search_words import Search
from nlp.words.segment import Segmenter, shared_dictionary

TEXT = "福寿街社区3号楼前的路灯不亮好几天了，Wifi也没有，ＡＢＣ"
ANYTHING = st.text(max_size=60)


@pytest.fixture(scope="module")
def search() -> Search:
    dictionary = shared_dictionary()
    return Search(Segmenter(("柳荫小区",), dictionary=dictionary), dictionary)


def finds(search: Search, query: str, text: str) -> bool:
    """Look a text through as an index would."""
    words = search.words(text)
    return all(any(tuple(words[at : at + len(row)]) == row for at in range(len(words))) for row in search.wanted(query))


@pytest.mark.parametrize(
    "query",
    [
        "路灯",
        "路灯不亮",
        "灯",
        "福寿街",
        "福寿街社区",
        "3号楼",
        "号楼",
        "wifi",
        "WIFI",
        "abc",
        "路燈",
        "３号楼",
        "不亮 路灯",
        "路灯，不亮！",
    ],
)
def test_what_stands_in_a_text_finds_it(search: Search, query: str) -> None:
    assert finds(search, query, TEXT)


@pytest.mark.parametrize("query", ["垃圾", "路灯 垃圾", "不灯", "33", "wif"])
def test_what_does_not_stand_there_does_not(search: Search, query: str) -> None:
    assert not finds(search, query, TEXT)


def test_a_word_of_the_dictionary_is_one_wherever_it_stands(search: Search) -> None:
    """The cut of 路灯不亮 is 路 + 灯不亮: a search for 路灯 would not find it."""
    assert "路灯" in search.words("路灯不亮")


def test_a_word_of_the_district_is_looked_for_letter_by_letter(search: Search) -> None:
    assert search.wanted("柳荫小区") == (("柳", "荫", "小", "区"),)
    assert search.wanted("路灯") == (("路灯",),)


@pytest.mark.parametrize(
    "query", ["MS20261123-0001", "ms20261123-0001", "0001", "20261123", "20261123-0001", "202611", "1123", "MS20261123"]
)
def test_a_case_number_is_found_by_its_parts(search: Search, query: str) -> None:
    words = search.number("MS20261123-0001")

    assert all(row[0] in words for row in search.wanted(query))


@pytest.mark.parametrize("query", ["", "，。！", '"', "*", "()", "😀", " \n "])
def test_signs_ask_for_nothing(search: Search, query: str) -> None:
    assert search.wanted(query) == ()


@given(query=ANYTHING)
@settings(max_examples=300, deadline=None)
def test_whatever_is_typed_is_letters_and_digits(query: str) -> None:
    dictionary = shared_dictionary()
    for row in Search(Segmenter((), dictionary=dictionary), dictionary).wanted(query):
        assert row
        assert all(word and word.replace("_", "!").isalnum() for word in row)


@given(
    text=st.text("路灯不亮了小区垃圾没人管的，。 ", max_size=40), cut=st.tuples(st.integers(0, 40), st.integers(0, 40))
)
@settings(max_examples=300, deadline=None)
def test_any_piece_of_a_text_finds_it(text: str, cut: tuple[int, int]) -> None:
    dictionary = shared_dictionary()
    search = Search(Segmenter((), dictionary=dictionary), dictionary)
    start, end = sorted(cut)

    assert finds(search, text[start:end], text)
