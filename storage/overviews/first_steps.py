"""How far a new district has come: what has been done once is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import literal, select

from storage.accounts.staff_tables import audit
from storage.cases.case_tables import cases
from storage.district.district_tables import deputies, divisions
from storage.messages.message_tables import inbox
from storage.people.people_tables import citizens

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Table

#: What the audit log calls the first sentence somebody tried.
TRIED = ("sentence_tried", "start")


@dataclass(frozen=True, slots=True)
class Progress:
    """Whether there is a district with deputies, one of them bound, a sentence tried, a message from the account.

    A filed case shows that sentences are understood, too.
    """

    district: bool
    deputy: bool
    sentence: bool
    message: bool


def progress(conn: Connection) -> Progress:
    """Return what has been done; each is one look at one row."""
    action, subject = TRIED
    bound = citizens.c.deputy_id.is_not(None) & citizens.c.follows
    tried = (audit.c.subject == subject) & (audit.c.subject_id == action)
    return Progress(
        district=_any(conn, divisions) and _any(conn, deputies),
        deputy=_any(conn, citizens, bound),
        sentence=_any(conn, cases) or _any(conn, audit, tried),
        message=_any(conn, inbox),
    )


def _any(conn: Connection, table: Table, *where: ColumnElement[bool]) -> bool:
    return conn.execute(select(literal(1)).select_from(table).where(*where).limit(1)).first() is not None
