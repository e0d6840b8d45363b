"""Everything that is pushed: written beside what caused it, sent later, never twice for one cause."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, exists, select, update

from storage.dialect import insert
from storage.messages.message_tables import UNDELIVERED_STATES, UNSENT_STATES, is_kept, notices
from storage.people.without_wechat import COUNTER, is_by_phone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, FromClause

#: A `sending` row this old belongs to a process that died: it is tried again, since twice is better than never.
STALE_AFTER = timedelta(minutes=2)


#: Set in a connection's `info` when a notice has been written.
FRESH = "fresh notices"


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to be sent from `due_at` on. `key` names its cause; `fields` fill a template message."""

    key: str
    openid: str
    kind: str
    text: str
    created_at: datetime
    due_at: datetime
    case_id: int | None = None
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as it stands."""

    id: int
    key: str
    openid: str
    kind: str
    text: str
    fields: dict[str, str]
    case_id: int | None
    state: str
    attempts: int


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a notice: to whom, what, through what channel, and why not; `error` may be of an earlier try."""

    id: int
    openid: str
    kind: str
    text: str
    state: str
    channel: str | None
    created_at: datetime
    settled_at: datetime | None
    error: str | None


_COLUMNS = (
    notices.c.id,
    notices.c.key,
    notices.c.openid,
    notices.c.kind,
    notices.c.text,
    notices.c.fields,
    notices.c.case_id,
    notices.c.state,
    notices.c.attempts,
)
_WAITING = (
    select(*_COLUMNS)
    .where(notices.c.openid.in_(bindparam("openids", expanding=True)), is_kept())
    .order_by(notices.c.id)
    .with_for_update()
)


def add(conn: Connection, new: NewNotice) -> None:
    """Write a notice down; a second one with the same key changes nothing.

    For somebody who is reached by phone only it waits for the staff (`storage.cases.by_phone`); nothing is sent.
    """
    by_phone = is_by_phone(new.openid)
    conn.execute(
        insert(conn, notices)
        .values(
            key=new.key,
            openid=new.openid,
            kind=new.kind,
            text=new.text,
            fields=json.dumps(new.fields, ensure_ascii=False),
            case_id=new.case_id,
            state="waiting" if by_phone else "pending",
            created_at=new.created_at,
            due_at=new.due_at,
            attempts=0,
        )
        .on_conflict_do_nothing(index_elements=["key"])
    )
    # Tells whoever commits that there is something to send (see `Writer`).
    if not by_phone:
        conn.info[FRESH] = True


def _unsent(table: FromClause) -> ColumnElement[bool]:
    # Written out as in the partial index, which SQLite would not use otherwise.
    return table.c.state.in_(bindparam("unsent", UNSENT_STATES, expanding=True, literal_execute=True))


