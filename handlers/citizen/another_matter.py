"""A second matter while the first is not filed yet: told apart from words that belong to the first. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.texts.command_words import ADDS, CORRECTS

if TYPE_CHECKING:
    from handlers.chat.dialogue import Position
    from handlers.citizen.intake_view import IntakeView

#: Where nothing is missing: the card, and what is asked from it that a whole report is no answer to.
_BEHIND_THE_CARD = {"card", "edit", "category", "deputy", "phone"}


def is_complete(at: Position) -> bool:
    """Tell whether a draft could be filed as it stands."""
    return at.dialogue == "intake" and at.step in _BEHIND_THE_CARD


def stands_alone(text: str, first: IntakeView) -> bool:
    """Tell whether words are a matter of their own beside a draft: its own trouble, its own place, no correction."""
    if not first.draft.text or CORRECTS.search(text):
        return False
    found = first.look_up(text)
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
    return elsewhere or (other_trouble and not ADDS.search(text))
