"""All rules of a district, ready for messages: what a message costs depends on its words, not on the rules."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from nlp.rules.condition import Condition, condition
from nlp.rules.expression import AllOf, Expression, Not, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from nlp.district import Rule
    from nlp.words.dictionary import Dictionary
    from nlp.words.segment import Token
    from nlp.words.text import Text

#: A piece of a plain text: its first character and the one after its last.
Span: TypeAlias = tuple[int, int]
#: What tells rules apart: id, expression, target, weight, scope.
_Order: TypeAlias = tuple[str, str, str, float, str]
#: A rule waits under pairs of words unless it had to wait under more of them than this.
_MOST_PAIRS = 8
_PLACE_AND_RULE = itemgetter(0, 1)


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that fires, and why.

    `spans` are the places of its words in the plain text, in text order; `matched` are those words as the citizen
    wrote them, each writing once. `count` says how often it is said: a word as often as it stands there, `+` as often
    as the rarest of its words, `|` as often as any of its words, one inside another (公交 in 公交车) not counted again.
    """

    rule: Rule
    spans: tuple[Span, ...]
    matched: tuple[str, ...]
    count: int


def nowhere(_code: str) -> bool:
    """For a message without a place: no rule with a scope counts."""
    return False


class RuleIndex:
    """The enabled rules, compiled; never changed once built, shared by threads.

    Each rule waits under the rarest of the words it needs, or under two of them that must be there together: a
    message looks at the rules of its own words only. Raises ExpressionError for a rule that can't be read.
    """

    def __init__(self, rules: Iterable[Rule], dictionary: Dictionary) -> None:
        #: By every word of the rules: those that wait for it alone.
        self._alone: dict[str, list[_Compiled] | tuple[()]] = {}
        #: Those that wait for two: by the rarer word, then by the other.
        self._together: dict[str, dict[str, list[_Compiled]]] = {}
        for rule in rules:
            if rule.enabled:
                asked = condition(rule.expression)
                order = (rule.id, rule.expression, str(rule.target), rule.weight, rule.scope or "")
                self._wait(_Compiled(rule, order, asked), dictionary)

    @property
    def words(self) -> AbstractSet[str]:
        """All words of the rules, folded: those a segmenter must know."""
        return self._alone.keys()

    def match(self, text: Text, tokens: Iterable[Token], *, in_scope: Callable[[str], bool] = nowhere) -> list[Hit]:
        """The rules that fire, in the order of their first words in the text, then by id.

        `in_scope` says for a division's code whether the message belongs to it (`codes.__contains__` of the place
        and all above it); rules without a scope always count. The order the rules were given in makes no difference.
        """
        found: dict[str, list[Span]] = {}
        words = self._alone
        for word, start, end in tokens:
            if word in words:
                if word in found:
                    found[word].append((start, end))
                else:
                    found[word] = [(start, end)]
        present, hits = found.keys(), list[tuple[Span, _Order, Hit]]()
        for rule, order, (needed, excluded, tree) in self._candidates(found):
            if (excluded and not present.isdisjoint(excluded)) or not (rule.scope is None or in_scope(rule.scope)):
                continue
            said = _said_of_choices(needed, found) if tree is None else _said_of_tree(tree, found)
            if said is not None:
                hit = _hit(rule, said, text)
                hits.append((hit.spans[0], order, hit))
        hits.sort(key=_PLACE_AND_RULE)
        return [hit for _, _, hit in hits]

    def _candidates(self, found: Mapping[str, object]) -> Iterable[_Compiled]:
        """Each rule once that has words it waits for among those found."""
        candidates: list[_Compiled] = []
        for word in found:
            candidates += self._alone[word]
            if word in self._together:
                others = self._together[word]
                for other in others.keys() & found.keys():
                    candidates += others[other]
        return {id(rule): rule for rule in candidates}.values()

    def _wait(self, rule: _Compiled, dictionary: Dictionary) -> None:
        for word in rule.condition.words():
            self._alone.setdefault(word, ())
        rarest, *others = sorted(
            rule.condition.needed, key=lambda choice: sum(exp(dictionary.likelihood(word)) for word in choice)
        )
        if not others or len(rarest) * len(others[0]) > _MOST_PAIRS:
            for word in rarest:
                self._alone[word] = waiting = self._alone[word] or []
                waiting.append(rule)
            return
        for word in rarest:
            for other in others[0]:
                self._together.setdefault(word, {}).setdefault(other, []).append(rule)


class _Compiled(NamedTuple):
    """A rule, read."""

    rule: Rule
    order: _Order
    condition: Condition


class _Said(NamedTuple):
    """What a true expression rests on: the places that count, and all places of its words."""

    times: Sequence[Span]
    evidence: Sequence[Span]


def _hit(rule: Rule, said: _Said, text: Text) -> Hit:
    times, evidence = said
    if len(evidence) == 1:
        return Hit(rule, tuple(evidence), (text.quote(*evidence[0]),), 1)
    spans = tuple(sorted(set(evidence)))
    return Hit(rule, spans, tuple(dict.fromkeys([text.quote(start, end) for start, end in spans])), len(times))


def _said_of_choices(needed: Iterable[tuple[str, ...]], found: Mapping[str, list[Span]]) -> _Said | None:
    """Whether of each choice a word was found, and by which; None if not."""
    times: Sequence[Span] = ()
    evidence: Sequence[Span] = ()
    for choice in needed:
        each = [found[word] for word in choice if word in found]
        if not each:
            return None
        said = each[0] if len(each) == 1 else [span for spans in each for span in spans]
        outer = said if len(each) == 1 else _outermost(said)
        times = outer if not evidence or len(outer) < len(times) else times
        evidence = [*evidence, *said] if evidence else said
    return _Said(times, evidence)


def _said_of_tree(expression: Expression, found: Mapping[str, Sequence[Span]]) -> _Said | None:
    """Whether the expression is true of the words found, and by which; None if not."""
    if isinstance(expression, Word):
        spans = found.get(expression.text)
        return None if spans is None else _Said(spans, spans)
    if isinstance(expression, Not):
        return _Said((), ()) if _said_of_tree(expression.part, found) is None else None
    every = [_said_of_tree(part, found) for part in expression.parts]
    true = [said for said in every if said is not None]
    if isinstance(expression, AllOf):
        if len(true) < len(every):
            return None
        times = min((said.times for said in true if said.times), key=len, default=())
    elif true:
        times = true[0].times if len(true) == 1 else _outermost([span for said in true for span in said.times])
    else:
        return None
    return _Said(times, [span for said in true for span in said.evidence])


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """Each place once, and none inside another."""
    outer: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not outer or end > outer[-1][1]:
            outer.append((start, end))
    return outer
