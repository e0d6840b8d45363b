"""A second matter while the first is not filed yet: told apart from words that belong to the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.case_view import content
from handlers.citizen.intake_view import see
from handlers.texts.command_words import ADDS, CORRECTS, number_in

if TYPE_CHECKING:
    from handlers.chat.dialogue import Position
    from handlers.citizen.intake_view import IntakeView
    from handlers.citizen.talk import Talk
    from nlp.suggestion import Suggestion

#: Where nothing is missing: the card, and what is asked from it that a whole report is no answer to.
_BEHIND_THE_CARD = {"card", "edit", "category", "deputy", "phone"}


def is_complete(at: Position) -> bool:
    """Tell whether a draft could be filed as it stands."""
    return at.dialogue == "intake" and at.step in _BEHIND_THE_CARD


def is_another(talk: Talk, at: Position) -> bool:
    """Tell whether a message is a matter of its own, with its own trouble and its own place, and no correction."""
    said = talk.said
    text = content(said).get("say", "")
    if not text or talk.command or said.menu_id or number_in(text) is not None:
        return False
    return is_another_than(talk, at, text)


def is_another_than(talk: Talk, at: Position, text: str) -> bool:
    """Tell whether words are a matter of their own beside a complete draft."""
    if not is_complete(at) or CORRECTS.search(text):
        return False
    view = see(at.answers, talk.intake)
    return bool(view.draft.text) and _stands_alone(talk.intake.suggest(text), view)


def _stands_alone(found: Suggestion, first: IntakeView) -> bool:
    place = found.community or found.street
    if found.category is None or place is None or not place.evidence or place.match != "exact" or found.alternatives:
        return False
    other_trouble = first.category is not None and found.category.code != first.category
    before = first.suggestion
    where = before.community or before.street
    if where is None or where.match != "exact":
        # The place of the first is guessed, or nobody knows it: this may be it.
        return other_trouble
    elsewhere = place.code not in {known.code for known in (before.community, before.street) if known is not None}
    return elsewhere or (other_trouble and not ADDS.search(found.text))
