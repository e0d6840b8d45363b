"""Accounts of the console and where they are signed in: plain functions of a connection."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, update

from storage.accounts.staff_tables import staff, staff_sessions

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Account:
    """A member of staff; `division` None = the whole district. The password's hash never leaves `password_of`."""

    id: int
    name: str
    role: str
    division: str | None
    enabled: bool
    must_change: bool
    created_at: datetime
    failures: int
    locked_until: datetime | None


@dataclass(frozen=True, slots=True)
class Session:
    """A browser somebody is signed in with; `token` is the hash of what the browser has."""

    token: str
    staff_id: int
    csrf: str
    agent: str
    created_at: datetime
    seen_at: datetime
    expires_at: datetime


_ACCOUNT = tuple(c for c in staff.c if c.name != "password")


def add(
    conn: Connection,
    name: str,
    password: str,
    role: str,
    division: str | None,
    now: datetime,
    *,
    must_change: bool = False,
) -> Account:
    """Make an account; `password` is a hash. A name that is taken is an IntegrityError."""
    values = {
        "name": name,
        "password": password,
        "role": role,
        "division": division,
        "enabled": True,
        "must_change": must_change,
        "created_at": now,
        "failures": 0,
    }
    number = conn.execute(staff.insert().values(**values).returning(staff.c.id)).scalar_one()
    found = get(conn, number)
    assert found is not None
    return found


def get(conn: Connection, staff_id: int) -> Account | None:
    """Return an account, None for an unknown number."""
    row = conn.execute(select(*_ACCOUNT).where(staff.c.id == staff_id)).one_or_none()
    return Account(*row) if row is not None else None


def lock(conn: Connection, staff_id: int) -> Account | None:
    """Return an account, locked until the transaction ends; None for an unknown number."""
    row = conn.execute(select(*_ACCOUNT).where(staff.c.id == staff_id).with_for_update()).one_or_none()
    return Account(*row) if row is not None else None


def by_name(conn: Connection, name: str) -> Account | None:
    """Return the account of that name, None when there is none."""
    row = conn.execute(select(*_ACCOUNT).where(staff.c.name == name)).one_or_none()
    return Account(*row) if row is not None else None


def all_accounts(conn: Connection) -> list[Account]:
    """Return everybody, by name."""
    return [Account(*row) for row in conn.execute(select(*_ACCOUNT).order_by(staff.c.name))]


def managers(conn: Connection) -> list[Account]:
    """Return the accounts in use that may keep accounts, locked until the transaction ends."""
    statement = select(*_ACCOUNT).where(staff.c.role == "manage", staff.c.enabled).order_by(staff.c.id)
    return [Account(*row) for row in conn.execute(statement.with_for_update())]


def last_seen(conn: Connection, now: datetime) -> dict[int, datetime]:
    """Return whoever is signed in, and when they were here last."""
    statement = (
        select(staff_sessions.c.staff_id, func.max(staff_sessions.c.seen_at))
        .where(staff_sessions.c.expires_at > now)
        .group_by(staff_sessions.c.staff_id)
    )
    return {row[0]: row[1] for row in conn.execute(statement)}


def password_of(conn: Connection, staff_id: int) -> str:
    """Return the hash of an account's password."""
    return str(conn.execute(select(staff.c.password).where(staff.c.id == staff_id)).scalar_one())


def change(conn: Connection, staff_id: int, **values: Any) -> None:
    """Write these columns of an account; `password` is a hash."""
    conn.execute(update(staff).where(staff.c.id == staff_id).values(**values))


def count_failure(conn: Connection, staff_id: int) -> int:
    """Note one more wrong password; return how many it are since the last right one."""
    statement = update(staff).where(staff.c.id == staff_id).values(failures=staff.c.failures + 1)
    return int(conn.execute(statement.returning(staff.c.failures)).scalar_one())


def hash_of(token: str) -> str:
    """Return what is stored of a session's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def open_session(conn: Connection, session: Session) -> None:
    """Sign somebody in; what has expired is swept out on this occasion."""
    conn.execute(delete(staff_sessions).where(staff_sessions.c.expires_at <= session.created_at))
    conn.execute(
        staff_sessions.insert().values(
            token=session.token,
            staff_id=session.staff_id,
            csrf=session.csrf,
            agent=session.agent,
            created_at=session.created_at,
            seen_at=session.seen_at,
            expires_at=session.expires_at,
        )
    )


def find_session(conn: Connection, token: str, now: datetime) -> tuple[Session, Account] | None:
    """Return the session of a token (as the browser has it) with its account, None when it is over or unknown."""
    statement = (
        select(*staff_sessions.c, *_ACCOUNT)
        .join(staff, staff.c.id == staff_sessions.c.staff_id)
        .where(staff_sessions.c.token == hash_of(token), staff_sessions.c.expires_at > now, staff.c.enabled)
    )
    row = conn.execute(statement).one_or_none()
    if row is None:
        return None
    width = len(staff_sessions.c)
    return Session(*row[:width]), Account(*row[width:])


def sessions_of(conn: Connection, staff_id: int, now: datetime) -> list[Session]:
    """Return where somebody is signed in, the newest first."""
    statement = (
        select(*staff_sessions.c)
        .where(staff_sessions.c.staff_id == staff_id, staff_sessions.c.expires_at > now)
        .order_by(staff_sessions.c.created_at.desc())
    )
    return [Session(*row) for row in conn.execute(statement)]


def touch_session(conn: Connection, token_hash: str, now: datetime) -> None:
    """Note that somebody has been here."""
    conn.execute(update(staff_sessions).where(staff_sessions.c.token == token_hash).values(seen_at=now))


def end_session(conn: Connection, staff_id: int, token_hash: str) -> bool:
    """Sign one browser of somebody's out; False when there is no such session of theirs."""
    statement = delete(staff_sessions).where(
        staff_sessions.c.token == token_hash, staff_sessions.c.staff_id == staff_id
    )
    return conn.execute(statement).rowcount > 0


def end_sessions(conn: Connection, staff_id: int, *, but: str | None = None) -> int:
    """Sign somebody out everywhere, `but` in the session with that hash; return how many ended."""
    statement = delete(staff_sessions).where(
        staff_sessions.c.staff_id == staff_id, staff_sessions.c.token != (but or "")
    )
    return conn.execute(statement).rowcount
