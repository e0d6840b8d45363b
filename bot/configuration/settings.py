"""Every setting: TOML first, environment over it, checked once at start.

Any key can come from the environment as MASHANG_<SECTION>__<KEY>. Unknown keys are errors. Secrets are
`SecretStr`, so no log, error or repr shows them.
"""

from __future__ import annotations

import os
import re
import tomllib
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal

from cryptography.fernet import Fernet
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict
from pydantic_settings import SettingsError as SourceError

from bot.configuration.setting_errors import SettingsError, explain
from bot.configuration.setting_texts import ACCOUNT_NAME

_ENCODING_AES_KEY = re.compile(r"[A-Za-z0-9+/]{43}")


def _clock_time(text: str) -> str:
    try:
        return time.fromisoformat(text).strftime("%H:%M")
    except ValueError:
        raise ValueError('a time of day like "21:00"') from None


def _from_to(hours: list[str]) -> list[str]:
    if len(hours) not in {0, 2}:
        raise ValueError('two times of day, from and to, like ["21:00", "08:00"], or [] for none')
    return hours


def _fernet_key(key: SecretStr) -> SecretStr:
    try:
        Fernet(key.get_secret_value())
    except ValueError:
        raise ValueError("a Fernet key: 32 bytes in URL-safe base64 (44 characters)") from None
    return key


def _aes_key(key: SecretStr) -> SecretStr:
    if key.get_secret_value() and not _ENCODING_AES_KEY.fullmatch(key.get_secret_value()):
        raise ValueError("the 43 letters and digits of EncodingAESKey from the platform's page")
    return key