def claim_due(conn: Connection, now: datetime, limit: int) -> list[Notice]:
    """Take the notices that are due, oldest first, and mark them `sending`.

    At most one of each receiver, and none while one that was tried before is under way or waits to be tried
    again: what is told in order arrives in order.
    """
    tried = select(notices.c.openid).where(_unsent(notices), notices.c.due_at > now, notices.c.attempts > 0)
    earlier = notices.alias()
    has_earlier = exists().where(
        earlier.c.openid == notices.c.openid,
        earlier.c.id < notices.c.id,
        _unsent(earlier),
        earlier.c.due_at <= now,
    )
    due = (
        select(*_COLUMNS)
        .where(_unsent(notices), notices.c.due_at <= now, notices.c.openid.not_in(tried), ~has_earlier)
        .order_by(notices.c.due_at, notices.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    taken = [_notice(row) for row in conn.execute(due)]
    if taken:
        conn.execute(
            update(notices)
            .where(notices.c.id == bindparam("row"))
            # A sending row falls due again when its sender must have died.
            .values(state="sending", attempts=notices.c.attempts + 1, due_at=now + STALE_AFTER),
            [{"row": n.id} for n in taken],
        )
    return taken


@dataclass(frozen=True, slots=True)
class Passage:
    """Through what a notice went, the platform's name for it, and what went wrong."""

    channel: str | None = None
    msgid: str | None = None
    error: str | None = None


def settle(conn: Connection, notice_id: int, state: str, now: datetime, passage: Passage) -> None:
    """Write down how a claimed notice went: `sent`, `waiting` or `failed`, through what, and why not."""
    conn.execute(
        update(notices)
        .where(notices.c.id == notice_id)
        .values(state=state, settled_at=now, channel=passage.channel, msgid=passage.msgid, error=passage.error)
    )


def postpone(conn: Connection, notice_id: int, until: datetime, error: str) -> None:
    """Try a claimed notice again later."""
    conn.execute(update(notices).where(notices.c.id == notice_id).values(state="pending", due_at=until, error=error))


def release(conn: Connection, notice_id: int, now: datetime, error: str) -> None:
    """Give a claimed notice back as if nobody had tried: what went wrong had nothing to do with it."""
    conn.execute(
        update(notices)
        .where(notices.c.id == notice_id)
        .values(state="pending", due_at=now, error=error, attempts=notices.c.attempts - 1)
    )


def take_waiting(conn: Connection, openids: Sequence[str]) -> dict[str, list[Notice]]:
    """Return (locked) what is kept for these people, oldest first."""
    found: dict[str, list[Notice]] = {}
    for row in conn.execute(_WAITING, {"openids": list(openids)}):
        found.setdefault(row.openid, []).append(_notice(row))
    return found


def hand_over(conn: Connection, ids: Sequence[int], now: datetime) -> None:
    """Note that these kept notices left together with a reply."""
    conn.execute(
        update(notices).where(notices.c.id.in_(ids), is_kept()).values(state="sent", channel="reply", settled_at=now)
    )


def of_case(conn: Connection, case_id: int, limit: int) -> list[Told]:
    """Return what was to be told about a case, oldest first; of many the newest."""
    columns = (notices.c[name] for name in Told.__dataclass_fields__)
    statement = select(*columns).where(notices.c.case_id == case_id).order_by(notices.c.id.desc()).limit(limit)
    return [Told(*row) for row in conn.execute(statement)][::-1]


def report_failure(conn: Connection, msgid: str, reason: str) -> None:
    """Take back a template message that the platform reports as not delivered: it waits for the next contact.

    What was handed over with a reply meanwhile has arrived that way.
    """
    conn.execute(
        update(notices)
        .where(notices.c.msgid == msgid, notices.c.state == "sent", notices.c.channel == "template")
        .values(state="waiting", error=reason, channel=None)
    )


def _notice(row: object) -> Notice:
    values = list(row)  # type: ignore[call-overload]
    values[5] = json.loads(values[5])
    return Notice(*values)


def find(conn: Connection, notice_id: int) -> Notice | None:
    """Return a notice, None for an unknown number."""
    row = conn.execute(select(*_COLUMNS).where(notices.c.id == notice_id)).one_or_none()
    return _notice(row) if row is not None else None


def send_again(conn: Connection, notice_id: int, now: datetime) -> bool:
    """Give a notice that has not arrived back to delivery, due now.

    False when it has, or is on its way, or is for somebody who is reached by phone only.
    """
    changed = conn.execute(
        update(notices)
        .where(notices.c.id == notice_id, _not_arrived(), ~notices.c.openid.startswith(COUNTER, autoescape=True))
        .values(state="pending", due_at=now, attempts=0, settled_at=None)
    )
    conn.info[FRESH] = True
    return changed.rowcount > 0


def told_by_phone(conn: Connection, notice_id: int, now: datetime) -> bool:
    """Note that staff have told somebody what a notice says; False when it has arrived meanwhile, or is on its way."""
    changed = conn.execute(
        update(notices)
        .where(notices.c.id == notice_id, _not_arrived())
        .values(state="sent", channel="phone", settled_at=now)
    )
    return changed.rowcount > 0


def _not_arrived() -> ColumnElement[bool]:
    tried_in_vain = (notices.c.state == "pending") & (notices.c.attempts > 0)
    return notices.c.state.in_(UNDELIVERED_STATES) | tried_in_vain
