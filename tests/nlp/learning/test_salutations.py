"""Whom a message is addressed to is taken out, and nothing else."""

from __future__ import annotations

import pytest

from nlp.learning.salutations import is_office, without_salutations


@pytest.mark.parametrize(
    "greeting",
    [
        "尊敬的甄厅长：",
        "尊敬的甄厅长：您好！",
        "各位领导：",
        "领导您好，",
        "尊敬的甄示例代表：",
        "尊敬的甄书记、贾市长：你好！",
        "甄局长，您好！",
    ],
)
def test_a_greeting_is_taken_out(greeting: str) -> None:
    assert without_salutations(f"{greeting}路灯坏了三天，没人修。").strip() == "路灯坏了三天，没人修。"


@pytest.mark.parametrize("text", ["路灯坏了三天，没人修。", "学校门口堵车", "", "您好"])
def test_a_text_without_officials_stays(text: str) -> None:
    assert without_salutations(text) == text


def test_an_official_in_the_midst_is_taken_out() -> None:
    left = without_salutations("希望甄厅长关心一下路灯")

    assert "厅长" not in left
    assert left.endswith("关心一下路灯")


def test_a_text_that_is_all_greeting_is_left_something() -> None:
    assert without_salutations("尊敬的领导您好：") != ""


def test_offices_are_no_words_to_learn() -> None:
    assert [word for word in ("厅长", "甄厅长", "领导", "路灯") if is_office(word)] == ["厅长", "甄厅长", "领导"]
