"""Finding the numbered line that somebody picked: by number, by its words, by tapping it, by a plain yes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from handlers.chat.incoming import Kind
from handlers.texts import shared_texts as texts
from handlers.texts.command_words import NUMERALS, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.chat.dialogue import Choice
    from handlers.chat.incoming import Inbound

_NUMBER = re.compile(texts.NUMBER_PATTERN)
#: The label of a link must not end the link (the platform's own mark-up), nor may its content need quoting.
_MARKUP = re.compile(r"[<>\"&%+#?=]")
_CONTENT_END = re.compile(r"[(（,，:：;；\s]")
#: Longer labels send only their first words when tapped; a case number fits.
_LONGEST_CONTENT = 16
#: A link that goes over two messages is none.
_LONGEST_LABEL = 200
#: The prompts' tokens are eight hexadecimal digits (see the engine); other menus' ids are none of ours.
_TOKEN_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Stale:
    """A line was picked that is not on offer, and why."""

    why: str


def pick(choices: Sequence[Choice], token: str, said: Inbound, command: str) -> Choice | Stale | None:
    """Return the line that `said` picks; Stale for an old link or a number out of range; None for no pick.

    `command` is what the words mean as a command ("" for nothing); a plain yes, no or 提交 picks the line that
    stands for it, wherever it is. Where nothing is numbered a number is an answer like any other.
    """
    if said.kind is not Kind.TEXT:
        return None
    tapped, _, number = said.menu_id.partition("-")
    if len(tapped) == _TOKEN_LENGTH:
        return _tapped(choices, number) if tapped == token else Stale(texts.STALE_CHOICE)
    picked = _named(choices, plain(said.text)) if len(said.text) <= _LONGEST_LABEL else None
    if picked is not None:
        return picked
    if command:
        return next((c for c in choices if c.means == command or (command == "submit" and c.do == "finish")), None)
    typed = number_in(said.text)
    if typed is None or not choices:
        return None
    if 1 <= typed <= len(choices):
        return choices[typed - 1]
    return Stale(texts.number_out_of_range(len(choices)))


def _tapped(choices: Sequence[Choice], number: str) -> Choice | Stale:
    numbered = {str(at): choice for at, choice in enumerate(choices, 1)}
    return numbered.get(number, Stale(texts.STALE_CHOICE))


def _named(choices: Sequence[Choice], words: str) -> Choice | None:
    """Return the line with that label or word, else the one that sends it when tapped: the link's id may be lost."""
    if not words:
        return None
    for choice in choices:
        if words == line_of(choice.label).plain or words in choice.words:
            return choice
    return next((c for c, sent in zip(choices, tap_contents(choices), strict=True) if words == plain(sent)), None)


class Line(NamedTuple):
    """A label as it is seen and found: inside a link, read like an answer, and how it begins, both ways."""

    shown: str
    plain: str
    begin: str
    plain_begin: str


@lru_cache(maxsize=4096)
def line_of(label: str) -> Line:
    """Return a label as one line with nothing that would end a link; `begin` is empty where it names nothing.

    Labels are the district's own words, the same for everybody: remembered, they are worked out once.
    """
    shown = " ".join(_MARKUP.sub(" ", label).split())
    shown = shown if len(shown) <= _LONGEST_LABEL else shown[: _LONGEST_LABEL - 1] + "…"
    begin = _CONTENT_END.split(shown, maxsplit=1)[0][:_LONGEST_CONTENT].strip()
    if number_in(begin) is not None:
        begin = ""
    return Line(shown, plain(label), begin, plain(begin))


def tap_contents(choices: Sequence[Choice]) -> list[str]:
    """Return what a tap on each line sends as the citizen's own words: how its label begins, if that names it alone.

    Else its number; so a line is found by these words as well as by the link's id.
    """
    lines = [line_of(choice.label) for choice in choices]
    begins = [one.plain_begin for one in lines]
    return [
        one.begin if one.begin and begins.count(one.plain_begin) == 1 else str(number)
        for number, one in enumerate(lines, 1)
    ]


def number_in(text: str) -> int | None:
    """Return the number when a message is nothing but one: 2, ２, 2., 选2, 第二个, 二, ②."""
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return None
    digits = found.group(1)
    return int(digits) if digits.isdecimal() else NUMERALS[digits]
