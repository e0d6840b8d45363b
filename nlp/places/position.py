"""Where on the map a message comes from, and which communities are near."""

from __future__ import annotations

from math import cos, hypot, isfinite, pi, radians, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

from nlp.district import DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.district import Division

#: Nothing farther is near at all.
_FAR = 5_000.0
#: A community farther than this is asked about even if there is no other.
_CLEAR = 1_500.0
#: The next one must be so many times as far, for the nearest to be clear.
_TIMES = 1.5
#: Metres in a degree of latitude.
_DEGREE = 111_320.0
#: Candidates that fit a numbered list.
_MOST = 9


class Near(NamedTuple):
    """A community and how far its point is."""

    code: str
    metres: float


class Positions:
    """The communities that have a point on the map."""

    def __init__(self, divisions: Iterable[Division]) -> None:
        self._points = [
            (division.code, division.latitude, division.longitude)
            for division in divisions
            if division.level is DivisionLevel.COMMUNITY
            and division.latitude is not None
            and division.longitude is not None
        ]

    def nearest(self, latitude: float, longitude: float) -> tuple[Near, ...]:
        """The communities within five kilometres, the nearest first, nine at most. GCJ-02 degrees."""
        if not (isfinite(latitude) and isfinite(longitude)):
            return ()
        wide = _DEGREE * cos(radians(latitude))
        all_of_them = (
            Near(code, hypot((north - latitude) * _DEGREE, (east - longitude) * wide))
            for code, north, east in self._points
        )
        near = sorted((one for one in all_of_them if one.metres <= _FAR), key=lambda one: (one.metres, one.code))
        return tuple(near[:_MOST])

    def clear(self, latitude: float, longitude: float) -> str | None:
        """The one community a position means: near, and clearly nearer than the next."""
        near = self.nearest(latitude, longitude)
        if not near or near[0].metres > _CLEAR:
            return None
        if len(near) > 1 and near[1].metres < max(near[0].metres, 1.0) * _TIMES:
            return None
        return near[0].code


#: The ellipsoid of GCJ-02 (Krasovsky 1940): half the longer axis in metres, and the eccentricity squared.
_AXIS, _ECCENTRICITY = 6_378_245.0, 0.006_693_421_622_965_943
#: Outside of these degrees no shift is applied: west, east, south, north.
_CHINA = (72.004, 137.8347, 0.8293, 55.8271)


def from_wgs84(latitude: float, longitude: float) -> tuple[float, float]:
    """WGS-84 degrees (satellites) as GCJ-02 ones (Chinese maps and WeChat): latitude, longitude.

    The published approximation of the shift, good to a few metres; outside of China nothing changes.
    """
    west, east, south, north = _CHINA
    if not (west <= longitude <= east and south <= latitude <= north):
        return latitude, longitude
    up, right = _shift(longitude - 105.0, latitude - 35.0)
    angle = radians(latitude)
    curve = 1 - _ECCENTRICITY * sin(angle) ** 2
    up = up * 180.0 / (_AXIS * (1 - _ECCENTRICITY) / (curve * sqrt(curve)) * pi)
    right = right * 180.0 / (_AXIS / sqrt(curve) * cos(angle) * pi)
    return latitude + up, longitude + right


def _shift(x: float, y: float) -> tuple[float, float]:
    """The shift in metres north and east, x degrees east of 105° and y degrees north of 35°."""
    waves = (20.0 * sin(6.0 * x * pi) + 20.0 * sin(2.0 * x * pi)) * 2.0 / 3.0
    up = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves
    up += (20.0 * sin(y * pi) + 40.0 * sin(y / 3.0 * pi)) * 2.0 / 3.0
    up += (160.0 * sin(y / 12.0 * pi) + 320.0 * sin(y * pi / 30.0)) * 2.0 / 3.0
    right = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves
    right += (20.0 * sin(x * pi) + 40.0 * sin(x / 3.0 * pi)) * 2.0 / 3.0
    right += (150.0 * sin(x / 12.0 * pi) + 300.0 * sin(x / 30.0 * pi)) * 2.0 / 3.0
    return up, right
