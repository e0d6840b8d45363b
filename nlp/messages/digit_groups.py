"""Digits as people write them: in groups, wide, in Chinese, with all sorts of things between; each knows its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Digits of any width as ASCII ones, one for one, so that places stay places.
_NARROW = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
#: Numerals that are read out digit by digit.
_NUMERALS = str.maketrans("零〇○一二三四五六七八九幺两", "00012345678912")
_READ_OUT = re.compile(r"[零〇○一二三四五六七八九幺两](?:[-—–\s]{0,2}[零〇○一二三四五六七八九幺两]){6,}")
_WIDE = re.compile("[\uff01-\uff5e]")
_GROUP = re.compile(r"[0-9]+")
#: What people put between the groups of one number: blanks of any kind, dashes of any kind, dots, brackets.
_BETWEEN = re.compile(r"[^\S\n]{0,3}[-—–―－~～_·•.．()（）]{0,2}[^\S\n]{0,3}")
_CHEAP = re.compile(r"[0-9０-９]|[零〇○一二三四五六七八九幺两]{3}")
#: More groups than any number is written in: a digit each.
_MOST_GROUPS = 19
_MOST_DIGITS = 21


@dataclass(frozen=True, slots=True)
class Digits:
    """A run of groups at text[start:end] read as one number, and how long each group is."""

    start: int
    end: int
    value: str
    lengths: tuple[int, ...]


def plain_digits(text: str) -> str:
    """The text with all its digits as ASCII ones, and with numerals that are read out one by one; as long as before."""
    plain = text.translate(_NARROW) if _WIDE.search(text) else text
    return _READ_OUT.sub(lambda found: found.group().translate(_NUMERALS), plain)


def has_digits(text: str) -> bool:
    """Whether there is anything to look for; most texts have nothing."""
    return _CHEAP.search(text) is not None


def runs(plain: str) -> Iterator[list[Digits]]:
    """For each group of digits what it may begin, the shortest first: it alone, with the next, and so on."""
    groups = list(_GROUP.finditer(plain))
    for at, first in enumerate(groups):
        value, end = first.group(), first.end()
        lengths: tuple[int, ...] = (len(value),)
        found = [Digits(first.start(), end, value, lengths)]
        for group in groups[at + 1 : at + _MOST_GROUPS]:
            value += group.group()
            if len(value) > _MOST_DIGITS or _BETWEEN.fullmatch(plain, end, group.start()) is None:
                break
            end, lengths = group.end(), (*lengths, len(group.group()))
            found.append(Digits(first.start(), end, value, lengths))
        yield found
