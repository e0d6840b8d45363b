"""One prepared town for all tests of the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from console_rig import ConsoleRig, console
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
