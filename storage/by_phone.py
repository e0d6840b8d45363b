"""People without WeChat, whose case somebody wrote down for them: what they are to be told is told by phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from storage.case_tables import cases
from storage.message_tables import notices

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection

#: How the name of somebody begins who came to the desk or phoned; no WeChat account has a colon in it.
DESK = "desk:"
#: The sign after the colon: all such names lie between.
_DESK_END = "desk;"


@dataclass(frozen=True, slots=True)
class ToTell:
    """Something that waits to be told by phone, and where its case belongs."""

    id: int
    case_id: int
    number: str
    street: str | None
    community: str | None
    kind: str
    text: str
    created_at: datetime


_TO_TELL = (
    select(
        notices.c.id,
        notices.c.case_id,
        cases.c.number,
        cases.c.street,
        cases.c.community,
        notices.c.kind,
        notices.c.text,
        notices.c.created_at,
    )
    .join_from(notices, cases, cases.c.id == notices.c.case_id)
    .order_by(notices.c.id)
)


def is_by_phone(openid: str) -> bool:
    """Whether somebody is reached by phone only."""
    return openid.startswith(DESK)


def to_be_told_by_phone(conn: Connection) -> list[ToTell]:
    """Return everything that waits to be told by phone, oldest first."""
    return [ToTell(*row) for row in conn.execute(_TO_TELL.where(_waits()))]


def to_tell_about(conn: Connection, case_id: int) -> list[ToTell]:
    """Return what waits to be told by phone about one case, oldest first."""
    return [ToTell(*row) for row in conn.execute(_TO_TELL.where(_waits(), notices.c.case_id == case_id))]


def told(conn: Connection, case_id: int, last: int, now: datetime) -> list[int]:
    """Note that what waited about a case, up to the notice `last`, has been told; return which notices that were."""
    statement = (
        update(notices)
        .where(_waits(), notices.c.case_id == case_id, notices.c.id <= last)
        .values(state="sent", channel="phone", settled_at=now)
        .returning(notices.c.id)
    )
    return sorted(conn.execute(statement).scalars())


def _waits() -> ColumnElement[bool]:
    return (notices.c.state == "waiting") & (notices.c.openid >= DESK) & (notices.c.openid < _DESK_END)
