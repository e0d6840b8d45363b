"""What cases say, word by word: kept at filing, read when somebody is about to file the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, select

from storage.cases.case_tables import OPEN_STATES, case_words, cases

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Said:
    """What an open case says, in which community, and who filed it."""

    case_id: int
    openid: str
    community: str | None
    words: frozenset[str]
    spots: frozenset[str]


_NEAR = (
    select(case_words.c.case_id, cases.c.openid, cases.c.community, case_words.c.words, case_words.c.spots)
    .join(cases, cases.c.id == case_words.c.case_id)
    .where(
        case_words.c.area == bindparam("area"),
        case_words.c.filed_at >= bindparam("since"),
        cases.c.state.in_(OPEN_STATES),
    )
    .order_by(case_words.c.filed_at.desc())
    .limit(bindparam("most"))
)


def keep(
    conn: Connection, case_id: int, area: str, filed_at: datetime, words: Iterable[str], spots: Iterable[str]
) -> None:
    """Keep what a case says; `area` is its street, else its community."""
    conn.execute(
        case_words.insert().values(
            case_id=case_id,
            area=area,
            filed_at=filed_at,
            words="\n".join(sorted(words)),
            spots="\n".join(sorted(spots)),
        )
    )


def forget(conn: Connection, case_id: int) -> None:
    """Take out what was kept of a case."""
    conn.execute(delete(case_words).where(case_words.c.case_id == case_id))


def near(conn: Connection, area: str, since: datetime, limit: int) -> list[Said]:
    """Return what the newest open cases of an area say that were filed since then."""
    found = conn.execute(_NEAR, {"area": area, "since": since, "most": limit})
    return [
        Said(case_id, openid, community, frozenset(words.split("\n")), frozenset(spots.split("\n") if spots else ()))
        for case_id, openid, community, words, spots in found
    ]
