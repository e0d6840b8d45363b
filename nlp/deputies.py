"""Who should get a matter: named, scanned, responsible for the place, versed in the subject; each with reasons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nlp.district import Deputy, DeputyStatus
from nlp.namesakes import Namesakes
from nlp.ranking import Ranking, Score, handicap
from nlp.suggestion import CategoryGuess, Context, DeputyGuess, PlaceGuess

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from nlp.gazetteer import Place
    from nlp.namesakes import Named
    from nlp.tree import Tree
    from nlp.vocabulary import Vocabulary

#: Words of the citizen quoted in one reason.
_QUOTED = 4
_ASKED, _SAID, _RESPONSIBLE, _VERSED, _APART = range(5)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a message when deputies are ranked."""

    place: Place
    context: Context
    category: CategoryGuess | None = None
    named: Sequence[Named] = ()
    #: By deputy: the summed weight of the rules that point to them, and the words that fired these.
    rules: Mapping[str, tuple[float, tuple[str, ...]]] = field(default_factory=dict)


class Deputies:
    """The deputies of a district, ready for messages; never changed once built."""

    def __init__(
        self, deputies: Iterable[Deputy], tree: Tree, vocabulary: Vocabulary, ranking: Ranking | None = None
    ) -> None:
        self._tree = tree
        self._ranking = ranking or Ranking()
        self._able = {one.id: one for one in deputies if one.status is not DeputyStatus.DISABLED}
        self._namesakes = Namesakes(self._able.values(), vocabulary)
        #: The best of each division, alone and by speciality: a message looks at no others.
        self._best: dict[tuple[str, str], list[Deputy]] = defaultdict(list)
        serving = [one for one in self._able.values() if one.status is DeputyStatus.SERVING]
        for deputy in sorted(serving, key=lambda one: (self._handicap(one), one.id)):
            for code in dict.fromkeys(deputy.divisions):
                for subject in ("", *dict.fromkeys(deputy.specialities)):
                    for key in ((code, subject), *((outer, f"/{subject}") for outer in tree.path(code)[1:])):
                        if len(self._best[key]) < self._ranking.most:
                            self._best[key].append(deputy)

    def get(self, deputy: str) -> Deputy | None:
        """A deputy by id, unless disabled."""
        return self._able.get(deputy)

    def named(self, plain: str, area: Iterable[str]) -> list[Named]:
        """The deputies a text names; one of several of a surname only if the only one with a division of the area."""
        found = self._namesakes.find(plain)
        if len(found) > 1 and found[0].surname:
            near = set(area)
            found = [one for one in found if near.intersection(one.deputy.divisions)]
        return [] if len(found) > 1 and found[0].surname else found

    def rank(self, evidence: Evidence) -> tuple[DeputyGuess, ...]:
        """Up to three deputies with a real reason each, the best first; nobody on leave is first."""
        away = [one for one in self._asked(evidence) if one.status is DeputyStatus.ON_LEAVE]
        guesses: dict[str, DeputyGuess] = {}
        for deputy in self._candidates(evidence, away):
            if deputy.id not in guesses:
                score = self._score(deputy, evidence, away)
                value = score.value - self._handicap(deputy) if score.value else 0.0
                guesses[deputy.id] = DeputyGuess(deputy.id, deputy.name, round(max(value, 0.0), 4), score.reasons)
        ranked = sorted((one for one in guesses.values() if one.score > 0), key=lambda one: (-one.score, one.id))
        absent = {one.id for one in away}
        present = [one for one in ranked if one.id not in absent]
        if not present:
            return ()
        others = [one for one in ranked if one is not present[0]]
        return (present[0], *sorted(others, key=lambda one: one.id not in absent))[: self._ranking.most]

    def _asked(self, evidence: Evidence) -> list[Deputy]:
        """The deputies the citizen or the staff's rules ask for."""
        ids = [one.deputy.id for one in evidence.named]
        ids += [evidence.context.deputy] if evidence.context.deputy else []
        ids += [one for one, (weight, _) in evidence.rules.items() if weight > 0]
        return [self._able[one] for one in dict.fromkeys(ids) if one in self._able]

    def _candidates(self, evidence: Evidence, away: Sequence[Deputy]) -> Iterator[Deputy]:
        """Everybody who could come out among the first, the nearest first."""
        asked = self._asked(evidence)
        yield from (one for one in asked if one.status is DeputyStatus.SERVING or self._is_asked_for(one, evidence))
        subjects = ("", evidence.category.code) if evidence.category else ("",)
        place, tree = evidence.place, self._tree
        near = [guess.code for guess in (place.community, place.street) if guess]
        keys = [(code, subject) for code in (*near, *place.streets) for subject in subjects]
        if place.community is None and place.street is not None:
            keys += [(place.street.code, f"/{subject}") for subject in subjects]
        keys += [(code, "") for one in away for code in one.divisions]
        found: set[str] = set()
        for key in keys:
            for deputy in self._best.get(key, ()):
                found.add(deputy.id)
                yield deputy
        if len(found) < self._ranking.most or place.streets:
            above = [code for code in tree.path(place.code or "") if code not in near]
            for key in [(code, subject) for code in above for subject in subjects]:
                yield from self._best.get(key, ())

    def _is_asked_for(self, deputy: Deputy, evidence: Evidence) -> bool:
        return evidence.context.deputy == deputy.id or any(one.deputy.id == deputy.id for one in evidence.named)

    def _score(self, deputy: Deputy, evidence: Evidence, away: Sequence[Deputy]) -> Score:
        ranking, score = self._ranking, Score()
        for named in evidence.named:
            if named.deputy.id == deputy.id:
                score.add(ranking.surname if named.surname else ranking.named, _ASKED, "您点名联系")
        if evidence.context.deputy == deputy.id:
            score.add(ranking.scanned, _ASKED, "您扫描了该代表的二维码")
        weight, words = evidence.rules.get(deputy.id, (0.0, ()))
        if weight > 0:
            score.add(ranking.rule * min(weight, 1.0), _ASKED, _mentioned(words))
        elif weight < 0 and not score.value:
            return Score()
        self._add_place(score, deputy, evidence)
        for other in away:
            shared = [one for one in deputy.divisions if one in other.divisions and one in self._tree.divisions]
            if other.id != deputy.id and shared:
                name = self._tree.divisions[shared[0]].name
                score.add(ranking.colleague, _RESPONSIBLE, f"与{other.name}代表同负责{name}({other.name}代表请假中)")
        if score.value and evidence.category and evidence.category.code in deputy.specialities:
            score.add(ranking.speciality, _VERSED, f"专长:{evidence.category.name}")
        if deputy.status is DeputyStatus.ON_LEAVE:
            score.tell(_APART, "该代表请假中,答复可能较晚")
        return score

    def _add_place(self, score: Score, deputy: Deputy, evidence: Evidence) -> None:
        """What the deputy's divisions have to do with the place."""
        place, ranking = evidence.place, self._ranking
        weight, code, guess = self._responsibility(deputy, place)
        if code is None:
            return
        sure = guess is None or guess.match == "exact"
        score.add(weight * (1.0 if sure else ranking.uncertain), _RESPONSIBLE, f"负责{self._tree.divisions[code].name}")
        if place.streets and weight == ranking.spanning:
            score.tell(_VERSED, "事项涉及多个街道")
        versed = evidence.category is not None and evidence.category.code in deputy.specialities
        words = place.evidence + (evidence.category.evidence if versed and evidence.category else ())
        if words:
            score.tell(_SAID, _mentioned(words))
        if guess is not None and guess.match == "similar":
            score.tell(_SAID, f"可能是{guess.name}")
        elif guess is not None and guess.match == "context":
            score.tell(_SAID, _whence(evidence.context, place))

    def _responsibility(self, deputy: Deputy, place: Place) -> tuple[float, str | None, PlaceGuess | None]:
        """The weight, the division and the guess by which a deputy is responsible for the place, if at all."""
        ranking, tree, own = self._ranking, self._tree, deputy.divisions
        if len(place.streets) > 1:
            whole = next((one for one in tree.path(tree.shared(place.streets) or "") if one in own), None)
            part = next((one for one in place.streets if one in own), None)
            return (ranking.spanning, whole, None) if whole else (ranking.one_of_several, part, None)
        if place.community and place.community.code in own:
            return ranking.community, place.community.code, place.community
        if place.street and place.street.code in own:
            return ranking.street, place.street.code, place.street
        if place.street and not place.community:
            inside = [one for one in own if place.street.code in tree.path(one)]
            fitting = [one for one in inside if any(one in tree.path(other.code) for other in place.alternatives)]
            if inside and (fitting or not place.alternatives):
                return ranking.part, (fitting or inside)[0], place.street
        wide = next((one for one in tree.path(place.code or "") if one in own), None)
        return ranking.district, wide, place.district

    def _handicap(self, deputy: Deputy) -> float:
        return handicap(self._ranking, deputy.level, deputy.load)


def _mentioned(words: Iterable[str]) -> str:
    return "您提到:" + "、".join(list(dict.fromkeys(words))[:_QUOTED])


def _whence(context: Context, place: Place) -> str:
    """How a place not named is known all the same."""
    name = place.guesses[0].name
    if context.division is None:
        return f"您发送的位置在{name}"
    return f"您上次反映的是{name}" if context.source == "last" else f"您扫描的是{name}的二维码"
