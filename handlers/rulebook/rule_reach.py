"""Whether whoever asks may change a rule: from and into states within their scope, for targets within their reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.office.clerk import NotYoursError
from handlers.office.role import Role
from handlers.rulebook.rule_scopes import concerned, may_target
from storage.district import district_rows
from storage.district.district_store import DeputyRow

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from handlers.office.change import Change
    from storage.district.district_store import RuleRow


class _DeputiesThen:
    """The deputies as the database has them in this transaction."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn

    def deputy(self, deputy_id: str, /) -> DeputyRow | None:
        row = district_rows.get(self._conn, "deputies", deputy_id)
        return row if isinstance(row, DeputyRow) else None


def require(change: Change, after: RuleRow | None, *before: RuleRow | None) -> None:
    """Go on only for somebody who may make this of a rule that was that: None = no rule.

    A target out of reach may stay where the rule had it `before`. Raises NotYoursError.
    """
    clerk = change.clerk
    clerk.require(Role.HANDLE, concerned(after, *before) or (None,))
    if after is None:
        return
    target = after.target_kind, after.target_value
    kept = {(one.target_kind, one.target_value) for one in before if one is not None}
    if target not in kept and not may_target(clerk.scope, _DeputiesThen(change.conn), *target):
        raise NotYoursError
