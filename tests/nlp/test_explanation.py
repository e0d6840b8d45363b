from __future__ import annotations

import pytest

from borough import suggester as borough
from county import suggester
from nlp.suggestion import Context


def explained(text: str) -> list[tuple[str, str, str]]:
    return [(one.words, one.role.value, one.verdict) for one in suggester().explain_place(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "我年轻时在钟楼社区住过，后来搬到光明社区，现在住江月花园，这儿没路灯",
            [
                ("钟楼社区", "formerly", "ruled_out"),
                ("光明社区", "formerly", "ruled_out"),
                ("江月花园", "lives", "taken"),
            ],
        ),
        (
            "我是七道岭的，残疾证要去县人民医院办",
            [("七道岭", "lives", "taken"), ("县人民医院", "went", "other_role")],
        ),
        (
            "隔壁石桥村都通自来水了，我们长青村还没有",
            [("石桥村", "others", "other_role"), ("长青村", "plain", "taken")],
        ),
        ("望江街道江月花园停水", [("望江街道", "at", "agrees"), ("江月花园", "at", "taken")]),
        ("不是光明社区，是钟楼社区", [("光明社区", "denied", "ruled_out"), ("钟楼社区", "plain", "taken")]),
        ("松涛家园停水", [("松涛家园", "at", "asked")]),
        ("苏州市江月花园停水", [("江月花园", "elsewhere", "ruled_out")]),
        ("路边有棵大树", [("大树", "plain", "everyday")]),
        (
            "听说渡口新村装了充电桩，银河小区没有",
            [("渡口新村", "hearsay", "other_role"), ("银河小区", "plain", "taken")],
        ),
        ("路灯坏了", []),
    ],
)
def test_every_name_is_explained_with_its_role_and_what_became_of_it(
    text: str, said: list[tuple[str, str, str]]
) -> None:
    assert explained(text) == said


def test_a_name_that_only_sounds_like_one_is_marked() -> None:
    found = suggester().explain_place("江悦花园停水了")

    assert [(one.words, one.similar, one.verdict) for one in found] == [("江悦花园", True, "taken")]


def test_what_a_rule_says_of_the_place_is_explained_too() -> None:
    found = borough().explain_place("万达广场门口堵车", Context())

    assert [(one.words, one.codes, one.verdict) for one in found] == [("万达广场", ("C6",), "taken")]
