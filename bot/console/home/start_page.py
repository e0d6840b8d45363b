"""The road from an empty database to the first case: what is done is ticked."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from aiohttp import web

from bot.console.home import home_texts as texts
from bot.demo.demo_workbook import build
from bot.running.doctor import examine
from handlers.office.written import Line, nothing, written
from storage.overviews import first_steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.console.page import Page
    from bot.running.doctor import Finding
    from handlers.office.change import Change
    from handlers.office.written import Written
    from storage.overviews.first_steps import Progress

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONGEST_SENTENCE = 500


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the road."""

    key: str
    title: str
    done: bool


def steps(page: Page, progress: Progress) -> list[Step]:
    """Return the road with what is done."""
    done = {
        "district": progress.district,
        "deputy": progress.deputy,
        "sentence": progress.sentence,
        "account": progress.message and not page.console.settings.missing_account_keys(),
    }
    return [Step(key, title, done[key]) for key, title in texts.STEPS.items()]


def road(
    page: Page,
    present: Sequence[Step],
    *,
    findings: Sequence[Finding] = (),
    wrong: str = "",
    sentence: str = texts.EXAMPLE_SENTENCE,
) -> web.Response:
    """Show the road."""
    settings = page.console.settings
    return page.html(
        "home/start.html",
        400 if wrong else 200,
        steps=present,
        missing=settings.missing_account_keys(),
        callback=f"{settings.server.public_url}/wechat",
        mode=settings.wechat.mode,
        findings=[(*texts.FINDINGS[found.name], found.wrong or found.doubtful) for found in findings],
        wrong=wrong,
        sentence=sentence,
        most=_LONGEST_SENTENCE,
    )


async def show(page: Page) -> web.StreamResponse:
    """Show the road at any time."""
    return road(page, await _steps(page))


async def example(page: Page) -> web.StreamResponse:
    """Send the demo district as a workbook: invented people in the form that is wanted."""
    del page
    names = f"filename=\"example.xlsx\"; filename*=UTF-8''{quote(texts.EXAMPLE_NAME)}"
    return web.Response(
        body=await asyncio.to_thread(_example),
        content_type=_EXCEL,
        headers={"Content-Disposition": f"attachment; {names}"},
    )


async def try_sentence(page: Page) -> web.StreamResponse:
    """Lead to the try-out box with a sentence; that somebody has tried one is noted, once."""
    text = (await page.form()).text("text", _LONGEST_SENTENCE)
    if not text:
        return road(page, await _steps(page), wrong=texts.NO_SENTENCE, sentence="")

    def job(change: Change) -> Written[None]:
        if first_steps.progress(change.conn).sentence:
            return nothing(None)
        action, subject = first_steps.TRIED
        return written(None, Line(action, subject, action))

    await page.write(job)
    return page.to("/rules/try?" + urlencode({"text": text}))


async def check(page: Page) -> web.StreamResponse:
    """Look at everything a running bot needs, as `mashang doctor` does; the platform is asked."""
    findings = await asyncio.to_thread(partial(examine, page.console.settings))
    return road(page, await _steps(page), findings=findings)


async def _steps(page: Page) -> list[Step]:
    return steps(page, await page.read(first_steps.progress))


def _example() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "example.xlsx"
        build(path)
        return path.read_bytes()
