"""What the console's pages work with: joined once, in `bot/app.py`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.console.throttle import Throttle
from bot.workbook.reading_apart import ReaderApart

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2 import Environment

    from bot.clock import Clock
    from bot.configuration.privacy import Vault
    from bot.configuration.settings import Settings
    from bot.configuration.signatures import Signatures
    from bot.console.trial.workbench import Workbench
    from bot.running.database_access import Database
    from bot.running.district_in_use import DistrictInUse
    from bot.wechat.api import Api
    from handlers.service.policy import Policy


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """The account a demo is entered with; shown on its sign-in page, never made anywhere else."""

    name: str
    password: str


@dataclass(frozen=True, slots=True)
class Console:
    """Reading and writing go through `database`; `district` is what the bot works with now.

    `api` returns the client of the platform's API; it exists while the application runs.
    """

    database: Database
    district: DistrictInUse
    clock: Clock
    settings: Settings
    vault: Vault
    signatures: Signatures
    api: Callable[[], Api]
    cache_dir: Path | None
    pages: Environment
    workbench: Workbench
    demo: DemoAccount | None = None
    throttle: Throttle = field(default_factory=Throttle)
    reader: ReaderApart = field(default_factory=ReaderApart)

    @property
    def policy(self) -> Policy:
        """The service's promises, with the calendar the district has now."""
        return self.district.service.policy

    @property
    def is_secure(self) -> bool:
        """Whether browsers reach us by HTTPS, so that cookies may be kept to it."""
        return self.settings.server.public_url.startswith("https://")
