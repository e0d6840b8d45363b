"""A bar chart for a page: where each bar stands and how long it is; the template draws it as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: In the drawing's own units: a line's height, room for names and for numbers, the longest bar.
_STEP, _NAMES, _NUMBERS, _LONGEST = 28, 190, 90, 460
#: Longer names are cut; the table below has them whole.
_LETTERS = 11
#: Of more lines only the longest are drawn: the table below has all.
_MOST = 20


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: a whole, and the part of it that is drawn darker."""

    name: str
    whole: int
    part: int
    top: int
    width: int
    part_width: int


@dataclass(frozen=True, slots=True)
class Chart:
    """All lines, and the size of the drawing."""

    bars: tuple[Bar, ...]
    width: int
    height: int
    left: int
    is_cut: bool


def chart_of(lines: Sequence[tuple[str, int, int]]) -> Chart:
    """Return the chart of names with a whole and a part each, the largest whole first."""
    shown = sorted(lines, key=lambda line: -line[1])[:_MOST]
    longest = max((whole for _, whole, _ in shown), default=0) or 1
    bars = tuple(
        Bar(
            name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…",
            whole,
            part,
            number * _STEP,
            round(_LONGEST * whole / longest),
            round(_LONGEST * part / longest),
        )
        for number, (name, whole, part) in enumerate(shown)
    )
    return Chart(bars, _NAMES + _LONGEST + _NUMBERS, max(1, len(bars)) * _STEP, _NAMES, len(lines) > len(shown))
