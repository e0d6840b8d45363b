"""One change by a member of staff: carried out with its lines in the audit, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from handlers.office.clerk import NotYoursError
from storage.accounts import audit, staff

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import Connection

    from handlers.office.clerk import Clerk
    from handlers.office.written import Written

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change:
    """What a write works with: the transaction, who asks, and when."""

    conn: Connection
    clerk: Clerk
    now: datetime


def always(_conn: Connection) -> bool:
    """Say that something may be changed by whoever asks."""
    return True


def carry_out(
    conn: Connection,
    clerk: Clerk,
    now: datetime,
    job: Callable[[Change], Written[T]],
    yields: Callable[[Connection], bool] = always,
) -> T:
    """Do a job and record exactly the lines it returns; return its outcome.

    A job that returns no line has changed nothing: whatever it did is undone, so that no change is ever without its
    line. `yields` says whether what it is about may (still) be changed by whoever asks. Raises NotYoursError when not,
    and for somebody whose account is not what it was when they asked; and what the job raises. Then nothing is kept.
    """
    with conn.begin_nested() as kept:
        if not _still_is(conn, clerk) or not yields(conn):
            raise NotYoursError
        done = job(Change(conn, clerk, now))
        for line in done.lines:
            entry = audit.NewEntry(
                at=now,
                staff_id=clerk.id,
                staff_name=clerk.name,
                action=line.action,
                subject=line.subject,
                subject_id=str(line.subject_id),
                division=line.division,
                before=line.before,
                after=line.after,
            )
            audit.record(conn, entry)
        if not done.lines:
            kept.rollback()
        return done.value


def _still_is(conn: Connection, clerk: Clerk) -> bool:
    """Whether the account may still do what it might when the door let it in."""
    if clerk.id is None:
        return True
    account = staff.get(conn, clerk.id)
    return (
        account is not None
        and account.enabled
        and (account.role, account.division) == (clerk.role.key, clerk.scope.code)
    )
