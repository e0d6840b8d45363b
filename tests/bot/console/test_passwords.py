"""Which new passwords are taken: easy ones are what people here would try first."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.console import console_texts as texts
from bot.console.accounts.account_making import made_up
from bot.console.guessing import guesses
from bot.console.passwords import LEAST, MOST, weakness

NAME = "张示例"
#: Divisions of an invented district.
KNOWN = ("柳林新区", "碧水街道", "碧水")


@pytest.mark.parametrize(
    "easy",
    [
        "woaini1314520",
        "Mima123456",
        "zhongguo2026",
        "Weifang@2026",
        "guanliyuan123",
        "renmindaibiao",
        "mashang2026!",
        "ganbu12345678",
        "码上见代表20261",
        "我爱你我爱你我爱你中国",
        "liulinxinqu2026",
        "碧水街道123456",
        "bishui@2026",
        "P@ssw0rd2026",
        "qwertyuiop",
        "19900101199",
    ],
)
def test_what_people_here_would_try_first_is_refused(easy: str) -> None:
    assert weakness(easy, NAME, KNOWN) == texts.PASSWORD_TOO_EASY


@pytest.mark.parametrize(
    "good",
    [
        "山上有棵小树在河边",
        "correct horse battery",
        "k7mq-2xhf-w9dn",
        "xiaomao zai chuangtai shang",
        "9fK!vq2LmzT#",
    ],
)
def test_long_ones_of_ones_own_are_taken(good: str) -> None:
    assert (weakness(good, NAME, KNOWN) is None) == (len(good) >= LEAST)


def test_a_password_we_make_up_is_taken() -> None:
    assert {weakness(made_up(), NAME, KNOWN) for _ in range(20)} == {None}


def test_a_name_in_the_password_is_told() -> None:
    assert weakness("zhangsan-2026", "ZhangSan") == texts.PASSWORD_HAS_NAME


def test_the_names_of_the_district_are_tried_as_they_are_typed() -> None:
    assert guesses("liulinxinqu", KNOWN) < guesses("liulinxinqu")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=MOST + 5), st.text(max_size=20))
def test_any_password_is_answered(password: str, name: str) -> None:
    assert weakness(password, name) is None or len(password) < LEAST or guesses(password, [name]) > 0


def test_the_signs_that_take_the_library_longest_take_no_longer_in_a_long_password() -> None:
    nasty = "4@8({[<3691!|7+5$0%2"

    assert guesses(nasty * 10) == guesses(nasty * 2)


def test_every_line_of_the_list_is_a_word_with_its_reading_once() -> None:
    path = Path(__file__).parents[3] / "bot" / "console" / "common_words.txt"
    lines = [line.split(" ") for line in path.read_text(encoding="utf-8").splitlines()]

    assert len({line[0] for line in lines}) == len(lines)
    assert all(line[-1].isascii() and line[-1].isalnum() for line in lines)
    assert all(len(line) == (1 if line[0].isascii() else 2) for line in lines)
