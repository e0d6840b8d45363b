"""`mashang keys rotate`: everything sealed with the first key, while the bot runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands import keeping_texts as texts
from bot.configuration.policy_from_settings import vault_of
from bot.configuration.setting_errors import SettingsError
from bot.configuration.settings import load_settings
from bot.running.key_rotation import rotate as rotate_keys
from storage.database import open_database
from storage.schema import check_schema

keys_app = typer.Typer(no_args_is_help=True, help="The keys that personal data is sealed with.")

Config = Annotated[Path | None, typer.Option("--config", help="TOML file; default config.toml if it exists.")]


@keys_app.command("rotate")
def rotate(config: Config = None) -> None:
    """Seal everything sealed with the first of [privacy] encryption_keys; the bot may run meanwhile."""
    settings = load_settings(config)
    if not settings.privacy.encryption_keys:
        raise SettingsError("privacy.encryption_keys: empty; put a Fernet key there first")
    engine = open_database(settings.database.url.get_secret_value())
    try:
        check_schema(engine)
        done = rotate_keys(engine, vault_of(settings))
    finally:
        engine.dispose()
    print(texts.rotated(done.anew, done.already))
    if done.unopened:
        raise SettingsError(f"privacy.encryption_keys: {texts.unopened(done.unopened)}")
