"""How the people and places of the roster stand: who is bound, when they were last here, what is open where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select

from storage.cases.case_tables import OPEN_STATES, cases
from storage.people.people_tables import binding_codes, citizens, sessions

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Column, Connection


@dataclass(frozen=True, slots=True)
class Standing:
    """A deputy's account: bound or not, still following, last seen in chat, open cases, a code waiting to be used."""

    bound: bool = False
    follows: bool = False
    seen_at: datetime | None = None
    open_cases: int = 0
    code_until: datetime | None = None


def standings(conn: Connection, now: datetime, within: Collection[str] | None = None) -> dict[str, Standing]:
    """Return how deputies stand, by id; one who isn't there has an empty Standing.

    `within`: only cases of these divisions are counted.
    """
    open_cases = _count_open(conn, cases.c.deputy_id, within)
    codes = _pending(conn, now)
    statement = (
        select(citizens.c.deputy_id, citizens.c.follows, sessions.c.updated_at)
        .join_from(citizens, sessions, sessions.c.openid == citizens.c.openid, isouter=True)
        .where(citizens.c.deputy_id.is_not(None))
    )
    bound = {row[0]: (row[1], row[2]) for row in conn.execute(statement)}
    return {
        deputy: Standing(
            deputy in bound, *bound.get(deputy, (False, None)), open_cases.get(deputy, 0), codes.get(deputy)
        )
        for deputy in {*open_cases, *codes, *bound}
    }


def open_by_division(conn: Connection) -> dict[str, int]:
    """Return how many open cases name a street or a community, by its code."""
    return _count_open(conn, cases.c.street) | _count_open(conn, cases.c.community)


def open_by_category(conn: Connection, within: Collection[str] | None = None) -> dict[str, int]:
    """Return how many open cases there are of a category, by its code; `within`: only those of these divisions."""
    return _count_open(conn, cases.c.category, within)


def _count_open(conn: Connection, column: Column[Any], within: Collection[str] | None = None) -> dict[str, int]:
    statement = select(column, func.count()).where(cases.c.state.in_(OPEN_STATES), column.is_not(None))
    if within is not None:
        statement = statement.where(or_(cases.c.street.in_(within), cases.c.community.in_(within)))
    return {row[0]: row[1] for row in conn.execute(statement.group_by(column))}


def _pending(conn: Connection, now: datetime) -> dict[str, datetime]:
    statement = select(binding_codes.c.deputy_id, func.max(binding_codes.c.expires_at)).where(
        binding_codes.c.used_at.is_(None), binding_codes.c.expires_at > now
    )
    return {row[0]: row[1] for row in conn.execute(statement.group_by(binding_codes.c.deputy_id))}
