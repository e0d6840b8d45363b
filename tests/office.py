"""An office of the village: its district in a real database, its staff, and what the audit says of what they wrote."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from handlers.office.change import carry_out
from handlers.office.clerk import Clerk
from handlers.office.role import Role
from handlers.office.scope import Scope
from nlp.places.division_tree import Tree
from storage.accounts import staff
from storage.accounts.staff_tables import audit
from storage.district import district_store
from storage.district.district_store import CategoryRow, DeputyRow, DistrictRows, DivisionRow, RuleRow, TemplateRow
from village import DISTRICT, MONDAY, STREET

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Engine

    from handlers.office.change import Change
    from handlers.office.written import Written

T = TypeVar("T")

#: The other street.
SOUTH = "880301002"
#: Who works there: name, role, division. Invented.
STAFF = {
    "区管理": (Role.MANAGE, None),
    "区管理二": (Role.MANAGE, None),
    "区经办": (Role.HANDLE, None),
    "北管理": (Role.MANAGE, STREET),
    "北经办": (Role.HANDLE, STREET),
    "北查看": (Role.VIEW, STREET),
    "南管理": (Role.MANAGE, SOUTH),
}
LAMP = RuleRow("R1", "路灯", "类别", "LD", 2.0)
NORTH_RULE, SOUTH_RULE = (
    RuleRow("R2", "夜市", "类别", "HW", 1.0, STREET),
    RuleRow("R3", "集市", "类别", "HW", 1.0, SOUTH),
)
ROWS = DistrictRows(
    divisions=tuple(
        DivisionRow(one.code, one.name, one.level.value, one.parent, one.aliases, one.places)
        for one in DISTRICT.divisions
    ),
    deputies=tuple(
        DeputyRow(d.id, d.name, d.level.value, "在任", d.divisions, d.specialities) for d in DISTRICT.deputies
    ),
    categories=tuple(CategoryRow(one.code, one.name, one.unit, one.reply_days) for one in DISTRICT.categories),
    rules=(LAMP, NORTH_RULE, SOUTH_RULE),
    templates=(TemplateRow("T1", "已收到", "{编号}已收到。", "回复"),),
)


@dataclass
class Office:
    """The staff at work."""

    engine: Engine
    tree: Tree

    def clerk(self, name: str) -> Clerk:
        """Return somebody as the door lets them in."""
        role, division = STAFF[name]
        account = self.look(lambda conn: staff.by_name(conn, name))
        assert account is not None
        return Clerk(account.id, name, role, Scope(self.tree, division))

    def do(self, name: str, job: Callable[[Change], Written[T]]) -> T:
        """Have somebody write something, in a transaction of its own."""
        clerk = self.clerk(name)
        return self.look(lambda conn: carry_out(conn, clerk, MONDAY, job))

    def look(self, job: Callable[[Connection], T]) -> T:
        """Look into the database, or do something behind everybody's back."""
        with self.engine.begin() as conn:
            return job(conn)

    def trail(self) -> list[tuple[str, str, str, str | None, Any, Any]]:
        """Return the audit: who, did what, to what, whose division, before, after."""
        rows = self.look(lambda conn: conn.execute(audit.select().order_by(audit.c.id)).all())
        return [
            (
                one.staff_name,
                one.action,
                f"{one.subject}:{one.subject_id}",
                one.division,
                json.loads(one.before) if one.before else None,
                json.loads(one.after) if one.after else None,
            )
            for one in rows
        ]


def open_office(engine: Engine) -> Office:
    """Put the village and its staff into a migrated database."""
    with engine.begin() as conn:
        district_store.upsert(conn, ROWS)
        for name, (role, division) in STAFF.items():
            staff.add(conn, name, "!", role.key, division, MONDAY)
    return Office(engine, Tree(DISTRICT.divisions))
