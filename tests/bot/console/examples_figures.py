"""Examples of the figures: they name nothing in their paths, and change nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from console_rig import ConsoleRig

POSTS: dict[str, dict[str, Any]] = {}


async def prepare(_rig: ConsoleRig) -> dict[str, Any]:
    """Nothing is needed."""
    return {}
