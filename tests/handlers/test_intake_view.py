from __future__ import annotations

from borough import DEPUTIES, DIVISIONS
from handlers.cases.case_draft import Draft
from handlers.citizen.intake_view import IntakeView, IntakeWorld
from handlers.service.policy import Policy
from nlp.district import District
from nlp.suggester import Suggester
from nlp.suggestion import Context, Suggestion


class CountingSuggester(Suggester):
    """Counts how often it was asked."""

    asked = 0

    def suggest(self, text: str, context: Context | None = None) -> Suggestion:
        self.asked += 1
        return super().suggest(text, context)


def test_the_first_message_of_somebody_who_scanned_a_code_is_understood_once() -> None:
    suggester = CountingSuggester(District(DIVISIONS, DEPUTIES))
    view = IntakeView(Draft(texts=("路灯坏了",)), IntakeWorld(suggester, Policy(), Context(division="C1")))

    assert not view.is_small_talk("路灯坏了")
    assert not view.lacks_place
    assert suggester.asked == 1
