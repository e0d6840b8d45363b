"""What the conversation would do next if a citizen sent a sentence: for staff who try rules out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.citizen.intake import INTAKE
from handlers.citizen.intake_view import IntakeWorld, see

if TYPE_CHECKING:
    from handlers.service.policy import Policy
    from nlp.suggester import Suggester
    from nlp.suggestion import Context

SMALL_TALK = "small_talk"


def next_step(suggester: Suggester, policy: Policy, text: str, context: Context) -> str:
    """Return what follows on this as somebody's first message: SMALL_TALK, else the name of the intake's step."""
    view = see(({"say": text},), IntakeWorld(suggester, policy, context))
    if view.is_small_talk(text):
        return SMALL_TALK
    return next(step.name for step in INTAKE.steps if step.when(view))
