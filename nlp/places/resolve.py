"""From the places a text names to one place: narrowed by street and context, or left open as candidates."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from nlp.district import DivisionLevel
from nlp.places.mention import Mention, Role, Strength
from nlp.places.roles import telling

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from nlp.places.division_tree import Tree


@dataclass(frozen=True, slots=True)
class Resolved:
    """What is known, in codes, and what it may be."""

    district: str | None = None
    street: str | None = None
    community: str | None = None
    #: Communities or streets to ask about; none if the place is known.
    candidates: tuple[str, ...] = ()
    #: The streets the text is about, if they are several.
    streets: tuple[str, ...] = ()


_UNKNOWN = Resolved()
#: Which mentions are weighed against each other; a lower row is heard only where the rows above leave a choice.
_TIERS = ((Strength.NAMED, Strength.LISTED), (Strength.BARE,), (Strength.ROAD,), (Strength.LIMIT,))
_NOTHING: tuple[str, ...] = ()
#: What each mention says of one level.
_Said: TypeAlias = "Sequence[tuple[Strength, tuple[str, ...]]]"


def resolve(mentions: Sequence[Mention], tree: Tree, context: str | None = None) -> Resolved:
    """The place a text is about. `context` is the division of a scanned code or of the last case."""
    if not mentions:
        return _UNKNOWN
    lifted = telling(_lift(_narrow(mentions, tree), tree, context), _related_in(tree))
    said = _by_level(lifted, tree)
    districts = _weigh(said.get(DivisionLevel.DISTRICT, ()), tree, _NOTHING)
    of_streets = said.get(DivisionLevel.STREET, ())
    streets = _weigh(of_streets, tree, districts)
    if len(streets) > 1 and any(set(streets) <= set(codes) for _, codes in of_streets):
        # One name that fits several streets, not several streets named.
        streets = _nearer(streets, tree, context)
    communities = _weigh(said.get(DivisionLevel.COMMUNITY, ()), tree, streets or districts)
    return _decide(tree, districts, streets, _nearer(communities, tree, context))


def _narrow(mentions: Sequence[Mention], tree: Tree) -> list[Mention]:
    """Of the ends of a way, and of names that fit several places, those in the street of the other end."""
    narrowed = [*mentions]
    for at, (one, other) in enumerate(pairwise(mentions)):
        if one.role is Role.FROM_TO and other.role is Role.FROM_TO:
            # Neither end is weaker than the other, a road or not.
            strength = max(one.strength, other.strength)
            if min(one.strength, other.strength) > Strength.LIMIT:
                narrowed[at : at + 2] = [narrowed[at]._replace(strength=strength), other._replace(strength=strength)]
            shared = {tree.street(code) for code in one.codes} & {tree.street(code) for code in other.codes} - {None}
            if shared:
                narrowed[at] = narrowed[at]._replace(codes=_of_streets(one.codes, shared, tree))
                narrowed[at + 1] = narrowed[at + 1]._replace(codes=_of_streets(other.codes, shared, tree))
    return narrowed


def _of_streets(codes: tuple[str, ...], streets: Container[str | None], tree: Tree) -> tuple[str, ...]:
    return tuple(code for code in codes if tree.street(code) in streets)


def _related_in(tree: Tree) -> Callable[[Mention, Mention], bool]:
    """Whether one of two mentions lies in the other, or both may be the same."""

    def related(one: Mention, other: Mention) -> bool:
        return any(
            tree.contains(mine, theirs) or tree.contains(theirs, mine) for mine in one.codes for theirs in other.codes
        )

    return related


def _by_level(mentions: Iterable[Mention], tree: Tree) -> dict[DivisionLevel, list[tuple[Strength, tuple[str, ...]]]]:
    said: dict[DivisionLevel, list[tuple[Strength, tuple[str, ...]]]] = {}
    # Names come again and again in a long text.
    parted: dict[tuple[str, ...], list[tuple[DivisionLevel, tuple[str, ...]]]] = {}
    for one in mentions:
        if one.codes not in parted:
            parted[one.codes] = _part(one.codes, tree)
        for level, codes in parted[one.codes]:
            said.setdefault(level, []).append((one.strength, codes))
    return said


def _part(codes: tuple[str, ...], tree: Tree) -> list[tuple[DivisionLevel, tuple[str, ...]]]:
    if len(codes) == 1:
        return [(tree.levels[codes[0]], codes)]
    levels = dict.fromkeys(tree.levels[code] for code in codes)
    return [(level, tuple(code for code in codes if tree.levels[code] is level)) for level in levels]


def _lift(mentions: Sequence[Mention], tree: Tree, context: str | None) -> list[Mention]:
    """Makes names of everyday words where another clue stands by, and drops the others."""
    if all(one.strength is not Strength.EVERYDAY and len(one.codes) == 1 for one in mentions):
        return [*mentions]
    streets = {code for one in mentions if one.strength > Strength.EVERYDAY for code in one.codes}
    streets = {code for code in (*streets, context) if code and tree.levels[code] is DivisionLevel.STREET}
    lifted: list[Mention] = []
    uppermost = {codes: _uppermost(codes, tree) for codes in {one.codes for one in mentions}}
    for one in mentions:
        if one.strength > Strength.EVERYDAY:
            lifted.append(one._replace(codes=uppermost[one.codes]))
            continue
        before = lifted[-1].codes if lifted and lifted[-1].end == one.start else _NOTHING
        clues = streets.union(before) if one.placed else set(before)
        codes = tuple(code for code in one.codes if code == context or clues.intersection(tree.path(code)[1:]))
        if codes:
            lifted.append(one._replace(codes=_uppermost(codes, tree), strength=Strength.ROAD))
    return lifted


def _uppermost(codes: tuple[str, ...], tree: Tree) -> tuple[str, ...]:
    """A name of a street and of a community in it means the street."""
    return tuple(code for code in codes if not any(other != code and tree.contains(other, code) for other in codes))


def _weigh(said: _Said, tree: Tree, areas: tuple[str, ...]) -> tuple[str, ...]:
    """The divisions of one level the text may be about: one if it is clear, none if it names none."""
    if not said:
        return _NOTHING
    if all(codes == said[0][1] for _, codes in said):
        inside = _inside(tree, said[0][1], areas)
        return inside or (said[0][1] if any(strength >= Strength.LISTED for strength, _ in said) else _NOTHING)
    heard: dict[Strength, list[tuple[str, ...]]] = {}
    for strength, codes in dict.fromkeys(said):
        inside = _inside(tree, codes, areas)
        if inside or strength >= Strength.LISTED:
            heard.setdefault(strength, []).append(inside or codes)
    found = _NOTHING
    for tier in _TIERS:
        sets = [codes for strength in tier for codes in heard.get(strength, ())]
        if sets and not found:
            found = _meet(sets)
        elif sets and len(found) > 1:
            found = tuple(code for code in found if all(code in codes for codes in sets)) or found
    return found


def _meet(sets: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What all sets share; if they share nothing, everything."""
    common = tuple(code for code in sets[0] if all(code in codes for codes in sets[1:]))
    return common or tuple(dict.fromkeys(code for codes in sets for code in codes))


