"""The village's database, for cases filed straight into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from handlers.cases.desk import Desk


@pytest.fixture
def conn(desk: Desk) -> Connection:
    return desk.conn
