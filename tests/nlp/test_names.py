from __future__ import annotations

from borough import DIVISIONS, vocabulary
from nlp.district import Division, DivisionLevel
from nlp.places.place_names import Form, name_divisions

NAMES = name_divisions(DIVISIONS, vocabulary())


def forms(word: str) -> set[tuple[str, Form]]:
    return {(sense.code, sense.form) for sense in NAMES[word].senses}


def test_what_the_suffix_shows_is_kept_once_without_it() -> None:
    assert forms("福寿街") == {("C3", Form.STEM)}
    assert "福寿街社区" not in NAMES
    assert "西关街道" not in NAMES


def test_a_name_of_one_character_keeps_its_suffix() -> None:
    assert forms("张村") == {("C8", Form.WHOLE)}


def test_an_alias_counts_with_and_without_a_suffix() -> None:
    assert forms("新城") == {("C7", Form.STEM), ("C7", Form.LISTED)}


def test_places_are_known_without_punctuation_stages_and_estate_suffixes() -> None:
    assert {"碧水·云天(一期)", "碧水云天一期", "碧水·云天"} <= set(NAMES)
    assert forms("万丰源") == {("C2", Form.LISTED)}


def test_one_name_of_two_divisions_means_both() -> None:
    assert {code for code, _ in forms("阳光花园")} == {"C4", "C5"}


def test_everyday_words_families_and_roads_are_marked() -> None:
    assert NAMES["团结"].everyday
    assert NAMES["颜家"].everyday
    assert NAMES["向阳路"].road
    assert not NAMES["江月花园"].everyday


def test_a_zone_is_known_by_its_short_names() -> None:
    assert forms("云岭开发区") == {("9001004", Form.LISTED)}
    assert forms("经开区") == {("9001004", Form.SHORT)}
    assert NAMES["经开区"].everyday


def test_a_high_tech_district_is_known_by_its_short_name() -> None:
    names = name_divisions([Division("1", "示例高新技术产业开发区", DivisionLevel.DISTRICT)], vocabulary())

    assert not names["高新区"].everyday


def test_empty_names_are_no_names() -> None:
    names = name_divisions([Division("1", " ", DivisionLevel.COMMUNITY, None, ("",), ("", "—"))], vocabulary())

    assert set(names) <= {"—"}
