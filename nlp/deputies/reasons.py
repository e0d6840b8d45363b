"""Why a deputy is suggested, in words for the citizen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nlp.suggestion import Context, PlaceGuess

NAMED = "您点名联系"
SCANNED = "您扫描了该代表的二维码"
SPANNING = "事项涉及多个街道"
ON_LEAVE = "该代表请假中,答复可能较晚"
#: Words of the citizen quoted in one reason.
_QUOTED = 4


def mentioned(words: Iterable[str]) -> str:
    """The citizen's own words."""
    return "您提到:" + "、".join(list(dict.fromkeys(words))[:_QUOTED])


def responsible(division: str) -> str:
    """The deputy's division."""
    return f"负责{division}"


def versed(category: str) -> str:
    """The deputy's speciality."""
    return f"专长:{category}"


def colleague(away: str, division: str) -> str:
    """In place of somebody on leave."""
    return f"与{away}代表同负责{division}({away}代表请假中)"


def whence(guess: PlaceGuess, context: Context) -> str:
    """How a place is known that the citizen did not name, or not exactly."""
    if guess.match == "similar":
        return f"可能是{guess.name}"
    if context.division is None:
        return f"您发送的位置在{guess.name}"
    return f"您上次反映的是{guess.name}" if context.source == "last" else f"您扫描的是{guess.name}的二维码"
