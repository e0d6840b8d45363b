"""A whole workbook into the district: exactly what was looked at, in one transaction, every row in the audit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.office.role import Role
from handlers.office.second import second
from handlers.office.written import Line, nothing, written
from handlers.roster.row_owners import SUBJECTS, concerned
from storage.accounts import uploads
from storage.district import district_store
from storage.district.district_rows import key_of
from storage.rules import rule_versions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handlers.office.change import Change
    from handlers.office.second import Second
    from handlers.office.written import Written
    from handlers.roster.row_writes import Facts
    from storage.district.district_store import DistrictRows

#: What the audit calls a workbook, and the only one there is.
SUBJECT, THE_DISTRICT = "workbook", "district"


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook as it was looked at: its rows beside the district of that version; `upload` is the file that waits."""

    name: str
    upload: str
    rows: DistrictRows
    present: DistrictRows
    version: int


def put_in(change: Change, workbook: Workbook, facts: Facts, counts: Mapping[str, Any]) -> Written[int | Second[int]]:
    """Write a workbook and return the district's new version; not if the district is another than was looked at.

    `counts` is what the audit says of the file as a whole. Rows the workbook lacks stay. Raises NotYoursError for
    everybody but the managers of the whole district.
    """
    clerk, conn = change.clerk, change.conn
    clerk.require(Role.MANAGE, (None,))
    district_store.lock(conn)
    version = district_store.version(conn)
    if conflict := second(conn, SUBJECT, THE_DISTRICT, version, as_seen=version == workbook.version):
        return nothing(conflict)
    district_store.upsert(conn, workbook.rows)
    before, after = workbook.present.rules or (), workbook.rows.rules or ()
    rule_versions.record(conn, before, after, author=clerk.name, note=workbook.name, now=change.now)
    if clerk.id is not None:
        uploads.drop(conn, workbook.upload, clerk.id)
    whole = Line("imported", SUBJECT, THE_DISTRICT, after=dict(counts))
    return written(district_store.version(conn), *_changed(change, workbook, facts), whole)


def _changed(change: Change, workbook: Workbook, facts: Facts) -> Iterator[Line]:
    """Yield what became of each row of the roster that was there before."""
    for table, subject in SUBJECTS.items():
        before = {key_of(row): row for row in getattr(workbook.present, table) or ()}
        for row in getattr(workbook.rows, table) or ():
            old = before.get(key_of(row))
            if old is not None and old != row:
                division = concerned(change.clerk.scope.tree, row)
                yield Line("changed", subject, key_of(row), division, before=facts(old), after=facts(row))


def taken_out(change: Change) -> Written[None]:
    """Note that somebody took the whole district out as a workbook, numbers readable. Raises NotYoursError."""
    change.clerk.require(Role.MANAGE, (None,))
    return written(None, Line("exported", SUBJECT, THE_DISTRICT))
