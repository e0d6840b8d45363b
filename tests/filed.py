"""Cases for tests of the two lower layers: filed straight into the database, everything invented."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from storage.cases import cases

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.cases.cases import Case

#: A Monday morning in China.
MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def file_case(conn: Connection, openid: str = "citizen", **values: Any) -> Case:
    """File a case for somebody; the next number of that Monday unless one is given."""
    defaults: dict[str, Any] = {
        "state": "assigned",
        "text": "示例小区3号楼路灯不亮",
        "deputy_id": "D1",
        "filed_at": MONDAY,
        "due_at": MONDAY + timedelta(days=2),
    }
    number = values.pop("number", None) or cases.next_number(conn, "MS", MONDAY.date())
    return cases.add(conn, number=number, openid=openid, **{**defaults, **values})
