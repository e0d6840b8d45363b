"""How a case stands, as values that can be compared: what a clerk saw, what is written down, what is so now."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from bot.console import console_texts
from bot.console.case import case_texts as texts
from bot.console.form import unpacked
from handlers.texts.event_texts import OUTCOME_WORDS
from handlers.texts.wording import day

if TYPE_CHECKING:
    from nlp.suggester import Suggester
    from storage.cases.cases import Case

_NAMES = ("state", "outcome", "deputy", "category", "place", "due")
_LONGEST = 2000


def facts(case: Case) -> dict[str, str | None]:
    """Return how a case stands, by codes."""
    return {
        "state": case.state,
        "outcome": case.outcome,
        "deputy": case.deputy_id,
        "category": case.category,
        "place": case.community or case.street,
        "due": case.due_at.isoformat(),
    }


def to_form(case: Case) -> str:
    """Return the same for a hidden field of a form."""
    return json.dumps(facts(case))


def from_form(text: str) -> dict[str, str | None]:
    """Return what a form carries; what can't be read is nothing."""
    found = unpacked(text[:_LONGEST])
    return {name: found[name] for name in _NAMES if isinstance(found.get(name, 0), str | None)}


def differences(before: dict[str, str | None], case: Case, suggester: Suggester) -> list[tuple[str, str, str]]:
    """Return what is different now, in words: what, before, after."""
    now = facts(case)
    return [
        (texts.FACTS[name], _word(name, before[name], suggester), _word(name, now[name], suggester))
        for name in _NAMES
        if name in before and before[name] != now[name]
    ]


def _word(name: str, value: str | None, suggester: Suggester) -> str:
    """Say one value; the codes come back from a browser, so any may be unknown."""
    if not value:
        return texts.NOTHING[name]
    if name == "state":
        return console_texts.STATES.get(value, value)
    if name == "outcome":
        return OUTCOME_WORDS.get(value, value)
    if name == "deputy":
        deputy = suggester.deputy(value)
        return deputy.name if deputy else value
    if name == "category":
        category = suggester.category(value)
        return category.name if category else value
    if name == "place":
        return suggester.describe(value) or value
    try:
        return day(datetime.fromisoformat(value))
    except (ValueError, OverflowError):
        return value
