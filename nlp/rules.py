"""All rules of a district, ready for messages: what a message costs depends on its words, not on the rules."""

from __future__ import annotations

from math import exp
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
#: Where the rules' words stand in a message.
_Found: TypeAlias = "Mapping[str, Sequence[Span]]"


class Hit(NamedTuple):
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
        self._waiting: dict[str, list[tuple[Rule, Expression]]] = {}
        self._words: set[str] = set()
        for rule in rules:
            if not rule.enabled:
                continue
            expression = _compiled(parse(rule.expression), positive=True)
            self._words.update(word.text for word in _all_words(expression))
            for anchor in _anchors(expression, segmenter.dictionary)[1]:
                self._waiting.setdefault(anchor, []).append((rule, expression))

    def match(
        self, text: Text, tokens: Iterable[Token], *, in_scope: Callable[[str], bool] = nowhere
    ) -> list[Hit]:
        """The rules that fire, in the order of their first words in the text, then by id.

        `in_scope` says for a division's code whether the message belongs to it (`codes.__contains__` of the place
        and all above it); rules without a scope always count. The order the rules were given in makes no difference.
        """
        found: dict[str, list[Span]] = {}
        for word, start, end in tokens:
            if word in self._words:
                found.setdefault(word, []).append((start, end))
        hits: list[Hit] = []
        for rule, expression in self._candidates(found):
            if rule.scope is None or in_scope(rule.scope):
                hit = _fire(rule, expression, found, text)
                if hit:
                    hits.append(hit)
        return sorted(hits, key=_order)
