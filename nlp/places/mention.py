"""One place that a text names: where, how surely, what it may stand for, and what it has to do with the matter."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import NamedTuple


class Role(Enum):
    """What a place has to do with the matter."""

    #: The trouble is said to be there: 在长胜社区, 长胜社区的路灯.
    AT = "at"
    #: Named, and nothing more is said of it.
    PLAIN = "plain"
    #: One end of a way: 从韩家村到麓台村.
    FROM_TO = "from-to"
    #: Where the speaker lives.
    LIVES = "lives"
    #: Only beside it: 长胜社区对面.
    NEAR = "near"
    #: Said of somebody or something else: 我妈住长胜社区, 隔壁长胜社区都修好了.
    OTHERS = "others"
    #: Only heard of.
    HEARSAY = "hearsay"
    #: Where somebody goes: the hospital, the child's school.
    WENT = "went"
    #: Where somebody lived once.
    FORMERLY = "formerly"
    #: Not there, or nothing to do with it.
    DENIED = "denied"
    #: Of another city or town.
    ELSEWHERE = "elsewhere"


#: What never is the place.
NEVER = frozenset({Role.FORMERLY, Role.DENIED, Role.ELSEWHERE})


class Strength(IntEnum):
    """How much a mention says by itself; the greater wins."""

    #: An everyday word: only beside another clue.
    EVERYDAY = 0
    #: The end of a stretch of another road: 向阳路(胜利街—福寿街).
    LIMIT = 1
    #: A road that runs through the community, or an everyday word beside another clue.
    ROAD = 2
    #: A name without its suffix, of no other meaning.
    BARE = 3
    #: An alias or a place of the workbook.
    LISTED = 4
    #: A name with its suffix.
    NAMED = 5


class Mention(NamedTuple):
    """A name at plain[start:end] and the divisions it may stand for."""

    start: int
    end: int
    codes: tuple[str, ...]
    strength: Strength
    #: Only sounds or looks like the name.
    similar: bool = False
    #: An everyday word that stands where a place would: in 住团结, not in 很团结.
    placed: bool = False
    #: What it has to do with the matter.
    role: Role = Role.PLAIN
