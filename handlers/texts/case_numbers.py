"""Case numbers as people write them: MS20261123-0001, ms 20261123 0001, 编号：ＭＳ２０２６１１２３－１."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.words.text import Text

#: What people put before a number to say that it is one, and behind it.
_CALLED = r"(?:我的|我反映的|关于|请问)?(?:事项|意见|问题|案件)?(?:的)?(?:编号|单号|号码)?(?:是|为)?[\s:：#]*"
_BEHIND = r"(?:号|这个|这件事|这件|这一件)?的?"
#: The prefix may be left out where a dash shows what it is, the dash where the prefix does, and zeros with both.
_NUMBER = re.compile(
    rf"{_CALLED}(?<![a-z0-9])"
    r"(?:(?P<prefix>[a-z]{2})[\s:：]*(?P<day>20[0-9]{6})(?:\s*[-‐-―−_~]\s*(?P<running>[0-9]{1,9})|\s*(?P<joined>[0-9]{4,9}))"
    r"|(?P<bare_day>20[0-9]{6})\s?[-‐-―−_~]\s?(?P<bare>[0-9]{4,9}))"
    rf"(?![a-z0-9]){_BEHIND}"
)
#: The day in any script's digits: texts without one are left alone at once.
_DAY = re.compile(r"\d{8}")
_EDGES = " \t\n:：,，.。;；、!！-"
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class NamedCase:
    """A case number in a text: as it is written on receipts, and the words around it as they were typed."""

    number: str
    before: str
    after: str

    @property
    def words(self) -> str:
        """The text without the number."""
        return " ".join(part for part in (self.before, self.after) if part)

    @property
    def is_first(self) -> bool:
        """Whether the text begins with the number."""
        return not self.before


def named_in(text: str, prefix: str) -> NamedCase | None:
    """Return the first case number of a text, None when there is none. `prefix` is meant where none is written."""
    if _DAY.search(text) is None:
        return None
    read = Text.of(text)
    found = _NUMBER.search(read.plain)
    if found is None:
        return None
    before, after = read.quote(0, found.start()), read.quote(found.end(), len(read.plain))
    return NamedCase(_written(found, prefix), before.strip(_EDGES), after.strip(_EDGES))


def all_named(text: str, prefix: str) -> list[str]:
    """Return every case number of a text, each once, in order."""
    if _DAY.search(text) is None:
        return []
    return list(dict.fromkeys(_written(found, prefix) for found in _NUMBER.finditer(Text.of(text).plain)))


def _written(found: re.Match[str], prefix: str) -> str:
    day = found["day"] or found["bare_day"]
    running = found["running"] or found["joined"] or found["bare"]
    return f"{(found['prefix'] or prefix).upper()}{day}-{int(running):0{_DIGITS}d}"
