"""A file that can't be read or written is told in a Chinese sentence by every command that takes one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from bot.commands.cli import main
from outside import config, must

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = {
    "import": ("import", "FILE"),
    "suggest": ("suggest", "--jsonl", "FILE"),
    "learn": ("rules", "learn", "FILE", "-o", "out.xlsx"),
    "evaluate": ("rules", "evaluate", "FILE"),
}
OUTPUTS = {
    "export": ("export", "FILE"),
    "review": ("rules", "review", "-o", "FILE"),
    "demo": ("demo", "--workbook", "FILE"),
}


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("district")
    file = config(folder / "config.toml", url=f"sqlite:///{folder / 'mashang.db'}")
    must("migrate", "--config", file, cwd=folder)
    return file


def said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    monkeypatch.setattr(sys, "argv", ["mashang", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code
    told = capsys.readouterr()
    return told.out + told.err


def chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text) and "Errno" not in text and "Traceback" not in text


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("where", ["missing.file", "folder", "file/inside"])
def test_a_file_that_is_not_there_is_told(
    name: str,
    where: str,
    settings: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    words = [str(tmp_path / where) if word == "FILE" else word for word in COMMANDS[name]]
    told = said(monkeypatch, capsys, *words, "--config", str(settings))

    assert chinese(told), told


@pytest.mark.parametrize("name", OUTPUTS)
@pytest.mark.parametrize("where", ["nowhere/out.xlsx", "folder"])
def test_a_place_that_cannot_be_written_to_is_told(
    name: str,
    where: str,
    settings: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "folder").mkdir()
    words = [str(tmp_path / where) if word == "FILE" else word for word in OUTPUTS[name]]
    more = [] if name == "demo" else ["--config", str(settings)]
    told = said(monkeypatch, capsys, *words, *more)

    assert chinese(told), told


def test_a_configuration_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said(monkeypatch, capsys, "migrate", "--config", str(tmp_path / "missing.toml"))

    assert chinese(told), told
