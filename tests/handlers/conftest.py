"""A desk in the village, on a real database, for what is done to cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from databases import make_migrated, open_copy
from handlers.cases.desk import Desk
from handlers.service.policy import Policy
from office import Office, open_office
from storage.people import sessions
from village import MONDAY, suggester

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_migrated(tmp_path_factory.mktemp("migrated"))


@pytest.fixture
def desk(migrated: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk in the village on a Monday morning; the phone of each deputy has the deputy's id."""
    engine = open_copy(migrated, tmp_path)
    with engine.begin() as conn:
        found, _ = sessions.lock(conn, dict.fromkeys(("D1", "D2", "D3"), "gh_village"), MONDAY)
        for openid, (citizen, _) in found.items():
            citizen.deputy_id = openid
        sessions.save_citizens(conn, [citizen for citizen, _ in found.values()])
        yield Desk(conn, MONDAY, Policy(quiet_hours=None), suggester())
    engine.dispose()


@pytest.fixture
def office(migrated: Path, tmp_path: Path) -> Iterator[Office]:
    """The staff of the village, with its district in the database."""
    engine = open_copy(migrated, tmp_path)
    yield open_office(engine)
    engine.dispose()
