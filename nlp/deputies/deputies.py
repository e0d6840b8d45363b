"""Who should get a matter: named, scanned, responsible for the place, versed in the subject; each with reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from nlp.deputies import reasons
from nlp.deputies.claims import Claims
from nlp.deputies.namesakes import Namesakes
from nlp.deputies.ranking import Ranking
from nlp.district import Deputy, DeputyStatus
from nlp.suggestion import CategoryGuess, Context, DeputyGuess

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nlp.deputies.claims import Claim
    from nlp.deputies.namesakes import Named
    from nlp.places.division_tree import Tree
    from nlp.places.place import Place
    from nlp.words.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a message when deputies are ranked."""

    place: Place
    context: Context
    category: CategoryGuess | None = None
    named: Sequence[Named] = ()
    #: By deputy: the summed weight of the rules that point to them, and the words that fired these.
    rules: Mapping[str, tuple[float, tuple[str, ...]]] = field(default_factory=dict)


class _Call(NamedTuple):
    """A deputy asked for: how much that weighs and why."""

    weight: float
    reason: str


class Deputies:
    """The deputies of a district, ready for messages; never changed once built."""

    def __init__(
        self, deputies: Iterable[Deputy], tree: Tree, vocabulary: Vocabulary, ranking: Ranking | None = None
    ) -> None:
        self._tree = tree
        self._ranking = ranking or Ranking()
        self._able = {one.id: one for one in deputies if one.status is not DeputyStatus.DISABLED}
        self._stopped = {one.id: one for one in deputies if one.status is DeputyStatus.DISABLED}
        self._handicaps = {one.id: self._ranking.handicap(one.level, one.load) for one in self._able.values()}
        self._namesakes = Namesakes(self._able.values(), vocabulary)
        serving = [one for one in self._able.values() if one.status is DeputyStatus.SERVING]
        serving.sort(key=lambda one: (self._handicaps[one.id], one.id))
        self._claims = Claims(serving, tree, self._ranking)

    def get(self, deputy: str) -> Deputy | None:
        """A deputy by id, unless disabled."""
        return self._able.get(deputy)

    def stopped(self, deputy: str) -> Deputy | None:
        """A deputy by id who is disabled; None for everybody else."""
        return self._stopped.get(deputy)

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
        claims = {one: self._claims.of(self._able[one], evidence.place) for one in calls}
        subject = evidence.category.code if evidence.category else ""
        for deputy, claim in self._claims.on(evidence.place, subject, [code for one in away for code in one.divisions]):
            claims.setdefault(deputy.id, claim)
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

    def _value(self, one: str, claim: Claim, call: _Call | None, evidence: Evidence, away: Sequence[Deputy]) -> float:
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
        self, deputy: Deputy, claim: Claim, call: _Call | None, evidence: Evidence, said: tuple[str, ...]
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
