"""Whose the rules and versions are that a path names: for the door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.route import Subject
from handlers.rulebook.rule_scopes import concerned
from storage.accounts import audit_log
from storage.accounts.audit_log import LogFilter
from storage.rules import rule_drafts, rule_versions
from storage.rules.version_scopes import ABSENT, scopes

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import Connection

#: Longer numbers than any version has; a database's integer holds them.
_MOST_DIGITS = 9


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
