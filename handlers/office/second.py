"""Who was second: two people at one thing, and the form of one of them is of yesterday."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from storage.accounts import audit

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.accounts.audit import LastChange

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Second(Generic[T]):
    """Somebody else was first and nothing was written: how the thing stands now, and who changed it last.

    `now` is None for a thing that is gone; `last` is None where the audit says nothing of it.
    """

    now: T
    last: LastChange | None


def second(conn: Connection, subject: str, subject_id: str | int, now: T, *, as_seen: bool) -> Second[T] | None:
    """Return that somebody was second, None when what stands now is what their form was made from (`as_seen`).

    To be asked under the lock under which the thing is then written.
    """
    return None if as_seen else Second(now, audit.last_change(conn, subject, str(subject_id)))
