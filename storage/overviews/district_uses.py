"""What refers to a division or a category: while anything does, it stays."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from storage.accounts.staff_tables import staff
from storage.cases.case_tables import cases
from storage.district.district_tables import deputies, divisions, rules
from storage.rules.rule_tables import rule_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection

#: So many are named; the rest is counted.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Use:
    """Rows of one kind that refer to something: how many, and what the first few are called.

    `kind`: divisions, deputies, rules, drafts, staff, cases.
    """

    kind: str
    count: int
    names: tuple[str, ...]


def of_division(conn: Connection, code: str, kind: str) -> list[Use]:
    """Return everything that refers to a division; `kind` is what rules call a target of that sort."""
    found = [
        _use("divisions", conn.execute(select(divisions.c.name).where(divisions.c.parent == code)).scalars().all()),
        _use("deputies", _listed(conn, "divisions", code)),
        *_by_rules(conn, kind, code, or_(rules.c.scope == code, _targets(kind, code))),
        _use("staff", conn.execute(select(staff.c.name).where(staff.c.division == code)).scalars().all()),
        _cases(conn, or_(cases.c.street == code, cases.c.community == code)),
    ]
    return [use for use in found if use.count]


def of_category(conn: Connection, code: str, kind: str) -> list[Use]:
    """Return everything that refers to a category; `kind` is what rules call a target of that sort."""
    found = [
        _use("deputies", _listed(conn, "specialities", code)),
        *_by_rules(conn, kind, code, _targets(kind, code)),
        _cases(conn, cases.c.category == code),
    ]
    return [use for use in found if use.count]


def _listed(conn: Connection, column: str, code: str) -> list[str]:
    rows = conn.execute(select(deputies.c.name, deputies.c[column]).order_by(deputies.c.id))
    return [name for name, codes in rows if code in codes]


def _targets(kind: str, code: str) -> ColumnElement[bool]:
    return (rules.c.target_kind == kind) & (rules.c.target_value == code)


def _by_rules(conn: Connection, kind: str, code: str, where: ColumnElement[bool]) -> Iterator[Use]:
    yield _use("rules", conn.execute(select(rules.c.id).where(where).order_by(rules.c.id)).scalars().all())
    drafts = conn.execute(select(rule_drafts.c.rule_id, rule_drafts.c.row).where(rule_drafts.c.row.is_not(None)))
    yield _use("drafts", [rule for rule, row in drafts if _draft_means(json.loads(row), kind, code)])


def _draft_means(row: dict[str, object], kind: str, code: str) -> bool:
    return row.get("scope") == code or (row.get("target_kind"), row.get("target_value")) == (kind, code)


def _cases(conn: Connection, where: ColumnElement[bool]) -> Use:
    count = conn.execute(select(func.count()).select_from(cases).where(where)).scalar_one()
    names = conn.execute(select(cases.c.number).where(where).order_by(cases.c.id.desc()).limit(_NAMED)).scalars().all()
    return Use("cases", count, tuple(names))


def _use(kind: str, names: Sequence[str]) -> Use:
    return Use(kind, len(names), tuple(names[:_NAMED]))
