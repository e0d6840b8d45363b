"""The addresses of the figures."""

from __future__ import annotations

from bot.console.figures import figures_page as figures
from bot.console.route import Route
from handlers.office.role import Role

ROUTES = (
    Route("GET", "/figures", figures.show, Role.VIEW),
    Route("GET", "/figures/cases", figures.show_cases, Role.VIEW),
    Route("GET", "/figures/month.xlsx", figures.send_workbook, Role.VIEW),
)
