"""What a citizen is asked when a case is closed: the first question, as it is sent with the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.case_view import CaseWorld
from handlers.chat.engine import begin
from handlers.chat.rendering import render
from handlers.citizen.case_dialogues import SURVEY

if TYPE_CHECKING:
    from storage.cases.cases import Case


def closing_questions(case: Case) -> str:
    """Return the first question about a closed case, ready to be tapped."""
    turn = begin(SURVEY, CaseWorld((case,)), ({"case": case.id},))
    return "\n\n".join(render(said, turn.at.token) for said in turn.say) if turn.at is not None else ""
