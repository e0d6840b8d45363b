"""What staff do to a deputy besides editing the row: leave, a code to bind their WeChat account, loosening it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from handlers.office.role import Role
from handlers.office.second import second
from handlers.office.written import Line, nothing, written
from handlers.roster.row_owners import SUBJECTS, concerned, owners
from nlp.district import DeputyStatus
from storage.district import district_rows as rows
from storage.district import district_store
from storage.district.district_rows import Saved, fingerprint
from storage.district.district_store import DeputyRow
from storage.people import bindings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.office.change import Change
    from handlers.office.second import Second
    from handlers.office.written import Written
    from handlers.roster.row_writes import Facts
    from storage.people.bindings import Code

TABLE = "deputies"


class NotServing(Enum):
    """Why nothing was done: the deputy is stopped, and only a manager takes them back."""

    STOPPED = auto()


@dataclass(frozen=True, slots=True)
class Issued:
    """A one-time code to bind a deputy's WeChat account; it opens that account, so it is shown once."""

    deputy: DeputyRow
    code: Code


def set_leave(
    change: Change, key: str, seen: str, facts: Facts, *, on_leave: bool
) -> Written[DeputyRow | NotServing | Second[DeputyRow | None]]:
    """Send a deputy on leave or call them back; not if it is another row now than was seen.

    Raises NotYoursError.
    """
    district_store.lock(change.conn)
    row = _deputy(change, key)
    as_seen = row is not None and fingerprint(row) == seen
    if conflict := second(change.conn, SUBJECTS[TABLE], key, row, as_seen=as_seen):
        return nothing(conflict)
    assert row is not None, "as it was seen"
    if row.status == DeputyStatus.DISABLED:
        return nothing(NotServing.STOPPED)
    after = replace(row, status=(DeputyStatus.ON_LEAVE if on_leave else DeputyStatus.SERVING).value)
    if after == row:
        return nothing(row)
    saved = rows.save(change.conn, TABLE, after, seen=seen)
    assert isinstance(saved, Saved), "read under the same lock"
    division = concerned(change.clerk.scope.tree, row)
    return written(after, Line("changed", SUBJECTS[TABLE], key, division, before=facts(row), after=facts(after)))


def issue_code(change: Change, key: str, seen: str | None = None) -> Written[Issued | NotServing]:
    """Make a one-time binding code for a deputy. Raises NotYoursError.

    `seen` is until when the code that waited was good, "" for none: the same form sent again gets what it got before.
    """
    row = _deputy(change, key)
    if row is None or row.status == DeputyStatus.DISABLED:
        return nothing(NotServing.STOPPED)
    there = bindings.waiting(change.conn, change.now).get(key) if seen is not None else None
    if there is not None and there.expires_at.isoformat() != seen:
        return nothing(Issued(row, there))
    code = bindings.issue(change.conn, key, change.now)
    # The code itself is nobody's to look up afterwards.
    line = Line("code_issued", SUBJECTS[TABLE], key, concerned(change.clerk.scope.tree, row))
    return written(Issued(row, code), line)


def issue_codes(change: Change, keys: Iterable[str]) -> Written[int]:
    """Make a binding code for each of these deputies who serves and has none waiting; return how many were made.

    Raises NotYoursError.
    """
    waiting, lines = bindings.waiting(change.conn, change.now), []
    for key in keys:
        row = _deputy(change, key)
        if row is not None and row.status != DeputyStatus.DISABLED and key not in waiting:
            bindings.issue(change.conn, key, change.now)
            lines.append(Line("code_issued", SUBJECTS[TABLE], key, concerned(change.clerk.scope.tree, row)))
    return written(len(lines), *lines) if lines else nothing(0)


def look_at_phone(change: Change, key: str, purpose: str) -> Written[None]:
    """Write down that somebody looks at a deputy's number, and why. Raises NotYoursError."""
    row = _deputy(change, key)
    division = concerned(change.clerk.scope.tree, row) if row is not None else None
    return written(None, Line("phone", SUBJECTS[TABLE], key, division, after={"purpose": purpose}))


def unbind(change: Change, key: str) -> Written[bool]:
    """Loosen a deputy's WeChat account and stop the codes that wait; False when there was neither.

    Raises NotYoursError.
    """
    row = _deputy(change, key)
    if row is None:
        return nothing(value=False)
    released = bindings.release(change.conn, key)
    if not bindings.cancel_codes(change.conn, key) and not released:
        return nothing(value=False)
    return written(True, Line("unbound", SUBJECTS[TABLE], key, concerned(change.clerk.scope.tree, row)))


def _deputy(change: Change, key: str) -> DeputyRow | None:
    """Return a deputy of the scope of whoever asks. Raises NotYoursError."""
    row = rows.get(change.conn, TABLE, key)
    if not isinstance(row, DeputyRow):
        return None
    change.clerk.require(Role.HANDLE, owners(row))
    return row
