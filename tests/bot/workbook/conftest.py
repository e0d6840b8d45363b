"""An empty district, and a desk to import at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage.database import open_database
from storage.metadata import metadata
from workbooks import Desk, sealing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    engine = open_database(f"sqlite:///{tmp_path}/district.db")
    with engine.begin() as conn:
        metadata.create_all(conn)
    yield Desk(engine, tmp_path, sealing())
    engine.dispose()
