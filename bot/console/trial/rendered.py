"""Long pages, put together beside the event loop."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Page


async def rendered(page: Page, template: str, status: int = 200, **values: Any) -> web.Response:
    """Return a page that may have hundreds of rows; rendering it must not hold up messages."""
    return await asyncio.to_thread(partial(page.html, template, status, **values))
