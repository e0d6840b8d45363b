"""Simulators joined to the echo bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator_rig import Rig, rig

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def safe_rig() -> AsyncIterator[Rig]:
    """A service account in safe mode."""
    async with rig() as built:
        yield built
