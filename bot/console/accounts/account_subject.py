"""What `{account}` in an address stands for: an account, which belongs to the division it works for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.route import Subject
from storage.accounts import staff

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

#: Longer numbers are no id of ours, and more than a database's integer holds.
_LONGEST_ID = 9


def _owners(conn: Connection, names: Mapping[str, str]) -> list[str | None] | None:
    number = names["account"]
    account = staff.get(conn, int(number)) if len(number) <= _LONGEST_ID else None
    return [account.division] if account is not None else None


ACCOUNT = Subject(_owners)
