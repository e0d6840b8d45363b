"""`mashang doctor`: what is wrong, and what helps."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import aiohttp
from sqlalchemy.exc import SQLAlchemyError

from bot.clock import system_clock
from bot.configuration.policy_from_settings import policy_of, vault_of
from bot.configuration.serving_texts import NO_KEY, other_key
from bot.configuration.working_days import unknown_within
from bot.running.key_rotation import unopened
from bot.wechat.access_token import AccessToken, StoredToken
from bot.wechat.api import Api
from bot.wechat.wechat_errors import ApiError, ApiUnavailable
from handlers.texts.wording import CHINA
from nlp.district import DayKind
from storage.accounts import backups
from storage.database import open_database, reading
from storage.district import district_store
from storage.schema import SchemaError, check_schema

if TYPE_CHECKING:
    from bot.configuration.settings import Settings

#: How far ahead deadlines may lie: days whose holidays should be known by now.
_DAYS_AHEAD = 30
#: A nightly backup that failed twice is noticed.
_BACKUP_LASTS = timedelta(days=2)
#: Ports the platform calls (its page on server configuration).
_PLATFORM_PORTS = {None, 80, 443}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    name: str
    wrong: str = ""
    #: Goes on working, but should be looked at.
    doubtful: str = ""

    def __str__(self) -> str:
        if self.doubtful and not self.wrong:
            return f"CHECK {self.name}: {self.doubtful}"
        return f"WRONG {self.name}: {self.wrong}" if self.wrong else f"ok    {self.name}"


def examine(settings: Settings) -> list[Finding]:
    """Look at everything a running bot needs."""
    missing = settings.missing_account_keys()
    return [
        Finding("account", f"set {', '.join(missing)}" if missing else ""),
        _database(settings),
        _backup(settings),
        _address(settings),
        _keys(settings),
        _calendar(settings),
        _templates(settings),
        asyncio.run(_token(settings)) if not missing else Finding("token", "cannot be asked for without the account"),
    ]


def _database(settings: Settings) -> Finding:
    engine = open_database(settings.database.url.get_secret_value())
    try:
        check_schema(engine)
    except SchemaError as error:
        return Finding("database", str(error))
    except SQLAlchemyError as error:
        return Finding("database", f"not reachable ({type(error).__name__}); check database.url")
    finally:
        engine.dispose()
    return Finding("database")


def _backup(settings: Settings) -> Finding:
    engine = open_database(settings.database.url.get_secret_value())
    try:
        check_schema(engine)
        with reading(engine) as conn:
            last = backups.last(conn)
    except (SchemaError, SQLAlchemyError):
        return Finding("backup", doubtful="not known without the database")
    finally:
        engine.dispose()
    if last is None:
        return Finding("backup", doubtful="none was ever taken; `mashang backup FILE` takes one while the bot runs")
    if system_clock() - last > _BACKUP_LASTS:
        day = f"{last.astimezone(CHINA):%Y-%m-%d}"
        return Finding("backup", doubtful=f"the last is of {day}; run `mashang backup FILE` every night")
    return Finding("backup")


def _address(settings: Settings) -> Finding:
    url = urlsplit(settings.server.public_url)
    if url.hostname in {"127.0.0.1", "localhost"}:
        return Finding("callback address", "server.public_url is this machine; the platform needs a public address")
    if url.port not in _PLATFORM_PORTS:
        return Finding("callback address", "the platform calls ports 80 and 443 only; change server.public_url")
    return Finding("callback address")


def _keys(settings: Settings) -> Finding:
    if not settings.privacy.encryption_keys:
        return Finding("privacy", f"phone numbers are stored readable; {NO_KEY}")
    engine = open_database(settings.database.url.get_secret_value())
    try:
        check_schema(engine)
        where = unopened(engine, vault_of(settings))
    except (SchemaError, SQLAlchemyError):
        return Finding("privacy", doubtful="not known without the database whether the keys open what is stored")
    finally:
        engine.dispose()
    return Finding("privacy", other_key(where) if where else "")


def _calendar(settings: Settings) -> Finding:
    today = system_clock().astimezone(CHINA).date()
    unknown = unknown_within(policy_of(settings).calendar.amended(_own_days(settings)), today, _DAYS_AHEAD)
    if unknown is None:
        return Finding("working days")
    return Finding(
        "working days",
        f"the holidays of {unknown.year} are unknown; update chinesecalendar, import them with a workbook, or fill "
        "service_level.holidays and service_level.working_weekends",
    )


def _own_days(settings: Settings) -> list[tuple[date, bool]]:
    engine = open_database(settings.database.url.get_secret_value())
    try:
        check_schema(engine)
        with reading(engine) as conn:
            rows = district_store.read(conn, "holidays").holidays or ()
    except (SchemaError, SQLAlchemyError):
        # Said of the database already.
        return []
    finally:
        engine.dispose()
    return [(date.fromisoformat(row.day), row.kind == DayKind.WORKED) for row in rows]


def _templates(settings: Settings) -> Finding:
    if settings.wechat.account != "service":
        return Finding("templates")
    missing = [name for name, template in settings.wechat.templates if template is None]
    if missing:
        return Finding(
            "templates",
            f"no template for {', '.join(missing)}: such notices wait for the next contact once the window is closed",
        )
    return Finding("templates")


class _NoStore:
    """Asks afresh: the doctor must not be fooled by what is stored."""

    async def load(self) -> StoredToken | None:
        return None

    async def save(self, token: StoredToken) -> None:
        del token


async def _token(settings: Settings) -> Finding:
    wechat = settings.wechat
    async with aiohttp.ClientSession() as http:
        tokens = AccessToken(
            http,
            wechat.api_base_url,
            wechat.app_id,
            wechat.app_secret.get_secret_value(),
            store=_NoStore(),
            clock=system_clock,
        )
        try:
            await Api(http, wechat.api_base_url, tokens).get_callback_ips()
        except ApiError as error:
            return Finding("token", f"{error} {error.hint}".strip())
        except ApiUnavailable as error:
            return Finding("token", f"{wechat.api_base_url} not reachable: {error}")
    return Finding("token")
