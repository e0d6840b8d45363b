"""What rules speak for, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.rules import rule_texts as texts
from handlers.rulebook.rule_scopes import sees_target
from nlp.district import TargetKind

if TYPE_CHECKING:
    from handlers.office.scope import Scope
    from nlp.suggester import Suggester

#: Targets that are codes; the others are texts.
CODED = frozenset({TargetKind.CATEGORY, TargetKind.DIVISION, TargetKind.DEPUTY})


def name_of(suggester: Suggester, scope: Scope, kind: str, value: str) -> str:
    """Return what a target is called; a text is its own name, a code nobody knows too."""
    if not sees_target(scope, suggester, kind, value):
        return texts.OUTSIDE_NAME
    if kind == TargetKind.CATEGORY:
        category = suggester.category(value)
        return category.name if category else value
    if kind == TargetKind.DIVISION:
        return suggester.describe(value) or value
    if kind == TargetKind.DEPUTY:
        deputy = suggester.deputy(value)
        return deputy.name if deputy else value
    return value


def target_name(suggester: Suggester, scope: Scope, kind: str, value: str) -> str:
    """Return kind, name and code of a target in one line."""
    name = name_of(suggester, scope, kind, value)
    code = f"（{value}）" if kind in CODED and name not in {value, texts.OUTSIDE_NAME} else ""
    return f"{kind}：{name}{code}"
