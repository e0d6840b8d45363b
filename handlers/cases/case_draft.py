"""A case in the making: the answers given so far, folded together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from handlers.chat.prompt import Facts

#: Stands for a deputy: the citizen leaves the choice to the staff.
BY_STAFF = "staff"
#: Facts of which the latest counts.
_LATEST = ("place", "address", "unsure", "category", "deputy", "phone")


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
    phone_declined: bool = False
    dismissed: bool = False

    @property
    def text(self) -> str:
        """All words, one message a line."""
        return "\n".join(self.texts)


def fold(answers: tuple[Facts, ...]) -> Draft:
    """Return the draft these answers make; later ones go before earlier ones."""
    said: dict[str, Any] = {}
    for facts in answers:
        _add(said, facts)
    return Draft(**said)


def _add(said: dict[str, Any], facts: Facts) -> None:
    said.update({name: facts[name] for name in _LATEST if name in facts})
    if "rewrite" in facts:
        said["texts"] = (facts["rewrite"],)
    elif facts.get("say"):
        said["texts"] = (*said.get("texts", ()), facts["say"])
    if "media" in facts:
        said["media"] = (*said.get("media", ()), facts["media"])
    if "at" in facts:
        said["at"] = facts["at"]
        said["place"] = ""
    if "among" in facts:
        said["among"] = tuple(facts["among"])
    elif "place" in facts:
        said["among"] = ()
    if "tried" in facts:
        said["place_tries"] = said.get("place_tries", 0) + 1
    said.update({name: True for name in ("dismissed", "phone_declined") if name in facts})
