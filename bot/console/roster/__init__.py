"""Roster and tables: divisions, deputies, categories, reply templates, QR codes, the workbook."""

from bot.console.roster.roster_routes import ROUTES

__all__ = ["ROUTES"]
