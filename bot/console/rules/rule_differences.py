"""Two states of a rule side by side: what of it differs, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from bot.console.rules import rule_texts as texts
from bot.console.rules.rule_naming import target_name

if TYPE_CHECKING:
    from handlers.office.scope import Scope
    from nlp.suggester import Suggester
    from storage.district.district_store import RuleRow

#: Signs and words of an expression; in running text a Chinese character, or what stands together otherwise.
_PART_OF_EXPRESSION = re.compile(r"\s+|[^\s+|\-()（）｜＋－]+|.", re.DOTALL)
_PART_OF_TEXT = re.compile(r"[0-9A-Za-z.]+|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text: in both, in the old one only, in the new one only."""

    text: str
    kind: Literal["same", "old", "new"] = "same"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing about a rule, before and after; None: there was, or is, no rule."""

    label: str
    before: tuple[Piece, ...] | None
    after: tuple[Piece, ...] | None


def facts(row: RuleRow, suggester: Suggester, scope: Scope) -> dict[str, str]:
    """Return what there is to say about a rule, in words, by label."""
    return {
        texts.EXPRESSION: row.expression,
        texts.TARGET: target_name(suggester, scope, row.target_kind, row.target_value),
        texts.WEIGHT: f"{row.weight:g}",
        texts.SCOPE: suggester.describe(row.scope) or row.scope if row.scope else texts.EVERYWHERE,
        texts.ENABLED: texts.YES if row.enabled else texts.NO,
        texts.NOTE: row.note,
    }


def compared(before: RuleRow | None, after: RuleRow | None, suggester: Suggester, scope: Scope) -> list[Line]:
    """Return the two states line by line; of two rules only what differs, of one all there is to say."""
    old = facts(before, suggester, scope) if before is not None else None
    new = facts(after, suggester, scope) if after is not None else None
    lines = []
    for label in old or new or {}:
        was, now = (old[label] if old else None), (new[label] if new else None)
        if was != now and (was or now):
            lines.append(_line(label, was, now))
    return lines


def _line(label: str, was: str | None, now: str | None) -> Line:
    if was is None or now is None:
        return Line(label, _whole(was), _whole(now))
    before, after = words_compared(was, now, is_expression=label == texts.EXPRESSION)
    return Line(label, before, after)


def _whole(text: str | None) -> tuple[Piece, ...] | None:
    return None if text is None else (Piece(text),)


def words_compared(was: str, now: str, *, is_expression: bool = False) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both texts in pieces; those of the first are same or old, those of the second same or new."""
    pattern = _PART_OF_EXPRESSION if is_expression else _PART_OF_TEXT
    old, new = pattern.findall(was), pattern.findall(now)
    before: list[Piece] = []
    after: list[Piece] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        same = kind == "equal"
        if i < j:
            before.append(Piece("".join(old[i:j]), "same" if same else "old"))
        if k < m:
            after.append(Piece("".join(new[k:m]), "same" if same else "new"))
    return tuple(before), tuple(after)
