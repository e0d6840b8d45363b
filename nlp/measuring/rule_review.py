"""A district's rules under review: at odds, idle, unused, and words of wrongly understood cases that no rule knows."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from nlp.district import Rule, Target, TargetKind
from nlp.rules.expression import Word, parse, words
from nlp.rules.rule_faults import Conflict, Idle, conflicts, idle, unused
from nlp.suggester import Suggester
from nlp.suggestion import Context
from nlp.words.segment import Segmenter
from nlp.words.telling import telling_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from nlp.district import District
    from nlp.suggestion import Suggestion

#: A word is proposed if so many wrong cases have it, and such a share of all cases with it are of the target.
_LEAST, _SHARE = 3, 0.7
_MOST_PROPOSED = 20
_EXAMPLES = 2
#: A proposed weight outdoes what spoke for the wrong category by this, within these bounds.
_AHEAD, _LIGHTEST, _HEAVIEST = 0.5, 1.0, 5.0


@dataclass(frozen=True, slots=True)
class FiledCase:
    """A case as it was handled: what was said, where, what it was decided to be (None: undecided), who got it.

    `by_hand`: a person chose another deputy than was suggested. A case that is not `handled` (guided elsewhere) tells
    which rules fire and nothing else.
    """

    text: str
    place: str | None = None
    category: str | None = None
    deputy: str | None = None
    by_hand: bool = False
    handled: bool = True


@dataclass(frozen=True, slots=True)
class Gap:
    """A word no rule knows, in `cases` that the rules get wrong; `rule` would mend some and spoil others.

    `rule` is None where nothing tells what such cases are.
    """

    word: str
    cases: int
    examples: tuple[str, ...]
    rule: Rule | None
    mended: int = 0
    spoiled: int = 0


@dataclass(frozen=True, slots=True)
class Review:
    """Everything found. `judged` cases have a category; the rules find `right` of them, `right_then` with the gaps."""

    cases: int
    judged: int
    right: int
    right_then: int
    conflicts: tuple[Conflict, ...]
    idle: tuple[Idle, ...]
    unused: tuple[Rule, ...]
    gaps: tuple[Gap, ...]


def review(district: District, cases: Sequence[FiledCase], cache_dir: Path | None = None) -> Review:
    """Look through the rules, with what they make of these cases now."""
    suggester = Suggester(district, cache_dir=cache_dir)
    tree = suggester.gazetteer.tree
    known = {word for rule in district.rules if rule.enabled for word in words(parse(rule.expression))}
    names = suggester.gazetteer.words()
    segmenter = Segmenter(known | names, cache_dir=cache_dir)
    found = [_understood(suggester, case) for case in cases]
    gaps = _Gaps(cases, found, [frozenset(telling_words(case.text, segmenter, known | names)) for case in cases])
    proposed = gaps.proposed({rule.id for rule in district.rules})
    judged = [n for n, case in enumerate(cases) if _is_judged(case)]
    kept, right_then = _tried(district, cases, found, proposed, cache_dir)
    return Review(
        cases=len(cases),
        judged=len(judged),
        right=sum(_category(found[n]) == cases[n].category for n in judged),
        right_then=right_then,
        conflicts=tuple(conflicts(district, tree, segmenter)),
        idle=tuple(idle(district, tree, segmenter)),
        unused=tuple(unused(district.rules, {rule.id for one in found for rule in one.rules})) if cases else (),
        gaps=tuple(kept),
    )


class _Gaps:
    """Words of cases that the rules get wrong, with what would have been right."""

    def __init__(
        self, cases: Sequence[FiledCase], found: Sequence[Suggestion], words: Sequence[frozenset[str]]
    ) -> None:
        self._cases, self._found, self._words = cases, found, words
        self._with: defaultdict[str, list[int]] = defaultdict(list)
        for number, said in enumerate(words):
            for word in said:
                self._with[word].append(number)

    def proposed(self, taken: set[str]) -> list[Gap]:
        """What to propose, most cases first; for one target a case is counted for one word only."""
        found: list[tuple[str, Target | None, list[int]]] = []
        for target, wrong in self._wrong().items():
            left = set(wrong)
            while (word := self._best(target, left)) is not None:
                hits = left.intersection(self._with[word])
                left -= hits
                found.append((word, target, sorted(hits)))
        found.sort(key=lambda one: (-len(one[2]), one[0], str(one[1])))
        ids = _free_ids(taken)
        return [self._gap(word, target, hits, next(ids)) for word, target, hits in found[:_MOST_PROPOSED]]

    def _wrong(self) -> dict[Target | None, list[int]]:
        """The cases the rules get wrong, by what would be right; None where nobody has said."""
        wrong: defaultdict[Target | None, list[int]] = defaultdict(list)
        for number, (case, found) in enumerate(zip(self._cases, self._found, strict=True)):
            if not case.handled:
                continue
            if case.category is not None and case.category != _category(found):
                wrong[Target(TargetKind.CATEGORY, case.category)].append(number)
            elif case.category is None and found.category is None:
                wrong[self._guess(number)].append(number)
            if case.by_hand and case.deputy is not None and case.deputy not in {one.id for one in found.deputies}:
                wrong[Target(TargetKind.DEPUTY, case.deputy)].append(number)
        return dict(sorted(wrong.items(), key=lambda item: (-len(item[1]), str(item[0]))))

    def _guess(self, number: int) -> Target | None:
        """What a case without a category is, by the cases that share words no rule knows with it."""
        votes: Counter[str] = Counter()
        for word in self._words[number]:
            of_others = Counter(c for n in self._with[word] if (c := self._cases[n].category) is not None)
            if of_others.total() >= _LEAST and max(of_others.values()) >= _SHARE * of_others.total():
                votes[max(of_others, key=lambda code: (of_others[code], code))] += 1
        return Target(TargetKind.CATEGORY, max(votes, key=lambda code: (votes[code], code))) if votes else None

    def _best(self, target: Target | None, left: set[int]) -> str | None:
        """The word that most of these cases have and that hardly another target's case has."""
        counts = Counter(word for number in left for word in self._words[number])
        able = [
            word
            for word, count in counts.items()
            if count >= _LEAST and (target is None or self._share(word, target) >= _SHARE)
        ]
        return max(able, key=lambda word: (counts[word], len(word), word), default=None)

    def _share(self, word: str, target: Target) -> float:
        """The share of the decided cases with a word that are the target's."""
        is_category = target.kind is TargetKind.CATEGORY
        decided = [
            one
            for number in self._with[word]
            if (one := self._cases[number].category if is_category else self._cases[number].deputy) is not None
        ]
        return decided.count(target.value) / len(decided) if decided else 0.0

    def _gap(self, word: str, target: Target | None, hits: list[int], rule_id: str) -> Gap:
        examples = tuple(self._cases[number].text for number in hits[:_EXAMPLES])
        if target is None:
            return Gap(word, len(hits), examples, None)
        weight = _LIGHTEST
        if target.kind is TargetKind.CATEGORY:
            against = sorted(one.score if (one := self._found[number].category) else 0.0 for number in hits)
            ahead = ceil((against[len(against) // 2] + _AHEAD) * 2) / 2
            weight = min(max(ahead, _LIGHTEST), _HEAVIEST)
        return Gap(word, len(hits), examples, Rule(rule_id, str(Word(word)), target, weight))


def _tried(
    district: District,
    cases: Sequence[FiledCase],
    before: Sequence[Suggestion],
    proposed: Sequence[Gap],
    cache_dir: Path | None,
) -> tuple[list[Gap], int]:
    """The proposals that mend more than they spoil, and how many cases are right with them."""
    rules = [gap.rule for gap in proposed if gap.rule is not None]
    after = before
    if rules:
        suggester = Suggester(replace(district, rules=(*district.rules, *rules)), cache_dir=cache_dir)
        after = [_understood(suggester, case) for case in cases]
    kept = []
    for gap in proposed:
        if gap.rule is None:
            kept.append(gap)
            continue
        fired = [n for n, one in enumerate(after) if any(rule.id == gap.rule.id for rule in one.rules)]
        then = [(_is_right(cases[n], before[n], gap.rule), _is_right(cases[n], after[n], gap.rule)) for n in fired]
        mended, spoiled = then.count((False, True)), then.count((True, False))
        if mended > spoiled:
            kept.append(replace(gap, mended=mended, spoiled=spoiled))
    if len(kept) < len(proposed):
        return _tried(district, cases, before, kept, cache_dir)
    return kept, sum(_is_judged(case) and _category(after[n]) == case.category for n, case in enumerate(cases))


def _is_judged(case: FiledCase) -> bool:
    return case.handled and case.category is not None


def _is_right(case: FiledCase, found: Suggestion, rule: Rule) -> bool:
    """Whether a case is understood as it was decided, in what a rule is about."""
    if rule.target.kind is TargetKind.DEPUTY:
        return case.deputy in {one.id for one in found.deputies}
    decided = case.category or rule.target.value
    return _category(found) == decided


def _understood(suggester: Suggester, case: FiledCase) -> Suggestion:
    return suggester.suggest(case.text, Context(chosen=case.place))


def _category(found: Suggestion) -> str | None:
    return found.category.code if found.category else None


def _free_ids(taken: Iterable[str]) -> Iterator[str]:
    """Numbers that no rule has: J001, J002 and so on."""
    used = set(taken)
    number = 0
    while True:
        number += 1
        if f"J{number:03d}" not in used:
            yield f"J{number:03d}"
