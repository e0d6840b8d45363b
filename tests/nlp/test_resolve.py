from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from borough import DIVISIONS
from nlp.places.division_tree import Tree
from nlp.places.mention import Mention, Strength
from nlp.places.resolve import Resolved, resolve

TREE = Tree(DIVISIONS)
CODES = [one.code for one in DIVISIONS]


def said(*codes: str, strength: Strength = Strength.NAMED, at: int = 0, placed: bool = False) -> Mention:
    return Mention(at, at + 2, codes, strength, placed=placed)


def test_a_community_implies_its_street_and_district() -> None:
    assert resolve([said("C3")], TREE) == Resolved("9001", "9001003", "C3")


def test_nothing_said_is_nothing_known() -> None:
    assert resolve([], TREE) == Resolved()
    assert resolve([], TREE, "C3") == Resolved()


def test_a_street_narrows_an_ambiguous_name() -> None:
    assert resolve([said("9001003"), said("C4", "C5", at=5)], TREE).community == "C5"


def test_an_ambiguous_name_is_left_open_in_what_its_meanings_share() -> None:
    assert resolve([said("C4", "C5")], TREE) == Resolved("9001", candidates=("C4", "C5"))
    assert resolve([said("C2", "C4")], TREE) == Resolved("9001", "9001002", candidates=("C2", "C4"))


def test_names_that_share_one_community_mean_it() -> None:
    assert resolve([said("C1", "C3"), said("C3", "C5", at=5)], TREE).community == "C3"


def test_two_communities_named_are_asked_about() -> None:
    assert resolve([said("C1"), said("C3", at=5)], TREE).candidates == ("C1", "C3")


def test_the_stronger_mention_wins_and_the_weaker_only_decides_between_its_meanings() -> None:
    road = said("C5", "C1", strength=Strength.ROAD, at=5)

    assert resolve([said("C3"), road], TREE).community == "C3"
    assert resolve([said("C4", "C5", strength=Strength.LISTED), road], TREE).community == "C5"


def test_several_streets_named_are_a_matter_that_spans_them() -> None:
    both = resolve([said("9001002"), said("9001003", at=5)], TREE)

    assert both == Resolved("9001", candidates=("9001002", "9001003"), streets=("9001002", "9001003"))


def test_a_community_outside_of_the_street_named_is_asked_about() -> None:
    assert resolve([said("9001001"), said("C3", at=5)], TREE) == Resolved("9001", candidates=("C3", "9001001"))


def test_a_weak_mention_outside_of_the_street_named_is_not_heard() -> None:
    road = said("C3", strength=Strength.ROAD, at=5)

    assert resolve([said("9001001"), road], TREE) == Resolved("9001", "9001001")


def test_an_everyday_word_needs_a_street_or_its_own_division_right_before() -> None:
    word = said("C6", strength=Strength.EVERYDAY, at=2)

    assert resolve([word], TREE) == Resolved()
    assert resolve([said("9001003"), word], TREE).community == "C6"
    assert resolve([said("9001003"), word._replace(start=9, end=11)], TREE).community is None
    assert resolve([said("9001003"), word._replace(start=9, end=11, placed=True)], TREE).community == "C6"


def test_the_context_tells_apart_what_the_words_leave_open() -> None:
    assert resolve([said("C4", "C5")], TREE, "C4").community == "C4"
    assert resolve([said("C4", "C5")], TREE, "C6").community == "C5"
    assert resolve([said("C4", "C5")], TREE, "9001").community is None


def test_the_context_does_not_change_what_is_named() -> None:
    assert resolve([said("C3")], TREE, "C4").community == "C3"


def test_a_name_of_a_street_and_a_community_in_it_means_the_street() -> None:
    assert resolve([said("9001003", "C3")], TREE) == Resolved("9001", "9001003")


mentions = st.builds(
    Mention,
    st.integers(0, 50),
    st.integers(51, 60),
    st.lists(st.sampled_from(CODES), min_size=1, max_size=4, unique=True).map(tuple),
    st.sampled_from(Strength),
    placed=st.booleans(),
)


@given(st.lists(mentions, max_size=6), st.none() | st.sampled_from(CODES))
def test_what_is_known_always_fits_together(found: list[Mention], context: str | None) -> None:
    resolved = resolve(found, TREE, context)

    if resolved.community:
        assert not resolved.candidates
        assert resolved.street == TREE.street(resolved.community)
    if resolved.street:
        assert resolved.district == TREE.district(resolved.street)
        assert all(TREE.contains(resolved.street, code) for code in resolved.candidates)
    assert len(set(resolved.candidates)) == len(resolved.candidates)
