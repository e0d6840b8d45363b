"""One rule as it stands: in use, drafted, or as it was last; and what a form made from it remembers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from storage.district.district_rows import fingerprint
from storage.rules import rule_drafts, rule_versions

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.district.district_store import RuleRow
    from storage.rules.rule_drafts import Draft


class Seen(NamedTuple):
    """What tells one state of a rule from another: its draft's revision, 0 = none, and what is in use, "" = nothing."""

    revision: int
    base: str


@dataclass(frozen=True, slots=True)
class RuleState:
    """A rule, drafted and in use; None = not."""

    draft: Draft | None
    in_use: RuleRow | None

    @property
    def seen(self) -> Seen:
        """What a form remembers that is made now."""
        return Seen(self.draft.revision if self.draft is not None else 0, print_of(self.in_use))

    @property
    def row(self) -> RuleRow | None:
        """What the rule is to be: the draft of it, else what is in use."""
        return self.draft.row if self.draft is not None else self.in_use


def state_of(conn: Connection, rule_id: str) -> RuleState:
    """Return a rule as it stands."""
    return RuleState(rule_drafts.draft_of(conn, rule_id), rule_drafts.published(conn, rule_id))


def last_of(conn: Connection, rule_id: str) -> RuleRow | None:
    """Return how a rule was before the newest version that changed it."""
    changed = rule_versions.changes_of_rule(conn, rule_id, 1)
    return changed[0][1].before if changed else None


def print_of(row: RuleRow | None) -> str:
    """Return what tells one state of a rule in use from another, "" for no rule."""
    return fingerprint(row) if row is not None else ""
