"""`mashang rules learn`: from labelled messages to the rows of a workbook."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from bot.commands import command_texts as texts
from bot.commands.labelled import LabelledFileError, categories_of
from bot.workbook.grid import MOST_ROWS
from bot.workbook.workbook_writer import write_workbook
from handlers.station.district_from_rows import understood
from nlp.district import TargetKind
from nlp.learning.learn import learn
from nlp.suggester import Suggester
from storage.district.district_store import DistrictRows, RuleRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.commands.labelled import Labelled
    from nlp.learning.learn import LearntRule, Progress

#: Fewer categories leave nothing to tell apart.
_LEAST_CATEGORIES = 2
_ID = re.compile(r"L\d{5}")


def learn_rows(
    messages: Sequence[Labelled], present: DistrictRows, most: int, progress: Progress, cache_dir: Path | None
) -> DistrictRows:
    """Return categories and rules to import into the present district.

    Rules learned before take the new ones' place; those that are left over are switched off, so that the present
    history alone speaks. Rules written by hand are left alone, their numbers too. Raises LabelledFileError when there
    is nothing to tell apart.
    """
    categories = categories_of({message.label for message in messages}, present.categories or ())
    codes = {label: row.code for label, row in categories.items()}
    if len(set(codes.values())) < _LEAST_CATEGORIES:
        raise LabelledFileError("all messages have the same label: there is nothing to tell apart")
    before = {rule.id: rule for rule in present.rules or () if _is_learnt(rule)}
    by_hand = tuple(rule for rule in present.rules or () if rule.id not in before)
    district = understood(replace(present, deputies=None, rules=by_hand), {})
    rules = learn(
        [message.text for message in messages],
        [codes[message.label] for message in messages],
        min(most, MOST_ROWS - len(before)),
        progress,
        cache_dir,
        known=Suggester(district, cache_dir=cache_dir).words,
    )
    taken = {rule.id for rule in by_hand}
    free = (number for n in count(1) if (number := f"L{n:05}") not in taken)
    rows = tuple(_row(number, rule) for number, rule in zip(free, rules, strict=False))
    now = {row.id for row in rows}
    idle = tuple(replace(rule, enabled=False) for number, rule in before.items() if number not in now)
    used = {row.code: row for row in categories.values()}
    return DistrictRows(categories=tuple(used[code] for code in sorted(used)), rules=rows + idle)


def _is_learnt(rule: RuleRow) -> bool:
    return _ID.fullmatch(rule.id) is not None and rule.note.startswith(texts.LEARNT)


def _row(number: str, rule: LearntRule) -> RuleRow:
    note = texts.learnt_note(rule.fired, rule.right, speaks_for=rule.weight > 0)
    return RuleRow(number, rule.expression, TargetKind.CATEGORY.value, rule.label, rule.weight, note=note)


def write_learnt(path: Path, rows: DistrictRows) -> None:
    """Write the workbook. Raises OSError."""
    write_workbook(path, rows, unseal=str)
