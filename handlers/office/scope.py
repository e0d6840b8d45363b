"""What an account may see and touch: a division and all below it, or the whole district."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.texts import staff_texts as texts

if TYPE_CHECKING:
    from nlp.district import DivisionLevel
    from nlp.places.division_tree import Tree


class Scope:
    """A division and everything below it; None = the whole district.

    A division everything lies in is the whole district; one that does not exist (any more) covers nothing.
    """

    def __init__(self, tree: Tree, division: str | None) -> None:
        self.tree = tree
        self.code = division
        inside = frozenset(code for code in tree.divisions if division is not None and tree.contains(division, code))
        self.whole = division is None or (bool(inside) and len(inside) == len(tree.divisions))
        #: The codes inside, its own among them; empty when it is the whole district.
        self.codes: frozenset[str] = frozenset() if self.whole else inside
        self.above = frozenset(tree.path(division)[1:]) if division is not None else frozenset[str]()
        found = tree.get(division)
        self.level: DivisionLevel | None = found.level if found else None
        self.name = texts.WHOLE_DISTRICT if self.whole else found.name if found else texts.NO_DIVISION

    def covers(self, code: str | None) -> bool:
        """Whether a division lies inside; what has none (None) belongs to the whole district."""
        return self.whole or code in self.codes

    def sees(self, code: str | None) -> bool:
        """Whether what belongs to that division applies here: it lies inside, or this lies in it."""
        return self.covers(code) or code is None or code in self.above
