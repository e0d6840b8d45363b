"""Whom a rule concerns: who may see it, who may change it, and what nobody else is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from nlp.district import TargetKind
from storage.rules.rule_versions import RuleChange

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from handlers.office.scope import Scope
    from nlp.places.division_tree import Tree
    from storage.district.district_store import RuleRow
    from storage.rules.rule_drafts import Draft


class Scoped(Protocol):
    """A rule, of the database or of the understanding."""

    @property
    def scope(self) -> str | None:
        """The division it counts for, None = everywhere."""


class Serving(Protocol):
    """A deputy, of the database or of the understanding."""

    @property
    def divisions(self) -> Collection[str]:
        """The codes of the divisions they serve."""


class Deputies(Protocol):
    """Whoever knows the deputies: the understanding in use, or the database."""

    def deputy(self, deputy_id: str, /) -> Serving | None:
        """Return a deputy by number, None for none."""


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


def sees_target(scope: Scope, deputies: Deputies, kind: str, value: str) -> bool:
    """Whether somebody of that scope may be told who or what a rule speaks for."""
    if scope.whole:
        return True
    if kind == TargetKind.DIVISION:
        return scope.sees(value)
    deputy = deputies.deputy(value) if kind == TargetKind.DEPUTY else None
    return deputy is None or not deputy.divisions or any(scope.sees(code) for code in deputy.divisions)


def may_target(scope: Scope, deputies: Deputies, kind: str, value: str) -> bool:
    """Whether somebody of that scope may make a rule speak for it."""
    if scope.whole:
        return True
    if kind == TargetKind.DIVISION:
        return scope.covers(value)
    deputy = deputies.deputy(value) if kind == TargetKind.DEPUTY else None
    return deputy is None or any(scope.covers(code) for code in deputy.divisions)
