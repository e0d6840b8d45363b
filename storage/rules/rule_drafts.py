"""The draft of the rules, one for the district: what shall become of each rule once somebody publishes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select

from storage.dialect import insert
from storage.district import district_rows, district_store
from storage.district.district_store import RuleRow
from storage.district.district_tables import rules
from storage.rules.rule_rows import from_json, to_json
from storage.rules.rule_tables import rule_drafts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection

_NUMBERED = re.compile(r"R(\d+)")
#: Numbers of new rules have at least so many digits: R001.
_LEAST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule as it shall become: `row` None = it is to go, `base` None = it is new.

    `base` is the published rule the draft was made from; `revision` grows with each change.
    """

    rule_id: str
    row: RuleRow | None
    base: RuleRow | None
    staff_name: str
    updated_at: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Nothing was saved: somebody else has been there. The draft as it stands (None = there is none), and the rule."""

    draft: Draft | None
    published: RuleRow | None


_COLUMNS = (
    rule_drafts.c.rule_id,
    rule_drafts.c.row,
    rule_drafts.c.base,
    rule_drafts.c.staff_name,
    rule_drafts.c.updated_at,
    rule_drafts.c.revision,
)


def all_drafts(conn: Connection) -> list[Draft]:
    """Return the whole draft, by rule."""
    return sorted(
        (_draft(row) for row in conn.execute(select(*_COLUMNS))), key=lambda d: district_store.by_key(d.rule_id)
    )


def draft_of(conn: Connection, rule_id: str) -> Draft | None:
    """Return the draft of a rule, None when it is as published."""
    row = conn.execute(select(*_COLUMNS).where(rule_drafts.c.rule_id == rule_id)).one_or_none()
    return _draft(row) if row is not None else None


def published(conn: Connection, rule_id: str) -> RuleRow | None:
    """Return a rule as it is in use."""
    found = district_rows.get(conn, "rules", rule_id)
    assert found is None or isinstance(found, RuleRow)
    return found


def save(
    conn: Connection, rule_id: str, row: RuleRow | None, *, by: str, now: datetime, seen: int | None
) -> Draft | Conflict | None:
    """Draft a rule; `row` None = it is to go. Returns None when that is what is published: no draft is left of it.

    `seen` is the revision somebody's form was made from, 0 = there was no draft then; when it is another one now,
    nothing is saved. With None it is saved whatever there is. The base is the rule published when the draft begins.
    """
    district_store.lock(conn)
    present, in_use = draft_of(conn, rule_id), published(conn, rule_id)
    if seen is not None and seen != (present.revision if present else 0):
        return Conflict(present, in_use)
    if row == in_use:
        conn.execute(delete(rule_drafts).where(rule_drafts.c.rule_id == rule_id))
        return None
    revision = present.revision + 1 if present else _first_revision(now)
    draft = Draft(rule_id, row, present.base if present else in_use, by, now, revision)
    _put(conn, draft)
    return draft


def discard(conn: Connection, rule_id: str, *, seen: int | None) -> bool:
    """Drop the draft of a rule; False, and nothing is dropped, when it is not the one that was seen."""
    district_store.lock(conn)
    present = draft_of(conn, rule_id)
    if present is None or (seen is not None and seen != present.revision):
        return False
    conn.execute(delete(rule_drafts).where(rule_drafts.c.rule_id == rule_id))
    return True


def rebase(conn: Connection, rule_id: str, *, by: str, now: datetime) -> Draft | None:
    """Take the rule in use as the base of its draft: somebody has seen both and wants the draft.

    Returns None when there is no draft (any more).
    """
    district_store.lock(conn)
    present, in_use = draft_of(conn, rule_id), published(conn, rule_id)
    if present is None:
        return None
    if present.row == in_use:
        conn.execute(delete(rule_drafts).where(rule_drafts.c.rule_id == rule_id))
        return None
    draft = Draft(rule_id, present.row, in_use, by, now, present.revision + 1)
    _put(conn, draft)
    return draft


def drafted_rows(conn: Connection) -> tuple[RuleRow, ...]:
    """Return the rules as they would be once the draft is published, in the order of `district_store.read`."""
    rows = {row.id: row for row in district_store.read(conn, "rules").rules or ()}
    for draft in all_drafts(conn):
        if draft.row is None:
            rows.pop(draft.rule_id, None)
        else:
            rows[draft.rule_id] = draft.row
    return tuple(sorted(rows.values(), key=lambda row: district_store.by_key(row.id)))


def free_id(conn: Connection) -> str:
    """Return a number for a new rule that neither a rule nor a draft has: R013 after R012."""
    taken = [*conn.execute(select(rules.c.id)).scalars(), *conn.execute(select(rule_drafts.c.rule_id)).scalars()]
    digits = [found[1] for one in taken if (found := _NUMBERED.fullmatch(one))]
    number = max((int(one) for one in digits), default=0) + 1
    return f"R{number:0{max(_LEAST_DIGITS, *(len(one) for one in digits), 0)}d}"


def _first_revision(now: datetime) -> int:
    """Return where revisions begin: a draft that was dropped and begun anew must not have the same one again."""
    return int(now.timestamp()) % 10**9 + 1


def _put(conn: Connection, draft: Draft) -> None:
    values = {
        "row": to_json(draft.row),
        "base": to_json(draft.base),
        "staff_name": draft.staff_name,
        "updated_at": draft.updated_at,
        "revision": draft.revision,
    }
    statement = insert(conn, rule_drafts).values(rule_id=draft.rule_id, **values)
    conn.execute(statement.on_conflict_do_update(index_elements=["rule_id"], set_=values))


def _draft(row: Iterable[Any]) -> Draft:
    rule_id, kept, base, by, at, revision = row
    return Draft(rule_id, from_json(kept), from_json(base), by, at, revision)
