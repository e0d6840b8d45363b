"""Where the demo's phones can stand: places to send as a location, and codes on walls to scan."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a location message: GCJ-02 degrees, approximate, and the platform's name for it."""

    label: str
    latitude: float
    longitude: float
    #: The community it lies in.
    community: str


@dataclass(frozen=True, slots=True)
class Poster:
    """A code on a wall: what is printed on it, and the division or the deputy it belongs to (one of the two)."""

    title: str
    division: str | None = None
    deputy: str | None = None


SPOTS = (
    Spot("鲁发名城三期南门", 36.7136, 119.0886, "370702003019"),
    Spot("向阳路与福寿街路口", 36.7126, 119.1076, "370702001006"),
    Spot("万丰源小区地下车库入口", 36.6989, 119.0991, "370702002006"),
)

POSTERS = (
    Poster("福寿街社区公告栏", division="370702003019"),
    Poster("长胜社区电梯间", division="370702001006"),
    Poster("仓南街社区宣传栏", division="370702002006"),
    Poster("望留街道办事大厅", division="370702006"),
    Poster("代表陶扶桑的二维码", deputy="W031"),
)
