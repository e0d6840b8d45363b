"""People without WeChat, whose case somebody wrote down for them: what they are to be told is told by phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from storage.cases.case_tables import cases
from storage.messages.message_tables import is_kept, notices
from storage.people.without_wechat import COUNTER

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection


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
    .order_by(notices.c.created_at, notices.c.id)
)


def to_be_told_by_phone(conn: Connection) -> list[ToTell]:
    """Return everything that waits to be told by phone, oldest first."""
    return [ToTell(*row) for row in conn.execute(_TO_TELL.where(_waits()))]


def told(conn: Connection, case_id: int, last: int, now: datetime) -> list[int]:
    """Note that what waited about a case, up to the notice `last`, has been told; return which notices that were."""
    statement = (
        update(notices)
        .where(_waits(), notices.c.case_id == case_id, notices.c.id <= last)
        .values(state="sent", channel="phone", settled_at=now)
        .returning(notices.c.id)
    )
    return sorted(conn.execute(statement).scalars())


def is_to_somebody_by_phone() -> ColumnElement[bool]:
    """The condition that a notice is to somebody who is reached by phone only, the same under any collation."""
    return func.substr(notices.c.openid, 1, len(COUNTER)) == COUNTER


def _waits() -> ColumnElement[bool]:
    return is_kept() & is_to_somebody_by_phone()
