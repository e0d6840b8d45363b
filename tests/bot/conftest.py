"""A small district in a database, fresh for each test."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

import outside
import town
from callback import Caller
from stage import stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from stage import Stage


@pytest.fixture(scope="session")
def town_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all tests of a run: the segmenter's dictionary is kept in memory once for each folder."""
    return town.prepare(tmp_path_factory.mktemp("town"))


@pytest.fixture(scope="session")
def outside_prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database with another district in it, made by the command line; to be copied."""
    return outside.prepare(tmp_path_factory.mktemp("outside"))


@pytest.fixture
def outside_folder(outside_prepared: Path, tmp_path: Path) -> Path:
    """A folder with a fresh copy of that database, a configuration and the workbook."""
    return outside.copy(outside_prepared, tmp_path)


@pytest.fixture
def folder(town_folder: Path) -> Path:
    """The folder with a fresh `mashang.db` in it."""
    return town.restore(town_folder)


@pytest.fixture
async def on(folder: Path) -> AsyncIterator[Stage]:
    """The bot of that district in safe mode, and phones."""
    async with stage(folder) as built:
        yield built


@pytest.fixture(params=["plain", "safe"])
async def door(request: pytest.FixtureRequest, folder: Path) -> AsyncIterator[tuple[Stage, Caller]]:
    async with stage(folder, request.param) as on:
        yield on, Caller(on.http, on.url, safe=request.param == "safe")


@pytest.fixture
def no_traceback(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """No test here may leave an error in the server's own log."""
    yield
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []
