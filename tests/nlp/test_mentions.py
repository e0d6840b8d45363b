from __future__ import annotations

import pytest

from borough import DIVISIONS, vocabulary
from nlp.district import DivisionLevel
from nlp.places.mention import Mention, Strength
from nlp.places.mentions import find_mentions, keep_longest
from nlp.places.place_names import name_divisions
from nlp.words.lookup import Lookup

NAMES = Lookup(name_divisions(DIVISIONS, vocabulary()))


def mentions(plain: str) -> list[Mention]:
    return find_mentions(plain, NAMES, vocabulary(), frozenset(DivisionLevel))


def seen(plain: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(plain[one.start : one.end], one.strength.name, one.codes) for one in mentions(plain)]


@pytest.mark.parametrize(
    ("plain", "word", "strength", "codes"),
    [
        ("福寿街社区停水", "福寿街社区", "NAMED", ("C3",)),
        ("福寿街居委会", "福寿街居委会", "NAMED", ("C3",)),
        ("西关街道办事处", "西关街道办事处", "NAMED", ("9001003",)),
        ("西关镇停水", "西关镇", "NAMED", ("9001003",)),
        ("云岭区停水", "云岭区", "NAMED", ("9001",)),
        ("颜家村停水", "颜家村", "NAMED", ("C4", "C5")),
        ("张村村委会", "张村村委会", "NAMED", ("C8",)),
        ("团结社区停水", "团结社区", "NAMED", ("C6",)),
        ("新城社区停水", "新城社区", "NAMED", ("C7",)),
        ("团结小区停水", "团结小区", "BARE", ("C6",)),
        ("鲁发名城三期", "鲁发名城", "LISTED", ("C3",)),
        ("鲁发名城路面", "鲁发名城", "LISTED", ("C3",)),
        ("鲁发名城小学", "鲁发名城", "LISTED", ("C3",)),
        ("国贸小区停水", "国贸", "LISTED", ("C7",)),
        ("翠竹园停水", "翠竹园", "BARE", ("C9",)),
        ("翠竹园小学", "翠竹园", "BARE", ("C9",)),
        ("向阳路很暗", "向阳路", "ROAD", ("C1",)),
        ("利昌路口", "利昌路", "ROAD", ("C3",)),
        ("胜利街道路坑洼", "胜利街", "ROAD", ("C1",)),
        ("福寿街很挤", "福寿街", "ROAD", ("C3",)),
        ("火车站很挤", "火车站", "EVERYDAY", ("C7",)),
        ("团结就是力量", "团结", "EVERYDAY", ("C6",)),
    ],
)
def test_a_name_counts_by_what_stands_around_it(plain: str, word: str, strength: str, codes: tuple[str, ...]) -> None:
    assert seen(plain) == [(word, strength, codes)]


@pytest.mark.parametrize(
    "plain",
    [
        "团结路停水",
        "新城大道",
        "翠竹园东路",
        "翠竹园镇",
        "胜利东街",
        "新胜利街",
        "胜利街道办事处",
        "张村镇",
        "鲁发名城路",
        "东翠竹园",
        "如东乡福寿街社区",
        "奎文区长胜社区",
        "不是福寿街社区",
        "西关社区",
        "",
    ],
)
def test_the_beginning_or_end_of_another_name_is_no_mention(plain: str) -> None:
    assert not seen(plain)


def test_a_street_known_only_by_a_community_of_its_name_is_still_the_street() -> None:
    names = Lookup(name_divisions([next(one for one in DIVISIONS if one.code == "9001003")], vocabulary()))

    assert not find_mentions("西关社区", names, vocabulary(), frozenset())


def test_the_ends_of_a_stretch_of_road_are_weaker_than_the_road() -> None:
    assert [(word, strength) for word, strength, _ in seen("向阳路(胜利街—福寿街)")] == [
        ("向阳路", "ROAD"),
        ("胜利街", "LIMIT"),
        ("福寿街", "LIMIT"),
    ]


def test_of_overlapping_mentions_the_longest_is_kept() -> None:
    long, short = Mention(0, 5, ("A",), Strength.BARE), Mention(2, 4, ("B",), Strength.NAMED)

    assert keep_longest([short, long]) == [long]


def test_a_name_of_something_else_keeps_its_parts_from_being_found() -> None:
    something_else, part = Mention(0, 5, (), Strength.BARE), Mention(2, 4, ("B",), Strength.NAMED)

    assert keep_longest([part, something_else]) == []
