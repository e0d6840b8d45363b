"""Who should get a matter: named, scanned, responsible for the place, versed in the subject; each with reasons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nlp.district import Deputy, DeputyLevel, DeputyStatus
from nlp.namesakes import Namesakes
from nlp.suggestion import CategoryGuess, Context, DeputyGuess

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nlp.gazetteer import Place
    from nlp.namesakes import Named
    from nlp.tree import Tree
    from nlp.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Ranking:
    """How much each reason counts, 0 to 1; reasons join as chances do: a score is 1 - (1 - one)(1 - other)…

    So the order of the first group holds whatever the second adds: a deputy named goes before one whose code was
    scanned, that one before those responsible for the community, the street, the district.
    """

    named: float = 0.98
    scanned: float = 0.88
    #: A rule of the staff with weight 1 or more points to the deputy.
    rule: float = 0.8
    #: Only surname and office were written, and one deputy has it.
    surname: float = 0.75
    community: float = 0.6
    street: float = 0.45
    #: Responsible for a part of the street, when no more than the street is known.
    part: float = 0.3
    district: float = 0.25
    #: Responsible for all the streets a matter spans.
    spanning: float = 0.5
    #: Responsible for one of several streets a matter spans.
    one_of_streets: float = 0.3

    speciality: float = 0.2
    #: Shares a division with the deputy who was named but is on leave.
    colleague: float = 0.3
    #: Taken off for a place that was only heard, or known from a scan or the last case.
    uncertain: float = 0.9
    #: Taken off at most for open cases; half of it at ten.
    load: float = 0.01
    #: Taken off for each level above the district.
    level: float = 0.01
    #: Deputies suggested.
    most: int = 3


_ABOVE = {DeputyLevel.CITY: 1, DeputyLevel.PROVINCE: 2, DeputyLevel.NATIONAL: 3}
_HALF_LOAD = 10
#: Words of the citizen quoted in one reason.
_QUOTED = 4


@dataclass(slots=True)
class _Case:
    """What speaks for one deputy: weights, and reasons with their ranks (the smaller is said first)."""

    doubt: float = 1.0
    reasons: dict[str, float] = field(default_factory=dict)
    #: Named or scanned: may be shown while on leave.
    asked_for: bool = False

    def add(self, weight: float, *reasons: str) -> None:
        self.doubt *= 1.0 - min(max(weight, 0.0), 1.0)
        for reason in reasons:
            self.reasons.setdefault(reason, -weight)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a message when deputies are ranked."""

    place: Place
    category: CategoryGuess | None
    context: Context
    named: Sequence[Named] = ()
    #: By deputy: the summed weight of the rules that point to them, and the words that fired these.
    rules: Mapping[str, tuple[float, tuple[str, ...]]] = field(default_factory=dict)


class Deputies:
    """The deputies of a district, ready for messages; never changed once built."""

    def __init__(self, deputies: Iterable[Deputy], tree: Tree, vocabulary: Vocabulary, ranking: Ranking) -> None:
        self._tree = tree
        self._ranking = ranking
        self._able = {one.id: one for one in deputies if one.status is not DeputyStatus.DISABLED}
        self._namesakes = Namesakes(self._able.values(), vocabulary)
        self._of: dict[str, list[Deputy]] = defaultdict(list)
        self._below: dict[str, list[tuple[Deputy, str]]] = defaultdict(list)
        for deputy in self._able.values():
            for code in dict.fromkeys(deputy.divisions):
                self._of[code].append(deputy)
                for outer in tree.path(code)[1:]:
                    self._below[outer].append((deputy, code))
