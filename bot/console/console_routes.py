"""THE TABLE of the console: every address behind the door, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console import roster, signing
from bot.console.accounts.account_routes import ROUTES as ACCOUNTS
from bot.console.case.case_routes import ROUTES as CASE
from bot.console.case_list.list_routes import ROUTES as CASE_LIST
from bot.console.figures.figures_routes import ROUTES as FIGURES
from bot.console.home.home_routes import ROUTES as HOME
from bot.console.rules.rule_routes import ROUTES as RULES
from bot.console.trial.trial_routes import ROUTES as TRIAL

if TYPE_CHECKING:
    from bot.console.route import Route

ROUTES: tuple[Route, ...] = (
    *HOME,
    *CASE_LIST,
    *CASE,
    *FIGURES,
    *TRIAL,
    *RULES,
    *roster.ROUTES,
    *ACCOUNTS,
    *signing.ROUTES,
)
