"""Finding the numbered line that somebody picked: by number, by its words, by tapping it, by a plain yes."""

from __future__ import annotations

import re
import unicodedata
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


@dataclass(frozen=True, slots=True)
class Stale:
    """A line was picked that is not on offer, and why."""

    why: str


def pick(choices: Sequence[Choice], token: str, said: Inbound, command: str) -> Choice | Stale | None:
    """Return the line that `said` picks; Stale for an old link or a number out of range; None for no pick.

    `command` is what the words mean as a command ("" for nothing); a plain yes, no or 提交 picks the line that
    stands for it, wherever it is.
    """
    if said.kind is not Kind.TEXT:
        return None
    tapped, _, tapped_number = said.menu_id.rpartition("-")
    if tapped:
        if tapped == token and tapped_number.isdecimal() and 1 <= int(tapped_number) <= len(choices):
            return choices[int(tapped_number) - 1]
        return Stale(texts.STALE_CHOICE) if len(tapped) == len("00000000") else None
    words = plain(said.text)
    for choice in choices:
        if words and (words == plain(choice.label) or words in choice.words):
            return choice
    if command:
        return next((c for c in choices if c.means == command or (command == "submit" and c.do == "finish")), None)
    number = number_in(said.text)
    if number is None:
        return None
    if not choices:
        return Stale(texts.NOTHING_NUMBERED)
    if 1 <= number <= len(choices):
        return choices[number - 1]
    return Stale(texts.number_out_of_range(len(choices)))


def number_in(text: str) -> int | None:
    """Return the number when a message is nothing but one: 2, ２, 2., 选2, 第二个, 二, ②."""
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return None
    digits = found.group(1)
    return int(digits) if digits.isdecimal() else NUMERALS[digits]
