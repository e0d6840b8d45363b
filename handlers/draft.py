"""A case in the making: the answers given so far, folded together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from handlers.dialogue import Facts

#: Stands for a deputy: the citizen leaves the choice to the staff.
BY_STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a citizen has said about one matter.

    `place` and `among` are codes the citizen picked or was offered; `phone` is sealed ("" = none wanted).
    """

    texts: tuple[str, ...] = ()
    media: tuple[dict[str, str], ...] = ()
    at: dict[str, Any] | None = None
    place: str = ""
    among: tuple[str, ...] = ()
    address: str = ""
    place_tries: int = 0
    unsure: bool = False
    category: str = ""
    deputy: str = ""
    phone: str | None = None
    dismissed: bool = False

    @property
    def text(self) -> str:
        """All words, one message a line."""
        return "\n".join(self.texts)


def fold(answers: tuple[Facts, ...]) -> Draft:
    """Return the draft these answers make; later ones go before earlier ones."""
    draft = Draft()
    for facts in answers:
        draft = _add(draft, facts)
    return draft


def _add(draft: Draft, facts: Facts) -> Draft:
    changes: dict[str, Any] = {
        name: facts[name] for name in ("place", "address", "unsure", "category", "deputy", "phone") if name in facts
    }
    if "rewrite" in facts:
        changes["texts"] = (facts["rewrite"],)
    elif facts.get("say"):
        changes["texts"] = (*draft.texts, facts["say"])
    if "media" in facts:
        changes["media"] = (*draft.media, facts["media"])
    if "at" in facts:
        changes["at"] = facts["at"]
        changes["place"] = ""
    if "among" in facts:
        changes["among"] = tuple(facts["among"])
    elif "place" in facts:
        changes["among"] = ()
    if "tried" in facts:
        changes["place_tries"] = draft.place_tries + 1
    if "dismissed" in facts:
        changes["dismissed"] = True
    return replace(draft, **changes)
