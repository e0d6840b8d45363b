"""The tree of divisions: no circles, no street under a community, nobody left without a parent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.workbook.problems import Problem
from bot.workbook.sheets import DIVISIONS
from nlp.district import DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.workbook.workbook_reader import Entry
    from storage.district.district_store import DivisionRow

_RANK = {level.value: rank for rank, level in enumerate(DivisionLevel)}
#: Sorts after every row of a workbook.
_NEVER = 2**31
_PARENT = DIVISIONS.column("parent").header


@dataclass(frozen=True, slots=True)
class _Node:
    """A division after the import: `row` in the workbook, None when only the database has it."""

    code: str
    level: str | None
    parent: str | None
    row: int | None
    #: False: the cell of the parent can't be read, so that nothing can be said about it.
    parent_known: bool = True


def check_tree(entries: tuple[Entry, ...], present: tuple[DivisionRow, ...]) -> Iterator[Problem]:
    """Yield what would be wrong with the tree once the workbook's rows have replaced the present ones."""
    if not entries:
        return
    nodes = _nodes(entries, present)
    circles = dict(_circles(nodes))
    top = min((_RANK[node.level] for node in nodes.values() if node.row and node.level), default=0)
    for node in nodes.values():
        if node.code in circles:
            if circles[node.code]:
                yield Problem(DIVISIONS.title, node.row, _PARENT, circles[node.code])
        elif node.parent in nodes:
            yield from _wrong_order(node, nodes[node.parent])
        elif node.parent is None and node.parent_known and node.row and node.level and _RANK[node.level] > top:
            message = f"{node.level}要有上级，请填上级区划的代码"
            yield Problem(DIVISIONS.title, node.row, _PARENT, message)


def _nodes(entries: tuple[Entry, ...], present: tuple[DivisionRow, ...]) -> dict[str, _Node]:
    nodes = {row.code: _Node(row.code, row.level, row.parent, None) for row in present}
    for entry in entries:
        code = entry.values.get("code")
        if code is None or (code in nodes and nodes[code].row):
            continue
        before = nodes.get(code)
        nodes[code] = _Node(
            code,
            entry.values.get("level"),
            entry.values.get("parent", before.parent if before else None),
            entry.row,
            "parent" not in entry.unknown,
        )
    return nodes


def _wrong_order(node: _Node, parent: _Node) -> Iterator[Problem]:
    row = node.row or parent.row
    if row is None or node.level is None or parent.level is None or _RANK[parent.level] < _RANK[node.level]:
        return
    if node.row:
        message = f"上级 {parent.code} 的级别是{parent.level}，不能是{node.level}的上级，请填更高一级区划的代码"
        yield Problem(DIVISIONS.title, row, _PARENT, message)
    else:
        message = f"已有的 {node.code}（{node.level}）属于这个区划，级别不能改成{parent.level}"
        yield Problem(DIVISIONS.title, row, DIVISIONS.column("level").header, message)


def _circles(nodes: dict[str, _Node]) -> Iterator[tuple[str, str]]:
    """Yield each code that is on a circle, with the message for one of its rows and "" for the others."""
    done: set[str] = set()
    for start in nodes:
        path: dict[str, None] = {}
        code: str | None = start
        while code in nodes and code not in done and code not in path:
            path[code] = None
            code = nodes[code].parent
        if code in path:
            circle = list(path)[list(path).index(code) :]
            told = min((nodes[one].row or _NEVER, one) for one in circle)[1]
            chain = " → ".join([*circle, circle[0]])
            message = f"上级代码绕成了圈（{chain}），请改正其中一个"
            if len(circle) == 1:
                message = "上级代码不能是它自己，请填上一级区划的代码"
            yield from ((one, message if one == told else "") for one in circle)
        done.update(path)
