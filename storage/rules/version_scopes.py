"""Whom the published versions of the rules concern: the scopes of what they changed, without reading the rules."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import JSON, case, cast, func, select

from storage.rules.rule_tables import rule_changes

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Connection

#: No rule: it was, or is, not there. No code is empty.
ABSENT = ""


class Scopes(NamedTuple):
    """So many changed `rules` counted for `before` and count for `after`: a code, None = everywhere, or ABSENT."""

    before: str | None
    after: str | None
    rules: int


def scopes(conn: Connection, numbers: Collection[int]) -> dict[int, list[Scopes]]:
    """Return by version the scopes of the rules it changed, before and after."""
    before, after = _scope(conn, rule_changes.c.before), _scope(conn, rule_changes.c.after)
    found = conn.execute(
        select(rule_changes.c.version, before, after, func.count())
        .where(rule_changes.c.version.in_(numbers))
        .group_by(rule_changes.c.version, before, after)
    )
    counted: defaultdict[int, list[Scopes]] = defaultdict(list)
    for number, *rest in found:
        counted[number].append(Scopes(*rest))
    return dict(counted)


def _scope(conn: Connection, kept: Any) -> ColumnElement[str | None]:
    if conn.dialect.name == "postgresql":
        inside = cast(kept, JSON)["scope"].as_string()
    else:
        inside = func.json_extract(kept, "$.scope")
    return case((kept.is_(None), ABSENT), else_=inside)
