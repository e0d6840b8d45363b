"""`mashang posters`: PDF sheets with the codes of every community, deputy and station, and of the enterprise lane."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import aiohttp
import typer

from bot.clock import system_clock
from bot.configuration.settings import load_settings
from bot.delivery.token_store import DatabaseTokenStore
from bot.posters import poster_texts as texts
from bot.running.database_access import Database
from bot.running.lasting_codes import LastingCodes
from bot.wechat.access_token import AccessToken
from bot.wechat.api import Api
from bot.wechat.wechat_errors import ApiError, ApiUnavailable
from storage.database import open_database, reading
from storage.district import district_store
from storage.schema import check_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Engine

    from bot.configuration.settings import Settings
    from bot.posters.poster_drawing import Printed
    from bot.posters.poster_plan import Poster
    from storage.messages.scene_codes import SceneCode


class PosterError(ValueError):
    """Posters can't be made; the message is one line for whoever typed the command."""


def posters(
    folder: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder for the PDF files.")],
    division: Annotated[str | None, typer.Option(help="Code of a division: only what lies in it.")] = None,
    design: Annotated[str, typer.Option(help="stairwell (A4), lift (two on A4) or card (nine on A4).")] = "stairwell",
    config: Annotated[
        Path | None, typer.Option("--config", help="TOML file; default config.toml if it exists.")
    ] = None,
) -> None:
    """Write A4 posters (PDF) with QR codes: communities, deputies, stations, the enterprise lane; a line a file."""
    if design not in texts.DESIGNS:
        raise typer.BadParameter(f"one of {', '.join(texts.DESIGNS)}", param_hint="--design")
    settings = load_settings(config)
    if not settings.wechat.app_id or not settings.wechat.app_secret.get_secret_value():
        raise PosterError(texts.NO_ACCOUNT)
    engine = open_database(settings.database.url.get_secret_value())
    try:
        check_schema(engine)
        wanted = _wanted(engine, division)
        folder.mkdir(parents=True, exist_ok=True)
        codes = asyncio.run(_codes(engine, settings, [one.scene for one in wanted]))
        for line in _write(wanted, codes, design, settings.wechat.account_name, folder):
            print(line, flush=True)
    finally:
        engine.dispose()


def _wanted(engine: Engine, division: str | None) -> list[Poster]:
    from bot.posters.poster_plan import below, posters_of  # noqa: PLC0415 -- other commands draw nothing

    with reading(engine) as conn:
        rows = district_store.read(conn, "divisions", "deputies")
    inside = None if division is None else below(rows.divisions or (), division)
    if inside is not None and not inside:
        raise PosterError(texts.no_division(division or ""))
    found = posters_of(rows, inside)
    if not found:
        raise PosterError(texts.NO_POSTERS)
    return found


async def _codes(engine: Engine, settings: Settings, scenes: Sequence[str]) -> dict[str, SceneCode]:
    wechat, database = settings.wechat, Database(engine)
    database.open()
    try:
        async with aiohttp.ClientSession() as http:
            store = DatabaseTokenStore(database, wechat.app_id)
            secret = wechat.app_secret.get_secret_value()
            tokens = AccessToken(http, wechat.api_base_url, wechat.app_id, secret, store=store, clock=system_clock)
            api = Api(http, wechat.api_base_url, tokens)
            return await LastingCodes(database, api, wechat.app_id, system_clock).of(scenes)
    except ApiError as error:
        raise PosterError(texts.refused(error.code, error.message, error.hint)) from None
    except ApiUnavailable:
        raise PosterError(texts.UNREACHABLE) from None
    finally:
        await database.close()


def _write(
    wanted: Sequence[Poster], codes: dict[str, SceneCode], design: str, account: str, folder: Path
) -> Iterable[str]:
    from bot.posters.poster_drawing import Printed, letters, sheets  # noqa: PLC0415 -- see above
    from bot.posters.poster_font import font_for  # noqa: PLC0415 -- see above

    printed: list[Printed] = [Printed(one, codes[one.scene]) for one in wanted]
    with font_for(letters(printed, account)) as font:
        for one in printed:
            path = folder / one.poster.file_name
            path.write_bytes(sheets([one], design, account, font, repeat=True))
            yield texts.printed(str(path), one.poster.name, one.code.number)
