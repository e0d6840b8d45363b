"""Rules put into the draft that nobody typed there: out of a workbook, or proposed by the history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.office.second import second
from handlers.office.written import Line, Written, nothing, written
from handlers.rulebook.drafting import SUBJECT, as_json
from handlers.rulebook.rule_reach import require
from handlers.rulebook.rule_state import state_of
from storage.district import district_store
from storage.rules import draft_state, rule_drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handlers.office.change import Change
    from handlers.office.second import Second
    from storage.district.district_store import RuleRow


def put_all(change: Change, rows: Sequence[RuleRow], mark: str) -> Written[str | Second[str]]:
    """Put some rules of a workbook into the draft and return its new mark; not if it is another draft than was seen.

    `mark` is that of the draft seen (`draft_state.mark`). Raises NotYoursError, and none of them is put.
    """
    district_store.lock(change.conn)
    stands = draft_state.mark(change.conn)
    if conflict := second(change.conn, SUBJECT, "", stands, as_seen=stands == mark):
        return nothing(conflict)
    lines = [_put(change, row) for row in rows]
    return Written(draft_state.mark(change.conn), tuple(lines))


def _put(change: Change, row: RuleRow) -> Line:
    state = state_of(change.conn, row.id)
    drafted = state.draft.row if state.draft is not None else None
    require(change, row, state.in_use, drafted, state.draft.base if state.draft is not None else None)
    rule_drafts.save(change.conn, row.id, row, by=change.clerk.name, now=change.now, seen=None)
    return Line("import", SUBJECT, row.id, row.scope, as_json(drafted), as_json(row))


def propose(change: Change, row: RuleRow) -> Written[str | None]:
    """Put a proposed rule into the draft under a free number and return it; None when the same is there already.

    Raises NotYoursError.
    """
    district_store.lock(change.conn)
    require(change, row)
    drafted = (one.row for one in rule_drafts.all_drafts(change.conn))
    if meaning_of(row) in {meaning_of(one) for one in drafted if one is not None}:
        return nothing(None)
    new = replace(row, id=rule_drafts.free_id(change.conn))
    rule_drafts.save(change.conn, new.id, new, by=change.clerk.name, now=change.now, seen=0)
    return written(new.id, Line("propose", SUBJECT, new.id, new.scope, after=as_json(new)))


def meaning_of(row: RuleRow) -> tuple[str, str, str]:
    """Return what makes two rules the same to whoever proposes them."""
    return row.expression, row.target_kind, row.target_value
