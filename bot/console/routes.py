"""THE TABLE of the console: every address behind the door, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console import roster, signing
from bot.console.accounts.routes import ROUTES as ACCOUNTS
from bot.console.cases.routes import ROUTES as CASES
from bot.console.home.routes import ROUTES as HOME
from bot.console.rules.routes import ROUTES as RULES
from bot.console.rules.trial.routes import ROUTES as TRIAL

if TYPE_CHECKING:
    from bot.console.route import Route

ROUTES: tuple[Route, ...] = (*HOME, *CASES, *TRIAL, *RULES, *roster.ROUTES, *ACCOUNTS, *signing.ROUTES)
