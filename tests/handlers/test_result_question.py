"""The question that comes with a result is the one that its dialogue asks: a tap on it is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import deputy_acts
from handlers.cases.case_view import CaseWorld
from handlers.chat.engine import begin
from handlers.chat.rendering import render
from handlers.citizen.case_dialogues import SURVEY
from station_desk import file, told

if TYPE_CHECKING:
    from handlers.cases.desk import Desk


def test_the_question_in_the_notice_is_the_first_of_the_survey(desk: Desk) -> None:
    case = deputy_acts.close(desk, file(desk), "灯已修好")
    turn = begin(SURVEY, CaseWorld((case,)), ({"case": case.id},))
    (asked,) = turn.say

    assert turn.at is not None
    assert told(desk)["reporter"][-1].endswith(f"\n\n{render(asked, turn.at.token)}")
