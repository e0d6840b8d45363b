"""Who joined whose case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from storage.cases.case_tables import OPEN_STATES, cases, supporters
from storage.cases.cases import Case
from storage.dialect import insert

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


def add(conn: Connection, case_id: int, openid: str, at: datetime) -> bool:
    """Let a citizen join a case; False when they had joined it before."""
    statement = (
        insert(conn, supporters)
        .values(case_id=case_id, openid=openid, at=at)
        .on_conflict_do_nothing(index_elements=["case_id", "openid"])
        .returning(supporters.c.case_id)
    )
    return conn.execute(statement).first() is not None


def remove(conn: Connection, case_id: int, openid: str) -> None:
    """Let a citizen leave a case."""
    conn.execute(delete(supporters).where(supporters.c.case_id == case_id, supporters.c.openid == openid))


def of_case(conn: Connection, case_id: int) -> list[str]:
    """Return who joined a case, the first first."""
    statement = (
        select(supporters.c.openid)
        .where(supporters.c.case_id == case_id)
        .order_by(supporters.c.at, supporters.c.openid)
    )
    return list(conn.execute(statement).scalars())


def count(conn: Connection, case_id: int) -> int:
    """Count who joined a case."""
    return int(conn.execute(select(func.count()).where(supporters.c.case_id == case_id)).scalar_one())


def joined_by(conn: Connection, openid: str, limit: int, *, only_open: bool = False) -> list[Case]:
    """Return the cases of others that a citizen joined, newest first."""
    statement = (
        select(cases)
        .join(supporters, supporters.c.case_id == cases.c.id)
        .where(supporters.c.openid == openid)
        .order_by(cases.c.id.desc())
        .limit(limit)
    )
    if only_open:
        statement = statement.where(cases.c.state.in_(OPEN_STATES))
    return [Case(*row) for row in conn.execute(statement)]
