"""What `mashang suggest` says in sentences."""

from __future__ import annotations

from bot.commands.suggesting import describe
from nlp.suggestion import CategoryGuess, Suggestion


def test_a_category_close_behind_is_named_with_its_evidence() -> None:
    said = describe(
        Suggestion(
            "路灯下有垃圾",
            category=CategoryGuess("LD", "道路照明", 2.0, ("路灯",)),
            runner_up=CategoryGuess("HW", "环境卫生", 1.5, ("垃圾",)),
        )
    )

    assert said.splitlines() == [
        "类别：道路照明（2.00 分，您提到「路灯」）",
        "也可能是：环境卫生（1.50 分，您提到「垃圾」）",
    ]


def test_without_one_there_is_no_such_line() -> None:
    said = describe(Suggestion("路灯坏了", category=CategoryGuess("LD", "道路照明", 2.0, ("路灯",))))

    assert "也可能是" not in said
