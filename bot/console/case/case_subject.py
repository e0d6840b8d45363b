"""What `{case}` in an address stands for: a filed case, which belongs to its street."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.route import Subject
from storage.cases import cases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from storage.cases.cases import Case

#: Longer numbers are no id of ours, and more than a database's integer holds.
_LONGEST_ID = 9


def owner(case: Case) -> str | None:
    """Return the division a case belongs to: its street, else its community, else the whole district."""
    return case.street or case.community


def _owners(conn: Connection, names: Mapping[str, str]) -> list[str | None] | None:
    number = names["case"]
    case = cases.find(conn, int(number)) if len(number) <= _LONGEST_ID else None
    return [owner(case)] if case is not None else None


CASE = Subject(_owners)
