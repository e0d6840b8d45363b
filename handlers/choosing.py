"""Finding the numbered line that somebody picked: by number, by its words, by tapping it, by a plain yes."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.messages import Kind
from handlers.texts import common as texts
from handlers.texts.words import NUMERALS, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.dialogue import Choice
    from handlers.messages import Inbound

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
    tapped, _, line = said.menu_id.partition("-")
    if len(tapped) == _TOKEN_LENGTH:
        return _tapped(choices, line) if tapped == token else Stale(texts.STALE_CHOICE)
    picked = _named(choices, plain(said.text))
    if picked is not None:
        return picked
    if command:
        return next((c for c in choices if c.means == command or (command == "submit" and c.do == "finish")), None)
    number = number_in(said.text)
    if number is None or not choices:
        return None
    if 1 <= number <= len(choices):
        return choices[number - 1]
    return Stale(texts.number_out_of_range(len(choices)))


def _tapped(choices: Sequence[Choice], line: str) -> Choice | Stale:
    numbers = {str(number): choice for number, choice in enumerate(choices, 1)}
    return numbers.get(line, Stale(texts.STALE_CHOICE))


def _named(choices: Sequence[Choice], words: str) -> Choice | None:
    """Return the line with that label or word, else the one that sends it when tapped: the link's id may be lost."""
    if not words:
        return None
    for choice in choices:
        if words == plain(choice.label) or words in choice.words:
            return choice
    return next((c for c, sent in zip(choices, tap_contents(choices), strict=True) if words == plain(sent)), None)


def shown_label(choice: Choice) -> str:
    """Return a line's label as it is shown inside a link: one line, nothing that would end the link."""
    label = " ".join(_MARKUP.sub(" ", choice.label).split())
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"


def tap_contents(choices: Sequence[Choice]) -> list[str]:
    """Return what a tap on each line sends as the citizen's own words: how its label begins, if that names it alone.

    Else its number; so a line is found by these words as well as by the link's id.
    """
    begins = [_CONTENT_END.split(shown_label(c), maxsplit=1)[0][:_LONGEST_CONTENT].strip() for c in choices]
    counted = Counter(plain(b) for b in begins)
    return [
        begin if begin and counted[plain(begin)] == 1 and number_in(begin) is None else str(number)
        for number, begin in enumerate(begins, 1)
    ]


def number_in(text: str) -> int | None:
    """Return the number when a message is nothing but one: 2, ２, 2., 选2, 第二个, 二, ②."""
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return None
    digits = found.group(1)
    return int(digits) if digits.isdecimal() else NUMERALS[digits]
