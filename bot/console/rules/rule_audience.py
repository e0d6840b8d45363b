"""Whom a rule concerns: who may see it, who may change it, and what nobody else is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from bot.console.route import Subject
from nlp.district import TargetKind
from storage.accounts import audit_log
from storage.accounts.audit_log import LogFilter
from storage.rules import rule_drafts, rule_versions
from storage.rules.rule_versions import RuleChange
from storage.rules.version_scopes import ABSENT, scopes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sqlalchemy import Connection

    from bot.console.scope import Scope
    from nlp.places.division_tree import Tree
    from nlp.suggester import Suggester
    from storage.district.district_store import RuleRow
    from storage.rules.rule_drafts import Draft


#: Longer numbers than any version has; a database's integer holds them.
_MOST_DIGITS = 9


class Scoped(Protocol):
    """A rule, of the database or of the understanding."""

    @property
    def scope(self) -> str | None:
        """The division it counts for, None = everywhere."""


R = TypeVar("R", bound=Scoped)


def visible(scope: Scope, row: R | None) -> R | None:
    """Return a rule as somebody of that scope may see it: None when it counts for others only."""
    return row if row is not None and scope.sees(row.scope) else None


def shown(scope: Scope, changes: Iterable[RuleChange]) -> list[RuleChange]:
    """Return changes as somebody of that scope may see them: a side that counts for others only is left out."""
    sides = (RuleChange(one.rule_id, visible(scope, one.before), visible(scope, one.after)) for one in changes)
    return [one for one in sides if one.before != one.after]


def concerned(*rows: Scoped | None) -> tuple[str | None, ...]:
    """Return the divisions some states of a rule count for; None among them = the whole district."""
    return tuple(dict.fromkeys(row.scope for row in rows if row is not None))


def division(tree: Tree, *rows: Scoped | None) -> str | None:
    """Return the one division all these states lie in, None for the whole district: for the audit log."""
    codes = [code for code in concerned(*rows) if code is not None]
    return tree.shared(codes) if len(codes) == len(concerned(*rows)) else None


def covers(scope: Scope, *rows: Scoped | None) -> bool:
    """Whether somebody of that scope may change a rule from and into these states."""
    return all(scope.covers(one) for one in concerned(*rows))


def covers_draft(scope: Scope, draft: Draft, in_use: RuleRow | None = None) -> bool:
    """Whether somebody of that scope may change, drop or publish a draft."""
    return covers(scope, draft.row, draft.base, in_use)


def sees_draft(scope: Scope, draft: Draft) -> bool:
    """Whether a draft changes anything somebody of that scope may see."""
    return visible(scope, draft.row) != visible(scope, draft.base)


def sees_target(scope: Scope, suggester: Suggester, kind: str, value: str) -> bool:
    """Whether somebody of that scope may be told who or what a rule speaks for."""
    if scope.whole:
        return True
    if kind == TargetKind.DIVISION:
        return scope.sees(value)
    deputy = suggester.deputy(value) if kind == TargetKind.DEPUTY else None
    return deputy is None or not deputy.divisions or any(scope.sees(code) for code in deputy.divisions)


def may_target(scope: Scope, suggester: Suggester, kind: str, value: str) -> bool:
    """Whether somebody of that scope may make a rule speak for it."""
    if scope.whole:
        return True
    if kind == TargetKind.DIVISION:
        return scope.covers(value)
    deputy = suggester.deputy(value) if kind == TargetKind.DEPUTY else None
    return deputy is None or any(scope.covers(code) for code in deputy.divisions)


def _owners_of_rule(conn: Connection, path: Mapping[str, str]) -> Collection[str | None] | None:
    rule_id = path["rule"]
    draft, in_use = rule_drafts.draft_of(conn, rule_id), rule_drafts.published(conn, rule_id)
    if draft is not None or in_use is not None:
        return concerned(in_use, *((draft.row, draft.base) if draft is not None else ()))
    # A rule that is gone belongs to whom it belonged last.
    last = rule_versions.changes_of_rule(conn, rule_id, 1)
    return concerned(last[0][1].before) if last else None


def _owners_of_written(conn: Connection, path: Mapping[str, str]) -> Collection[str | None] | None:
    """Whom a rule concerns whose form comes in: one that was only drafted may have been dropped meanwhile."""
    found = _owners_of_rule(conn, path)
    if found is not None:
        return found
    last = audit_log.page_of(conn, LogFilter(subject="rule", subject_id=path["rule"]), 1).entries
    return [last[0].division] if last else None


def number_of(path: Mapping[str, str]) -> int:
    """Return the number of the version a path names, 0 for one no database can hold."""
    number = path["version"]
    return int(number) if len(number) <= _MOST_DIGITS else 0


def _owners_of_version(conn: Connection, path: Mapping[str, str]) -> Collection[str | None] | None:
    number = number_of(path)
    found = scopes(conn, [number]).get(number, ())
    return {side for one in found for side in (one.before, one.after) if side != ABSENT} or None


def _owners_of_way_back(conn: Connection, path: Mapping[str, str]) -> Collection[str | None] | None:
    """Whom a roll-back concerns: those whose rules it would change."""
    number = number_of(path)
    if rule_versions.version(conn, number) is None:
        return None
    undone = rule_versions.undone_by(conn, number)
    states = [row for change in undone for row in (change.before, change.after)]
    return concerned(*states) or _owners_of_version(conn, path)


RULE = Subject(_owners_of_rule, shared=True)
WRITTEN = Subject(_owners_of_written, shared=True)
VERSION = Subject(_owners_of_version, shared=True)
WAY_BACK = Subject(_owners_of_way_back, shared=True)
