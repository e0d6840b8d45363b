from __future__ import annotations

from borough import rule
from nlp.places.mention import Mention, Strength
from nlp.rules.pointers import deputies_pointed_to, places_pointed_to
from nlp.rules.rule_index import Hit


def hit(target: str, weight: float = 1.0) -> Hit:
    return Hit(rule("R", "词", target, weight), ((2, 4), (6, 8)), ("词语",), 1)


def test_each_word_of_a_rule_for_a_division_is_a_mention_of_it() -> None:
    mentions, excluded = places_pointed_to([hit("区划:C3")], {"C3"})

    assert mentions == [Mention(2, 4, ("C3",), Strength.LISTED), Mention(6, 8, ("C3",), Strength.LISTED)]
    assert not excluded


def test_what_more_speaks_against_a_division_excludes_it() -> None:
    assert places_pointed_to([hit("区划:C3"), hit("区划:C3", -2.0)], {"C3"}) == ([], frozenset({"C3"}))
    assert places_pointed_to([hit("区划:C3"), hit("区划:C3", -1.0)], {"C3"}) == ([], frozenset())


def test_divisions_nobody_knows_and_other_targets_are_left_out() -> None:
    assert places_pointed_to([hit("区划:C3"), hit("类别:C4")], {"C4"}) == ([], frozenset())


def test_weights_and_words_for_a_deputy_add_up() -> None:
    assert deputies_pointed_to([hit("代表:W1", 0.5), hit("代表:W1", 0.25), hit("代表:W2", -1.0)]) == {
        "W1": (0.75, ("词语", "词语")),
        "W2": (-1.0, ()),
    }
