"""The sheet of rules alone: what somebody may change with it, and what of a workbook is left unread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.workbook.problems import Problem, nearest
from bot.workbook.sheets import RULES, SHEETS
from bot.workbook.workbook_preview import Preview, preview, refused
from bot.workbook.workbook_reader import Reading, plain_title
from bot.workbook.workbook_rows import Phones
from nlp.district import TargetKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from storage.district.district_store import DistrictRows, RuleRow


@dataclass(frozen=True, slots=True)
class Area:
    """What somebody may change: divisions and deputies by their codes; `name` is what the area is called."""

    name: str
    covers: Callable[[str | None], bool]
    has_deputy: Callable[[str], bool]


def preview_rules(reading: Reading, present: DistrictRows, area: Area) -> Preview:
    """Look at the rules of a workbook only, as `preview` does; rows outside an area are mistakes."""
    found = preview(_rules_of(reading), present, Phones(str, str))
    if found.rows is None:
        return found
    problems = tuple(_outside(reading, found.rows.rules or (), present, area))
    return refused(reading, problems) if problems else found


def other_sheets(reading: Reading) -> tuple[str, ...]:
    """Return the titles of a workbook's sheets that are left unread here."""
    known = [plain_title(grid.title) for grid in reading.grids]
    unknown = [problem.sheet for problem in reading.problems if problem.sheet and problem.row is None]
    titles = [sheet.title for sheet in SHEETS]
    return tuple(
        dict.fromkeys(one for one in (*known, *unknown) if one != RULES.title and (one in titles or one in unknown))
    )


def _rules_of(reading: Reading) -> Reading:
    """What a workbook says of rules; a workbook without them is a mistake."""
    rules = {RULES.table: reading.entries[RULES.table]} if RULES.table in reading.entries else {}
    if rules:
        problems = [one for one in reading.problems if plain_title(one.sheet) == RULES.title]
    else:
        # The file itself can't be read, or its sheet has nearly the right name.
        problems = [one for one in reading.problems if not one.sheet or nearest(plain_title(one.sheet), [RULES.title])]
        if not problems:
            problems = [Problem("", None, None, f"工作簿里没有「{RULES.title}」工作表，没有可以导入的规则")]
    return replace(reading, entries=rules, problems=tuple(problems), unreadable=frozenset())


def _outside(reading: Reading, rows: tuple[RuleRow, ...], present: DistrictRows, area: Area) -> Iterator[Problem]:
    before = {row.id: row for row in present.rules or ()}
    for entry, row in zip(reading.entries[RULES.table], rows, strict=True):
        old = before.get(row.id)
        if row == old:
            continue
        if old is not None and not area.covers(old.scope):
            message = f"这个编号的规则不归{area.name}管，您不能改它；要加新的规则，请换一个编号"
            yield Problem(RULES.title, entry.row, RULES.key.header, message)
        elif not area.covers(row.scope):
            message = f"您只能导入{area.name}以内的规则，请在这里填{area.name}或它下面的区划代码"
            yield Problem(RULES.title, entry.row, RULES.column("scope").header, message)
        elif (row.target_kind == TargetKind.DIVISION and not area.covers(row.target_value)) or (
            row.target_kind == TargetKind.DEPUTY and not area.has_deputy(row.target_value)
        ):
            message = f"目标在{area.name}以外，请改成{area.name}以内的"
            yield Problem(RULES.title, entry.row, RULES.column("target").header, message)
