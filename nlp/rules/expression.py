"""The language of routing rules: words, `+` all of, `|` any of, `-` not, brackets.

`积水 + (地库 | 车库) - 洒水车` speaks of 积水 and one of two places, unless 洒水车 is there too. `+` and `-` bind
before `|`, as times binds before plus: `停水 | 水压 + 低` is `停水 | (水压 + 低)`. Full-width signs and blanks around
signs make no difference. A word that has signs or blanks in it stands in quotes: "c++", “A-B”, 「地下 车库」.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from nlp.rules.symbols import ExpressionError, Sign, Symbol, missing_sign, needs_quotes, scan, unexpected
from nlp.words.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AllOf", "AnyOf", "Expression", "ExpressionError", "Not", "Word", "parse", "words"]

#: Brackets within brackets; nobody can read more.
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the clerk wrote it; `at` is the place of its first character in the expression, from 1."""

    text: str
    at: int = field(default=1, compare=False, repr=False)

    def __str__(self) -> str:
        return f'"{self.text}"' if needs_quotes(self.text) else self.text


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not be there. It is no Not itself."""

    part: Expression

    def __str__(self) -> str:
        return f"-{_bracketed(self.part)}"


@dataclass(frozen=True, slots=True)
class AllOf:
    """All parts, two or more; none of them is an AllOf itself."""

    parts: tuple[Expression, ...]

    def __str__(self) -> str:
        first, *others = self.parts
        signed = (f" - {_bracketed(p.part)}" if isinstance(p, Not) else f" + {_bracketed(p)}" for p in others)
        return _bracketed(first) + "".join(signed)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the parts, two or more; none of them is an AnyOf itself."""

    parts: tuple[Expression, ...]

    def __str__(self) -> str:
        return " | ".join(map(_bracketed, self.parts))


Expression: TypeAlias = Word | Not | AllOf | AnyOf


def parse(text: str) -> Expression:
    """Reads an expression; `str` of the result is the same rule in normal form.

    Raises ExpressionError: it can't be read, or it could fire where none of its words is.
    """
    reader = _Reader(scan(text))
    expression = reader.any_of(0)
    if reader.sign is not None:
        raise reader.unexpected()
    _refuse_groundless(expression)
    return expression


def words(expression: Expression) -> tuple[str, ...]:
    """All words of an expression, excluded ones too, folded as texts are, each once, in order."""
    return tuple(dict.fromkeys(fold(word.text) for word in _words(expression)))


class _Reader:
    """Recursive descent over the symbols; stands at one of them."""

    def __init__(self, symbols: list[Symbol]) -> None:
        self._symbols = symbols
        self._at = 0

    @property
    def sign(self) -> Sign | None:
        """The sign of the symbol it stands at; None at the end."""
        return self._symbols[self._at].sign if self._at < len(self._symbols) else None

    def any_of(self, depth: int) -> Expression:
        parts = [self._all_of(depth)]
        while self.sign == "|":
            self._at += 1
            parts.append(self._all_of(depth))
        flat = [inner for part in parts for inner in (part.parts if isinstance(part, AnyOf) else (part,))]
        return AnyOf(tuple(flat)) if len(flat) > 1 else flat[0]

    def _all_of(self, depth: int) -> Expression:
        parts = [self._signed(depth)]
        while self.sign in {"+", "-"}:
            if self.sign == "+":
                self._at += 1
            parts.append(self._signed(depth))
        flat = [inner for part in parts for inner in (part.parts if isinstance(part, AllOf) else (part,))]
        return AllOf(tuple(flat)) if len(flat) > 1 else flat[0]

    def _signed(self, depth: int) -> Expression:
        if self.sign != "-":
            return self._single(depth)
        self._at += 1
        part = self._single(depth)
        return part.part if isinstance(part, Not) else Not(part)

    def _single(self, depth: int) -> Expression:
        if self.sign == "word":
            _, text, at = self._symbols[self._at]
            self._at += 1
            self._refuse_neighbour()
            return Word(text, at)
        if self.sign != "(":
            raise self.unexpected()
        opened = self._symbols[self._at]
        if depth == _DEEPEST:
            raise ExpressionError(opened.at, "括号套得太深", "请拆成几条规则")
        self._at += 1
        part = self.any_of(depth + 1)
        if self.sign is None:
            raise ExpressionError(opened.at, "左括号没有配对", "请在后面补上右括号，或者删掉它")
        self._at += 1
        self._refuse_neighbour()
        return part

    def unexpected(self) -> ExpressionError:
        """What to say where a word should be and is none, or at a bracket too many."""
        before = self._symbols[self._at - 1] if self._at else None
        return unexpected(before, self._symbols[self._at] if self.sign else None)

    def _refuse_neighbour(self) -> None:
        """After a word or a closed bracket comes a sign."""
        if self.sign in {"word", "("}:
            raise missing_sign(self._symbols[self._at].at)


def _refuse_groundless(expression: Expression) -> None:
    """Whatever fires must have a word to show for it."""
    if not _fires_on_nothing(expression):
        return
    parts = expression.parts if isinstance(expression, AnyOf) else (expression,)
    groundless = next(part for part in parts if _fires_on_nothing(part))
    message = "只有要排除的词" if len(parts) == 1 else f"“{groundless}”这一边只有要排除的词"
    raise ExpressionError(next(_words(groundless)).at, message, "请至少再写一个必须出现的词，用 + 连接")


def _fires_on_nothing(expression: Expression) -> bool:
    match expression:
        case Word():
            return False
        case Not(part):
            return not _fires_on_nothing(part)
        case AllOf(parts):
            return all(map(_fires_on_nothing, parts))
        case AnyOf(parts):
            return any(map(_fires_on_nothing, parts))


def _words(expression: Expression) -> Iterator[Word]:
    match expression:
        case Word():
            yield expression
        case Not(part):
            yield from _words(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _words(part)


def _bracketed(part: Expression) -> str:
    return f"({part})" if isinstance(part, AllOf | AnyOf) else str(part)
