"""THE TABLE of the console: every address behind the door, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console import home, signing

if TYPE_CHECKING:
    from bot.console.route import Route

ROUTES: tuple[Route, ...] = (*home.ROUTES, *signing.ROUTES)
