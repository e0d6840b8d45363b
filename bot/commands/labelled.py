"""Labelled messages: a file of `{"title": …, "text": …, "label": …}` lines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.workbook.cells import clean
from storage.district.district_store import CategoryRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: The most a category's name has in the workbook.
MOST_NAME = 100


@dataclass(frozen=True, slots=True)
class Labelled:
    """What somebody wrote, and which category it is; `line` is its line in the file."""

    line: int
    text: str
    label: str


class LabelledFileError(ValueError):
    """A file of labelled messages can't be used; the message says where and what is expected."""


def read_labelled(path: Path) -> list[Labelled]:
    """Read all messages; title and text are one text, a line each. Raises LabelledFileError, OSError."""
    found = []
    with path.open("rb") as lines:
        for number, raw in enumerate(lines, 1):
            if raw.strip():
                found.append(_read(path, number, raw))
    if not found:
        raise LabelledFileError(f"{path}: there is no message in it")
    return found


def _read(path: Path, number: int, raw: bytes) -> Labelled:
    expected = '{"title": "…", "text": "…", "label": "…"}'
    try:
        line: Any = json.loads(raw.decode("utf-8-sig"))
    except ValueError:
        raise LabelledFileError(f"{path}, line {number}: no JSON; expected {expected}") from None
    if not isinstance(line, dict):
        raise LabelledFileError(f"{path}, line {number}: expected {expected}")
    parts = [line.get("title") or "", line.get("text") or ""]
    label = clean(label).replace("\n", " ") if isinstance(label := line.get("label"), str) else ""
    if not all(isinstance(part, str) for part in parts) or not "".join(parts).strip():
        raise LabelledFileError(f"{path}, line {number}: neither title nor text; expected {expected}")
    if not label:
        raise LabelledFileError(f"{path}, line {number}: no label; expected {expected}")
    if len(label) > MOST_NAME:
        raise LabelledFileError(f"{path}, line {number}: a label has {MOST_NAME} characters at most")
    return Labelled(number, "\n".join(part for part in parts if part), label)


def categories_of(labels: set[str], known: Sequence[CategoryRow]) -> dict[str, CategoryRow]:
    """Return the category of each label: one that has it for its code or its name, else a new one."""
    by_code, by_name = {row.code: row for row in known}, {row.name: row for row in reversed(known)}
    taken, found, number = set(by_code), dict[str, CategoryRow](), 0
    for label in sorted(labels):
        row = by_code.get(label) or by_name.get(label)
        while row is None:
            number += 1
            if (code := f"L{number:02}") not in taken:
                row = CategoryRow(code, label)
        found[label] = row
    return found
