"""Cases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from storage.cases.case_tables import OPEN_STATES, case_media, case_numbers, cases
from storage.dialect import insert

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Case:
    """A filed matter as it stands; column for column as in `case_tables.cases`."""

    id: int
    number: str
    openid: str
    state: str
    outcome: str | None
    text: str
    category: str | None
    street: str | None
    community: str | None
    address: str
    latitude: str | None
    longitude: str | None
    deputy_id: str | None
    suggestion: str
    phone_sealed: str | None
    enterprise: bool
    urgent: bool
    on_behalf: bool
    unit: str | None
    filed_at: datetime
    due_at: datetime
    answered_at: datetime | None
    closed_at: datetime | None
    extensions: int
    reopened: int
    survey: str | None
    heard: bool | None
    solved: str | None
    satisfaction: str | None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has something to do for it."""
        return self.state in OPEN_STATES


def next_number(conn: Connection, prefix: str, day: date) -> str:
    """Return the next case number of that day: prefix, date, running number, e.g. WC20261123-0001."""
    counted = (
        insert(conn, case_numbers)
        .values(day=day, last=1)
        .on_conflict_do_update(index_elements=["day"], set_={"last": case_numbers.c.last + 1})
        .returning(case_numbers.c.last)
    )
    return f"{prefix}{day:%Y%m%d}-{conn.execute(counted).scalar_one():04d}"


def add(conn: Connection, **values: Any) -> Case:
    """File a case; `values` are columns."""
    number = conn.execute(cases.insert().values(**values).returning(cases.c.id)).scalar_one()
    return get(conn, number)


def get(conn: Connection, case_id: int) -> Case:
    """Return a case that is known to exist."""
    return Case(*conn.execute(select(cases).where(cases.c.id == case_id)).one())


def find(conn: Connection, case_id: int) -> Case | None:
    """Return a case, None when there is no such one."""
    row = conn.execute(select(cases).where(cases.c.id == case_id)).first()
    return Case(*row) if row is not None else None


def with_numbers(conn: Connection, numbers: Sequence[str]) -> list[Case]:
    """Return the cases of these numbers."""
    return [Case(*row) for row in conn.execute(select(cases).where(cases.c.number.in_(numbers)))]


def lock(conn: Connection, case_id: int) -> Case:
    """Return a case with its row locked until the transaction ends."""
    return Case(*conn.execute(select(cases).where(cases.c.id == case_id).with_for_update()).one())


def lock_if_free(conn: Connection, case_id: int) -> Case | None:
    """Return a case with its row locked until the transaction ends; None while another transaction has it."""
    row = conn.execute(select(cases).where(cases.c.id == case_id).with_for_update(skip_locked=True)).first()
    return Case(*row) if row is not None else None


def change(conn: Connection, case: Case, **columns: Any) -> Case:
    """Write these columns of a case that is locked, and return it as it stands then."""
    changed = {name: value for name, value in columns.items() if getattr(case, name) != value}
    if changed:
        conn.execute(update(cases).where(cases.c.id == case.id).values(**changed))
    return replace(case, **changed)


_CURRENT = (
    select(cases)
    .where(
        cases.c.openid.in_(bindparam("openids", expanding=True)),
        cases.c.state.in_(OPEN_STATES) | (cases.c.survey == "asked"),
    )
    .order_by(cases.c.id.desc())
)


def current_of(conn: Connection, openids: Sequence[str]) -> dict[str, list[Case]]:
    """Return the cases of these citizens that are open or wait for their judgement, newest first."""
    found: dict[str, list[Case]] = {}
    for row in conn.execute(_CURRENT, {"openids": list(openids)}):
        case = Case(*row)
        found.setdefault(case.openid, []).append(case)
    return found


def all_of(conn: Connection, openid: str, limit: int) -> list[Case]:
    """Return a citizen's cases, newest first."""
    return [
        Case(*row)
        for row in conn.execute(select(cases).where(cases.c.openid == openid).order_by(cases.c.id.desc()).limit(limit))
    ]


def filed_before(conn: Connection, case: Case) -> datetime | None:
    """Return when somebody filed the case before this one, None when it is their first."""
    statement = (
        select(cases.c.filed_at).where(cases.c.openid == case.openid, cases.c.id < case.id).order_by(cases.c.id.desc())
    )
    return conn.execute(statement.limit(1)).scalar()


def filed_since(conn: Connection, openid: str, since: datetime) -> int:
    """Count what a citizen has filed since then."""
    rows = conn.execute(select(cases.c.id).where(cases.c.openid == openid, cases.c.filed_at >= since))
    return len(rows.all())


def open_of_deputy(conn: Connection, deputy_id: str) -> list[Case]:
    """Return what a deputy has to do: most urgent deadline first."""
    statement = (
        select(cases)
        .where(cases.c.deputy_id == deputy_id, cases.c.state.in_(OPEN_STATES))
        .order_by(cases.c.due_at, cases.c.id)
    )
    return [Case(*row) for row in conn.execute(statement)]


def loads(conn: Connection) -> dict[str, int]:
    """Count the open cases of each deputy."""
    counts: dict[str, int] = {}
    for (deputy_id,) in conn.execute(
        select(cases.c.deputy_id).where(cases.c.state.in_(OPEN_STATES), cases.c.deputy_id.is_not(None))
    ):
        counts[deputy_id] = counts.get(deputy_id, 0) + 1
    return counts


def forget_phone(conn: Connection, openid: str) -> None:
    """Take the phone number out of everything a citizen has filed."""
    conn.execute(
        update(cases).where(cases.c.openid == openid, cases.c.phone_sealed.is_not(None)).values(phone_sealed=None)
    )


def attach(conn: Connection, case_id: int, media_ids: Sequence[int]) -> None:
    """Put media on a case."""
    if media_ids:
        conn.execute(
            insert(conn, case_media).on_conflict_do_nothing(),
            [{"case_id": case_id, "media_id": m} for m in media_ids],
        )


def media_of(conn: Connection, case_id: int) -> list[int]:
    """Return the ids of a case's media, oldest first."""
    statement = select(case_media.c.media_id).where(case_media.c.case_id == case_id).order_by(case_media.c.media_id)
    return list(conn.execute(statement).scalars())
