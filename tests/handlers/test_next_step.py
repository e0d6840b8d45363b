"""What comes after somebody's first sentence, in the invented village."""

from __future__ import annotations

import pytest

from handlers.citizen.next_step import next_step
from handlers.service.policy import Policy
from nlp.suggestion import Context
from village import CLEAR, COMMUNITY, suggester


@pytest.mark.parametrize(
    ("text", "step"),
    [
        (CLEAR, "card"),
        ("您好", "small_talk"),
        ("柳荫小区", "matter"),
        ("路灯坏了", "place"),
        ("和平里路灯坏了", "place"),
        ("柳荫小区的事法院不给判", "advice"),
        ("楼道有煤气味", "place"),
    ],
)
def test_the_next_step_is_that_of_the_conversation(text: str, step: str) -> None:
    assert next_step(suggester(), Policy(), text, Context()) == step


def test_a_scanned_code_spares_the_question_for_the_place() -> None:
    assert next_step(suggester(), Policy(), "路灯坏了", Context(division=COMMUNITY)) == "card"
