"""What is wrong with a workbook, said so that a clerk can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Percent of equal characters; two words of two characters are near when they share one.
_NEAR = 50


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: where it is (as far as it has a place) and a Chinese sentence that says what to do.

    `row` counts as Excel does, the header is row 1; `column` is the header's text or the column's letter.
    """

    sheet: str
    row: int | None
    column: str | None
    message: str

    def __str__(self) -> str:
        """The line a clerk reads: 规则 第 5 行「关键词」：……."""
        place = [part for part in (self.sheet, None if self.row is None else f"第 {self.row} 行") if part]
        where = " ".join(place) + (f"「{self.column}」" if self.column else "")
        return f"{where}：{self.message}" if where else self.message


@dataclass(frozen=True, slots=True)
class Refused:
    """A cell's content can't be used; the sentence says why. Returned, not raised."""

    message: str


def shown(content: object, most: int = 24) -> str:
    """Return a cell's content as a message quotes it: on one line, cut when it is long."""
    line = " ".join(str(content).split())
    return f"「{line}」" if len(line) <= most else f"「{line[:most]}…」"


def nearest(word: str, options: Iterable[str]) -> str | None:
    """Return the option most like a word, None when none is near."""
    near = process.extractOne(word, list(options), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return str(near[0]) if near else None


def perhaps(word: str, options: Iterable[str]) -> str:
    """Return a suggestion ready to stand inside a sentence, "" when nothing is near."""
    near = nearest(word, options)
    return f"，您是不是想写「{near}」" if near else ""
