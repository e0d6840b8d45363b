"""Who should get a matter: named, scanned, responsible for the place, versed in the subject; each with reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from nlp import reasons
from nlp.district import Deputy, DeputyStatus
from nlp.lines import Lines
from nlp.namesakes import Namesakes
from nlp.ranking import Ranking
from nlp.suggestion import CategoryGuess, Context, DeputyGuess, PlaceGuess

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nlp.gazetteer import Place
    from nlp.namesakes import Named
    from nlp.tree import Tree
    from nlp.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a message when deputies are ranked."""

    place: Place
    context: Context
    category: CategoryGuess | None = None
    named: Sequence[Named] = ()
    #: By deputy: the summed weight of the rules that point to them, and the words that fired these.
    rules: Mapping[str, tuple[float, tuple[str, ...]]] = field(default_factory=dict)


class _Claim(NamedTuple):
    """By which division a deputy is responsible, how much that weighs, and the guess it rests on."""

    weight: float = 0.0
    code: str | None = None
    guess: PlaceGuess | None = None


class _Call(NamedTuple):
    """A deputy asked for: how much that weighs and why."""

    weight: float
    reason: str


_NO_CLAIM = _Claim()


class Deputies:
    """The deputies of a district, ready for messages; never changed once built."""

    def __init__(
        self, deputies: Iterable[Deputy], tree: Tree, vocabulary: Vocabulary, ranking: Ranking | None = None
    ) -> None:
        self._tree = tree
        self._ranking = ranking or Ranking()
        self._able = {one.id: one for one in deputies if one.status is not DeputyStatus.DISABLED}
        self._handicaps = {one.id: self._ranking.handicap(one.level, one.load) for one in self._able.values()}
        self._namesakes = Namesakes(self._able.values(), vocabulary)
        serving = [one for one in self._able.values() if one.status is DeputyStatus.SERVING]
        serving.sort(key=lambda one: (self._handicaps[one.id], one.id))
        #: Who comes first in each division, and in what lies in it; a message looks at no others.
        self._lines = Lines(serving, lambda code: (code,), self._ranking.most)
        self._inner_lines = Lines(serving, lambda code: tree.path(code)[1:], self._ranking.most)

    def get(self, deputy: str) -> Deputy | None:
        """A deputy by id, unless disabled."""
        return self._able.get(deputy)

    def named(self, plain: str, area: Iterable[str]) -> list[Named]:
        """The deputies a text names; of several with a surname only the one who has a division of the area."""
        found = self._namesakes.find(plain)
        if len(found) > 1 and found[0].surname:
            near = set(area)
            found = [one for one in found if near.intersection(one.deputy.divisions)]
        return [] if len(found) > 1 and found[0].surname else found

    def rank(self, evidence: Evidence) -> tuple[DeputyGuess, ...]:
        """Up to three deputies with a real reason each, the best first; nobody on leave is first."""
        calls = self._calls(evidence)
        away = [self._able[one] for one in calls if self._able[one].status is DeputyStatus.ON_LEAVE]
        claims = {one: self._claim(self._able[one], evidence.place) for one in calls}
        self._add_claims(claims, evidence, away)
        values = {one: self._value(one, claim, calls.get(one), evidence, away) for one, claim in claims.items()}
        ranked = sorted((-value, one) for one, value in values.items() if value > 0)
        absent = {one.id for one in away}
        present = [one for _, one in ranked if one not in absent]
        order = [*present[:1], *(one for _, one in ranked if one in absent), *present[1:]] if present else []
        said = evidence.place.evidence
        return tuple(
            DeputyGuess(
                one,
                self._able[one].name,
                values[one],
                self._reasons(self._able[one], claims[one], calls.get(one), evidence, said)
                + self._apologies(self._able[one], away),
            )
            for one in order[: self._ranking.most]
        )

    def _calls(self, evidence: Evidence) -> dict[str, _Call]:
        """The deputies the citizen or the staff's rules ask for, the surest reason of each."""
        ranking, calls = self._ranking, dict[str, _Call]()
        for one in evidence.named:
            calls[one.deputy.id] = _Call(ranking.surname if one.surname else ranking.named, reasons.NAMED)
        if evidence.context.deputy in self._able:
            calls.setdefault(evidence.context.deputy, _Call(ranking.scanned, reasons.SCANNED))
        for deputy, (weight, words) in evidence.rules.items():
            if weight > 0 and deputy in self._able:
                calls.setdefault(deputy, _Call(ranking.rule * min(weight, 1.0), reasons.mentioned(words)))
        return calls

    def _add_claims(self, claims: dict[str, _Claim], evidence: Evidence, away: Sequence[Deputy]) -> None:
        """Adds everybody who could come out among the first by the place, the nearest first."""
        ranking, place = self._ranking, evidence.place
        subject = evidence.category.code if evidence.category else ""
        found = 0
        if not place.streets:
            for weight, guess in ((ranking.community, place.community), (ranking.street, place.street)):
                line = self._lines.of(guess.code, subject) if guess else ()
                found += len(line)
                for deputy in line:
                    if deputy.id not in claims and guess:
                        claims[deputy.id] = _Claim(weight, guess.code, guess)
        nearby: list[Deputy] = []
        for code in (*place.streets, *(code for one in away for code in one.divisions)):
            nearby += self._lines.of(code, subject)
        if place.street is not None and place.community is None:
            nearby += self._inner_lines.of(place.street.code, subject)
        if found < ranking.most:
            for code in self._tree.path(place.code or ""):
                nearby += self._lines.of(code, subject)
        for deputy in nearby:
            if deputy.id not in claims:
                claims[deputy.id] = self._claim(deputy, place)

    def _claim(self, deputy: Deputy, place: Place) -> _Claim:
        """By which of the divisions a deputy is responsible for the place, if at all."""
        ranking, tree, own = self._ranking, self._tree, deputy.divisions
        if place.streets:
            whole = next((one for one in tree.path(tree.shared(place.streets) or "") if one in own), None)
            part = next((one for one in place.streets if one in own), None)
            return _Claim(ranking.spanning, whole) if whole else _Claim(ranking.one_of_several if part else 0.0, part)
        if place.community and place.community.code in own:
            return _Claim(ranking.community, place.community.code, place.community)
        if place.street and place.street.code in own:
            return _Claim(ranking.street, place.street.code, place.street)
        if place.street and not place.community:
            asked = {code for one in place.alternatives for code in tree.path(one.code)}
            inside = (one for one in own if place.street.code in tree.path(one))
            fitting = next((one for one in inside if not asked or one in asked), None)
            if fitting:
                return _Claim(ranking.part, fitting, place.street)
        wide = next((one for one in tree.path(place.code or "") if one in own), None)
        return _Claim(ranking.district, wide, place.district) if wide else _NO_CLAIM

    def _value(self, one: str, claim: _Claim, call: _Call | None, evidence: Evidence, away: Sequence[Deputy]) -> float:
        """The score, 0 where nothing real speaks for the deputy."""
        ranking = self._ranking
        sure = claim.guess is None or claim.guess.match == "exact"
        doubt = 1.0 - (claim.weight if sure else claim.weight * ranking.uncertain)
        if call is not None:
            doubt *= 1.0 - call.weight
        elif evidence.rules and evidence.rules.get(one, (0.0, ()))[0] < 0:
            return 0.0
        if away and self._apologies(self._able[one], away, colleagues_only=True):
            doubt *= 1.0 - ranking.colleague
        if doubt == 1.0:
            return 0.0
        if evidence.category is not None and evidence.category.code in self._able[one].specialities:
            doubt *= 1.0 - ranking.speciality
        return round(max(1.0 - doubt - self._handicaps[one], 0.0), 4)

    def _reasons(
        self, deputy: Deputy, claim: _Claim, call: _Call | None, evidence: Evidence, said: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Who was asked for, what the citizen said, what the deputy has to do with it."""
        category = evidence.category
        versed = category if category is not None and category.code in deputy.specialities else None
        told = [call.reason] if call else []
        words = (said if claim.code else ()) + (versed.evidence if versed else ())
        if words:
            told.append(reasons.mentioned(words))
        if claim.code:
            if claim.guess is not None and claim.guess.match != "exact":
                told.append(reasons.whence(evidence.place.guesses[0], evidence.context))
            told.append(reasons.responsible(self._tree.divisions[claim.code].name))
        if versed:
            told.append(reasons.versed(versed.name))
        if evidence.place.streets and claim.weight == self._ranking.spanning:
            told.append(reasons.SPANNING)
        return tuple(told)

    def _apologies(self, deputy: Deputy, away: Sequence[Deputy], *, colleagues_only: bool = False) -> tuple[str, ...]:
        """Whom of the absent the deputy shares a division with, and that the deputy is absent."""
        known, told = self._tree.divisions, list[str]()
        for other in away:
            code = next((one for one in other.divisions if one in deputy.divisions and one in known), None)
            if other.id != deputy.id and code is not None:
                told.append(reasons.colleague(other.name, known[code].name))
        if deputy.status is DeputyStatus.ON_LEAVE and not colleagues_only:
            told.append(reasons.ON_LEAVE)
        return tuple(told)
