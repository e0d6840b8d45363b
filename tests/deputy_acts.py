"""What a deputy does to a case in a test: whoever has it, or, where nobody does, the one who had it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.actor import deputy
from handlers.cases.acts import perform
from handlers.cases.event_data import Concluded, EventData, Extended, Handed, Moved

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from storage.cases.cases import Case


def _do(desk: Desk, case: Case, act: str, data: EventData) -> Case:
    assert case.deputy_id is not None
    return perform(desk, case.id, act, deputy(case.deputy_id), data).case


def reply(desk: Desk, case: Case, text: str) -> Case:
    return _do(desk, case, "reply", EventData(words=text))


def ask(desk: Desk, case: Case, text: str) -> Case:
    return _do(desk, case, "ask", EventData(words=text))


def hand_over(desk: Desk, case: Case, unit: str) -> Case:
    return _do(desk, case, "hand_over", Handed(unit=unit))


def extend(desk: Desk, case: Case, days: int, reason: str) -> Case:
    return _do(desk, case, "extend", Extended(words=reason, days=days))


def list_as_clue(desk: Desk, case: Case) -> Case:
    return _do(desk, case, "clue", EventData())


def pass_on(desk: Desk, case: Case, reason: str) -> Case:
    return _do(desk, case, "reassign", Moved(words=reason))


def close(desk: Desk, case: Case, text: str, outcome: str = "answered") -> Case:
    return _do(desk, case, "close", Concluded(words=text, outcome=outcome))


def set_outcome(desk: Desk, case: Case, outcome: str) -> Case:
    return _do(desk, case, "outcome", Concluded(outcome=outcome))
