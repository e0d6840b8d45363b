"""The draft of the rules, changed one rule at a time: under the district's lock, within the scope of whoever asks."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from handlers.office.second import second
from handlers.office.written import Line, nothing, written
from handlers.rulebook.rule_reach import require
from handlers.rulebook.rule_scopes import division
from handlers.rulebook.rule_state import last_of, state_of
from storage.district import district_store
from storage.rules import rule_drafts
from storage.rules.rule_drafts import Conflict

if TYPE_CHECKING:
    from handlers.office.change import Change
    from handlers.office.second import Second
    from handlers.office.written import Written
    from handlers.rulebook.rule_state import RuleState, Seen
    from storage.district.district_store import RuleRow
    from storage.rules.rule_drafts import Draft

#: What the audit calls a rule.
SUBJECT = "rule"


@dataclass(frozen=True, slots=True)
class Drafted:
    """A rule as it is drafted now; `draft` None: it is as in use, and no draft is left of it."""

    rule_id: str
    draft: Draft | None


def add(change: Change, row: RuleRow, action: str = "rule_draft") -> Written[Drafted]:
    """Draft a new rule under a number of its own; a form that is sent twice makes it once. Raises NotYoursError."""
    district_store.lock(change.conn)
    require(change, row)
    for draft in rule_drafts.all_drafts(change.conn):
        is_mine = draft.base is None and draft.staff_name == change.clerk.name
        if is_mine and draft.row == replace(row, id=draft.rule_id):
            return nothing(Drafted(draft.rule_id, draft))
    key = rule_drafts.free_id(change.conn)
    return _put(change, state_of(change.conn, key), key, replace(row, id=key), action)


def put(
    change: Change, rule_id: str, row: RuleRow | None, seen: Seen, action: str = "rule_draft"
) -> Written[Drafted | Second[RuleState]]:
    """Draft a rule, `row` None = it is to go; not if it is another one now than was seen.

    `action` is what the audit calls it. Raises NotYoursError.
    """
    district_store.lock(change.conn)
    state = state_of(change.conn, rule_id)
    draft = state.draft
    is_gone = draft is None and state.in_use is None
    require(change, row, state.in_use, *_rows(draft), last_of(change.conn, rule_id) if is_gone else None)
    if conflict := second(change.conn, SUBJECT, rule_id, state, as_seen=state.seen == seen):
        return nothing(conflict)
    return _put(change, state, rule_id, row, action)


def discard(change: Change, rule_id: str, revision: int) -> Written[Draft | Second[RuleState]]:
    """Drop the draft of a rule and return it; not if it is another one now than was seen. Raises NotYoursError."""
    district_store.lock(change.conn)
    state = state_of(change.conn, rule_id)
    draft = state.draft
    as_seen = draft is not None and draft.revision == revision
    if draft is not None:
        require(change, None, *_rows(draft))
    if conflict := second(change.conn, SUBJECT, rule_id, state, as_seen=as_seen):
        return nothing(conflict)
    assert draft is not None, "as it was seen"
    rule_drafts.discard(change.conn, rule_id, seen=revision)
    concerned = division(change.clerk.scope.tree, draft.row, draft.base)
    return written(draft, Line("rule_discard", SUBJECT, rule_id, concerned, as_json(draft.row), as_json(draft.base)))


def rebase(change: Change, rule_id: str, seen: Seen) -> Written[Drafted | Second[RuleState]]:
    """Keep a draft although the rule in use has changed since: whoever does has seen both. Raises NotYoursError."""
    district_store.lock(change.conn)
    state = state_of(change.conn, rule_id)
    draft, in_use = state.draft, state.in_use
    if draft is not None:
        require(change, None, in_use, *_rows(draft))
    if conflict := second(change.conn, SUBJECT, rule_id, state, as_seen=draft is not None and state.seen == seen):
        return nothing(conflict)
    assert draft is not None, "as it was seen"
    kept = rule_drafts.rebase(change.conn, rule_id, by=change.clerk.name, now=change.now)
    concerned = division(change.clerk.scope.tree, draft.row, draft.base, in_use)
    line = Line("rule_rebase", SUBJECT, rule_id, concerned, as_json(in_use), as_json(draft.row))
    return written(Drafted(rule_id, kept), line)


def as_json(row: RuleRow | None) -> dict[str, Any] | None:
    """Return a rule as the audit keeps it, None for no rule."""
    return asdict(row) if row is not None else None


def _rows(draft: Draft | None) -> tuple[RuleRow | None, RuleRow | None]:
    return (draft.row, draft.base) if draft is not None else (None, None)


def _put(change: Change, state: RuleState, rule_id: str, row: RuleRow | None, action: str) -> Written[Drafted]:
    """Save a draft of a rule that stands so."""
    saved = rule_drafts.save(change.conn, rule_id, row, by=change.clerk.name, now=change.now, seen=state.seen.revision)
    assert not isinstance(saved, Conflict), "read under the same lock"
    made = Drafted(rule_id, saved)
    if saved is None and state.draft is None:
        return nothing(made)
    was = state.draft.row if state.draft is not None else state.in_use
    concerned = division(change.clerk.scope.tree, was, row, state.in_use)
    return written(made, Line(action, SUBJECT, rule_id, concerned, as_json(was), as_json(row)))
