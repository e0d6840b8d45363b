"""Photos, recordings and videos of a case, out of the media folder."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from aiohttp import web

from storage.cases import cases
from storage.messages import media

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.console.page import Page
    from storage.messages.media import Medium

#: What a browser may show by itself; anything else is saved.
PICTURES = frozenset({"image/jpeg", "image/png", "image/gif"})
_LONGEST_ID = 9


async def medium(page: Page) -> web.StreamResponse:
    """Serve a medium of the case, with the type its content had when it was stored."""
    case_id, number = int(page.path["case"]), page.path["medium"]

    def job(conn: Connection) -> Medium | None:
        wanted = int(number) if len(number) <= _LONGEST_ID else 0
        return next(iter(media.some(conn, [wanted])), None) if wanted in cases.media_of(conn, case_id) else None

    found = await page.read(job)
    if found is None or found.path is None:
        return page.missing()
    path = page.console.settings.media.directory / found.path
    if not await asyncio.to_thread(path.is_file):
        return page.missing()
    kind = found.content_type or "application/octet-stream"
    place = "inline" if kind in PICTURES else "attachment"
    return web.FileResponse(
        path,
        headers={
            "Content-Type": kind,
            "Content-Disposition": f'{place}; filename="{found.id}{path.suffix}"',
            "Cache-Control": "private, max-age=3600",
        },
    )
