"""The way back from a case to the list it was opened from, with the list's filters."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, urlencode

if TYPE_CHECKING:
    from bot.console.page import Page

#: What an address of the list has in it at most.
_LONGEST = 1000


def back_to(page: Page) -> str:
    """Return the list's own query, "" when the case was not opened from a filtered list."""
    kept = parse_qsl(page.query.get("back", "")[:_LONGEST], keep_blank_values=False)
    return f"?{urlencode(kept)}" if kept else ""


def kept_back(page: Page) -> str:
    """Return what an address of the case carries, so that the way back is not lost on it."""
    return carried(back_to(page))


def carried(query: str) -> str:
    """Return a list's query ("?show=late") as an address of a case carries it."""
    return f"?back={quote(query[1:], safe='')}" if query else ""
