"""The mark of a draft."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, update

from filed import MONDAY
from storage.rules import draft_state
from storage.rules.rule_tables import rule_drafts

if TYPE_CHECKING:
    from sqlalchemy import Connection


def put(conn: Connection, rule_id: str, revision: int = 1, minutes: int = 0) -> None:
    values = {"rule_id": rule_id, "staff_name": "甲示例", "row": None, "base": "{}"}
    at = MONDAY + timedelta(minutes=minutes)
    conn.execute(rule_drafts.insert().values(**values, revision=revision, updated_at=at))


def test_whatever_happens_to_the_draft_gives_another_mark(conn: Connection) -> None:
    marks = [draft_state.mark(conn)]
    put(conn, "R1")
    marks.append(draft_state.mark(conn))
    assert draft_state.mark(conn) == marks[-1]
    conn.execute(update(rule_drafts).values(revision=2, updated_at=MONDAY))
    marks.append(draft_state.mark(conn))
    conn.execute(delete(rule_drafts))
    put(conn, "R2", revision=2, minutes=1)
    marks.append(draft_state.mark(conn))
    put(conn, "R3")
    marks.append(draft_state.mark(conn))

    assert marks[0] == "0"
    assert len(set(marks)) == len(marks)
