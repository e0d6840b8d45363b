"""Files of the bot are for the account it runs under alone: what citizens wrote is in them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.engine import make_url

if TYPE_CHECKING:
    from bot.configuration.settings import Settings

#: For the owner alone.
UMASK = 0o077


def keep_to_oneself() -> None:
    """Let every file made from now on be for this account alone."""
    os.umask(UMASK)


def close_to_others(settings: Settings) -> None:
    """Close to others what an earlier version made readable: the SQLite files and the media folder."""
    url = make_url(settings.database.url.get_secret_value())
    paths = [(settings.media.directory, 0o700)]
    if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
        paths += [(Path(f"{url.database}{ending}"), 0o600) for ending in ("", "-wal", "-shm")]
    for path, mode in paths:
        # Not there yet, or somebody else's: then it is theirs to close.
        with suppress(OSError):
            path.chmod(mode)
