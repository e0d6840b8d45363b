"""A deputy's line: which case it names, what it asks for, and what it only mentions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.deputy.deputy_line import Line, read_line
from handlers.texts import deputy_words as words

A, B = "MS20261127-0037", "MS20261127-0038"
DONE = {"action": "close", "text": "已修好", "sure": True}


@pytest.mark.parametrize(
    "text",
    [
        f"办结 {B} 已修好",
        f"办结{B} 已修好",
        f"办结：{B}，已修好",
        f"{B} 办结 已修好",
        f"{B}：办结：已修好",
        "办结 ms20261127-0038 已修好",
        "办结 ＭＳ20261127—38 已修好",
        "办结 20261127-0038 已修好",
    ],
)
def test_a_line_names_its_case_before_or_after_the_action(text: str) -> None:
    assert read_line(text, "MS") == Line(DONE, B)


@pytest.mark.parametrize("text", [B, f"打开 {B}", f"{B} 打开", f"待办 {B}", f"看一下{B}"])
def test_a_number_alone_opens_its_case(text: str) -> None:
    line = read_line(text, "MS")

    assert line == Line({}, B)
    assert not line.acts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"模板 {B} 2", {"action": "template", "number": 2}),
        (f"模板 2 {B}", {"action": "template", "number": 2}),
        (f"模板 {B}", {"action": "template"}),
        (f"延期 {B} 3 等配件", {"action": "extend", "days": 3, "text": "等配件", "sure": True}),
        (f"延期 3 等配件 {B}", {"action": "extend", "days": 3, "text": "等配件", "sure": True}),
        (f"转办 {B} 示例照明所", {"action": "hand_over", "text": "示例照明所", "sure": True}),
        (f"转派 {B} 不归我管", {"action": "pass_on", "text": "不归我管", "sure": True}),
        (f"列入建议线索 {B}", {"action": "clue", "text": "", "sure": True}),
        (f"{B} 明天去看", {"action": "reply", "text": "明天去看", "loose": True}),
    ],
)
def test_every_action_may_name_its_case(text: str, facts: dict[str, object]) -> None:
    assert read_line(text, "MS") == Line(facts, B)


def test_a_number_within_the_words_is_a_mention() -> None:
    assert read_line(f"办结 和{A}一起修好了", "MS") == Line({**DONE, "text": f"和{A}一起修好了"}, "", (A,))
    assert read_line(f"办结 {B} {A} 都修好了", "MS") == Line({**DONE, "text": f"{A} 都修好了"}, B, (A,))


def test_the_end_of_a_number_before_the_words_may_be_one() -> None:
    assert read_line("办结 0038 已修好", "MS") == Line({**DONE, "text": "0038 已修好"}, tail="0038")
    assert read_line("办结 2026年底完工", "MS") == Line({**DONE, "text": "2026年底完工"})


@pytest.mark.parametrize("text", ["", "明天去看", f"这件和{A}是一回事", "办结了", "模板很好用"])
def test_other_words_are_no_line(text: str) -> None:
    assert read_line(text, "MS") is None


@given(st.lists(st.sampled_from([*words.ACTIONS, A, B, " ", "，", "3", "已修好"]), max_size=8).map("".join))
def test_any_line_is_read_or_left(text: str) -> None:
    line = read_line(text, "MS")

    assert line is None or line.facts or line.number
