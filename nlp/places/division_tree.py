"""The divisions as a tree: who lies in whom, by code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.district import Division, DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable


class Tree:
    """Divisions by code with the way up. A parent nobody knows ends the way; a circle does too."""

    def __init__(self, divisions: Iterable[Division]) -> None:
        self.divisions = {division.code: division for division in divisions}
        self.levels = {code: division.level for code, division in self.divisions.items()}
        self._paths = {code: self._path(code) for code in self.divisions}
        self._children: dict[str, list[str]] = {}
        for code, path in self._paths.items():
            if len(path) > 1:
                self._children.setdefault(path[1], []).append(code)

    def get(self, code: str | None) -> Division | None:
        """The division of a code; None for an unknown one."""
        return None if code is None else self.divisions.get(code)

    def path(self, code: str) -> tuple[str, ...]:
        """The code itself and everything it lies in, from below; empty for an unknown code."""
        return self._paths.get(code, ())

    def contains(self, outer: str, inner: str) -> bool:
        """Whether `inner` is `outer` or lies somewhere below it."""
        return outer in self.path(inner)

    def at(self, code: str | None, level: DivisionLevel) -> str | None:
        """The division of that level which the code is or lies in."""
        if code is None:
            return None
        return next((one for one in self.path(code) if self.levels[one] is level), None)

    def street(self, code: str | None) -> str | None:
        """The street a code is or lies in."""
        return self.at(code, DivisionLevel.STREET)

    def district(self, code: str | None) -> str | None:
        """The district a code is or lies in."""
        return self.at(code, DivisionLevel.DISTRICT)

    def children(self, code: str) -> tuple[Division, ...]:
        """The divisions directly below, in the order of the workbook."""
        return tuple(self.divisions[one] for one in self._children.get(code, ()))

    def shared(self, codes: Iterable[str]) -> str | None:
        """The lowest division all the codes lie in (or are)."""
        paths = [self.path(code) for code in codes]
        if not paths:
            return None
        rest = [set(path) for path in paths[1:]]
        return next((code for code in paths[0] if all(code in path for path in rest)), None)

    def describe(self, code: str) -> str:
        """Street and community as people say them: 西关街道 福寿街社区; empty for an unknown code."""
        division = self.get(code)
        if division is None:
            return ""
        street = self.street(code)
        if street is None or street == code:
            return division.name
        return f"{self.divisions[street].name} {division.name}"

    def _path(self, code: str) -> tuple[str, ...]:
        path: list[str] = []
        at: str | None = code
        while at is not None and at in self.divisions and at not in path:
            path.append(at)
            at = self.divisions[at].parent
        return tuple(path)
