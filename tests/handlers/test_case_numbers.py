"""Case numbers are found however they are written, and with the words around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.texts.case_numbers import NamedCase, all_named, named_in

NUMBER = "MS20261123-0001"


@pytest.mark.parametrize(
    "text",
    [
        "MS20261123-0001",
        "ms20261123-0001",
        "Ms20261123-0001。",
        "ＭＳ２０２６１１２３－０００１",
        "MS 20261123-0001",
        "MS20261123 - 0001",
        "MS20261123—0001",
        "MS20261123–0001",
        "MS20261123_0001",
        "MS202611230001",
        "MS 20261123 0001",
        "MS20261123-1",
        "20261123-0001",
        "编号MS20261123-0001",
        "编号：MS20261123-0001",
        "我的编号是 MS20261123-0001",
        "#MS20261123-0001",
        "MS20261123-0001号",
        "MS20261123-0001这件事",
    ],
)
def test_a_number_alone_is_found_however_it_is_written(text: str) -> None:
    assert named_in(text, "MS") == NamedCase(NUMBER, "", "")


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("进度 MS20261123-0001", "进度", ""),
        ("撤回MS20261123-0001", "撤回", ""),
        ("ms20261123-0001 撤回", "", "撤回"),
        ("补充 MS20261123-0001：今天又黑了", "补充", "今天又黑了"),
        ("办结 MS20261123-0001，已修好（２盏），请放心", "办结", "已修好（２盏），请放心"),
    ],
)
def test_the_words_around_a_number_stand_apart(text: str, before: str, after: str) -> None:
    assert named_in(text, "MS") == NamedCase(NUMBER, before, after)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0536-8000000",
        "13900001111",
        "身份证370702199001011234",
        "20261123",
        "2026-11-23",
        "2026112300017",
        "AMS20261123-0001x",
        "MS2026-0001",
        "MS",
        "8号楼20单元",
    ],
)
def test_other_numbers_name_no_case(text: str) -> None:
    assert named_in(text, "MS") is None


def test_the_districts_prefix_is_meant_where_none_is_written_and_another_one_stays() -> None:
    assert [named_in(text, "WC") for text in ("20261123-0001", "ms20261123-0001")] == [
        NamedCase("WC20261123-0001", "", ""),
        NamedCase(NUMBER, "", ""),
    ]


def test_every_number_of_a_text_is_found_once() -> None:
    text = "MS20261123-0002 和 ms20261123-0001、MS20261123-0002 是一件事"

    assert all_named(text, "MS") == ["MS20261123-0002", NUMBER]


@given(st.text())
def test_any_text_names_a_case_or_none(text: str) -> None:
    found = named_in(text, "MS")

    assert (found is None) == (all_named(text, "MS") == [])
