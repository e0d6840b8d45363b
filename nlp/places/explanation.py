"""Why a place won or lost: every name that a text has, with its role and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from nlp.places.mention import NEVER, Role, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.places.division_tree import Tree
    from nlp.places.mention import Mention
    from nlp.places.place import Place
    from nlp.words.text import Text

Verdict = Literal["taken", "agrees", "asked", "ruled_out", "everyday", "other_role", "other_name"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A name as it was written, the divisions it may stand for, its role, and what became of it."""

    words: str
    codes: tuple[str, ...]
    role: Role
    verdict: Verdict
    #: It only sounds or looks like the name.
    similar: bool = False


def readings(text: Text, mentions: Iterable[Mention], place: Place, tree: Tree) -> tuple[Reading, ...]:
    """What became of each mention, given the place that came out."""
    found = [
        Reading(text.quote(one.start, one.end), one.codes, one.role, _verdict(one, place, tree), similar=one.similar)
        for one in mentions
    ]
    return tuple(dict.fromkeys(found))


def _verdict(mention: Mention, place: Place, tree: Tree) -> Verdict:
    if mention.role in NEVER:
        return "ruled_out"
    if place.code in mention.codes:
        return "taken"
    if any(guess.code in mention.codes for guess in place.alternatives):
        return "asked"
    if place.code is not None and any(tree.contains(code, place.code) for code in mention.codes):
        return "agrees"
    if mention.strength is Strength.EVERYDAY:
        return "everyday"
    return "other_name" if mention.role in {Role.AT, Role.PLAIN} else "other_role"
