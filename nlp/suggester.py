"""The understanding of one message: what it is about, where, who should get it, and why."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from nlp.deputies.deputies import Deputies, Evidence
from nlp.district import DivisionLevel, TargetKind
from nlp.messages.details import phones
from nlp.messages.elsewhere_notice import elsewhere_notice
from nlp.messages.emoticons import is_gesture
from nlp.messages.similar import Similar, is_count
from nlp.messages.small_talk import small_talk
from nlp.messages.speaker import is_enterprise, is_on_behalf
from nlp.places.address import address
from nlp.places.gazetteer import Gazetteer
from nlp.places.position import from_wgs84
from nlp.places.scene import Scenes
from nlp.rules.category import categorise, contribution
from nlp.rules.condition import condition
from nlp.rules.pointers import deputies_pointed_to, places_pointed_to
from nlp.rules.rule_index import RuleIndex
from nlp.rules.rule_notices import notices
from nlp.suggestion import Context, FiredRule, Notice, Suggestion
from nlp.words.misspelt import Misspelt
from nlp.words.search_words import Search
from nlp.words.segment import LONGEST, Segmenter, shared_dictionary
from nlp.words.telling import telling_words
from nlp.words.text import Text
from nlp.words.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from nlp.deputies.namesakes import Named
    from nlp.deputies.ranking import Ranking
    from nlp.district import Category, Deputy, District, Division, Rule
    from nlp.places.explanation import Reading
    from nlp.places.place import Place
    from nlp.places.position import Near
    from nlp.rules.rule_index import Hit
    from nlp.words.dictionary import Dictionary

Datum = Literal["gcj02", "wgs84"]


class Suggester:
    """Everything known of a district, ready for messages.

    Never changed once built and shared by threads: new rules are a new Suggester, put in the place of the old one.
    `datum` is the datum of the positions that come with a context. Building takes about half a second for 10,000 rules;
    it raises `nlp.rules.expression.ExpressionError` for a rule that can't be read.
    """

    def __init__(
        self,
        district: District,
        *,
        cache_dir: Path | None = None,
        ranking: Ranking | None = None,
        datum: Datum = "gcj02",
    ) -> None:
        self.district = district
        self._datum = datum
        dictionary = shared_dictionary(cache_dir)
        vocabulary = Vocabulary(dictionary)
        self.gazetteer = Gazetteer(district.divisions, vocabulary)
        self._deputies = Deputies(district.deputies, self.gazetteer.tree, vocabulary, ranking)
        self._rules = RuleIndex(district.rules, dictionary)
        self._rules_by_id = {rule.id: rule for rule in district.rules}
        self._misspelt, self._misspelt_emergencies = _misspelt(district.rules, dictionary)
        self._segmenter, self.similar = self._cut(dictionary)
        self._categories = {category.code: category for category in district.categories}
        self._scenes = Scenes(self.gazetteer.tree.divisions, (one.id for one in district.deputies))

    def with_rules(self, rules: Iterable[Rule]) -> Suggester:
        """The same district with other rules, exactly as if it were built anew; what they don't touch is shared.

        With the words of before it takes a tenth of the time.
        """
        other = copy(self)
        other.district = replace(self.district, rules=tuple(rules))
        other._rules = RuleIndex(other.district.rules, self._segmenter.dictionary)  # noqa: SLF001 - a new one of ours
        other._rules_by_id = {rule.id: rule for rule in other.district.rules}  # noqa: SLF001 - as above
        other._misspelt, other._misspelt_emergencies = _misspelt(other.district.rules, self._segmenter.dictionary)  # noqa: SLF001 - as above
        if other._rules.words != self._rules.words:  # noqa: SLF001 - as above
            other._segmenter, other.similar = other._cut(self._segmenter.dictionary)  # noqa: SLF001 - as above
        return other

    def _cut(self, dictionary: Dictionary) -> tuple[Segmenter, Similar]:
        """What depends on the words of rules and places."""
        names, words = self.gazetteer.words(), self._rules.words
        segmenter = Segmenter(words | names, dictionary=dictionary)
        return segmenter, Similar(segmenter, self.district.divisions, names, words)

    def suggest(self, text: str, context: Context | None = None) -> Suggestion:
        """The whole answer for one text, any text at all; of a long one the first 2,000 characters are read."""
        context = self._in_our_datum(context or Context())
        read = Text.of(text[:LONGEST])
        tokens = self._segmenter.cut(read.plain)
        # Somebody in danger may misspell it: that is looked for at once, everything else where nothing else is found.
        tokens += self._misspelt_emergencies.find(read.plain, tokens)
        fired = self._rules.match(read, tokens, in_scope=_anywhere)
        place = self._place(read, fired, context)
        hits = self._in_scope(fired, place)
        guesses = categorise(hits, self._categories.values())
        if guesses.best is None and (near := self._misspelt.find(read.plain, tokens)):
            again = self._rules.match(read, [*tokens, *near], in_scope=_anywhere)
            kinds = [hit for hit in again if hit.rule.target.kind is TargetKind.CATEGORY]
            hits = [*hits, *(hit for hit in self._in_scope(kinds, place) if hit not in hits)]
            guesses = categorise(hits, self._categories.values())
        named = self._deputies.named(read.plain, self.gazetteer.tree.path(place.code or ""))
        deputies = self._deputies.rank(
            Evidence(place, context, guesses.best, named, deputies_pointed_to(hits)),
        )
        said = self._said(read, place, hits)
        # [爆竹] alone is a picture, whatever its word means to a rule.
        speaks = bool(guesses.best or said) and not is_gesture(text)
        return Suggestion(
            text=text,
            category=guesses.best,
            runner_up=guesses.runner_up,
            district=place.district,
            street=place.street,
            community=place.community,
            deputies=deputies,
            alternatives=place.alternatives,
            notices=said,
            rules=tuple(_fired(hit, read) for hit in hits),
            small_talk=None if speaks else small_talk(_without(read.plain, named)),
            address=address(read, tokens, self.gazetteer.estate_before),
            enterprise=is_enterprise(read.plain),
            on_behalf=is_on_behalf(read.plain),
            phones=phones(read.plain),
        )

    def _in_scope(self, hits: Iterable[Hit], place: Place) -> list[Hit]:
        return [hit for hit in hits if hit.rule.scope is None or self._is_inside(place, hit.rule.scope)]

    def explain_place(self, text: str, context: Context | None = None) -> tuple[Reading, ...]:
        """Every name of a place in a text, with its role and why it was taken or not."""
        context = self._in_our_datum(context or Context())
        read = Text.of(text[:LONGEST])
        fired = self._rules.match(read, self._segmenter.cut(read.plain), in_scope=_anywhere)
        place = self._place(read, fired, context)
        pointing = [hit for hit in fired if hit.rule.target.kind is TargetKind.DIVISION]
        hints, _ = places_pointed_to(pointing, self.gazetteer.tree.divisions)
        return self.gazetteer.explain(read, place, hints)

    def _place(self, text: Text, hits: Sequence[Hit], context: Context) -> Place:
        """The place the names, the rules for divisions and the context tell."""
        pointing = [hit for hit in hits if hit.rule.target.kind is TargetKind.DIVISION]
        free = [hit for hit in pointing if hit.rule.scope is None]
        place = self._locate(text, free, context)
        bound = [hit for hit in pointing if hit.rule.scope is not None and self._is_inside(place, hit.rule.scope)]
        return self._locate(text, [*free, *bound], context) if bound else place

    def _said(self, text: Text, place: Place, hits: Sequence[Hit]) -> tuple[Notice, ...]:
        """What the rules say, and of a matter in another city that it is there."""
        said = notices(hits)
        ours = place.alternatives or any(guess.match != "context" for guess in place.guesses)
        there = "" if ours or any(one.kind == "redirect" for one in said) else self.gazetteer.elsewhere(text)
        return (*said, elsewhere_notice(there, self.gazetteer.here)) if there else said

    def _locate(self, text: Text, pointing: Sequence[Hit], context: Context) -> Place:
        hints, excluded = places_pointed_to(pointing, self.gazetteer.tree.divisions)
        return self.gazetteer.locate(text, context, hints, excluded)

    def _is_inside(self, place: Place, scope: str) -> bool:
        """Whether all the place may be lies in a scope."""
        tree = self.gazetteer.tree
        codes = [guess.code for guess in place.alternatives] or ([place.code] if place.code else [])
        return bool(codes) and all(tree.contains(scope, code) for code in codes)

    def _in_our_datum(self, context: Context) -> Context:
        if self._datum == "gcj02" or context.latitude is None or context.longitude is None:
            return context
        latitude, longitude = from_wgs84(context.latitude, context.longitude)
        return replace(context, latitude=latitude, longitude=longitude)

    def untaught(self, text: str) -> tuple[str, ...]:
        """The words of a text that tell something and that no rule and no place knows, the rarest in Chinese first."""
        likelihoods = self._segmenter.dictionary.entries
        found = [word for word in telling_words(text, self._segmenter, self.words) if not is_count(word)]
        return tuple(sorted(found, key=lambda word: likelihoods[word]))

    @property
    def search(self) -> Search:
        """What reads texts and queries for the staff's search."""
        return Search(self._segmenter, self._segmenter.dictionary)

    @property
    def words(self) -> AbstractSet[str]:
        """The words of rules and places, folded: texts are cut with them."""
        return self._rules.words | self.gazetteer.words()

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories in the order of the workbook."""
        return tuple(self._categories.values())

    def category(self, code: str) -> Category | None:
        """A category by its code."""
        return self._categories.get(code)

    def rule(self, rule_id: str) -> Rule | None:
        """A rule by its id, switched off or not."""
        return self._rules_by_id.get(rule_id)

    def division(self, code: str) -> Division | None:
        """A division by its code."""
        return self.gazetteer.tree.get(code)

    def stopped_deputy(self, deputy: str) -> Deputy | None:
        """A deputy who does nothing any more; None for one who does, and for an unknown id."""
        return self._deputies.stopped(deputy)

    def deputy(self, deputy: str) -> Deputy | None:
        """A deputy by id, unless disabled."""
        return self._deputies.get(deputy)

    def describe(self, code: str) -> str:
        """Street and community as people say them: 西关街道 福寿街社区; empty for an unknown code."""
        return self.gazetteer.tree.describe(code)

    def streets(self) -> tuple[Division, ...]:
        """All streets, in the order of the workbook."""
        divisions = self.gazetteer.tree.divisions.values()
        return tuple(division for division in divisions if division.level is DivisionLevel.STREET)

    def resolve_scene(self, scene: str) -> Context:
        """What is known after a code was scanned; nothing for a scene nobody knows."""
        return self._scenes.resolve(scene)

    def nearest(self, latitude: float, longitude: float) -> tuple[Near, ...]:
        """The communities within five kilometres of a position in the datum of this suggester, the nearest first."""
        if self._datum == "wgs84":
            latitude, longitude = from_wgs84(latitude, longitude)
        return self.gazetteer.positions.nearest(latitude, longitude)


def _misspelt(rules: Iterable[Rule], dictionary: Dictionary) -> tuple[Misspelt, Misspelt]:
    """What finds the words of rules for categories in another spelling, and those of rules for emergencies."""
    kinds: dict[TargetKind, set[str]] = {TargetKind.CATEGORY: set(), TargetKind.EMERGENCY: set()}
    for rule in rules:
        if rule.enabled and rule.weight > 0 and rule.target.kind in kinds:
            asked = condition(rule.expression)
            kinds[rule.target.kind].update(set(asked.words()) - asked.excluded)
    return Misspelt(kinds[TargetKind.CATEGORY], dictionary), Misspelt(kinds[TargetKind.EMERGENCY], dictionary)


def _fired(hit: Hit, text: Text) -> FiredRule:
    spans = tuple([text.place(start, end) for start, end in hit.spans])
    return FiredRule(hit.rule.id, hit.matched, contribution(hit), str(hit.rule.target), spans)


def _anywhere(_scope: str) -> bool:
    """Rules with a scope are looked at, too: whether they count shows when the place is known."""
    return True


def _without(plain: str, named: Iterable[Named]) -> str:
    """The text without the deputies it names: 毕汝生代表您好 is a greeting."""
    for one in sorted(named, key=lambda found: -found.start):
        plain = plain[: one.start] + plain[one.end :]
    return plain
