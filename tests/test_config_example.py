"""`config.example.toml` tells the truth about the settings, and refusals tell people what to write instead."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
from pydantic import BaseModel

from bot.configuration.setting_errors import SettingsError
from bot.configuration.settings import Settings, load_settings
from handlers.texts.deputy_texts import template_fields
from storage.cases.cases import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"
#: An example that is not in force: `#key = …` or `#[table]`; explanations have a blank after the `#`.
NOT_IN_FORCE = re.compile(r"^#(?=[a-z\[])", re.MULTILINE)
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the machine's own environment counts."""
    for name in [n for n in os.environ if n.upper().startswith("MASHANG_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Where a test writes its configuration."""
    return tmp_path / "config.toml"


def refused(path: Path, content: str = "") -> str:
    """Write a configuration, expect it to be refused, and return why."""
    if content:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    return str(caught.value)


def everything() -> str:
    return NOT_IN_FORCE.sub("", EXAMPLE.read_text(encoding="utf-8"))


def keys_of(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """Every key of the settings, `section.key`."""
    for name, field in model.model_fields.items():
        inner = next(
            (
                t
                for t in (field.annotation, *get_args(field.annotation))
                if isinstance(t, type) and issubclass(t, BaseModel)
            ),
            None,
        )
        if inner is None:
            yield f"{prefix}{name}"
        else:
            yield from keys_of(inner, f"{prefix}{name}.")


def keys_in(table: dict[str, Any], prefix: str = "") -> Iterator[str]:
    """Every key of a TOML document; a template's field mapping counts as one."""
    for name, value in table.items():
        if isinstance(value, dict) and name != "fields":
            yield from keys_in(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


def test_the_example_is_a_valid_configuration_of_nothing_but_defaults() -> None:
    assert load_settings(EXAMPLE) == Settings()


def test_every_setting_is_in_the_example_and_nothing_else() -> None:
    assert sorted(keys_in(tomllib.loads(everything()))) == sorted(keys_of(Settings))


def test_what_is_not_in_force_is_valid_too(config: Path) -> None:
    config.write_text(everything(), encoding="utf-8")

    templates = dict(load_settings(config).wechat.templates)

    assert all(template is not None for template in templates.values())


def test_every_value_a_template_may_carry_is_explained() -> None:
    day = datetime(2026, 11, 23, tzinfo=UTC)
    values = {**dict.fromkeys(f.name for f in fields(Case)), "number": "", "due_at": day, "filed_at": day}
    offered = set(template_fields(Case(**values), "", "", "case_replied"))  # type: ignore[arg-type]
    explained = set(re.findall(r"^#\s{12,}([a-z_]+)  ", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE))
    used = {value for line in re.findall(r"fields = {(.*)}", everything()) for value in re.findall(r'"(\w+)"', line)}

    assert explained == offered
    assert used == offered


def test_an_unknown_key_is_named_with_its_file(config: Path) -> None:
    why = refused(config, '[wechat]\napp_secrt = "hush"\n\n[colour]\nx = 1\n')

    assert f"{config} (or MASHANG_WECHAT__APP_SECRT): wechat.app_secrt: unknown key" in why
    assert f"{config} (or MASHANG_COLOUR): colour: unknown key" in why
    assert "config.example.toml" in why
    assert "hush" not in why


def test_all_mistakes_are_told_at_once(config: Path) -> None:
    why = refused(config, '[server]\nport = "http"\n\n[wechat]\nmode = "secret"\n\n[limits]\ncases_per_day = 0\n')

    assert [line.split(": ")[1] for line in why.splitlines()] == ["server.port", "wechat.mode", "limits.cases_per_day"]
    assert "expected a valid integer" in why
    assert "expected 'plain', 'compatible' or 'safe'" in why
    assert "expected greater than or equal to 1" in why


@pytest.mark.parametrize(
    "key", ["hush", AES_KEY[:-1], AES_KEY + "=", "!" * 43], ids=["short", "one short", "one long", "not base64"]
)
def test_a_bad_encoding_aes_key_is_refused_without_quoting_it(config: Path, key: str) -> None:
    why = refused(config, f'[wechat]\nencoding_aes_key = "{key}"\n')

    assert why.endswith(
        "wechat.encoding_aes_key: expected the 43 letters and digits of EncodingAESKey from the platform's page"
    )
    assert key not in why


def test_a_bad_encryption_key_is_refused_without_quoting_it(config: Path) -> None:
    why = refused(config, '[privacy]\nencryption_keys = ["hush-hush"]\n')

    assert "privacy.encryption_keys.0: expected a Fernet key" in why
    assert "hush" not in why


def test_a_secret_of_the_wrong_type_is_not_quoted(config: Path) -> None:
    why = refused(config, "[wechat]\napp_secret = 271828\n")

    assert "wechat.app_secret: expected a valid string" in why
    assert "271828" not in why


def test_a_template_without_fields_is_refused(config: Path) -> None:
    why = refused(config, '[wechat.templates.case_due]\nid = "T1"\nfields = {}\n')

    assert "wechat.templates.case_due.fields: expected" in why


@pytest.mark.parametrize("hours", ['["21:00"]', '["21:00", "08:00", "09:00"]'])
def test_quiet_hours_are_two_times_or_none(config: Path, hours: str) -> None:
    why = refused(config, f"[service_level]\nquiet_hours = {hours}\n")

    assert 'service_level.quiet_hours: expected two times of day, from and to, like ["21:00", "08:00"]' in why


def test_a_quiet_hour_that_is_no_time_is_refused(config: Path) -> None:
    why = refused(config, '[service_level]\nquiet_hours = ["21:00", "25:00"]\n')

    assert 'service_level.quiet_hours.1: expected a time of day like "21:00"' in why


def test_quiet_hours_can_be_switched_off(config: Path) -> None:
    config.write_text("[service_level]\nquiet_hours = []\n", encoding="utf-8")

    assert load_settings(config).service_level.quiet_hours == []


def test_bad_toml_is_refused_with_the_place_but_not_the_line(config: Path) -> None:
    why = refused(config, '[wechat]\napp_secret = "hush\n')

    assert why.startswith(f"{config}: not valid TOML: ")
    assert "line 2" in why
    assert "hush" not in why


def test_a_file_in_another_encoding_is_refused(config: Path) -> None:
    config.write_bytes('[wechat]\naccount_name = "码上见代表"\n'.encode("gbk"))

    assert "utf-8" in refused(config)


def test_a_file_saved_by_notepad_is_read(config: Path) -> None:
    config.write_bytes(b"\xef\xbb\xbf" + b"[server]\r\nport = 9090\r\n")

    assert load_settings(config).server.port == 9090


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    folder, missing = tmp_path, tmp_path / "missing.toml"

    for path in (folder, missing):
        with pytest.raises(OSError, match=str(path)):
            load_settings(path)


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert load_settings(None) == Settings()


def test_config_toml_is_read_where_the_program_runs(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.write_text("[server]\nport = 9090\n", encoding="utf-8")
    monkeypatch.chdir(config.parent)

    assert load_settings(None).server.port == 9090


def test_the_environment_goes_over_the_file_key_by_key(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.write_text('[server]\nhost = "0.0.0.0"\nport = 9090\n[wechat]\napp_id = "wx1"\n', encoding="utf-8")
    monkeypatch.setenv("MASHANG_SERVER__PORT", "9191")
    monkeypatch.setenv("MASHANG_WECHAT__APP_SECRET", "hush")
    monkeypatch.setenv("MASHANG_SERVICE_LEVEL__QUIET_HOURS", '["22:00", "07:00"]')

    settings = load_settings(config)

    assert (settings.server.host, settings.server.port) == ("0.0.0.0", 9191)
    assert settings.wechat.app_id == "wx1"
    assert settings.wechat.app_secret.get_secret_value() == "hush"
    assert settings.service_level.quiet_hours == ["22:00", "07:00"]


def test_a_mistake_in_the_environment_is_named_by_its_variable(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.touch()
    monkeypatch.setenv("MASHANG_SERVER__PORT", "http")

    assert "MASHANG_SERVER__PORT): server.port: expected a valid integer" in refused(config)


def test_an_unknown_section_in_the_environment_is_named(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.touch()
    monkeypatch.setenv("MASHANG_STAFF_PASSWORD", "a password for another command")
    load_settings(config)
    monkeypatch.setenv("MASHANG_WECHATT__APP_SECRET", "hush")

    why = refused(config)

    assert why.startswith("environment: MASHANG_WECHATT__APP_SECRET: unknown section; expected one of server, database")
    assert "hush" not in why


def test_a_list_in_the_environment_that_is_no_json_says_so(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.touch()
    monkeypatch.setenv("MASHANG_PRIVACY__ENCRYPTION_KEYS", "hush")

    why = refused(config)

    assert '"privacy"' in why
    assert "JSON" in why
    assert "hush" not in why


def test_secrets_are_in_no_repr(monkeypatch: pytest.MonkeyPatch, config: Path) -> None:
    config.touch()
    monkeypatch.setenv("MASHANG_WECHAT__APP_SECRET", "hush1")
    monkeypatch.setenv("MASHANG_WECHAT__TOKEN", "hush2")
    monkeypatch.setenv("MASHANG_DATABASE__URL", "postgresql://bot:hush3@db/mashang")

    assert "hush" not in repr(load_settings(config))


def test_serving_without_an_account_says_what_is_missing() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings().require_account()

    missing = [line.split(":")[0] for line in str(caught.value).splitlines()]

    assert missing == ["wechat.app_id", "wechat.app_secret", "wechat.token", "wechat.encoding_aes_key"]
