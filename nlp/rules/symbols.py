"""The signs and words a rule expression is written in, and what a clerk is told where it can't be read."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from nlp.words.text import fold, is_latin

Sign: TypeAlias = Literal["+", "|", "-", "(", ")", "word"]

_SIGNS: dict[str, Sign] = {
    "+": "+",
    "＋": "+",
    "|": "|",
    "｜": "|",
    "-": "-",
    "－": "-",
    "−": "-",
    "–": "-",
    "(": "(",
    "（": "(",
    ")": ")",
    "）": ")",
}
#: Quotes that open, with all that may close them.
_QUOTES = dict.fromkeys('"＂“”„', '"＂“”') | {"「": "」"}
_JOIN = "同时出现请写 +，任选其一请写 |"
#: Signs people write from habit, with what to write instead.
_HABITS = (
    dict.fromkeys("，,、；;。&＆/／", _JOIN)
    | dict.fromkeys("!！~～", "不要某个词请写 -")
    | dict.fromkeys("*＊?？", "不支持通配符，请写出完整的词")
    | dict.fromkeys("[]【】{}｛｝", "请用圆括号 ( )")
    | dict.fromkeys("」", "引号要成对")
)
_LETTERS = re.compile(rf"[^\s{re.escape(''.join([*_SIGNS, *_QUOTES, *_HABITS]))}]+")


class ExpressionError(ValueError):
    """An expression that can't be read: at which character (from 1), what is wrong, and what to do about it."""

    def __init__(self, position: int, message: str, hint: str) -> None:
        super().__init__(f"第 {position} 个字：{message}。{hint}。")
        self.position = position
        self.message = message
        self.hint = hint


class Symbol(NamedTuple):
    """A sign or a word, as read; `at` is the place of its first character, from 1."""

    sign: Sign
    text: str
    at: int


def scan(expression: str) -> list[Symbol]:
    """Reads an expression into symbols; raises ExpressionError."""
    symbols: list[Symbol] = []
    at = 0
    while at < len(expression):
        char = expression[at]
        start = at
        if char.isspace():
            at += 1
        elif char in _SIGNS:
            at += 1
            symbols.append(Symbol(_SIGNS[char], char, start + 1))
        elif char in _QUOTES:
            at = _end_of_quote(expression, start) + 1
            symbols.append(_word(expression[start + 1 : at - 1], start))
        else:
            at = _end_of_word(expression, start)
            symbols.append(_word(expression[start:at], start))
    return symbols


def needs_quotes(word: str) -> bool:
    """Whether a word has to stand in quotes, so that it is read as one word."""
    try:
        return _end_of_word(word, 0) < len(word)
    except ExpressionError:
        return True


def missing_sign(at: int) -> ExpressionError:
    """What to say about two words side by side, the second at character `at`."""
    return ExpressionError(at, "两个词之间缺少运算符", f"{_JOIN}；如果是一个词，请去掉中间的空格")


def unexpected(before: Symbol | None, here: Symbol | None) -> ExpressionError:
    """What to say about a symbol (None: the end) that can't follow the one before it (None: the beginning)."""
    if before is None and here is None:
        return ExpressionError(1, "关键词是空的", "请至少写一个词")
    if before and (here is None or (here.sign == ")" and before.sign in {"+", "|", "-"})):
        return ExpressionError(before.at, f"“{before.text}”后面缺一个词", "请补上词，或者删掉它")
    assert here is not None
    if here.sign == ")":
        if before and before.sign == "(":
            return ExpressionError(before.at, "括号里是空的", "请在括号里写词，或者删掉括号")
        return ExpressionError(here.at, "右括号没有配对", "请在前面补上左括号，或者删掉它")
    if before is None or before.sign == "(":
        return ExpressionError(here.at, f"“{here.text}”前面缺一个词", "请补上词，或者删掉它")
    return ExpressionError(here.at, f"“{before.text}”和“{here.text}”连在一起", "请在它们之间写一个词，或者删掉一个")


def _word(text: str, start: int) -> Symbol:
    text = " ".join(text.split())
    if not _QUOTES.keys().isdisjoint(text) or "」" in text:
        raise ExpressionError(start + 1, "引号里面又有引号", "请去掉里面的引号")
    if not fold(text):
        raise ExpressionError(start + 1, "这里没有可以比对的字", "请写一个词，或者删掉它")
    return Symbol("word", text, start + 1)


def _end_of_quote(expression: str, start: int) -> int:
    closing = _QUOTES[expression[start]]
    for at in range(start + 1, len(expression)):
        if expression[at] in closing:
            return at
    raise ExpressionError(start + 1, "引号没有配对", "请在词的后面补上引号")


def _end_of_word(expression: str, start: int) -> int:
    """Where the word that begins at `start` ends; blanks are part of it between Latin letters or digits only."""
    at = start
    while at < len(expression):
        letters = _LETTERS.match(expression, at)
        at = letters.end() if letters else at
        char = expression[at : at + 1]
        if not char or char in _SIGNS or char in _QUOTES:
            break
        if char in _HABITS and not _is_between_latin(expression, at, at + 1):
            raise ExpressionError(at + 1, f"“{char}”不能写在这里", _HABITS[char])
        if char.isspace():
            after = at + len(expression[at:]) - len(expression[at:].lstrip())
            if after == len(expression) or expression[after] in _SIGNS or expression[after] in _QUOTES:
                break
            if not _is_between_latin(expression, at, after):
                raise missing_sign(after + 1)
            at = after
        at += 1
    return at


def _is_between_latin(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and is_latin(fold(text[start - 1])[-1:]) and is_latin(fold(text[end])[:1])
