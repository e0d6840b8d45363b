"""Who is talking and where the conversation stands, loaded and saved for many at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, case, select, update

from storage.dialect import insert
from storage.people.people_tables import citizens, sessions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

#: The state of somebody who has never said anything.
EMPTY_STATE = "{}"


@dataclass(slots=True)
class Citizen:
    """A WeChat account. Changed in place by a turn, then saved with `save_citizens`."""

    openid: str
    account: str
    follows: bool
    deputy_id: str | None = None
    scanned_division: str | None = None
    scanned_deputy: str | None = None
    phone_sealed: str | None = None


@dataclass(slots=True)
class Session:
    """Where a conversation stands. Changed in place by a turn, then saved with `save_sessions`."""

    openid: str
    state: str
    updated_at: datetime
    window_until: datetime | None = None
    window_left: int = 0
    moment_until: datetime | None = None
    moment_left: int = 0
    minute: int = 0
    minute_count: int = 0


#: Everybody of one transaction, by openid.
Locked = dict[str, tuple[Citizen, Session]]

_LOAD = (
    select(
        citizens.c.openid,
        citizens.c.account,
        citizens.c.follows,
        citizens.c.deputy_id,
        citizens.c.scanned_division,
        citizens.c.scanned_deputy,
        citizens.c.phone_sealed,
        sessions.c.state,
        sessions.c.updated_at,
        sessions.c.window_until,
        sessions.c.window_left,
        sessions.c.moment_until,
        sessions.c.moment_left,
        sessions.c.minute,
        sessions.c.minute_count,
    )
    .join_from(sessions, citizens, sessions.c.openid == citizens.c.openid)
    .where(sessions.c.openid.in_(bindparam("openids", expanding=True)))
    # The order keeps two processes from waiting for each other; the lock keeps one citizen's messages apart.
    .order_by(sessions.c.openid)
    .with_for_update(of=sessions)
)
_SAVE = (
    update(sessions)
    .where(sessions.c.openid == bindparam("who"))
    .values(
        {
            name: bindparam(name)
            for name in (
                "state",
                "updated_at",
                "window_until",
                "window_left",
                "moment_until",
                "moment_left",
                "minute",
                "minute_count",
            )
        }
    )
)
_SAVE_CITIZEN = (
    update(citizens)
    .where(citizens.c.openid == bindparam("who"))
    .values(
        {
            name: bindparam(name)
            for name in (
                "account",
                "follows",
                "deputy_id",
                "scanned_division",
                "scanned_deputy",
                "phone_sealed",
            )
        }
    )
)


def lock(conn: Connection, accounts: dict[str, str], now: datetime) -> tuple[Locked, set[str]]:
    """Lock and return everybody in `accounts` (openid → the account they wrote to), and who of them is new.

    Newcomers are made; nobody has written anything about them yet.
    """
    found = _load(conn, list(accounts))
    missing = sorted(openid for openid in accounts if openid not in found)
    if not missing:
        return found, set()
    conn.execute(
        insert(conn, citizens).on_conflict_do_nothing(),
        [{"openid": o, "account": accounts[o], "follows": True, "first_seen_at": now} for o in missing],
    )
    made = conn.execute(
        insert(conn, sessions).on_conflict_do_nothing().returning(sessions.c.openid),
        [{"openid": o, "state": EMPTY_STATE, "updated_at": now} for o in missing],
    )
    new = set(made.scalars())
    if len(new) < len(missing):
        # Another process has made the others meanwhile.
        found |= _load(conn, [openid for openid in missing if openid not in new])
    return found | {o: _newcomer(o, accounts[o], now) for o in missing if o in new}, new


def _newcomer(openid: str, account: str, now: datetime) -> tuple[Citizen, Session]:
    """What has just been inserted, without reading it back."""
    return (
        Citizen(openid, account, follows=True),
        Session(openid, EMPTY_STATE, now),
    )


def _load(conn: Connection, openids: Sequence[str]) -> Locked:
    rows: list[tuple[Any, ...]] = [tuple(row) for row in conn.execute(_LOAD, {"openids": openids})]
    # The columns of _LOAD in their order.
    return {row[0]: (Citizen(*row[:7]), Session(row[0], *row[7:])) for row in rows}


def save_sessions(conn: Connection, changed: Iterable[Session]) -> None:
    """Write these sessions back."""
    rows = [
        {
            "who": s.openid,
            "state": s.state,
            "updated_at": s.updated_at,
            "window_until": s.window_until,
            "window_left": s.window_left,
            "moment_until": s.moment_until,
            "moment_left": s.moment_left,
            "minute": s.minute,
            "minute_count": s.minute_count,
        }
        for s in changed
    ]
    if rows:
        conn.execute(_SAVE, rows)


def save_citizens(conn: Connection, changed: Iterable[Citizen]) -> None:
    """Write these citizens back."""
    rows = [
        {
            "who": c.openid,
            "account": c.account,
            "follows": c.follows,
            "deputy_id": c.deputy_id,
            "scanned_division": c.scanned_division,
            "scanned_deputy": c.scanned_deputy,
            "phone_sealed": c.phone_sealed,
        }
        for c in changed
    ]
    if rows:
        conn.execute(_SAVE_CITIZEN, rows)


def openid_of_deputy(conn: Connection, deputy_id: str) -> str | None:
    """Return the account bound to a deputy."""
    return conn.execute(select(citizens.c.openid).where(citizens.c.deputy_id == deputy_id, citizens.c.follows)).scalar()


def deputies_of(conn: Connection, openids: Sequence[str]) -> dict[str, str]:
    """Return which of these accounts are bound to a deputy, and to whom."""
    statement = select(citizens.c.openid, citizens.c.deputy_id).where(
        citizens.c.openid.in_(openids), citizens.c.deputy_id.is_not(None)
    )
    return {row.openid: row.deputy_id for row in conn.execute(statement)}


@dataclass(frozen=True, slots=True)
class Reach:
    """How somebody can be reached now."""

    follows: bool
    window_until: datetime | None
    window_left: int
    moment_until: datetime | None
    moment_left: int


def reach(conn: Connection, openids: Sequence[str]) -> dict[str, Reach]:
    """Return how these people can be reached."""
    statement = (
        select(
            citizens.c.openid,
            citizens.c.follows,
            sessions.c.window_until,
            sessions.c.window_left,
            sessions.c.moment_until,
            sessions.c.moment_left,
        )
        .join_from(citizens, sessions, sessions.c.openid == citizens.c.openid)
        .where(citizens.c.openid.in_(openids))
    )
    return {row[0]: Reach(*row[1:]) for row in conn.execute(statement)}


def spend(conn: Connection, openid: str, now: datetime) -> None:
    """Count one service message: from the short window while it is open, else from the long one."""
    short = (sessions.c.moment_until > now) & (sessions.c.moment_left > 0)
    conn.execute(
        update(sessions)
        .where(sessions.c.openid == openid)
        .values(
            moment_left=case((short, sessions.c.moment_left - 1), else_=sessions.c.moment_left),
            window_left=case(
                (short, sessions.c.window_left),
                (sessions.c.window_left > 0, sessions.c.window_left - 1),
                else_=0,
            ),
        )
    )


def close_window(conn: Connection, openid: str) -> None:
    """Note that the platform lets nothing through until the next contact."""
    conn.execute(update(sessions).where(sessions.c.openid == openid).values(window_left=0, moment_left=0))
