"""What `mashang suggest` says in sentences."""

from __future__ import annotations

from bot.commands.suggesting import describe, explain
from county import suggester
from nlp.suggestion import CategoryGuess, Context, Suggestion


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


def test_every_place_is_explained_in_a_clerks_words() -> None:
    lines = explain(suggester(), "我是七道岭的，残疾证要去县人民医院办，路边有棵大树", Context()).splitlines()

    assert lines == [
        "句子里的地名：",
        "「七道岭」（马头镇 七道岭村）：说话人住在这里；采用。",
        "「县人民医院」（望江街道 钟楼社区）：是要去的地方；另有地点更像出事的地方，没有采用。",
        "「大树」（马头镇 大树村）：提到了这里；这个词平常也用，前后不像在说地方，没有采用。",
    ]


def test_a_sentence_without_places_is_said_to_have_none() -> None:
    assert explain(suggester(), "路灯坏了", Context()) == "句子里没有名单上的地名。"
