from __future__ import annotations

from time import perf_counter

import pytest

from nlp.messages.small_talk import small_talk
from nlp.words.text import Text


def kind(written: str) -> str | None:
    return small_talk(Text.of(written).plain)


@pytest.mark.parametrize(
    "written", ["你好", "您好！", "在吗？", "早上好领导", "Hello", "尊敬的代表您好", "喂", "打扰一下", "請問在嗎"]
)
def test_greetings_are_no_matter(written: str) -> None:
    assert kind(written) == "greeting"


@pytest.mark.parametrize(
    "written", ["谢谢", "谢谢代表", "辛苦了👍", "太感谢了", "谢谢你们辛苦了", "謝謝", "您好，谢谢"]
)
def test_thanks_are_no_matter(written: str) -> None:
    assert kind(written) == "thanks"


@pytest.mark.parametrize(
    "written",
    [
        "哈哈哈",
        "👍",
        "[强]",
        "[抱拳][抱拳]",
        "[玫瑰]👍🏻",
        "［微笑］",
        "[发怒]",
        "[Emm]",
        "好的[OK]",
        "。。。",
        "好的",
        "嗯嗯",
        "你是机器人吗",
        "测试",
        "1",
    ],
)
def test_chat_is_no_matter(written: str) -> None:
    assert kind(written) == "chat"


@pytest.mark.parametrize(
    "written",
    [
        "[图片]",
        "[停水]",
        "[3号楼]",
        "[强]停水",
        "你好，停水了",
        "停水",
        "不好",
        "谢谢，路灯还没修",
        "",
        "  ",
        "好久没水了",
    ],
)
def test_what_says_anything_else_may_be_a_matter(written: str) -> None:
    assert kind(written) is None


def test_a_long_row_of_small_words_is_read_at_once() -> None:
    started = perf_counter()
    kind("谢谢您好哈" * 8)
    kind("您好您们的了哈哈好吗" * 4 + "围")

    assert perf_counter() - started < 0.05
