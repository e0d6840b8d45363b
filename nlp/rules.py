"""All rules of a district, ready for messages: what a message costs depends on its words, not on the rules."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, inf
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from nlp.expression import AllOf, AnyOf, Expression, Not, Word, parse, words
from nlp.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from nlp.dictionary import Dictionary
    from nlp.district import Rule
    from nlp.segment import Segmenter, Token
    from nlp.text import Text

#: A piece of a plain text: its first character and the one after its last.
Span: TypeAlias = tuple[int, int]
#: What tells rules apart: id, expression, target, weight, scope.
_Order: TypeAlias = tuple[str, str, str, float, str]
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


def rule_words(rules: Iterable[Rule]) -> set[str]:
    """The words a segmenter must know for these rules, folded. Raises ExpressionError for a rule that can't be read."""
    return {word for rule in rules if rule.enabled for word in words(parse(rule.expression))}


def nowhere(_code: str) -> bool:
    """For a message without a place: no rule with a scope counts."""
    return False


class RuleIndex:
    """The enabled rules, compiled; never changed once built, shared by threads.

    Each rule waits under a few of its words, the rarest that suffice: one of them must be in a message for the rule
    to fire, so a message looks at the rules of its own words only. Raises ExpressionError for a rule that can't be
    read. The segmenter must know the words of the rules (`rule_words`).
    """

    def __init__(self, rules: Iterable[Rule], segmenter: Segmenter) -> None:
        self._waiting: dict[str, list[_Compiled]] = {}
        self._words: set[str] = set()
        for rule in rules:
            if rule.enabled:
                expression = _plain(parse(rule.expression), positive=True)
                compiled = _compiled(rule, expression)
                self._words.update(words(expression))
                for anchor in _anchors(expression, segmenter.dictionary)[1]:
                    self._waiting.setdefault(anchor, []).append(compiled)

    def match(self, text: Text, tokens: Iterable[Token], *, in_scope: Callable[[str], bool] = nowhere) -> list[Hit]:
        """The rules that fire, in the order of their first words in the text, then by id.

        `in_scope` says for a division's code whether the message belongs to it (`codes.__contains__` of the place
        and all above it); rules without a scope always count. The order the rules were given in makes no difference.
        """
        found: dict[str, list[Span]] = {}
        for word, start, end in tokens:
            if word in self._words:
                found.setdefault(word, []).append((start, end))
        candidates = {id(rule): rule for word in found for rule in self._waiting.get(word, ())}
        hits: list[tuple[Span, _Order, Hit]] = []
        for rule, order, needed, excluded, expression in candidates.values():
            if not (needed <= found.keys() and excluded.isdisjoint(found)):
                continue
            if rule.scope is None or in_scope(rule.scope):
                said = _said(expression, found)
                if said is not None:
                    hit = _hit(rule, said, text)
                    hits.append((hit.spans[0], order, hit))
        hits.sort(key=_PLACE_AND_RULE)
        return [hit for _, _, hit in hits]


class _Compiled(NamedTuple):
    """A rule with its expression as `_plain` leaves it, and the words it needs or excludes in any case."""

    rule: Rule
    order: _Order
    needed: frozenset[str]
    excluded: frozenset[str]
    expression: Expression


class _Said(NamedTuple):
    """What a true expression rests on: the places that count, and all places of its words."""

    times: Sequence[Span]
    evidence: Sequence[Span]


def _compiled(rule: Rule, expression: Expression) -> _Compiled:
    parts = expression.parts if isinstance(expression, AllOf) else (expression,)
    needed = frozenset(part.text for part in parts if isinstance(part, Word))
    excluded = frozenset(word for part in parts if isinstance(part, Not) for word in words(part))
    order = (rule.id, rule.expression, str(rule.target), rule.weight, rule.scope or "")
    return _Compiled(rule, order, needed, excluded, expression)


def _hit(rule: Rule, said: _Said, text: Text) -> Hit:
    times, evidence = said
    if len(evidence) == 1:
        return Hit(rule, tuple(evidence), (text.quote(*evidence[0]),), 1)
    spans = tuple(sorted(set(evidence)))
    return Hit(rule, spans, tuple(dict.fromkeys([text.quote(start, end) for start, end in spans])), len(times))


def _plain(expression: Expression, *, positive: bool) -> Expression:
    """The same condition with folded words and `-` before single words only; its opposite if not positive."""
    match expression:
        case Word(text):
            return Word(fold(text)) if positive else Not(Word(fold(text)))
        case Not(part):
            return _plain(part, positive=not positive)
        case AllOf(parts) | AnyOf(parts):
            inner = tuple(_plain(part, positive=positive) for part in parts)
            return AllOf(inner) if isinstance(expression, AllOf) == positive else AnyOf(inner)


def _anchors(expression: Expression, dictionary: Dictionary) -> tuple[float, list[str]]:
    """Words one of which a text needs for the expression to be true, and how often a word of a text is one of them.

    Infinitely often where there are no such words.
    """
    match expression:
        case Word(text):
            return exp(dictionary.likelihood(text)), [text]
        case Not():
            return inf, []
        case AllOf(parts):
            return min(_anchors(part, dictionary) for part in parts)
        case AnyOf(parts):
            choices = [_anchors(part, dictionary) for part in parts]
            return sum(often for often, _ in choices), sorted({word for _, anchors in choices for word in anchors})


def _said(expression: Expression, found: Mapping[str, Sequence[Span]]) -> _Said | None:
    """Whether the expression is true of the words found, and by which; None if not."""
    if isinstance(expression, Word):
        spans = found.get(expression.text)
        return None if spans is None else _Said(spans, spans)
    if isinstance(expression, Not):
        return _Said((), ()) if _said(expression.part, found) is None else None
    every = [_said(part, found) for part in expression.parts]
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


def _outermost(spans: list[Span]) -> list[Span]:
    """Each place once, and none inside another."""
    outer: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not outer or end > outer[-1][1]:
            outer.append((start, end))
    return outer
