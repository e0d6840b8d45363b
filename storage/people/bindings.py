"""One-time codes that bind a WeChat account to a deputy."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from storage.people.people_tables import binding_codes, binding_misses, citizens

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


#: A binding code that staff hand out is good for so long.
CODE_LASTS = timedelta(days=7)
#: Wrong codes are kept for so long: they are counted by the day.
MISSES_LAST = timedelta(days=2)
#: Characters nobody mixes up when reading a code aloud; 32 of them, 8 a code: 40 bits.
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Code:
    """A one-time code; once it is used nobody can look it up."""

    text: str
    expires_at: datetime


def issue(conn: Connection, deputy_id: str, now: datetime) -> Code:
    """Make a fresh code for a deputy; the earlier unused ones stop working."""
    code = Code("".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH)), now + CODE_LASTS)
    add_code(conn, code.text, deputy_id, code.expires_at)
    return code


def add_code(conn: Connection, code: str, deputy_id: str, expires_at: datetime) -> None:
    """Issue a code; the deputy's earlier unused codes stop working."""
    cancel_codes(conn, deputy_id)
    conn.execute(binding_codes.insert().values(code=code, deputy_id=deputy_id, expires_at=expires_at))


def waiting(conn: Connection, now: datetime) -> dict[str, Code]:
    """Return the codes that can still be used, by deputy: they are handed out to many at once, on paper."""
    columns = (binding_codes.c.deputy_id, binding_codes.c.code, binding_codes.c.expires_at)
    statement = select(*columns).where(binding_codes.c.used_at.is_(None), binding_codes.c.expires_at > now)
    return {row[0]: Code(row[1], row[2]) for row in conn.execute(statement)}


def use_code(conn: Connection, code: str, now: datetime) -> str | None:
    """Use a code up and return its deputy; None when there is no such code, or it is used or expired."""
    _forget_misses(conn, now)
    statement = (
        update(binding_codes)
        .where(binding_codes.c.code == code, binding_codes.c.used_at.is_(None), binding_codes.c.expires_at > now)
        .values(used_at=now)
        .returning(binding_codes.c.deputy_id)
    )
    return conn.execute(statement).scalar()


def release(conn: Connection, deputy_id: str) -> bool:
    """Loosen the account that was bound to a deputy; return whether there was one."""
    done = conn.execute(update(citizens).where(citizens.c.deputy_id == deputy_id).values(deputy_id=None))
    return bool(done.rowcount)


def cancel_codes(conn: Connection, deputy_id: str) -> bool:
    """Make a deputy's unused codes stop working; return whether there were any."""
    done = conn.execute(
        binding_codes.delete().where(binding_codes.c.deputy_id == deputy_id, binding_codes.c.used_at.is_(None))
    )
    return bool(done.rowcount)


def note_miss(conn: Connection, openid: str, now: datetime) -> None:
    """Write down that somebody sent a code that was no good; what counts no more is deleted."""
    _forget_misses(conn, now)
    conn.execute(binding_misses.insert().values(openid=openid, at=now))


def _forget_misses(conn: Connection, now: datetime) -> None:
    # Who guessed is nobody's business for longer than it is counted.
    conn.execute(binding_misses.delete().where(binding_misses.c.at < now - MISSES_LAST))


def misses(conn: Connection, openid: str, since: datetime) -> int:
    """Count the codes of somebody's that were no good, since then."""
    rows = select(func.count()).where(binding_misses.c.openid == openid, binding_misses.c.at >= since)
    return int(conn.execute(rows).scalar_one())


def all_misses(conn: Connection, since: datetime) -> tuple[int, int]:
    """Count the codes that were no good since then, and the accounts that sent them."""
    rows = select(func.count(), func.count(binding_misses.c.openid.distinct())).where(binding_misses.c.at >= since)
    codes, accounts = conn.execute(rows).one()
    return int(codes), int(accounts)
