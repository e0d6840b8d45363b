"""Divisions as a tree to be shown, and what is counted in each branch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.district import DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from storage.district.district_store import DeputyRow, DivisionRow

#: Levels whose cases are counted by their own code; above them the branches are added up.
_COUNTED = {DivisionLevel.STREET.value, DivisionLevel.COMMUNITY.value}


@dataclass(frozen=True, slots=True)
class Node:
    """A division and those directly below it."""

    row: DivisionRow
    depth: int
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """What lies in a division, everything below it included."""

    estates: int
    deputies: int
    open_cases: int


def forest(rows: Sequence[DivisionRow]) -> tuple[Node, ...]:
    """Return the divisions as trees in their order; one whose parent isn't among them stands at the top."""
    known = {row.code for row in rows}
    below: dict[str | None, list[DivisionRow]] = {}
    for row in rows:
        below.setdefault(row.parent if row.parent in known else None, []).append(row)

    def grow(parent: str | None, depth: int) -> tuple[Node, ...]:
        return tuple(Node(row, depth, grow(row.code, depth + 1)) for row in below.get(parent, ()))

    return grow(None, 0)


def flat(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield every node, each before those below it."""
    for node in nodes:
        yield node
        yield from flat(node.children)


def count(nodes: Iterable[Node], deputies: Iterable[DeputyRow], open_cases: Mapping[str, int]) -> dict[str, Numbers]:
    """Return the numbers of every division by its code; a deputy counts once in each."""
    served: dict[str, set[str]] = {}
    for deputy in deputies:
        for code in deputy.divisions:
            served.setdefault(code, set()).add(deputy.id)
    found: dict[str, Numbers] = {}

    def add_up(node: Node) -> tuple[int, set[str], int]:
        parts = [add_up(child) for child in node.children]
        estates = len(node.row.places) + sum(part[0] for part in parts)
        people = set(served.get(node.row.code, ())).union(*(part[1] for part in parts))
        own = open_cases.get(node.row.code, 0)
        cases = own if node.row.level in _COUNTED else own + sum(part[2] for part in parts)
        found[node.row.code] = Numbers(estates, len(people), cases)
        return estates, people, cases

    for node in nodes:
        add_up(node)
    return found
