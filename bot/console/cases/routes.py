"""Every address of the cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.cases.listing.routes import ROUTES as LISTING
from bot.console.cases.one.routes import ROUTES as ONE

if TYPE_CHECKING:
    from bot.console.route import Route

ROUTES: tuple[Route, ...] = (*LISTING, *ONE)
