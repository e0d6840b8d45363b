"""A second matter on an open card is told apart from words that belong to the first."""

from __future__ import annotations

import pytest

from handlers.chat.engine import begin
from handlers.citizen.another_matter import is_complete, stands_alone
from handlers.citizen.intake import INTAKE
from handlers.citizen.intake_view import IntakeWorld, see
from handlers.service.policy import Policy
from nlp.suggestion import Context
from village import COMMUNITY, suggester

FIRST = "柳荫小区路灯坏了"


def another(first: str, second: str, context: Context | None = None, *answers: dict[str, object]) -> bool:
    world = IntakeWorld(suggester(), Policy(), context or Context())
    at = begin(INTAKE, world, ({"say": first}, *answers)).at
    assert at is not None
    return is_complete(at) and stands_alone(second, see(at.answers, world))


@pytest.mark.parametrize(
    "second",
    [
        "槐荫小区垃圾没人清运",
        "槐荫小区路灯坏了",
        "另外，松风社区的垃圾也没人管",
        "柳荫小区垃圾没人清运",
    ],
)
def test_its_own_trouble_at_its_own_place_is_another_matter(second: str) -> None:
    assert another(FIRST, second)


@pytest.mark.parametrize(
    "second",
    [
        "槐荫小区",
        "3号楼前面",
        "柳荫小区3号楼的路灯",
        "垃圾也没人清运",
        "柳荫小区垃圾也没人清运",
        "已经三天了",
        "不是柳荫小区，是槐荫小区路灯坏了",
        "说错了，槐荫小区路灯坏了",
        "补充：槐荫小区的路灯也坏了",
        "和平里的垃圾没人清运",
        "谢谢",
    ],
)
def test_what_adds_to_the_first_or_corrects_it_is_none(second: str) -> None:
    assert not another(FIRST, second)


def test_while_the_place_of_the_first_is_asked_the_place_is_its_answer() -> None:
    assert not another("路灯坏了", "槐荫小区路灯坏了")


def test_where_the_place_was_guessed_the_same_trouble_elsewhere_corrects_it() -> None:
    guessed = Context(division=COMMUNITY, source="last")

    assert not another("路灯坏了", "槐荫小区路灯坏了", guessed)
    assert another("路灯坏了", "槐荫小区垃圾没人清运", guessed)


def test_where_nobody_knew_the_place_the_same_trouble_tells_it() -> None:
    assert not another("路灯坏了", "槐荫小区路灯坏了", None, {"unsure": True})
    assert another("路灯坏了", "槐荫小区垃圾没人清运", None, {"unsure": True})
