"""Which deputies have to do with a place, by their divisions, and how much."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from nlp.deputies.deputy_lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nlp.deputies.ranking import Ranking
    from nlp.district import Deputy
    from nlp.places.division_tree import Tree
    from nlp.places.place import Place
    from nlp.suggestion import PlaceGuess


class Claim(NamedTuple):
    """By which division a deputy is responsible, how much that weighs, and the guess it rests on."""

    weight: float = 0.0
    code: str | None = None
    guess: PlaceGuess | None = None


_NONE = Claim()


class Claims:
    """The divisions of the deputies who serve; never changed once built."""

    def __init__(self, serving: Sequence[Deputy], tree: Tree, ranking: Ranking) -> None:
        """Deputies come in the order of their turn."""
        self._tree = tree
        self._ranking = ranking
        self._lines = Lines(serving, lambda code: (code,), ranking.most)
        self._inner_lines = Lines(serving, lambda code: tree.path(code)[1:], ranking.most)

    def on(self, place: Place, subject: str, others: Iterable[str]) -> Iterator[tuple[Deputy, Claim]]:
        """Everybody who could come out among the first, the nearest first; some more than once.

        `others` are divisions whose deputies are looked at besides, whatever the place.
        """
        found = 0
        if not place.streets:
            for weight, guess in ((self._ranking.community, place.community), (self._ranking.street, place.street)):
                if guess is not None:
                    line = self._lines.of(guess.code, subject)
                    found += len(line)
                    yield from ((deputy, Claim(weight, guess.code, guess)) for deputy in line)
        for code in (*place.streets, *others, *self._wider(place, found)):
            yield from ((deputy, self.of(deputy, place)) for deputy in self._lines.of(code, subject))
        if place.street is not None and place.community is None:
            line = self._inner_lines.of(place.street.code, subject)
            yield from ((deputy, self.of(deputy, place)) for deputy in line)

    def of(self, deputy: Deputy, place: Place) -> Claim:
        """By which of the divisions a deputy is responsible for the place, if at all."""
        ranking, own = self._ranking, deputy.divisions
        if place.streets:
            return self._of_several(own, place.streets)
        if place.community and place.community.code in own:
            return Claim(ranking.community, place.community.code, place.community)
        if place.street and place.street.code in own:
            return Claim(ranking.street, place.street.code, place.street)
        part = self._part(own, place)
        if part is not None:
            return Claim(ranking.part, part, place.street)
        wide = next((one for one in self._tree.path(place.code or "") if one in own), None)
        return Claim(ranking.district, wide, place.district) if wide else _NONE

    def _wider(self, place: Place, found: int) -> tuple[str, ...]:
        """What the place lies in; nobody there comes out first where enough are nearer."""
        return self._tree.path(place.code or "") if found < self._ranking.most else ()

    def _of_several(self, own: tuple[str, ...], streets: tuple[str, ...]) -> Claim:
        """A matter that spans streets goes up to whoever has them all."""
        whole = next((one for one in self._tree.path(self._tree.shared(streets) or "") if one in own), None)
        if whole is not None:
            return Claim(self._ranking.spanning, whole)
        part = next((one for one in streets if one in own), None)
        return Claim(self._ranking.one_of_several, part) if part else _NONE

    def _part(self, own: tuple[str, ...], place: Place) -> str | None:
        """A division inside the street, where no more than the street is known; one asked about, if any is."""
        if place.street is None or place.community is not None:
            return None
        asked = {code for one in place.alternatives for code in self._tree.path(one.code)}
        inside = (one for one in own if place.street.code in self._tree.path(one))
        return next((one for one in inside if not asked or one in asked), None)
