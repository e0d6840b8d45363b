"""Which posters a district has: one for each community, deputy and station, and one for the enterprise lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.posters import poster_texts as texts
from bot.wechat.platform_numbers import QR_SCENE_MAX_LENGTH
from nlp.district import DeputyStatus, DivisionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from storage.district.district_store import DeputyRow, DistrictRows, DivisionRow

#: What a scan of the enterprise lane's code says.
ENTERPRISE_SCENE = "enterprise"
#: A deputy of many places names the first few.
_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Poster:
    """What is printed around a code, and the scene that its scan brings."""

    scene: str
    kind: str
    #: Whose it is: a community, a person, a station; large.
    name: str
    head: str
    #: A smaller line below the name.
    line: str = ""
    key: str = ""
    say: str = texts.SAY
    example: str = texts.EXAMPLE

    @property
    def file_name(self) -> str:
        """How its file is called."""
        return texts.file_name(self.kind, self.name, self.key)


def posters_of(rows: DistrictRows, inside: AbstractSet[str] | None = None) -> list[Poster]:
    """Return the posters of the divisions that are `inside`; None: of the whole district, the enterprise lane's too."""
    divisions = {one.code: one for one in rows.divisions or ()}
    wanted = divisions.keys() if inside is None else inside
    places = (one for code, one in divisions.items() if code in wanted)
    people = (one for one in rows.deputies or () if inside is None or not wanted.isdisjoint(one.divisions))
    found = [*_places(places), *_people(people, divisions)]
    return found if inside is not None else [*found, _enterprise()]


def scene_of(subject: str, key: str) -> str:
    """Return the scene of a division or a deputy: the same wherever its code is drawn, so that it has one only."""
    scene = f"{subject}-{key}"
    return scene if len(scene) <= QR_SCENE_MAX_LENGTH else key


def below(divisions: Iterable[DivisionRow], top: str) -> frozenset[str]:
    """Return a division's code and those of all that lie in it."""
    parents = {one.code: one.parent for one in divisions}

    def inside(code: str | None) -> bool:
        seen: set[str] = set()
        while code is not None and code not in seen:
            if code == top:
                return True
            seen.add(code)
            code = parents.get(code)
        return False

    return frozenset(code for code in parents if inside(code))


def _places(divisions: Iterable[DivisionRow]) -> Iterator[Poster]:
    for one in divisions:
        scene = scene_of("division", one.code)
        if one.level == DivisionLevel.COMMUNITY:
            yield Poster(scene, texts.COMMUNITY, one.name, texts.COMMUNITY_HEAD, key=one.code)
        elif one.level == DivisionLevel.STREET:
            # A street has one station; its code and the street's are the same.
            yield Poster(scene, texts.STATION, texts.station_name(one.name), texts.STATION_HEAD, key=one.code)


def _people(deputies: Iterable[DeputyRow], divisions: dict[str, DivisionRow]) -> Iterator[Poster]:
    for one in deputies:
        if one.status != DeputyStatus.DISABLED:
            places = [divisions[code].name for code in one.divisions if code in divisions]
            line = texts.deputy_line(one.title, places[:_MOST_PLACES])
            yield Poster(scene_of("deputy", one.id), texts.DEPUTY, one.name, texts.DEPUTY_HEAD, line, one.id)


def _enterprise() -> Poster:
    return Poster(
        ENTERPRISE_SCENE,
        texts.ENTERPRISE,
        texts.ENTERPRISE_NAME,
        texts.ENTERPRISE_HEAD,
        say=texts.SAY_ENTERPRISE,
        example=texts.EXAMPLE_ENTERPRISE,
    )
