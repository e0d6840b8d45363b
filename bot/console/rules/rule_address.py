"""Where a rule is looked at and changed."""

from __future__ import annotations

from urllib.parse import quote

#: Where the rules' own pages lie: a rule of such a name has a longer address.
RESERVED = frozenset(
    {"new", "draft", "versions", "try", "preview", "dry-run", "proposals", "export.xlsx", "import", "id"}
)


def address(rule_id: str) -> str:
    """Return the address of a rule, whatever it is called."""
    return f"/rules/{'id/' if rule_id in RESERVED else ''}{quote(rule_id, safe='')}"
