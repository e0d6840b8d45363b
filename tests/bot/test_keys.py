"""Keys: nothing personal is served without one, everything stored opens, and they are changed while the bot runs."""

from __future__ import annotations

import re
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from cryptography.fernet import Fernet

from bot.configuration.privacy import UnknownKeyError, Vault
from bot.configuration.setting_errors import SettingsError
from bot.configuration.settings import Settings
from bot.running.key_rotation import rotate
from bot.serving import check_keys
from outside import config, mashang, must
from stage import stage
from storage.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = (Fernet.generate_key().decode() for _ in range(2))
PHONE = "13955550123"


def stored(folder: Path) -> str:
    """Everything in the database's files, as it stands there."""
    with closing(sqlite3.connect(folder / "mashang.db")) as conn:
        return "\n".join(conn.iterdump())


def sealed_in(text: str) -> set[str]:
    """Every sealed value in a text."""
    return set(re.findall(r"gAAAAA[\w=-]+", text))


async def file_with_phone(folder: Path, key: str) -> None:
    """File a case with a number, and begin another, whose number stands in the conversation."""
    async with stage(folder, "plain", privacy={"encryption_keys": [key]}) as on:
        for name in ("群众甲", "群众乙"):
            await on.says(name, "柳林新苑三号楼楼道灯坏了，晚上看不见路")
            await on.says(name, PHONE)
        await on.says("群众甲", "提交")


def settings_with(folder: Path, *keys: str, public_url: str = "http://127.0.0.1:8080") -> Settings:
    return Settings(
        database={"url": f"sqlite:///{folder / 'mashang.db'}"},
        privacy={"encryption_keys": list(keys)},
        server={"public_url": public_url},
    )


async def test_everything_is_sealed_with_the_first_key_and_opens_without_the_old_one(folder: Path) -> None:
    await file_with_phone(folder, OLD)
    engine = open_database(f"sqlite:///{folder / 'mashang.db'}")
    done = rotate(engine, Vault([NEW, OLD]))
    again = rotate(engine, Vault([NEW, OLD]))
    engine.dispose()
    check_keys(settings_with(folder, NEW))
    async with stage(folder, "plain", privacy={"encryption_keys": [NEW]}) as on:
        card = await on.says("群众乙", "提交")

    assert done.anew >= 3
    assert done.unopened == 0
    assert (again.anew, again.already) == (0, done.anew + done.already)
    assert "提交成功" in card


async def test_what_no_key_opens_is_counted_and_left_as_it_is(folder: Path) -> None:
    await file_with_phone(folder, OLD)
    before = sealed_in(stored(folder))
    engine = open_database(f"sqlite:///{folder / 'mashang.db'}")
    done = rotate(engine, Vault([NEW]))
    engine.dispose()

    assert done.unopened >= 2
    assert before <= sealed_in(stored(folder))


async def test_nothing_is_served_behind_https_without_a_key_or_with_another(folder: Path) -> None:
    await file_with_phone(folder, OLD)
    with pytest.raises(SettingsError, match=r"encryption_keys: empty.*generate_key"):
        check_keys(settings_with(folder, public_url="https://example.test"))
    for url in ("https://example.test", "http://127.0.0.1:8080"):
        with pytest.raises(SettingsError, match=r"encryption_keys: none of them opens .*phone_sealed"):
            check_keys(settings_with(folder, NEW, public_url=url))
    check_keys(settings_with(folder, NEW, OLD, public_url="https://example.test"))


def test_another_key_opens_nothing() -> None:
    with pytest.raises(UnknownKeyError):
        Vault([NEW]).unseal(Vault([OLD]).seal(PHONE))


def test_the_command_rotates_and_says_what_is_missing(tmp_path: Path) -> None:
    file = config(tmp_path / "config.toml", url=f"sqlite:///{tmp_path / 'mashang.db'}")
    must("migrate", "--config", file, cwd=tmp_path)
    without = mashang("keys", "rotate", "--config", file, cwd=tmp_path)
    env = {"MASHANG_PRIVACY__ENCRYPTION_KEYS": f'["{NEW}"]'}
    done = mashang("keys", "rotate", "--config", file, cwd=tmp_path, env=env)
    served = mashang("serve", "--config", file, cwd=tmp_path, env={"MASHANG_SERVER__PUBLIC_URL": "https://a.test"})
    told = mashang("doctor", "--config", file, cwd=tmp_path)

    assert (without.returncode, done.returncode, served.returncode) == (1, 0, 1)
    assert "encryption_keys" in without.stderr
    assert "重新加密 0 项" in done.stdout
    assert "encryption_keys: empty" in served.stderr
    assert "Traceback" not in served.stderr
    assert "WRONG privacy" in told.stdout


def test_what_the_command_makes_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = config(tmp_path / "config.toml", url=f"sqlite:///{tmp_path / 'mashang.db'}")
    must("migrate", "--config", file, cwd=tmp_path)
    must("export", tmp_path / "out.xlsx", "--config", file, cwd=tmp_path)

    for name in ("mashang.db", "out.xlsx"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
