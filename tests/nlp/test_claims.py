from __future__ import annotations

from borough import DEPUTIES, DIVISIONS, locate
from nlp.deputies.claims import Claims
from nlp.deputies.deputy_lines import Lines
from nlp.deputies.ranking import Ranking
from nlp.places.division_tree import Tree
from nlp.suggestion import Context

RANKING = Ranking()
BY_ID = {one.id: one for one in DEPUTIES}
CLAIMS = Claims(DEPUTIES, Tree(DIVISIONS), RANKING)


def claim(deputy: str, written: str) -> tuple[float, str | None]:
    return CLAIMS.of(BY_ID[deputy], locate(written, Context()))[:2]


def test_the_nearer_the_division_the_greater_the_claim() -> None:
    assert claim("W1", "福寿街社区") == (RANKING.community, "C3")
    assert claim("W4", "福寿街社区") == (RANKING.street, "9001003")
    assert claim("W5", "福寿街社区") == (RANKING.district, "9001")
    assert claim("W2", "福寿街社区") == (0, None)


def test_of_two_divisions_the_nearer_counts() -> None:
    assert claim("W3", "万丰源小区") == (RANKING.community, "C2")
    assert claim("W3", "南关街道") == (RANKING.street, "9001002")


def test_who_has_a_part_of_the_street_has_a_claim_until_the_community_is_known() -> None:
    assert claim("W1", "西关街道") == (RANKING.part, "C3")
    assert claim("W1", "团结社区") == (0, None)


def test_a_matter_that_spans_streets_goes_up() -> None:
    assert claim("W5", "西关街道和南关街道") == (RANKING.spanning, "9001")
    assert claim("W4", "西关街道和南关街道") == (RANKING.one_of_several, "9001003")
    assert claim("W2", "西关街道和南关街道") == (0, None)


def test_without_a_place_nobody_has_a_claim() -> None:
    assert claim("W5", "停水") == (0, None)
    assert not list(CLAIMS.on(locate("停水", Context()), "DL", ()))


def test_a_line_begins_with_those_versed_in_the_subject_and_is_short() -> None:
    lines = Lines(DEPUTIES, lambda code: (code,), most=2)

    assert [one.id for one in lines.of("9001", "HB")] == ["W7", "W5", "W8"][:2]
    assert [one.id for one in lines.of("9001", "unknown")] == ["W5", "W7"]
    assert lines.of("unknown", "") == ()
