"""One-time codes that bind a WeChat account to a deputy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from storage.people_tables import binding_codes, citizens

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


def add_code(conn: Connection, code: str, deputy_id: str, expires_at: datetime) -> None:
    """Issue a code; the deputy's earlier unused codes stop working."""
    conn.execute(
        binding_codes.delete().where(binding_codes.c.deputy_id == deputy_id, binding_codes.c.used_at.is_(None))
    )
    conn.execute(binding_codes.insert().values(code=code, deputy_id=deputy_id, expires_at=expires_at))


def use_code(conn: Connection, code: str, now: datetime) -> str | None:
    """Use a code up and return its deputy; None when there is no such code, or it is used or expired."""
    statement = (
        update(binding_codes)
        .where(binding_codes.c.code == code, binding_codes.c.used_at.is_(None), binding_codes.c.expires_at > now)
        .values(used_at=now)
        .returning(binding_codes.c.deputy_id)
    )
    return conn.execute(statement).scalar()


def release(conn: Connection, deputy_id: str) -> None:
    """Loosen the account that was bound to a deputy: a new code was used from another phone."""
    conn.execute(update(citizens).where(citizens.c.deputy_id == deputy_id).values(deputy_id=None))
