"""Before and after of an audit entry, as lines to read: only what changed, in words where we have them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.console import console_texts as words
from bot.console.accounts import account_texts as texts
from handlers.service.policy import CHINA
from handlers.texts.event_texts import OUTCOME_WORDS
from handlers.texts.staff_texts import WHOLE_DISTRICT

if TYPE_CHECKING:
    from nlp.suggester import Suggester

#: Fields whose values are codes of divisions.
_DIVISIONS = frozenset({"division", "street", "community", "scope", "parent", "divisions", "place"})
_DEPUTIES = frozenset({"deputy", "deputy_id"})
_CATEGORIES = frozenset({"category", "specialities"})
_KEYED = {"role": words.ROLES, "state": words.STATES, "outcome": OUTCOME_WORDS, "notice": texts.NOTICE_STATES}
_MOMENTS = frozenset({"due", "due_at"})
#: A value as long as a text of somebody's is shown so far.
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is another now; None = was not or is not there."""

    label: str
    before: str | None
    after: str | None


def lines(before: Any, after: Any, suggester: Suggester) -> list[Line]:
    """Return what differs, in the order of the fields."""
    if not isinstance(before, dict) and not isinstance(after, dict):
        if before == after:
            return []
        return [Line("", _shown("", before, suggester), _shown("", after, suggester))]
    old, new = _fields(before), _fields(after)
    return [
        Line(texts.FIELDS.get(key, key), _there(old, key, suggester), _there(new, key, suggester))
        for key in {**old, **new}
        if key not in old or key not in new or old[key] != new[key]
    ]


def _fields(value: Any) -> dict[str, Any]:
    if value is None:
        return {}
    return value if isinstance(value, dict) else {"": value}


def _there(values: dict[str, Any], key: str, suggester: Suggester) -> str | None:
    return _shown(key, values[key], suggester) if key in values else None


def _shown(key: str, value: Any, suggester: Suggester) -> str | None:
    if isinstance(value, bool):
        return texts.YES if value else texts.NO
    if value is None:
        return WHOLE_DISTRICT if key == "division" else texts.NOTHING
    if value in ("", [], {}):
        return texts.NOTHING
    if isinstance(value, list):
        return "、".join(_shown(key, one, suggester) or "" for one in value)[:_LONGEST]
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)[:_LONGEST]
    return _named(key, str(value), suggester)[:_LONGEST]


def _named(key: str, text: str, suggester: Suggester) -> str:
    if key in _DIVISIONS:
        return suggester.describe(text) or text
    if key in _DEPUTIES:
        deputy = suggester.deputy(text)
        return f"{deputy.name}（{text}）" if deputy else text
    if key in _CATEGORIES:
        category = suggester.category(text)
        return category.name if category else text
    return _moment(text) if key in _MOMENTS else _KEYED.get(key, {}).get(text, text)


def _moment(text: str) -> str:
    try:
        return datetime.fromisoformat(text).astimezone(CHINA).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return text
