from __future__ import annotations

from dataclasses import replace

import pytest

from borough import DEPUTIES, DIVISIONS, locate, vocabulary
from nlp.deputies.deputies import Deputies, Evidence
from nlp.deputies.ranking import Ranking
from nlp.district import Deputy, DeputyLevel
from nlp.places.division_tree import Tree
from nlp.suggestion import CategoryGuess, Context, DeputyGuess

TREE = Tree(DIVISIONS)
ROADS = CategoryGuess("DL", "道路交通", 1.0, ("路灯",))


def rank(
    written: str,
    context: Context | None = None,
    *,
    category: CategoryGuess | None = None,
    deputies: tuple[Deputy, ...] = DEPUTIES,
    rules: dict[str, tuple[float, tuple[str, ...]]] | None = None,
) -> tuple[DeputyGuess, ...]:
    all_of_them = Deputies(deputies, TREE, vocabulary())
    context = context or Context()
    place = locate(written, context)
    named = all_of_them.named(written, TREE.path(place.code or ""))
    return all_of_them.rank(Evidence(place, context, category, named, rules or {}))


def ids(guesses: tuple[DeputyGuess, ...]) -> list[str]:
    return [one.id for one in guesses]


def test_a_deputy_named_goes_before_everybody() -> None:
    guesses = rank("马冬示代表,福寿街社区路灯坏了", Context(deputy="W4"), category=ROADS)

    assert ids(guesses) == ["W2", "W4", "W1"]
    assert guesses[0].reasons == ("您点名联系",)


def test_a_scanned_deputy_goes_before_those_responsible() -> None:
    guesses = rank("福寿街社区停水", Context(deputy="W7"))

    assert ids(guesses)[:2] == ["W7", "W1"]
    assert guesses[0].reasons[0] == "您扫描了该代表的二维码"


def test_community_goes_before_street_before_district_with_reasons() -> None:
    guesses = rank("福寿街社区路灯坏了", category=ROADS)

    assert ids(guesses) == ["W1", "W4", "W5"]
    assert guesses[0].reasons == ("您提到:福寿街社区、路灯", "负责福寿街社区", "专长:道路交通")
    assert guesses[1].reasons[1] == "负责西关街道"


def test_speciality_does_not_outweigh_the_nearer_division() -> None:
    unversed = tuple(replace(one, specialities=()) if one.id == "W1" else one for one in DEPUTIES)

    assert ids(rank("福寿街社区路灯坏了", category=ROADS, deputies=unversed)) == ["W1", "W4", "W5"]


def test_of_equals_the_one_versed_comes_first_and_then_the_less_busy() -> None:
    busy = Deputy("A1", "甲示例", DeputyLevel.DISTRICT, ("C1",), load=9)
    free = Deputy("A2", "乙示例", DeputyLevel.DISTRICT, ("C1",))
    versed = Deputy("A3", "丙示例", DeputyLevel.DISTRICT, ("C1",), ("DL",), load=50)

    assert ids(rank("长胜社区路灯", category=ROADS, deputies=(busy, free, versed))) == ["A3", "A2", "A1"]


def test_where_only_the_district_is_known_those_who_have_all_of_it_are_suggested() -> None:
    guesses = rank("云岭区路灯坏了", category=ROADS)

    assert ids(guesses) == ["W5", "W7"]
    assert guesses[0].reasons == ("您提到:云岭区、路灯", "负责云岭区", "专长:道路交通")


def test_without_a_place_nobody_is_guessed() -> None:
    assert rank("路灯坏了", category=ROADS) == ()


def test_a_matter_that_spans_streets_goes_up() -> None:
    guesses = rank("西关街道和南关街道都停电")

    assert ids(guesses)[:2] == ["W7", "W5"]
    assert "事项涉及多个街道" in guesses[0].reasons


def test_a_deputy_on_leave_is_shown_only_when_asked_for_and_never_first() -> None:
    guesses = rank("欧阳示例代表,西关街道停电")

    assert ids(guesses)[:2] == ["W4", "W6"]
    assert "该代表请假中,答复可能较晚" in guesses[1].reasons
    assert any("欧阳示例代表请假中" in reason for reason in guesses[0].reasons)
    assert "W6" not in ids(rank("西关街道停电"))


def test_for_a_deputy_on_leave_a_colleague_stands_in_even_without_a_place() -> None:
    assert ids(rank("欧阳示例代表您好")) == ["W4", "W6"]


def test_nobody_on_leave_is_suggested_alone() -> None:
    absent = tuple(one for one in DEPUTIES if one.id == "W6")

    assert rank("欧阳示例代表您好", deputies=absent) == ()


def test_a_disabled_deputy_is_never_suggested() -> None:
    assert "W8" not in ids(rank("停示例代表,福寿街社区停水", Context(deputy="W8")))


@pytest.mark.parametrize(("written", "found"), [("毕代表您好", ["W1"]), ("福寿街社区的毕代表", ["W1", "W4", "W7"])])
def test_a_surname_is_enough_if_one_deputy_has_it(written: str, found: list[str]) -> None:
    assert ids(rank(written)) == found


def test_a_surname_of_several_means_the_one_responsible_for_the_place() -> None:
    twins = (
        Deputy("A1", "毕一示", DeputyLevel.DISTRICT, ("C1",)),
        Deputy("A2", "毕二示", DeputyLevel.DISTRICT, ("C3",)),
    )

    assert rank("毕代表您好", deputies=twins) == ()
    assert rank("毕代表,福寿街社区停水", deputies=twins)[0].reasons[0] == "您点名联系"


def test_rules_of_the_staff_speak_for_and_against_a_deputy() -> None:
    assert rank("停水", rules={"W7": (1.0, ("石墩",))})[0].reasons == ("您提到:石墩",)
    assert ids(rank("福寿街社区停水", rules={"W1": (-1.0, ())})) == ["W4", "W7", "W5"]


@pytest.mark.parametrize(
    ("context", "reason"),
    [
        (Context(division="C3"), "您扫描的是福寿街社区的二维码"),
        (Context(division="C3", source="last"), "您上次反映的是福寿街社区"),
        (Context(latitude=36.71, longitude=119.08), "您发送的位置在福寿街社区"),
    ],
)
def test_how_the_place_is_known_is_said(context: Context, reason: str) -> None:
    assert reason in rank("停水", context)[0].reasons


def test_what_was_only_heard_is_said_to_be_a_guess() -> None:
    assert rank("石门砍停水")[0].reasons == ("您提到:石门砍", "可能是福寿街社区", "负责福寿街社区")


def test_scores_lie_between_0_and_1() -> None:
    guesses = rank("毕示例代表,福寿街社区路灯", Context(deputy="W1"), category=ROADS, rules={"W1": (9.0, ("路灯",))})

    assert all(0 < one.score <= 1 for one in guesses)


def test_the_settings_keep_the_order_of_the_house() -> None:
    one = Ranking()
    best = 1 - (1 - one.community) * (1 - one.speciality) * (1 - one.scanned)

    assert one.named - one.load - 3 * one.level > best
    assert one.scanned > 1 - (1 - one.community) * (1 - one.speciality)
    assert one.community * one.uncertain > 1 - (1 - one.street) * (1 - one.speciality)
    assert one.street * one.uncertain > 1 - (1 - one.district) * (1 - one.speciality)
