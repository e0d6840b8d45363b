"""Messages accepted from the platform: recorded first, handled once, answered one way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, update

from storage.dialect import insert
from storage.messages.message_tables import UNSETTLED_STATES, inbox

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message to record; `payload` is all that is needed to handle it later."""

    key: str
    openid: str
    payload: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Recorded:
    """A message in the inbox. `fresh` = this call put it there; else it had come before."""

    id: int
    key: str
    openid: str
    payload: str
    received_at: datetime
    state: str
    reply: str | None = None
    answered_at: datetime | None = None
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of handling one message. `reply` is empty when nothing is to be said."""

    id: int
    reply: str
    answered_at: datetime


def record(conn: Connection, arrivals: Sequence[Arrival]) -> list[Recorded]:
    """Record each message once, whatever happened before; the outcome tells a repeated one from a fresh one."""
    # Sorted, so that two processes recording the same keys wait for each other in the same order.
    ordered = sorted({a.key: a for a in arrivals}.values(), key=lambda a: a.key)
    statement = insert(conn, inbox).on_conflict_do_nothing(index_elements=["key"]).returning(inbox.c.id, inbox.c.key)
    rows = conn.execute(
        statement,
        [
            {
                "key": a.key,
                "openid": a.openid,
                "payload": a.payload,
                "received_at": a.received_at,
                "state": "recorded",
            }
            for a in ordered
        ],
    )
    ids = {key: number for number, key in rows}
    known = {r.key: r for r in _by_key(conn, [a.key for a in ordered if a.key not in ids])}
    result: list[Recorded] = []
    told: set[str] = set()
    for a in arrivals:
        if a.key in ids:
            fresh = a.key not in told
            told.add(a.key)
            result.append(Recorded(ids[a.key], a.key, a.openid, a.payload, a.received_at, "recorded", fresh=fresh))
        else:
            result.append(known[a.key])
    return result


_WHOLE = select(
    inbox.c.id,
    inbox.c.key,
    inbox.c.openid,
    inbox.c.payload,
    inbox.c.received_at,
    inbox.c.state,
    inbox.c.reply,
    inbox.c.answered_at,
)
_BY_KEY = _WHOLE.where(inbox.c.key.in_(bindparam("keys", expanding=True)))
_UNHANDLED = (
    select(inbox.c.id)
    .where(inbox.c.id.in_(bindparam("ids", expanding=True)), inbox.c.state == "recorded")
    .with_for_update()
)
_ANSWER = (
    update(inbox)
    .where(inbox.c.id == bindparam("row"))
    .values(state=bindparam("new_state"), reply=bindparam("text"), answered_at=bindparam("at"))
)
# Written out as in the partial index, which SQLite would not use otherwise.
_UNSETTLED = inbox.c.state.in_(bindparam("unsettled", UNSETTLED_STATES, expanding=True, literal_execute=True))
_DELIVERED = (
    update(inbox)
    .where(inbox.c.id.in_(bindparam("ids", expanding=True)), inbox.c.state == "answered")
    .values(state="delivered")
)


def _by_key(conn: Connection, keys: Sequence[str]) -> list[Recorded]:
    if not keys:
        return []
    return [Recorded(*row) for row in conn.execute(_BY_KEY, {"keys": list(keys)})]


def find(conn: Connection, key: str) -> Recorded | None:
    """Return the message with that key, as it stands now."""
    found = _by_key(conn, [key])
    return found[0] if found else None


def still_unhandled(conn: Connection, ids: Sequence[int]) -> set[int]:
    """Lock and return those of the messages that nobody has handled yet."""
    return set(conn.execute(_UNHANDLED, {"ids": list(ids)}).scalars())


def unhandled(conn: Connection, before: datetime, limit: int) -> list[Recorded]:
    """Messages recorded before that moment and never handled: a crash left them. Oldest first."""
    statement = (
        _WHOLE.where(_UNSETTLED, inbox.c.state == "recorded", inbox.c.received_at < before)
        .order_by(inbox.c.id)
        .limit(limit)
    )
    return [Recorded(*row) for row in conn.execute(statement)]


def unfetched(conn: Connection, before: datetime, limit: int) -> list[Recorded]:
    """Messages received before that moment whose stored reply was never seen to leave. Oldest first."""
    statement = (
        _WHOLE.where(_UNSETTLED, inbox.c.state == "answered", inbox.c.received_at < before)
        .order_by(inbox.c.id)
        .limit(limit)
    )
    return [Recorded(*row) for row in conn.execute(statement)]


def between(conn: Connection, openid: str, after: datetime, until: datetime, limit: int) -> list[Recorded]:
    """Return what somebody sent after a moment and until another, with its replies: the newest, in order."""
    statement = (
        _WHOLE.where(inbox.c.openid == openid, inbox.c.received_at > after, inbox.c.received_at <= until)
        .order_by(inbox.c.id.desc())
        .limit(limit)
    )
    return [Recorded(*row) for row in conn.execute(statement)][::-1]


def answer(conn: Connection, answers: Iterable[Answered]) -> None:
    """Store replies; an empty one needs no delivery and is settled at once."""
    rows = [
        {"row": a.id, "text": a.reply, "at": a.answered_at, "new_state": "answered" if a.reply else "delivered"}
        for a in answers
    ]
    if rows:
        conn.execute(_ANSWER, rows)


def mark_delivered(conn: Connection, ids: Sequence[int]) -> None:
    """Note that these replies left as the passive answer."""
    conn.execute(_DELIVERED, {"ids": list(ids)})


def mark_undelivered(conn: Connection, number: int) -> None:
    """Take back that a reply left: the connection was gone. It is asked for again, or pushed."""
    conn.execute(update(inbox).where(inbox.c.id == number, inbox.c.state == "delivered").values(state="answered"))


def claim_for_push(conn: Connection, number: int) -> bool:
    """Take a stored reply for the push channel; False when it has already gone another way."""
    statement = update(inbox).where(inbox.c.id == number, inbox.c.state == "answered").values(state="pushed")
    return conn.execute(statement).rowcount == 1


def claim_for_reply(conn: Connection, number: int) -> bool:
    """Take a stored reply for a repeated delivery; False when it went out as a push."""
    statement = (
        update(inbox)
        .where(inbox.c.id == number, inbox.c.state.in_(["answered", "delivered"]))
        .values(state="delivered")
    )
    return conn.execute(statement).rowcount == 1
