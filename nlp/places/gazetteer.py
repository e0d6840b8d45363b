"""Finds the place a message is about: by the names in it, by what they sound like, by where it comes from."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.district import DivisionLevel
from nlp.places.division_tree import Tree
from nlp.places.elsewhere import others_places
from nlp.places.explanation import Reading, readings
from nlp.places.homophones import Homophones
from nlp.places.mention import NEVER, Mention, Role
from nlp.places.mentions import find_mentions, read_mentions
from nlp.places.place import Place
from nlp.places.place_names import Form, name_divisions
from nlp.places.position import Positions
from nlp.places.resolve import Resolved, resolve
from nlp.places.roles import role_of, with_roles
from nlp.places.spellings import even
from nlp.places.standing import is_scene
from nlp.places.surroundings import is_elsewhere
from nlp.suggestion import Context, Match, PlaceGuess
from nlp.words.lookup import Lookup
from nlp.words.segment import LONGEST
from nlp.words.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from nlp.district import Division
    from nlp.places.mention import Mention
    from nlp.words.text import Text
    from nlp.words.vocabulary import Vocabulary

#: Candidates that fit a numbered list.
_MOST = 9
#: Names from this length on are words of their own for the cut of texts.
_RARE = 3
#: What may stand between an estate and its stage.
_BEFORE_STAGE = re.compile(r"(?:小区)?[·(-]?第?$")
_LONGEST_ESTATE = 12
#: Roles of another city that is where the matter is; merely named, it must be a whole address.
_THERE = frozenset({Role.AT, Role.LIVES})
_UNIT_LENGTH = 5


class Gazetteer:
    """All names of all divisions, ready for messages; never changed once built, shared by threads."""

    def __init__(self, divisions: Iterable[Division], vocabulary: Vocabulary) -> None:
        self.tree = Tree(divisions)
        self._vocabulary = vocabulary
        self._levels = frozenset(self.tree.levels.values())
        self._names = name_divisions(self.tree.divisions.values(), vocabulary)
        self._lookup = Lookup(self._names)
        self._homophones = Homophones(self._names, vocabulary)
        self._own = frozenset(fold(one.name) for one in self.tree.divisions.values())
        self.positions = Positions(self.tree.divisions.values())

    def words(self) -> set[str]:
        """The names a segmenter should know as words; short ones only with what makes them names."""
        listed = {
            word
            for word, name in self._names.items()
            if not name.respelt and (len(word) >= _RARE or any(sense.form is Form.LISTED for sense in name.senses))
        }
        spoken = {
            word + sense.suffix
            for word, name in self._names.items()
            for sense in name.senses
            if sense.form is Form.STEM and sense.suffix and not name.respelt
        }
        return listed | spoken

    def estate_before(self, plain: str, at: int) -> int:
        """Where the longest name begins that the stage at `at` belongs to; `at` if there is none."""
        end = _BEFORE_STAGE.search(plain, max(0, at - _LONGEST_ESTATE), at)
        stop = end.start() if end else at
        starts = range(max(0, stop - _LONGEST_ESTATE), stop - 1)
        return next((one for one in starts if self._lookup.get(even(plain[one:stop]))), at)

    @property
    def here(self) -> str:
        """Our district's name; empty if there are several, or none."""
        districts = [one.name for one in self.tree.divisions.values() if one.level is DivisionLevel.DISTRICT]
        return districts[0] if len(districts) == 1 else ""

    def elsewhere(self, text: Text) -> str:
        """The other city or district where the matter is, as it was written; empty if it is said to be nowhere else."""
        plain, places = _without_blanks(text.plain[:LONGEST])
        for start, end in others_places(plain, self._own, self._vocabulary, self._levels):
            role = role_of(plain, start, end)
            if role in _THERE or (role is Role.PLAIN and self._is_address(plain, start, end)):
                return text.quote(places[start], places[end - 1] + 1) if places else text.quote(start, end)
        return ""

    def _is_address(self, plain: str, start: int, end: int) -> bool:
        """Whether another city that is merely named begins an address, or a name of ours is said to lie there."""
        if end - start > _UNIT_LENGTH or is_scene(plain, end):
            return True
        mentions = read_mentions(plain, self._lookup, self._vocabulary, self._levels)
        return any(one.role is Role.ELSEWHERE for one in mentions)

    def locate(
        self, text: Text, context: Context, hints: Sequence[Mention] = (), excluded: frozenset[str] = frozenset()
    ) -> Place:
        """The place of a message. `hints` are what rules say of it, by their words; `excluded`: what not."""
        plain, places = _without_blanks(text.plain[:LONGEST])
        exact = find_mentions(plain, self._lookup, self._vocabulary, self._levels)
        found = sorted([*_moved(exact, places), *hints], key=lambda one: one.start)
        if excluded:
            found = _restricted(found, lambda code: code not in excluded)
        if context.chosen in self.tree.divisions:
            return self._chosen(context.chosen, text, found)
        where = self._whence(context)
        certain = resolve(found, self.tree)
        resolved = resolve(found, self.tree, where) if where and found else certain
        if resolved.community is None and not resolved.candidates:
            similar = self._similar(plain, exact, resolved, where)
            if similar:
                found = sorted([*found, *_moved(similar, places)], key=lambda one: one.start)
                return self._place(resolve(found, self.tree, where), certain, text, found, "similar")
        return self._complete(self._place(resolved, certain, text, found, "context"), where, context)

    def explain(self, text: Text, place: Place, hints: Sequence[Mention] = ()) -> tuple[Reading, ...]:
        """Every name in a text with its role and what became of it, given the place that was found."""
        plain, places = _without_blanks(text.plain[:LONGEST])
        mentions = [*read_mentions(plain, self._lookup, self._vocabulary, self._levels)]
        if any(guess.match == "similar" for guess in place.guesses) or place.alternatives:
            exact = {(one.start, one.end) for one in mentions}
            heard = self._homophones.find(plain)
            mentions += with_roles(plain, [one for one in heard if (one.start, one.end) not in exact])
        found = sorted([*_moved(mentions, places), *hints], key=lambda one: one.start)
        return readings(text, found, place, self.tree)

    def _whence(self, context: Context) -> str | None:
        """The division a message comes from, as far as that is clear."""
        if context.division in self.tree.divisions:
            return context.division
        if context.latitude is None or context.longitude is None:
            return None
        return self.positions.clear(context.latitude, context.longitude)

    def _similar(self, plain: str, exact: Sequence[Mention], known: Resolved, where: str | None) -> list[Mention]:
        """What sounds like a name, inside of what is known exactly and near to where the message comes from."""
        area = known.street or known.district
        home = self.tree.street(where) or where
        ends = {one.end for one in exact}
        similar: list[Mention] = []
        for one in self._homophones.find(plain):
            codes = tuple(
                code
                for code in one.codes
                if (area is None or (code != area and self.tree.contains(area, code)))
                and (home is None or area is not None or self.tree.contains(home, code))
            )
            if codes and (one.start in ends or not is_elsewhere(plain, one.start, self._vocabulary, self._levels)):
                similar.append(one._replace(codes=codes))
        return [one for one in with_roles(plain, similar) if one.role not in NEVER]

    def _chosen(self, chosen: str, text: Text, found: Sequence[Mention]) -> Place:
        """What the citizen picked is certain; the text may say more only inside of it."""
        inside = _restricted(found, lambda code: self.tree.contains(chosen, code))
        said = resolve(inside, self.tree, chosen)
        code = said.community or said.street or chosen
        resolved = Resolved(
            self.tree.district(code),
            self.tree.street(code),
            self.tree.at(code, DivisionLevel.COMMUNITY),
            candidates=() if said.community else tuple(one for one in said.candidates if one != code),
        )
        return self._place(resolved, resolved, text, inside, "exact")

    def _place(
        self, resolved: Resolved, certain: Resolved, text: Text, mentions: Sequence[Mention], mark: Match
    ) -> Place:
        """The guesses with their words; what is not certain bears the mark."""

        def guess(code: str | None, sure: str | None) -> PlaceGuess | None:
            if code is None:
                return None
            words = dict.fromkeys(text.quote(one.start, one.end) for one in mentions if code in one.codes)
            name = self.tree.divisions[code].name
            return PlaceGuess(code, name, tuple(words), "exact" if code == sure else mark)

        candidates = [guess(code, code) for code in resolved.candidates[:_MOST]]
        return Place(
            guess(resolved.district, certain.district),
            guess(resolved.street, certain.street),
            guess(resolved.community, certain.community),
            tuple(one for one in candidates if one),
            resolved.streets,
        )

    def _complete(self, place: Place, where: str | None, context: Context) -> Place:
        """Adds what only the scanned code, the last case or the position tells."""
        if place.community or place.alternatives:
            return place
        if where is None:
            return self._near(place, context)
        if place.code is not None and not self.tree.contains(place.code, where):
            return place
        community = self.tree.at(where, DivisionLevel.COMMUNITY)
        return replace(
            place,
            district=place.district or self._implied(self.tree.district(where)),
            street=place.street or self._implied(self.tree.street(where)),
            community=self._implied(community),
        )

    def _near(self, place: Place, context: Context) -> Place:
        """The communities near a position that could mean several of them."""
        if context.latitude is None or context.longitude is None:
            return place
        near = self.positions.nearest(context.latitude, context.longitude)
        codes = [one.code for one in near if place.code is None or self.tree.contains(place.code, one.code)]
        if not codes:
            return place
        shared = self.tree.shared(codes)
        return replace(
            place,
            district=place.district or self._implied(self.tree.district(shared)),
            street=place.street or self._implied(self.tree.street(shared)),
            alternatives=tuple(one for one in map(self._implied, codes) if one),
        )

    def _implied(self, code: str | None) -> PlaceGuess | None:
        return None if code is None else PlaceGuess(code, self.tree.divisions[code].name, (), "context")


def _without_blanks(plain: str) -> tuple[str, list[int] | None]:
    """The text without blanks, for names written with some inside, and the place of each character left."""
    if " " not in plain:
        return plain, None
    return plain.replace(" ", ""), [at for at, char in enumerate(plain) if char != " "]


def _moved(mentions: Sequence[Mention], places: list[int] | None) -> Sequence[Mention]:
    """The mentions back in the text with its blanks."""
    if places is None:
        return mentions
    return [one._replace(start=places[one.start], end=places[one.end - 1] + 1) for one in mentions]


def _restricted(mentions: Iterable[Mention], fits: Callable[[str], bool]) -> list[Mention]:
    """The mentions with only those of their divisions that fit."""
    kept = (one._replace(codes=tuple(code for code in one.codes if fits(code))) for one in mentions)
    return [one for one in kept if one.codes]
