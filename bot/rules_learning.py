"""`mashang rules learn`: from labelled messages to the rows of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import texts
from bot.labelled import LabelledFileError, categories_of
from bot.workbook.writer import write_workbook
from nlp.district import TargetKind
from nlp.learning.learn import LearntRule, Progress, learn
from storage.district import DistrictRows, RuleRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.labelled import Labelled
    from storage.district import CategoryRow

#: Fewer labels leave nothing to tell apart.
_LEAST_LABELS = 2


def learn_rows(
    messages: Sequence[Labelled],
    known: Sequence[CategoryRow],
    most: int,
    progress: Progress,
    cache_dir: Path | None,
) -> DistrictRows:
    """Return categories and rules to import. Raises LabelledFileError when there is nothing to tell apart."""
    if len({message.label for message in messages}) < _LEAST_LABELS:
        raise LabelledFileError("all messages have the same label: there is nothing to tell apart")
    rules = learn([m.text for m in messages], [m.label for m in messages], most, progress, cache_dir)
    categories = categories_of({message.label for message in messages}, known)
    rows = [_row(number, rule, categories[rule.label].code) for number, rule in enumerate(rules, 1)]
    return DistrictRows(categories=tuple(categories[label] for label in sorted(categories)), rules=tuple(rows))


def _row(number: int, rule: LearntRule, code: str) -> RuleRow:
    note = texts.learnt_note(rule.fired, rule.right, speaks_for=rule.weight > 0)
    return RuleRow(f"L{number:05}", rule.expression, TargetKind.CATEGORY.value, code, rule.weight, note=note)


def write_learnt(path: Path, rows: DistrictRows) -> None:
    """Write the workbook. Raises OSError."""
    write_workbook(path, rows, unseal=str)
