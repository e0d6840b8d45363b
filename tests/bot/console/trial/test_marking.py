"""A sentence in pieces."""

from __future__ import annotations

import pytest

from bot.console.trial.sentence_marking import Piece, pieces
from nlp.suggestion import FiredRule, PlaceGuess

TEXT = "柳林新苑楼道灯坏了"


def fired(rule_id: str, *spans: tuple[int, int]) -> FiredRule:
    return FiredRule(rule_id, (), 1.0, "类别:ZM", spans)


@pytest.mark.parametrize(
    ("rules", "places", "expected"),
    [
        ([], [], [Piece(TEXT)]),
        (
            [fired("R1", (4, 7))],
            [PlaceGuess("C1", "柳林社区", ("柳林新苑",))],
            [Piece("柳林新苑", "place"), Piece("楼道灯", "rule", ("R1",)), Piece("坏了")],
        ),
        (
            [fired("R1", (4, 7)), fired("R2", (6, 8))],
            [],
            [
                Piece("柳林新苑"),
                Piece("楼道", "rule", ("R1",)),
                Piece("灯", "rule", ("R1", "R2")),
                Piece("坏", "rule", ("R2",)),
                Piece("了"),
            ],
        ),
        (
            [fired("R1", (0, 2))],
            [PlaceGuess("C1", "柳林社区", ("柳林新苑",)), None, PlaceGuess("C2", "河东", ("河东",))],
            [Piece("柳林", "rule", ("R1",)), Piece("新苑", "place"), Piece("楼道灯坏了")],
        ),
    ],
    ids=["nothing", "a rule and a place", "one over another", "a rule inside a place"],
)
def test_a_sentence_is_cut_where_what_it_hits_changes(
    rules: list[FiredRule], places: list[PlaceGuess | None], expected: list[Piece]
) -> None:
    found = pieces(TEXT, rules, places)

    assert list(found) == expected
    assert "".join(piece.text for piece in found) == TEXT


def test_an_empty_text_has_no_pieces() -> None:
    assert pieces("", []) == ()
