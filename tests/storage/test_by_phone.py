"""What is told by phone waits for the staff, is sent nowhere, and is told once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from filed import MONDAY, file_case
from storage.cases import by_phone
from storage.messages import notices
from storage.people.without_wechat import COUNTER

if TYPE_CHECKING:
    from sqlalchemy import Connection

CALLER = f"{COUNTER}0001"


def tell(conn: Connection, openid: str, case_id: int, text: str = "修好了") -> None:
    new = notices.NewNotice(f"k{case_id}{text}", openid, "case_replied", text, MONDAY, MONDAY, case_id)
    notices.add(conn, new)


def test_nothing_is_sent_to_whoever_has_no_wechat(conn: Connection) -> None:
    case, other = file_case(conn, CALLER), file_case(conn, "citizen")
    tell(conn, CALLER, case.id)
    tell(conn, "citizen", other.id)
    conn.info.pop(notices.FRESH, None)
    tell(conn, CALLER, case.id, "又修好了")

    assert notices.FRESH not in conn.info
    assert [n.openid for n in notices.claim_due(conn, MONDAY + timedelta(days=9), 9)] == ["citizen"]
    assert [(t.case_id, t.number, t.text) for t in by_phone.to_be_told_by_phone(conn)] == [
        (case.id, case.number, "修好了"),
        (case.id, case.number, "又修好了"),
    ]


def test_what_was_shown_is_told_and_what_came_since_waits(conn: Connection) -> None:
    case, other = file_case(conn, CALLER), file_case(conn, f"{COUNTER}0002")
    tell(conn, CALLER, case.id)
    tell(conn, other.openid, other.id)
    seen = [t for t in by_phone.to_be_told_by_phone(conn) if t.case_id == case.id]
    tell(conn, CALLER, case.id, "以后来的")
    told = by_phone.told(conn, case.id, seen[-1].id, MONDAY)

    assert told == [seen[0].id]
    assert by_phone.told(conn, case.id, seen[-1].id, MONDAY) == []
    left = by_phone.to_be_told_by_phone(conn)
    assert [t.text for t in left if t.case_id == case.id] == ["以后来的"]
    assert len(left) == 2
