"""The staff's list of cases: filtered, searched, in order, one page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, literal, select, tuple_

from storage.cases.case_search import Wanted, found
from storage.cases.case_tables import OPEN_STATES, cases

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Select

#: So much of a case's text is read for a list.
FIRST_WORDS = 80


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases: all conditions at once; None and empty ask for nothing.

    `within` are the codes somebody may see, None = the whole district. `unanswered`: open, and nobody has answered yet.
    The first moment of `due_from` and `filed_from` counts, that of `due_before` and `filed_before` does not.
    """

    within: Collection[str] | None = None
    street: str | None = None
    community: str | None = None
    #: Of no place at all.
    placeless: bool = False
    category: str | None = None
    deputy: str | None = None
    states: tuple[str, ...] = ()
    urgent: bool = False
    unanswered: bool = False
    due_from: datetime | None = None
    due_before: datetime | None = None
    filed_from: datetime | None = None
    filed_before: datetime | None = None
    wanted: Wanted = ()
    #: Nearest deadline first instead of newest first.
    by_deadline: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in the list: what comes after a case in its order, or before it (`back`)."""

    id: int
    due_at: datetime | None = None
    back: bool = False


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as the list shows it; `words` are its first ones."""

    id: int
    number: str
    state: str
    outcome: str | None
    words: str
    category: str | None
    street: str | None
    community: str | None
    deputy_id: str | None
    urgent: bool
    on_behalf: bool
    filed_at: datetime
    due_at: datetime
    answered_at: datetime | None
    solved: str | None


@dataclass(frozen=True, slots=True)
class CasePage:
    """A page of the list, with the places where the pages beside it begin; None = there is none."""

    rows: tuple[CaseRow, ...]
    newer: Cursor | None = None
    older: Cursor | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cases wait for what."""

    open: int
    overdue: int
    soon: int
    unassigned: int
    assigned: int


_COLUMNS = (
    cases.c.id,
    cases.c.number,
    cases.c.state,
    cases.c.outcome,
    func.substr(cases.c.text, 1, FIRST_WORDS),
    cases.c.category,
    cases.c.street,
    cases.c.community,
    cases.c.deputy_id,
    cases.c.urgent,
    cases.c.on_behalf,
    cases.c.filed_at,
    cases.c.due_at,
    cases.c.answered_at,
    cases.c.solved,
)


def page_of(conn: Connection, filters: CaseFilter, cursor: Cursor | None, limit: int) -> CasePage:
    """Return a page of so many cases. Costs the same however deep it lies: nothing is skipped over."""
    back = cursor is not None and cursor.back
    statement, number = _filtered(conn, filters)
    newest_first = not filters.by_deadline
    order = (number,) if newest_first else (cases.c.due_at, number)
    if cursor is not None:
        statement = statement.where(_beyond(order, cursor, descending=newest_first is not back))
    descending = newest_first is not back
    statement = statement.order_by(*(one.desc() if descending else one for one in order)).limit(limit + 1)
    rows = [CaseRow(*row) for row in conn.execute(statement)]
    more, rows = len(rows) > limit, rows[:limit]
    if back:
        rows.reverse()
    if not rows:
        return CasePage(())
    first, last = rows[0], rows[-1]
    return CasePage(
        tuple(rows),
        newer=_at(first, filters, back=True) if (more if back else cursor is not None) else None,
        older=_at(last, filters, back=False) if (back or more) else None,
    )


def counts(conn: Connection, filters: CaseFilter, today: datetime, soon: datetime) -> Counts:
    """Count the open cases among those of a filter: due before `today`, before `soon`, and so on; one look."""
    waiting = cases.c.answered_at.is_(None)

    def number_of(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    statement = select(
        func.count(),
        number_of(waiting & (cases.c.due_at < today)),
        number_of(waiting & (cases.c.due_at >= today) & (cases.c.due_at < soon)),
        number_of(cases.c.state == "unassigned"),
        number_of(cases.c.state == "assigned"),
    ).where(cases.c.state.in_(OPEN_STATES), *_where(filters))
    return Counts(*map(int, conn.execute(statement).one()))


def filed_count(conn: Connection, filters: CaseFilter, since: datetime) -> int:
    """Count what has been filed since then among the cases of a filter."""
    statement = select(func.count()).select_from(cases).where(cases.c.filed_at >= since, *_where(filters))
    return int(conn.execute(statement).scalar_one())


def _filtered(conn: Connection, filters: CaseFilter) -> tuple[Select[Any], ColumnElement[int]]:
    statement = select(*_COLUMNS).where(*_where(filters))
    if not filters.wanted:
        return statement, cases.c.id
    search = found(conn, filters.wanted)
    statement = statement.select_from(search.table).join(cases, cases.c.id == search.case_id).where(search.condition)
    return statement, search.case_id


def _where(filters: CaseFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        cases.c[name] == value
        for name, value in (
            ("street", filters.street),
            ("community", filters.community),
            ("category", filters.category),
            ("deputy_id", filters.deputy),
        )
        if value is not None
    ]
    if filters.within is not None:
        codes = sorted(filters.within)
        found.append(cases.c.street.in_(codes) | (cases.c.street.is_(None) & cases.c.community.in_(codes)))
    if filters.placeless:
        found += [cases.c.street.is_(None), cases.c.community.is_(None)]
    if filters.states:
        found.append(cases.c.state.in_(filters.states))
    if filters.unanswered:
        found += [cases.c.state.in_(OPEN_STATES), cases.c.answered_at.is_(None)]
    if filters.urgent:
        found.append(cases.c.urgent)
    if filters.due_from is not None:
        found.append(cases.c.due_at >= filters.due_from)
    if filters.due_before is not None:
        found.append(cases.c.due_at < filters.due_before)
    return [*found, *_filed(filters)]


def _filed(filters: CaseFilter) -> list[ColumnElement[bool]]:
    """Filed in that time. Ids grow with it: the first and the last of them bound the look by id, too."""
    since, before = filters.filed_from, filters.filed_before
    if since is None and before is None:
        return []

    def between(moment: Any) -> list[ColumnElement[bool]]:
        from_it = [moment >= since] if since is not None else []
        return from_it + ([moment < before] if before is not None else [])

    ends = cases.alias()
    # The sum keeps SQLite from looking for the first id by walking along all of them.
    number = ends.c.id + 0
    found = between(cases.c.filed_at)
    if since is not None:
        found.append(cases.c.id >= select(func.min(number)).where(*between(ends.c.filed_at)).scalar_subquery())
    if before is not None:
        found.append(cases.c.id <= select(func.max(number)).where(*between(ends.c.filed_at)).scalar_subquery())
    return found


def _beyond(order: tuple[ColumnElement[Any], ...], cursor: Cursor, *, descending: bool) -> ColumnElement[bool]:
    """What comes after a place, going down or up."""
    if len(order) == 1:
        return order[0] < cursor.id if descending else order[0] > cursor.id
    place = tuple_(literal(cursor.due_at, cases.c.due_at.type), literal(cursor.id))
    return tuple_(*order) < place if descending else tuple_(*order) > place


def _at(row: CaseRow, filters: CaseFilter, *, back: bool) -> Cursor:
    return Cursor(row.id, row.due_at if filters.by_deadline else None, back)
