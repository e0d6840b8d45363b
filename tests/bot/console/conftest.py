"""One prepared town for all tests of the console."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from console_rig import NO_PASSWORD, ConsoleRig, console
from databases import make_migrated
from storage.accounts import staff
from town import prepare

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the invented district in a database."""
    return prepare(tmp_path_factory.mktemp("town"))


@pytest.fixture
async def rig(town: Path) -> AsyncIterator[ConsoleRig]:
    """The console on a fresh copy of it."""
    async with console(town) as built:
        yield built


@pytest.fixture
async def empty(town: Path, tmp_path: Path) -> AsyncIterator[ConsoleRig]:
    """The console on a database with nothing in it but two accounts."""
    make_migrated(tmp_path).rename(tmp_path / "mashang.db")
    shutil.copytree(town / "cache", tmp_path / "cache")
    async with console(tmp_path, empty=True) as rig:
        for name, role in (("管理示例", "manage"), ("查看示例", "view")):
            rig.write(lambda conn, n=name, r=role: staff.add(conn, n, NO_PASSWORD, r, None, rig.clock()))
        yield rig
