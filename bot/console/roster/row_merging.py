"""Two people on one row: what each has made of it, and a form with both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.console.form import unpacked
from bot.console.roster.sheet_form import is_list
from bot.workbook.grid import Cell
from bot.workbook.problems import Refused
from bot.workbook.workbook_reader import read_cell

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.console.roster.sheet_form import Typed
    from bot.workbook.sheets import Column, Sheet
    from storage.accounts.audit import LastChange


@dataclass(frozen=True, slots=True)
class Line:
    """One column of a conflict: how it was, how it is now, what was typed."""

    label: str
    before: str
    now: str
    mine: str


@dataclass(frozen=True, slots=True)
class Clash:
    """What somebody else did meanwhile, in the columns where anything differs."""

    last: LastChange | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What the form shows again, and the columns where the three differ."""

    typed: Typed
    lines: tuple[Line, ...]


def merge(sheet: Sheet, now: Typed, mine: Typed, was: str, fixed: Collection[str]) -> Merged:
    """Set what was typed beside the row as it is now.

    `was` is what the form was opened with, as it was sent along: a column nobody touched in the form takes the present
    content, every other one keeps what was typed.
    """
    before = _before(was)
    typed: Typed = dict(now)
    lines: list[Line] = []
    for column in sheet.columns:
        if column.field in fixed:
            continue
        own, present = _plain(column, mine[column.field]), now[column.field]
        old = before.get(column.field, present)
        if own != old:
            typed[column.field] = mine[column.field]
        if present != old or own not in (old, present):
            lines.append(Line(column.header, ";".join(old), ";".join(present), ";".join(own)))
    return Merged(typed, tuple(lines))


def _plain(column: Column, typed: tuple[str, ...]) -> tuple[str, ...]:
    """Return typed content as the column keeps it: the parts of a list each for itself."""
    if not is_list(column):
        return typed
    value = read_cell(column, Cell("\n".join(typed), "s"))
    return typed if isinstance(value, Refused) else tuple(value)


def _before(was: str) -> Typed:
    """Read what the form was opened with; what isn't that says nothing."""
    return {name: tuple(map(str, parts)) for name, parts in unpacked(was).items() if isinstance(parts, list)}
