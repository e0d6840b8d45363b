"""One row of the district added, changed or removed, the same way for all tables: under the district's lock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from handlers.office.role import Role
from handlers.office.second import second
from handlers.office.written import Line, nothing, written
from handlers.roster.row_owners import SUBJECTS, concerned, fixed_fields, key_field, out_of_reach, owners
from nlp.district import TargetKind
from storage.district import district_rows as rows
from storage.district import district_store, district_uses
from storage.district.district_rows import Conflict, Saved, fingerprint
from storage.district.district_store import DivisionRow

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from handlers.office.change import Change
    from handlers.office.second import Second
    from handlers.office.written import Written
    from handlers.roster.row_owners import OutOfReach
    from storage.district.district_store import DistrictRows, Row
    from storage.district.district_uses import Use

#: What rows refer to; rules are not needed, and there may be many.
NEEDED = ("divisions", "deputies", "categories")
#: How the audit shows a row: by what its columns are called, nobody's number in it.
Facts = Callable[["Row"], dict[str, str]]


class TypedRow(Protocol):
    """What somebody typed for a row, as the sheet of its table reads and checks it."""

    def read(self, before: Row | None, fixed: frozenset[str]) -> tuple[dict[str, Any], dict[str, str]]:
        """Return the values by field, and a sentence for each field that can't be read; `fixed` are as before."""

    def check(self, values: dict[str, Any], present: DistrictRows) -> dict[str, str]:
        """Return a sentence for each field that is wrong beside the rows that are there."""

    def row(self, values: dict[str, Any], before: Row | None) -> Row:
        """Return the row that these values make."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Nothing was written: by field a sentence, or why it is out of reach; `is_taken`: there is a row of that key."""

    sentences: dict[str, str]
    out_of_reach: Mapping[str, OutOfReach]
    is_taken: bool = False


@dataclass(frozen=True, slots=True)
class StillUsed:
    """Nothing was removed: this refers to it."""

    name: str
    uses: list[Use]


def save(
    change: Change, table: str, key: str | None, typed: TypedRow, seen: str, facts: Facts
) -> Written[Saved | Wrong | Second[Row | None]]:
    """Save what was typed for the row of that key, None = a new one; not if it is another row now than was seen.

    `seen` is the fingerprint of the row the form was made from. Raises NotYoursError.
    """
    district_store.lock(change.conn)
    before = rows.get(change.conn, table, key) if key is not None else None
    if before is not None:
        change.clerk.require(Role.MANAGE, owners(before))
    if key is not None:
        as_seen = before is not None and fingerprint(before) == seen
        if conflict := second(change.conn, SUBJECTS[table], key, before, as_seen=as_seen):
            return nothing(conflict)
    outcome = _save(change, table, typed, before)
    if isinstance(outcome, Wrong) or not outcome.changed:
        return nothing(outcome)
    line = Line(
        "changed" if outcome.before is not None else "created",
        SUBJECTS[table],
        rows.key_of(outcome.row),
        concerned(change.clerk.scope.tree, outcome.row),
        before=facts(outcome.before) if outcome.before is not None else None,
        after=facts(outcome.row),
    )
    return written(outcome, line)


def _save(change: Change, table: str, typed: TypedRow, before: Row | None) -> Saved | Wrong:
    scope, conn = change.clerk.scope, change.conn
    values, unreadable = typed.read(before, fixed_fields(table, scope, before))
    present = district_store.read(conn, *NEEDED)
    # Before the checks: their sentences name what they know, and nothing out of reach is to be named.
    beyond = out_of_reach(table, scope, present, values)
    sentences = unreadable or ({} if beyond else typed.check(values, present))
    key = values.get(key_field(table))
    is_taken = before is None and key is not None and rows.get(conn, table, key) is not None
    if sentences or beyond or is_taken:
        return Wrong(sentences, beyond, is_taken)
    row = typed.row(values, before)
    if before is None:
        _require_new(change, row)
    saved = rows.save(conn, table, row, seen=fingerprint(before) if before is not None else None)
    assert isinstance(saved, Saved), "read under the same lock"
    return saved


def _require_new(change: Change, row: Row) -> None:
    """Go on only for somebody who may add that row; a division belongs to whom it lies in."""
    clerk = change.clerk
    clerk.require(Role.MANAGE, (row.parent,) if isinstance(row, DivisionRow) else owners(row))


def remove(
    change: Change, table: str, key: str, seen: str, facts: Facts
) -> Written[Row | StillUsed | Second[Row | None]]:
    """Take out a row that nothing refers to and return it; not if it is another row now than was seen.

    Raises NotYoursError.
    """
    district_store.lock(change.conn)
    row = rows.get(change.conn, table, key)
    if row is not None:
        change.clerk.require(Role.MANAGE, owners(row))
    as_seen = row is not None and fingerprint(row) == seen
    if conflict := second(change.conn, SUBJECTS[table], key, row, as_seen=as_seen):
        return nothing(conflict)
    assert row is not None, "as it was seen"
    if uses := _uses(change.conn, table, key):
        return nothing(StillUsed(str(getattr(row, "name", "")), uses))
    removed = rows.remove(change.conn, table, key, seen=seen)
    assert not isinstance(removed, Conflict), "read under the same lock"
    above = row.parent if isinstance(row, DivisionRow) else None
    return written(row, Line("removed", SUBJECTS[table], key, above, before=facts(row)))


def _uses(conn: Connection, table: str, key: str) -> list[Use]:
    if table == "divisions":
        return district_uses.of_division(conn, key, TargetKind.DIVISION)
    return district_uses.of_category(conn, key, TargetKind.CATEGORY) if table == "categories" else []
