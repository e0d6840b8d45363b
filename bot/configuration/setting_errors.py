"""Turning a refused configuration into sentences for whoever edits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError


class SettingsError(ValueError):
    """The configuration can't be used; the message names file, key and what is expected, a line each."""


def explain(error: ValidationError, source: str) -> str:
    """Return a line for each refused key. Values are never quoted: one of them may be a secret."""
    lines = []
    for problem in error.errors(include_url=False, include_input=False, include_context=False):
        key = ".".join(str(part) for part in problem["loc"])
        if problem["type"] == "extra_forbidden":
            expected = "unknown key; see config.example.toml for the known ones"
        else:
            expected = "expected " + problem["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
        lines.append(f"{source} (or MASHANG_{key.upper().replace('.', '__')}): {key}: {expected}")
    return "\n".join(lines)
