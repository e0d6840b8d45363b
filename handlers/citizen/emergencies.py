"""What must be said before everything else: what to do in an emergency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.citizen.intake_view import see

if TYPE_CHECKING:
    from handlers.chat.dialogue import Position
    from handlers.conversation.talk import Talk


def emergencies(talk: Talk, before: Position | None) -> list[str]:
    """Return what to do in an emergency of which this message is the first to speak; `before` is where they stood."""
    at = talk.state.at
    if not talk.facts.get("say") or talk.command or talk.said.menu_id:
        return []
    if at is None or before is None or not at.dialogue == before.dialogue == "intake":
        return [n.text for n in see((talk.facts,), talk.intake).emergencies]
    found = see(at.answers, talk.intake).emergencies
    known = {n.text for n in see(before.answers, talk.intake).emergencies} if found else set()
    return [n.text for n in found if n.text not in known]