def _nearer(codes: tuple[str, ...], tree: Tree, context: str | None) -> tuple[str, ...]:
    """The codes nearest to the context: in it, else in its street, else in its district; all if none is."""
    if len(codes) > 1 and context is not None:
        for area in tree.path(context):
            near = tuple(code for code in codes if tree.contains(area, code))
            if near:
                return near
    return codes


def _decide(tree: Tree, districts: tuple[str, ...], streets: tuple[str, ...], communities: tuple[str, ...]) -> Resolved:
    """What is consistent is known; what contradicts a street or district named in words is asked about."""
    known = _inside(tree, communities, streets or districts)
    if len(known) == 1 and known == communities:
        return Resolved(tree.district(known[0]), tree.street(known[0]), known[0])
    fitting = _inside(tree, streets, districts)
    candidates = communities or (streets if len(streets) > 1 or not fitting else _NOTHING)
    if communities and not known:
        candidates += streets
    if fitting != streets or (communities and not known and not streets):
        return Resolved(_only(districts), candidates=candidates or streets)
    shared = tree.shared(candidates or fitting)
    street = tree.street(shared)
    district = tree.district(shared) or _only(districts)
    return Resolved(district, street, candidates=candidates, streets=streets if len(streets) > 1 else _NOTHING)


def _inside(tree: Tree, codes: tuple[str, ...], areas: tuple[str, ...]) -> tuple[str, ...]:
    if not areas or not codes:
        return codes
    return tuple(code for code in codes if any(tree.contains(area, code) for area in areas))


def _only(codes: tuple[str, ...]) -> str | None:
    return codes[0] if len(codes) == 1 else None
