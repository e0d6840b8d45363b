"""From the draft into use, and back: what staff publish is what they have looked at, and lies within their scope."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from handlers.office.clerk import NotYoursError
from handlers.office.role import Role
from handlers.office.second import second
from handlers.office.written import Line, nothing, written
from handlers.rulebook.rule_scopes import concerned, covers_draft, sees_draft
from storage.district import district_store
from storage.rules import rule_drafts, rule_versions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from handlers.office.change import Change
    from handlers.office.scope import Scope
    from handlers.office.second import Second
    from handlers.office.written import Written
    from storage.district.district_store import RuleRow
    from storage.rules.rule_drafts import Draft

#: What the audit calls a version of the rules.
SUBJECT = "rule_version"
#: Fewer rules are read one by one; for more of them the whole table is.
_FEW = 100


class Hindrance(Enum):
    """Why nothing was published, or nothing went back."""

    #: There is nothing of whoever asks to publish; or the rules are already what they were then.
    NO_CHANGE = auto()
    #: A rule has changed since its draft was begun, or the division it counts for is gone.
    STALE = auto()


@dataclass(frozen=True, slots=True)
class Published:
    """A new version, and how many rules it changed."""

    number: int
    rules: int


@dataclass(frozen=True, slots=True)
class DraftInScope:
    """What the draft holds for somebody: all they may see, and those of it they may publish."""

    seen: list[Draft]
    own: list[Draft]
    in_use: dict[str, RuleRow]

    @property
    def mark(self) -> str:
        """What tells this state of one's own drafts from another."""
        return mark_of(self.own)


def mark_of(drafts: Iterable[Draft]) -> str:
    """Return what tells one state of some drafts from another."""
    told = repr([(one.rule_id, one.revision) for one in drafts])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def draft_in(conn: Connection, scope: Scope) -> DraftInScope:
    """Return the draft as somebody of that scope may see and publish it."""
    drafts = rule_drafts.all_drafts(conn)
    rows = (rule_drafts.published(conn, one.rule_id) for one in drafts) if len(drafts) < _FEW else _all(conn)
    in_use = {row.id: row for row in rows if row is not None}
    return DraftInScope(
        [one for one in drafts if sees_draft(scope, one)],
        [one for one in drafts if covers_draft(scope, one, in_use.get(one.rule_id))],
        in_use,
    )


def _all(conn: Connection) -> tuple[RuleRow, ...]:
    return district_store.read(conn, "rules").rules or ()


def publish(change: Change, note: str, seen: str) -> Written[Published | Hindrance | Second[str]]:
    """Put one's own drafts into use as a new version, if they are those that were seen (see `DraftInScope.mark`).

    Drafts of others stay. Raises NotYoursError.
    """
    clerk = change.clerk
    clerk.require(Role.MANAGE, (clerk.area,))
    district_store.lock(change.conn)
    drafts = draft_in(change.conn, clerk.scope)
    if not drafts.own:
        return nothing(Hindrance.NO_CHANGE)
    if conflict := second(change.conn, SUBJECT, "", drafts.mark, as_seen=drafts.mark == seen):
        return nothing(conflict)
    ids = [one.rule_id for one in drafts.own]
    number = rule_versions.publish(change.conn, ids, author=clerk.name, note=note, now=change.now)
    if isinstance(number, list):
        return nothing(Hindrance.STALE)
    after = {"number": number, "note": note, "rules": ids}
    line = Line("rules_publish", SUBJECT, number, clerk.area, before={"number": number - 1}, after=after)
    return written(Published(number, len(ids)), line)


def roll_back(change: Change, to: int, note: str, seen: int) -> Written[Published | Hindrance | Second[int]]:
    """Make the rules what they were as of a version, as a new version, if the newest one is still the one seen.

    Raises NotYoursError when that would change a rule of somebody else's.
    """
    clerk = change.clerk
    clerk.require(Role.MANAGE, (clerk.area,))
    district_store.lock(change.conn)
    latest = rule_versions.latest(change.conn)
    if conflict := second(change.conn, SUBJECT, latest, latest, as_seen=latest == seen):
        return nothing(conflict)
    undone = rule_versions.undone_by(change.conn, to)
    if not clerk.covers(concerned(*(row for one in undone for row in (one.before, one.after))) or (clerk.area,)):
        raise NotYoursError
    number = rule_versions.roll_back(change.conn, to, author=clerk.name, note=note, now=change.now)
    if isinstance(number, list):
        return nothing(Hindrance.STALE)
    if number == 0:
        return nothing(Hindrance.NO_CHANGE)
    ids = [one.rule_id for one in undone]
    after = {"number": number, "to": to, "note": note, "rules": ids}
    line = Line("rules_roll_back", SUBJECT, number, clerk.area, before={"number": seen}, after=after)
    return written(Published(number, len(ids)), line)
