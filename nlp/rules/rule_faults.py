"""What is wrong with a district's rules in themselves: they contradict each other, or can't do anything."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from nlp.district import DeputyStatus, TargetKind
from nlp.rules.clauses import Clause, clauses, implies, is_complex
from nlp.rules.expression import parse
from nlp.words.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from nlp.district import District, Rule
    from nlp.places.division_tree import Tree
    from nlp.words.segment import Segmenter

#: Targets of which a message has one; several answers and warnings may well be given at once.
_ONE_OF = {TargetKind.CATEGORY, TargetKind.DIVISION, TargetKind.DEPUTY}

ConflictKind = Literal["duplicate", "different targets", "opposed"]
IdleKind = Literal["no target", "target disabled", "no scope", "contradiction", "unreadable words"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two rules at odds. `opposed`: where the first fires the second does too and takes away from the same target."""

    kind: ConflictKind
    first: Rule
    second: Rule


@dataclass(frozen=True, slots=True)
class Idle:
    """A rule that can't do anything, or words of it that can't; `words` are those."""

    kind: IdleKind
    rule: Rule
    words: tuple[str, ...] = ()


def conflicts(district: District, tree: Tree, segmenter: Segmenter) -> list[Conflict]:
    """All pairs of enabled rules at odds, in the order of the rules."""
    rules = [rule for rule in district.rules if rule.enabled and rule.weight]
    ways = {id(rule): clauses(parse(rule.expression)) for rule in rules}
    found = [*_of_one_condition(rules, ways), *_opposed(rules, ways, tree, _inside(segmenter))]
    order = {id(rule): number for number, rule in enumerate(rules)}
    return sorted(found, key=lambda one: (order[id(one.first)], order[id(one.second)]))


def idle(district: District, tree: Tree, segmenter: Segmenter) -> list[Idle]:
    """All enabled rules that can never do anything, and those of which some words can't."""
    return [one for rule in district.rules if rule.enabled for one in _idle(rule, district, tree, segmenter)]


def _of_one_condition(rules: list[Rule], ways: dict[int, frozenset[Clause]]) -> Iterator[Conflict]:
    groups: defaultdict[tuple[frozenset[Clause], str | None], list[Rule]] = defaultdict(list)
    for rule in rules:
        if ways[id(rule)]:
            groups[ways[id(rule)], rule.scope].append(rule)
    for group in groups.values():
        for first, second in combinations(group, 2):
            if first.target == second.target and first.weight * second.weight > 0:
                yield Conflict("duplicate", first, second)
            elif (
                first.target.kind is second.target.kind
                and first.target != second.target
                and first.target.kind in _ONE_OF
                and min(first.weight, second.weight) > 0
            ):
                yield Conflict("different targets", first, second)


def _opposed(
    rules: list[Rule], ways: dict[int, frozenset[Clause]], tree: Tree, inside: Callable[[str], frozenset[str]]
) -> Iterator[Conflict]:
    """Looks at rules for one target that share a word only: others can't imply each other."""
    waiting: defaultdict[tuple[str, str], list[Rule]] = defaultdict(list)
    for rule in rules:
        for word in {word for clause in ways[id(rule)] for word in clause.needed}:
            waiting[str(rule.target), word].append(rule)
    seen: set[tuple[int, int]] = set()
    for first in rules:
        needed = {word for clause in ways[id(first)] for word in clause.needed}
        for word in sorted(needed.union(*(inside(one) for one in needed))):
            for second in waiting[str(first.target), word]:
                pair = (min(id(first), id(second)), max(id(first), id(second)))
                if first.weight * second.weight >= 0 or pair in seen or not _within(first, second, tree):
                    continue
                if implies(ways[id(first)], ways[id(second)], inside):
                    seen.add(pair)
                    yield Conflict("opposed", first, second)


def _within(first: Rule, second: Rule, tree: Tree) -> bool:
    return second.scope is None or (first.scope is not None and tree.contains(second.scope, first.scope))


def _idle(rule: Rule, district: District, tree: Tree, segmenter: Segmenter) -> Iterator[Idle]:
    value = rule.target.value
    known = {
        TargetKind.CATEGORY: lambda: any(one.code == value for one in district.categories),
        TargetKind.DIVISION: lambda: tree.get(value) is not None,
        TargetKind.DEPUTY: lambda: any(one.id == value for one in district.deputies),
    }.get(rule.target.kind)
    if known is not None and not known():
        yield Idle("no target", rule)
    if rule.target.kind is TargetKind.DEPUTY and any(
        one.id == value and one.status is DeputyStatus.DISABLED for one in district.deputies
    ):
        yield Idle("target disabled", rule)
    if rule.scope is not None and tree.get(rule.scope) is None:
        yield Idle("no scope", rule)
    yield from _never_true(rule, segmenter)


def _never_true(rule: Rule, segmenter: Segmenter) -> Iterator[Idle]:
    """Alternatives of which a word is never cut out of a text, or brings along a word that must not be there."""
    expression = parse(rule.expression)
    if is_complex(expression):
        return
    inside = _inside(segmenter)
    unreadable: set[str] = set()
    possible = False
    for clause in clauses(expression):
        there = frozenset[str]().union(*(inside(word) for word in clause.needed))
        unreadable |= clause.needed - there
        possible |= clause.needed <= there and clause.excluded.isdisjoint(there)
    if unreadable:
        yield Idle("unreadable words", rule, tuple(sorted(unreadable)))
    if not possible and not unreadable:
        yield Idle("contradiction", rule)


def _inside(segmenter: Segmenter) -> Callable[[str], frozenset[str]]:
    """All words that a word alone yields: itself, and the dictionary's words in it (公交 in 公交车)."""

    @cache
    def inside(word: str) -> frozenset[str]:
        return frozenset(token.word for token in segmenter.cut(Text.of(word).plain))

    return inside


def unused(rules: Iterable[Rule], fired: set[str]) -> list[Rule]:
    """The enabled rules that fired in none of the cases; those about emergencies are meant to be rare."""
    return [
        rule for rule in rules if rule.enabled and rule.id not in fired and rule.target.kind is not TargetKind.EMERGENCY
    ]
