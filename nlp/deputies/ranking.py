"""The settings of who is suggested before whom."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.district import DeputyLevel


@dataclass(frozen=True, slots=True)
class Ranking:
    """How much each reason counts, 0 to 1. Reasons join as chances do: a score is 1 - (1 - one) (1 - other).

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

    #: Responsible for all the streets a matter spans: such a matter goes up.
    spanning: float = 0.5
    #: Responsible for one of the streets a matter spans.
    one_of_several: float = 0.3
    #: Shares a division with the deputy who was asked for but is on leave.
    colleague: float = 0.3

    speciality: float = 0.2
    #: What is left of a place that was only heard, or known only from a scan or the last case.
    uncertain: float = 0.95
    #: Taken off for open cases: half of it at ten, never all of it.
    load: float = 0.006
    #: Taken off for each level above the district.
    level: float = 0.002
    #: Deputies suggested.
    most: int = 3

    def handicap(self, level: DeputyLevel, load: int) -> float:
        """What is taken off a score so that, of equals, the nearer and the less busy comes first."""
        busy = max(load, 0)
        return self.load * busy / (busy + _HALF_LOAD) + self.level * _ABOVE.get(level, 0)


_ABOVE = {DeputyLevel.CITY: 1, DeputyLevel.PROVINCE: 2, DeputyLevel.NATIONAL: 3}
_HALF_LOAD = 10
