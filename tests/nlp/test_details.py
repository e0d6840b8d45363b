from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.messages.details import mask, phones, secrets


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("电话13800000000谢谢", "电话138****0000谢谢"),
        ("１３８００００００００", "138****0000"),
        ("+86 138-0000-0000", "138****0000"),
        ("86138 0000 0000", "138****0000"),
        ("身份证110101199001010011", "身份证110***************"),
        ("11010119900101001x", "110***************"),
        ("鲁G12345占道", "鲁G*****占道"),
        ("鲁G·D00000新能源", "鲁G******新能源"),
        ("京a0000挂", "京A*****"),
        ("订单号1380000000012", "订单号1380000000012"),
        ("0536-8000000", "0536-8000000"),
        ("12800000000", "12800000000"),
        ("", ""),
    ],
)
def test_numbers_that_belong_to_a_person_are_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


def test_phones_come_as_digits_each_once() -> None:
    assert phones("138-0000-0000 或 13800000000 或 １３９００００００００") == ("13800000000", "13900000000")


@given(st.text(st.sampled_from("0123456789138鲁京GAx-· ，电话"), max_size=40))
def test_masking_hides_every_number_it_finds_and_changes_nothing_else(text: str) -> None:
    found = secrets(text)
    rest = list(text)
    for secret in reversed(found):
        del rest[secret.start : secret.end]

    assert all(one.end <= other.start for one, other in pairwise(found))
    assert not phones(mask(text))
    assert len(mask(text)) >= len(rest)
