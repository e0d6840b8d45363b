"""`mashang import` and `mashang export`: a workbook into the database, all or nothing, and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.workbook.sheets import SHEETS
from bot.workbook.workbook_checks import check
from bot.workbook.workbook_reader import in_order, read_workbook
from bot.workbook.workbook_rows import Phones, district_rows
from bot.workbook.workbook_writer import write_workbook
from storage.district import district_store as district
from storage.rules import rule_versions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

    from bot.workbook.problems import Problem
    from bot.workbook.workbook_reader import Reading


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did by the sheet's title, or everything that is wrong with the workbook."""

    counts: Mapping[str, district.Counts] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def lines(self) -> list[str]:
        """Return what a clerk reads: a line a sheet, or a line a problem and their number at the end."""
        if self.problems:
            total = f"共 {len(self.problems)} 处问题，什么都没有导入；请改好后重新导入。"
            return [*(str(problem) for problem in self.problems), total]
        return [_counted(sheet.title, self.counts.get(sheet.title)) for sheet in SHEETS]


def _counted(title: str, counts: district.Counts | None) -> str:
    if counts is None:
        return f"{title}：工作簿里没有这张表，保持原样"
    return f"{title}：新增 {counts.added} 行，更新 {counts.updated} 行，未变 {counts.unchanged} 行"


@dataclass(frozen=True, slots=True)
class Importer:
    """Who imports, when, and from which file: what the version of the rules says that an import makes."""

    name: str
    now: datetime
    file: str = ""


def import_workbook(
    path: Path, conn: Connection, by: Importer, *, seal: Callable[[str], str], unseal: Callable[[str], str]
) -> Report:
    """Load a workbook, or report every problem and change nothing. The caller commits.

    `seal` encrypts a phone number for the database, `unseal` is its inverse.
    """
    return import_reading(read_workbook(path), conn, by, seal=seal, unseal=unseal)


def import_reading(
    reading: Reading, conn: Connection, by: Importer, *, seal: Callable[[str], str], unseal: Callable[[str], str]
) -> Report:
    """Load what `read_workbook` read: the quick half of an import, for one that must not hold the database long."""
    district.lock(conn)
    present = district.read(conn)
    problems = (*reading.problems, *check(reading, present))
    if problems:
        return Report(problems=in_order(problems))
    rows = district_rows(reading.entries, present, Phones(seal, unseal))
    counts = district.upsert(conn, rows)
    rule_versions.record(conn, present.rules or (), rows.rules or (), author=by.name, note=by.file, now=by.now)
    return Report(counts={sheet.title: counts[sheet.table] for sheet in SHEETS if sheet.table in counts})


def export_workbook(path: Path, conn: Connection, *, unseal: Callable[[str], str]) -> None:
    """Write the whole district as a workbook, phone numbers readable. Raises as `write_workbook` does."""
    write_workbook(path, district.read(conn), unseal)
