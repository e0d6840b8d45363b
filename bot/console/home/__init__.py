"""The first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.console.route import Role, Route

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Page


async def show(page: Page) -> web.StreamResponse:
    """Show the home page."""
    return page.html("home/home.html")


ROUTES = (Route("GET", "/", show, Role.VIEW),)
