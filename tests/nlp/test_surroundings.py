from __future__ import annotations

import pytest

from borough import vocabulary
from nlp.district import DivisionLevel
from nlp.places.surroundings import (
    Tail,
    is_beside_road,
    is_closed,
    is_denied,
    is_elsewhere,
    is_glued,
    is_led,
    is_limit,
    is_placed,
    is_torn,
    tail,
)

ALL = frozenset(DivisionLevel)


@pytest.mark.parametrize(
    ("after", "kind", "length"),
    [
        ("社区停水", Tail.COMMUNITY, 2),
        ("村委会门口", Tail.COMMUNITY, 3),
        ("街道办事处", Tail.STREET, 5),
        ("镇政府", Tail.STREET, 1),
        ("区政府", Tail.DISTRICT, 1),
        ("路口", Tail.ROAD, 1),
        ("东大街", Tail.ROAD, 3),
        ("三路", Tail.ROAD, 2),
        ("路灯坏了", Tail.NOTHING, 0),
        ("市场", Tail.INSTITUTION, 2),
        ("小学", Tail.INSTITUTION, 2),
        ("小区", Tail.ESTATE, 2),
        ("停水", Tail.NOTHING, 0),
        ("", Tail.NOTHING, 0),
    ],
)
def test_what_follows_a_name_is_known(after: str, kind: Tail, length: int) -> None:
    assert tail("长胜" + after, 2) == (kind, 2 + length)


def test_a_direction_before_a_name_makes_another_name_of_it() -> None:
    assert is_glued("东李家", 1, vocabulary())
    assert is_glued("在东李家", 2, vocabulary())
    assert not is_glued("以东李家", 2, vocabulary())
    assert not is_glued("李家", 0, vocabulary())


def test_a_name_across_a_word_is_torn_unless_another_word_begins_there() -> None:
    assert is_torn("海清平台", 1, 3, vocabulary())
    assert not is_torn("潍州路人行道", 0, 3, vocabulary())
    assert not is_torn("清平", 0, 2, vocabulary())


def test_a_short_name_ends_and_begins_where_it_seems_to() -> None:
    assert not is_closed("陈平洁", 2, vocabulary())
    assert is_closed("陈平停水", 2, vocabulary())
    assert is_closed("陈平", 2, vocabulary())
    assert is_led("住嘉园", 1)
    assert is_led("嘉园", 0)
    assert not is_led("银杏嘉园", 2)


def test_an_everyday_word_is_placed_after_a_preposition_and_at_the_beginning() -> None:
    assert is_placed("住团结", 1)
    assert is_placed("团结", 0)
    assert is_placed("好,团结", 2)
    assert not is_placed("很团结", 1)


def test_the_ends_of_a_stretch_of_road_are_limits() -> None:
    text = "向阳路(胜利街—福寿街)"

    assert is_limit(text, 4, 7)
    assert is_limit(text, 8, 11)
    assert not is_limit(text, 0, 3)


def test_what_is_beside_a_road_is_no_name_of_a_road() -> None:
    assert is_beside_road("江月花园路面", 4)
    assert is_beside_road("江月花园街道脏", 4)
    assert not is_beside_road("江月花园路", 4)
    assert not is_beside_road("江月花园街道办", 4)


def test_a_denial_is_not_a_question() -> None:
    assert is_denied("不是福寿街社区", 2)
    assert is_denied("我不在福寿街社区", 3)
    assert not is_denied("是不是福寿街社区", 3)


@pytest.mark.parametrize(
    ("before", "elsewhere"),
    [
        ("如东乡", True),
        ("安示镇", True),
        ("西河街道办", True),
        ("奎文区", True),
        ("奎文县", True),
        ("我镇", False),
        ("乡镇", False),
        ("我们小区", False),
        ("工业区", False),
        ("开发区", False),
        ("在", False),
        ("", False),
    ],
)
def test_units_of_others_before_a_name_are_seen(before: str, elsewhere: bool) -> None:  # noqa: FBT001
    assert is_elsewhere(before + "长胜", len(before), vocabulary(), ALL) is elsewhere


def test_where_no_streets_are_known_any_street_may_be_ours() -> None:
    assert not is_elsewhere("如东乡长胜", 3, vocabulary(), {DivisionLevel.COMMUNITY})
