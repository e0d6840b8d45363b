"""Where a case belongs, and what is different when it goes somewhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from handlers.cases.event_data import Change, Moved
from handlers.texts.wording import NO_CATEGORY, NOBODY, UNKNOWN_PLACE

if TYPE_CHECKING:
    from nlp.suggester import Suggester
    from storage.cases.cases import Case


class Routing(NamedTuple):
    """Where a case belongs: who answers, of what kind it is, in which street and community."""

    deputy: str | None
    category: str | None
    street: str | None
    community: str | None

    @staticmethod
    def of(case: Case) -> Routing:
        """Return where a case belongs now."""
        return Routing(case.deputy_id, case.category, case.street, case.community)


def changes(suggester: Suggester, before: Routing, after: Routing) -> tuple[Change, ...]:
    """Return what is different, by name as people call it now."""

    def deputy(at: Routing) -> str:
        if at.deputy is None:
            return NOBODY
        found = suggester.deputy(at.deputy) or suggester.stopped_deputy(at.deputy)
        return found.name if found else at.deputy

    def category(at: Routing) -> str:
        found = suggester.category(at.category) if at.category else None
        return found.name if found else NO_CATEGORY

    def place(at: Routing) -> str:
        code = at.community or at.street
        return (suggester.describe(code) if code else "") or UNKNOWN_PLACE

    named = (("deputy", deputy), ("category", category), ("place", place))
    return tuple(
        Change(what=what, before=name(before), after=name(after)) for what, name in named if name(before) != name(after)
    )


def act_to(case: Case, to: Routing) -> str:
    """Return which act sends a case there: to a first deputy, to another one, or only put right."""
    if to.deputy == case.deputy_id:
        return "correct"
    return "reassign" if case.deputy_id else "assign"


def moved(to: Routing, reason: str = "") -> Moved:
    """Return what such an act is told: where to, and why."""
    return Moved(words=reason, deputy=to.deputy, category=to.category, street=to.street, community=to.community)
