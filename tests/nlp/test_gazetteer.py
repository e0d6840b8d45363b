from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borough import DIVISIONS, gazetteer, locate
from nlp.places.mention import Mention, Strength
from nlp.places.place import Place
from nlp.suggestion import Context
from nlp.words.text import Text

NOTHING = Context()
CODES = [one.code for one in DIVISIONS]


def codes(place: Place) -> tuple[str | None, ...]:
    guesses = (place.district, place.street, place.community)
    return tuple(guess.code if guess else None for guess in guesses)


@pytest.mark.parametrize(
    ("written", "community", "evidence"),
    [
        ("鲁发名城三期四期与利昌路之间有围墙", "C3", ("鲁发名城", "利昌路")),
        ("向阳路(胜利街—福寿街)路面破损", "C1", ("向阳路", "胜利街")),
        ("万丰源小区地下车库积水", "C2", ("万丰源小区",)),
        ("福壽街社區路燈壞了", "C3", ("福壽街社區",)),
        ("福 寿 街 社区停水", "C3", ("福 寿 街 社区",)),
        ("西关街道颜家村停水", "C5", ("颜家村",)),
        ("西关街道团结停水", "C6", ("团结",)),
        ("山东省示例市云岭区西关街道福寿街社区鲁发名城3号楼", "C3", ("福寿街社区", "鲁发名城")),
        ("不是福寿街社区，是长胜社区", "C1", ("长胜社区",)),
        ("云岭开发区张村停水", "C8", ("张村",)),
    ],
)
def test_a_community_is_found_with_the_words_as_written(
    written: str, community: str, evidence: tuple[str, ...]
) -> None:
    place = locate(written, NOTHING)

    assert place.community
    assert place.community.code == community
    assert place.community.evidence == evidence
    assert place.community.match == "exact"


def test_what_is_implied_has_no_words_of_its_own() -> None:
    place = locate("福寿街社区停水", NOTHING)

    assert codes(place) == ("9001", "9001003", "C3")
    assert place.street
    assert place.street.evidence == ()
    assert place.evidence == ("福寿街社区",)


@pytest.mark.parametrize(
    "written",
    [
        "市场太乱了",
        "新城停水",
        "团结就是力量",
        "长胜路坏了",
        "向阳小学",
        "新城大道",
        "火车站很挤",
        "北京市朝阳区停水",
        "",
        "  ",
        "😀",
    ],
)
def test_no_place_comes_out_of_nothing(written: str) -> None:
    assert locate(written, NOTHING) == Place()


@pytest.mark.parametrize(
    ("written", "street", "candidates"),
    [
        ("颜家村停水", None, ["C4", "C5"]),
        ("阳光花园很吵", None, ["C4", "C5"]),
        ("福寿街社区和长胜社区都停水", None, ["C1", "C3"]),
        ("万丰源小区和颜家村都停水，都在南关街道", "9001002", ["C2", "C4"]),
        ("南关街道和西关街道都停水", None, ["9001002", "9001003"]),
        ("胜利街与福寿街交叉口", None, ["C1", "C3"]),
    ],
)
def test_ambiguity_is_asked_about_and_not_guessed(written: str, street: str | None, candidates: list[str]) -> None:
    place = locate(written, NOTHING)

    assert place.community is None
    assert (place.street.code if place.street else None) == street
    assert sorted(one.code for one in place.alternatives) == candidates


@pytest.mark.parametrize(
    ("written", "community"),
    [("江悦花园停电", "C2"), ("石门砍路灯坏了", "C3"), ("南关街道江叶花园", "C2"), ("长盛社区停水", "C1")],
)
def test_what_only_sounds_like_a_name_is_marked(written: str, community: str) -> None:
    place = locate(written, NOTHING)

    assert place.community
    assert (place.community.code, place.community.match) == (community, "similar")


def test_what_is_heard_lies_inside_of_what_is_read() -> None:
    assert codes(locate("西关街道江悦花园", NOTHING)) == ("9001", "9001003", None)
    assert codes(locate("福寿街社区江悦花园", NOTHING)) == ("9001", "9001003", "C3")


