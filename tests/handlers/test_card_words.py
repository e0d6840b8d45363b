"""What people say to the card: a question about the service, the right place, or more of the matter."""

from __future__ import annotations

import pytest

from handlers.texts.card_words import card_question, corrected_place


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("要多久", "when"),
        ("大概要多久？", "when"),
        ("多久能有答复", "when"),
        ("什么时候有结果啊", "when"),
        ("几天能办好呢", "when"),
        ("会不会泄露我的信息", "privacy"),
        ("会泄漏我的电话吗？", "privacy"),
        ("你们保密吗", "privacy"),
        ("会不会被人知道", "privacy"),
        ("谁会看到", "who"),
        ("谁能看到我的电话", "who"),
        ("收费吗", "fee"),
        ("要钱吗", "fee"),
        ("免费的吗？", "fee"),
        ("还没提交吗", "filed"),
        ("提交了吗？", "filed"),
        ("是不是已经提交了呢", "filed"),
    ],
)
def test_a_question_about_the_service_is_answered(text: str, asked: str) -> None:
    assert card_question(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "多久没修了",
        "停水好几天了，多久能来水还不知道，家里有老人",
        "物业收费不合理",
        "乱收费",
        "物业什么时候才肯换电梯",
        "谁把井盖偷走了",
        "煤气泄漏了吗闻着很臭，家里有小孩怎么办怎么办",
        "提交",
        "没有提交过",
        "垃圾几天没收",
    ],
)
def test_a_matter_is_no_question_about_the_service(text: str) -> None:
    assert card_question(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("不对，是长胜社区", "长胜社区"),
        ("不是这里，是长胜社区", "长胜社区"),
        ("地点错了，应该是仓南街社区", "仓南街社区"),
        ("地址不对，改成仓南街社区3号楼", "仓南街社区3号楼"),
        ("错了，长胜社区", "长胜社区"),
        ("不在这里，在长胜社区", "长胜社区"),
        ("写错了 是长胜社区。", "长胜社区"),
        ("位置不对，换成长胜社区", "长胜社区"),
    ],
)
def test_the_right_place_is_heard_in_a_correction(text: str, place: str) -> None:
    assert corrected_place(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "长胜社区也坏了",
        "不对",
        "错了",
        "是长胜社区的",
        "不是我家",
    ],
)
def test_other_words_correct_no_place(text: str) -> None:
    assert corrected_place(text) == ""
