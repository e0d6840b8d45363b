"""What a rule asks of a text, laid out flat, so that for most rules no tree has to be walked."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from nlp.rules.expression import AllOf, AnyOf, Expression, Not, Word, parse, words
from nlp.words.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


class Condition(NamedTuple):
    """An expression as what a text must have and must not have; all words folded.

    `needed` are choices: of each, at least one word must be there. None of `excluded` may be. For `积水 + (地库|车库)
    - 洒水车` that is all; where it is not (alternatives of several words, exclusions in brackets), `tree` has the
    whole expression with `-` before single words only.
    """

    needed: tuple[tuple[str, ...], ...]
    excluded: frozenset[str]
    tree: Expression | None

    def words(self) -> Iterator[str]:
        """All its words, some more than once."""
        if self.tree is not None:
            yield from words(self.tree)
            return
        yield from self.excluded
        for choice in self.needed:
            yield from choice


@lru_cache(maxsize=16_384)
def condition(text: str) -> Condition:
    """Reads an expression; raises `nlp.rules.expression.ExpressionError`.

    Remembers the last 16,384, as a new set of rules is mostly the old one.
    """
    expression = _plain(parse(text), positive=True)
    parts = expression.parts if isinstance(expression, AllOf) else (expression,)
    wanted = [part for part in parts if not isinstance(part, Not)]
    return Condition(
        tuple(choice for part in wanted for choice in _needed(part)),
        frozenset(word for part in parts if isinstance(part, Not) for word in words(part)) or _NOTHING,
        None if all(map(_is_choice, wanted)) else expression,
    )


#: One for all: most rules exclude nothing.
_NOTHING = frozenset[str]()


def _plain(expression: Expression, *, positive: bool) -> Expression:
    """The same condition with folded words and `-` before single words only; its opposite if not positive."""
    match expression:
        case Word(text):
            return Word(fold(text)) if positive else Not(Word(fold(text)))
        case Not(part):
            return _plain(part, positive=not positive)
        case AllOf(parts) | AnyOf(parts):
            kind = AllOf if isinstance(expression, AllOf) == positive else AnyOf
            inner = [_plain(part, positive=positive) for part in parts]
            return kind(tuple(one for part in inner for one in (part.parts if isinstance(part, kind) else (part,))))


def _is_choice(part: Expression) -> bool:
    """Whether it is a word or words one of which is enough."""
    return isinstance(part, Word) or (isinstance(part, AnyOf) and all(isinstance(one, Word) for one in part.parts))


def _needed(part: Expression) -> list[tuple[str, ...]]:
    """Choices of words without which the part is not true; none if it may be true of any text."""
    match part:
        case Word(text):
            return [(text,)]
        case Not():
            return []
        case AllOf(parts):
            return [choice for one in parts for choice in _needed(one)]
        case AnyOf(parts):
            each = [_needed(one) for one in parts]
            # Of what an alternative needs, the choice of fewest words stands for it.
            whole = dict.fromkeys(word for needed in each if needed for word in min(needed, key=len))
            return [tuple(whole)] if all(each) else []
