"""Logs: one event a line, whoever speaks, and nothing that a stranger sent."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

import pytest
import structlog

from bot.configuration.settings import Log
from bot.running.log import configure_logging

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _unchanged(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave the other tests the logging they had."""
    monkeypatch.setattr(logging.root, "handlers", [])
    monkeypatch.setattr(logging.root, "level", logging.WARNING)
    yield
    structlog.reset_defaults()


def test_a_librarys_traceback_becomes_one_line_without_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Log(format="json"))
    try:
        int("what a stranger sent")
    except ValueError:
        logging.getLogger("aiohttp.server").exception("Error handling request\nand more")
    (line,) = capsys.readouterr().err.splitlines()
    event = json.loads(line)

    assert (event["event"], event["logger"], event["said"]) == ("library", "aiohttp.server", "Error handling request")
    assert (event["level"], event["error"]) == ("error", "ValueError")
    assert "test_log.py" in event["at"]
    assert "stranger" not in line


@pytest.mark.parametrize("form", ["console", "json"])
def test_a_librarys_whisper_is_not_logged(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Log(format=form))
    logging.getLogger("aiohttp.access").info("all is well")

    assert not capsys.readouterr().err


class _Broken:
    """A stderr that takes nothing: closed, or its disk is full."""

    def write(self, _text: str) -> int:
        raise OSError(28, "No space left on device")

    def flush(self) -> None:
        raise ValueError("I/O operation on closed file")


@pytest.mark.parametrize("form", ["console", "json"])
def test_a_line_that_cannot_be_written_ends_nothing(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    configure_logging(Log(format=form))
    for stderr in (_Broken(), None):
        monkeypatch.setattr("sys.stderr", stderr)
        structlog.get_logger().error("job failed", job="delivery")
        logging.getLogger("aiohttp.server").error("%d", "no number")


def test_a_line_after_it_is_written_again(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(Log(format="json"))
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("sys.stderr", _Broken())
        structlog.get_logger().info("lost")
    structlog.get_logger().info("there is room again")

    assert "there is room again" in capsys.readouterr().err