def _address(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise ValueError("an address that starts with http:// or https://")
    return url.rstrip("/")


ClockTime = Annotated[str, AfterValidator(_clock_time)]
Address = Annotated[str, AfterValidator(_address)]


class Section(BaseModel):
    """A table of the configuration file; frozen, and unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Server(Section):
    """Where the bot listens, and how its pages are called from outside."""

    host: str = "127.0.0.1"
    port: int = Field(8080, ge=1, le=65535)
    public_url: Address = "http://127.0.0.1:8080"


class Database(Section):
    """Where everything is kept."""

    url: SecretStr = SecretStr("sqlite:///var/mashang.db")


class Template(Section):
    """A template message of the account: its id, and which of its fields takes which of our values."""

    id: str = Field(min_length=1)
    fields: dict[str, str] = Field(min_length=1)


class Templates(Section):
    """Template messages by occasion; an occasion without one waits for the next contact."""

    case_assigned: Template | None = None
    case_replied: Template | None = None
    case_closed: Template | None = None
    case_due: Template | None = None


class WeChat(Section):
    """The official account."""

    app_id: str = ""
    app_secret: SecretStr = SecretStr("")
    token: SecretStr = SecretStr("")
    encoding_aes_key: Annotated[SecretStr, AfterValidator(_aes_key)] = SecretStr("")
    mode: Literal["plain", "compatible", "safe"] = "safe"
    account: Literal["service", "subscription"] = "service"
    account_name: str = ACCOUNT_NAME
    api_base_url: Address = "https://api.weixin.qq.com"
    tap_opens_window: bool = False
    location_datum: Literal["gcj02", "wgs84"] = "gcj02"
    templates: Templates = Templates()


class ServiceLevel(Section):
    """What the district promises."""

    reply_working_days: int = Field(2, ge=1, le=60)
    number_prefix: str = Field("MS", pattern=r"^[A-Z]{2}$")
    quiet_hours: Annotated[list[ClockTime], AfterValidator(_from_to)] = ["21:00", "08:00"]
    remind_after_hours: float = Field(24, gt=0)
    escalate_after_hours: float = Field(48, gt=0)
    holidays: list[date] = []
    working_weekends: list[date] = []


class Media(Section):
    """Photos and recordings."""

    directory: Path = Path("var/media")
    max_bytes: int = Field(20_000_000, ge=1000)


class Privacy(Section):
    """Personal data at rest."""

    encryption_keys: list[Annotated[SecretStr, AfterValidator(_fernet_key)]] = []


class Retention(Section):
    """How long what is kept; each in days."""

    chat_days: int = Field(180, ge=1)
    media_days: int = Field(365, ge=1)
    case_days: int = Field(730, ge=1)


class Limits(Section):
    """What one citizen may send."""

    messages_per_minute: int = Field(30, ge=1)
    cases_per_day: int = Field(10, ge=1)
    max_text_length: int = Field(2000, ge=100, le=20_000)


class Staff(Section):
    """The staff console."""

    session_hours: float = Field(12, gt=0, le=24 * 30)


class Log(Section):
    """What is logged, and how."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["console", "json"] = "console"


class Settings(BaseSettings):
    """The whole configuration, frozen."""

    model_config = SettingsConfigDict(
        env_prefix="MASHANG_",
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
        nested_model_default_partial_update=True,
    )

    server: Server = Server()
    database: Database = Database()
    wechat: WeChat = WeChat()
    service_level: ServiceLevel = ServiceLevel()
    media: Media = Media()
    privacy: Privacy = Privacy()
    retention: Retention = Retention()
    limits: Limits = Limits()
    staff: Staff = Staff()
    log: Log = Log()

    def missing_account_keys(self) -> list[str]:
        """Return the keys without which no account can be served."""
        return [key for key, value in self._account_keys().items() if not value]

    def has_no_account(self) -> bool:
        """Whether nothing of an account is configured yet: the console alone can be served then."""
        return not any(self._account_keys().values())

    def _account_keys(self) -> dict[str, str]:
        wechat = self.wechat
        needed = {
            "wechat.app_id": wechat.app_id,
            "wechat.app_secret": wechat.app_secret.get_secret_value(),
            "wechat.token": wechat.token.get_secret_value(),
        }
        if wechat.mode != "plain":
            needed["wechat.encoding_aes_key"] = wechat.encoding_aes_key.get_secret_value()
        return needed

    def require_account(self) -> None:
        """Raise SettingsError unless the official account is configured."""
        missing = self.missing_account_keys()
        if missing:
            raise SettingsError(
                "\n".join(
                    f"{key}: missing; it is on the account's page in the platform's console (basic configuration)"
                    for key in missing
                )
            )

    @classmethod
    def settings_customise_sources(  # noqa: D102 -- pydantic-settings' own signature
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        del settings_cls, dotenv_settings, file_secret_settings
        # The environment goes over the file, whose content comes in as init values.
        return env_settings, init_settings


def _check_environment() -> None:
    """Raise SettingsError for a variable whose section there is not: it would be passed over in silence."""
    prefix, between = "MASHANG_", "__"
    for name in sorted(os.environ):
        section, found, _ = name.upper().removeprefix(prefix).partition(between)
        if name.upper().startswith(prefix) and found and section.lower() not in Settings.model_fields:
            known = ", ".join(Settings.model_fields)
            raise SettingsError(f"environment: {name}: unknown section; expected one of {known}")


def load_settings(path: Path | None) -> Settings:
    """Read the configuration. Raises SettingsError naming file, key and what is expected, OSError naming the file.

    Without a path `config.toml` is read if it is there, else the built-in defaults hold.
    """
    _check_environment()
    source = path or Path("config.toml")
    content: dict[str, object] = {}
    if path is not None or source.exists():
        try:
            content = tomllib.loads(source.read_text(encoding="utf-8-sig"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"{source}: not valid TOML: {error}") from None
    try:
        return Settings(**content)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsError(explain(error, str(source))) from None
    except SourceError as error:
        # The text names the section and quotes no value.
        raise SettingsError(f'environment: {error}; a list is written as JSON, like ["21:00", "08:00"]') from None
