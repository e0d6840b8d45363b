"""Rules as they are kept in drafts and versions: JSON that older and newer programs can read."""

from __future__ import annotations

import json
from dataclasses import asdict, fields

from storage.district.district_store import RuleRow

_NAMES = frozenset(field.name for field in fields(RuleRow))


def to_json(row: RuleRow | None) -> str | None:
    """Return a rule as JSON; None, for no rule, stays None."""
    return None if row is None else json.dumps(asdict(row), ensure_ascii=False, sort_keys=True)


def from_json(kept: str | None) -> RuleRow | None:
    """Return the rule again; what this program does not know of it is left out."""
    if kept is None:
        return None
    return RuleRow(**{name: value for name, value in json.loads(kept).items() if name in _NAMES})