def test_a_scanned_code_fills_in_what_the_words_leave_out() -> None:
    place = locate("路灯坏了", Context(division="C3"))

    assert codes(place) == ("9001", "9001003", "C3")
    assert {guess.match for guess in place.guesses} == {"context"}


@pytest.mark.parametrize(
    ("written", "context", "community"),
    [
        ("颜家村停水", "C2", "C4"),
        ("颜家村停水", "9001003", "C5"),
        ("团结停水", "9001003", "C6"),
        ("团结停水", "C3", "C3"),
        ("西关街道停水", "C3", "C3"),
        ("江悦花园停水", "C3", "C3"),
    ],
)
def test_a_scanned_code_narrows_what_the_words_leave_open_and_says_so(
    written: str, context: str, community: str
) -> None:
    place = locate(written, Context(division=context))

    assert place.community
    assert (place.community.code, place.community.match) == (community, "context")


def test_a_place_named_goes_before_the_scanned_code() -> None:
    assert codes(locate("福寿街社区停水", Context(division="C1"))) == ("9001", "9001003", "C3")
    assert codes(locate("南关街道停水", Context(division="C1"))) == ("9001", "9001002", None)


def test_what_the_citizen_picked_is_certain() -> None:
    place = locate("长胜社区停水", Context(chosen="C3"))

    assert codes(place) == ("9001", "9001003", "C3")
    assert place.community
    assert place.community.match == "exact"


def test_inside_a_street_picked_the_words_still_tell_the_community() -> None:
    assert codes(locate("颜家村停水", Context(chosen="9001003"))) == ("9001", "9001003", "C5")
    assert codes(locate("长胜社区停水", Context(chosen="9001003"))) == ("9001", "9001003", None)


def test_a_clear_position_is_a_community() -> None:
    place = locate("路灯坏了", Context(latitude=36.70, longitude=119.101))

    assert place.community
    assert (place.community.code, place.community.match) == ("C1", "context")


def test_several_communities_near_a_position_are_asked_about() -> None:
    place = locate("路灯坏了", Context(latitude=36.70, longitude=119.11))

    assert place.community is None
    assert [one.code for one in place.alternatives] == ["C1", "C2", "C3"]
    assert place.district


def test_far_from_everything_a_position_says_nothing() -> None:
    assert locate("路灯坏了", Context(latitude=31.0, longitude=121.0)) == Place()


def test_rules_point_to_places_and_away_from_them() -> None:
    assert codes(locate("万达广场停车", NOTHING, [Mention(0, 4, ("C6",), Strength.LISTED)]))[2] == "C6"
    assert gazetteer().locate(Text.of("颜家村停水"), NOTHING, (), frozenset({"C4"})).code == "C5"


def test_names_are_words_for_the_segmenter_only_if_they_are_rare() -> None:
    words = gazetteer().words()

    assert {"福寿街", "福寿街社区", "鲁发名城", "颜家村", "西关街道"} <= words
    assert {"颜家", "团结", "西关"}.isdisjoint(words)


pieces = st.sampled_from(
    [
        "福寿街",
        "社区",
        "西关",
        "街道",
        "颜家",
        "村",
        "江悦花园",
        "石门坎",
        "路",
        "在",
        "不是",
        " ",
        "\n",
        "长勝",
        "團結",
        "3号",
    ]
)
contexts = st.builds(
    Context,
    division=st.none() | st.sampled_from([*CODES, "unknown"]),
    chosen=st.none() | st.none() | st.sampled_from([*CODES, "unknown"]),
    latitude=st.none() | st.floats(36, 37),
    longitude=st.none() | st.floats(119, 120),
)


@given(st.lists(pieces, max_size=8).map("".join) | st.text(st.characters(codec=None), max_size=30), contexts)
def test_any_text_gives_a_place_that_fits_together(written: str, context: Context) -> None:
    place, tree = locate(written, context), gazetteer().tree

    for guess in (*place.guesses, *place.alternatives):
        assert all(word in written for word in guess.evidence)
    if place.community:
        assert not place.alternatives
        assert place.street
        assert tree.contains(place.street.code, place.community.code)
    if place.street:
        assert place.district
        assert tree.contains(place.district.code, place.street.code)
    assert len(place.alternatives) <= 9
