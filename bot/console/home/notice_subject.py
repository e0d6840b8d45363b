"""What `{notice}` in an address stands for: a message of ours, which belongs where its case belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.console.route import Subject
from storage.cases.case_tables import cases
from storage.messages.message_tables import notices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

#: Longer numbers are no id of ours, and more than a database's integer holds.
_LONGEST_ID = 9


def _owners(conn: Connection, names: Mapping[str, str]) -> list[str | None] | None:
    number = names["notice"]
    statement = (
        select(cases.c.street, cases.c.community)
        .select_from(notices.outerjoin(cases, cases.c.id == notices.c.case_id))
        .where(notices.c.id == (int(number) if len(number) <= _LONGEST_ID else 0))
    )
    row = conn.execute(statement).one_or_none()
    return None if row is None else [row.street or row.community]


NOTICE = Subject(_owners)
