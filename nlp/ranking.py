"""How reasons to suggest a deputy are weighed, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.district import DeputyLevel


@dataclass(frozen=True, slots=True)
class Ranking:
    """How much each reason counts, 0 to 1; reasons join as chances do: a score is 1 - (1 - one)(1 - other)…

    So the order of the first group holds whatever the others add: a deputy named goes before one whose code was
    scanned, that one before those responsible for the community, the street, the district.
    """

    named: float = 0.98
    scanned: float = 0.88
    #: A rule of the staff points to the deputy.
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
    #: Responsible for one of the streets a matter spans.
    one_of_several: float = 0.3
    #: Shares a division with the deputy who was asked for but is on leave.
    colleague: float = 0.3

    speciality: float = 0.2
    #: What is left of a place that was only heard, or known only from a scan or the last case.
    uncertain: float = 0.95
    #: Taken off for open cases: half of it at ten, never all of it.
    load: float = 0.01
    #: Taken off for each level above the district.
    level: float = 0.003
    #: Deputies suggested.
    most: int = 3


_ABOVE = {DeputyLevel.CITY: 1, DeputyLevel.PROVINCE: 2, DeputyLevel.NATIONAL: 3}
_HALF_LOAD = 10


def handicap(ranking: Ranking, level: DeputyLevel, load: int) -> float:
    """What is taken off a score so that, of equals, the nearer and the less busy comes first."""
    busy = max(load, 0)
    return ranking.load * busy / (busy + _HALF_LOAD) + ranking.level * _ABOVE.get(level, 0)


class Score:
    """The weights and reasons that speak for one deputy, gathered one by one."""

    def __init__(self) -> None:
        self._doubt = 1.0
        self._reasons: list[tuple[int, str]] = []

    def add(self, weight: float, rank: int, reason: str) -> None:
        """Another reason; those of a smaller rank are told first."""
        self._doubt *= 1.0 - min(max(weight, 0.0), 1.0)
        self._reasons.append((rank, reason))

    def tell(self, rank: int, reason: str) -> None:
        """Something to say that weighs nothing."""
        self._reasons.append((rank, reason))

    @property
    def value(self) -> float:
        """Between 0, nothing speaks for the deputy, and 1."""
        return 1.0 - self._doubt

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons in the order to tell them, each once."""
        return tuple(dict.fromkeys(reason for _, reason in sorted(self._reasons, key=lambda pair: pair[0])))
