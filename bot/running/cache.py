"""Where what can be made again is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.engine import make_url

if TYPE_CHECKING:
    from bot.configuration.settings import Settings


def cache_folder(settings: Settings) -> Path:
    """Return where the segmenter keeps its dictionary's cache: beside the database, else below var/."""
    url = make_url(settings.database.url.get_secret_value())
    if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
        return Path(url.database).parent / "cache"
    return Path("var/cache")
