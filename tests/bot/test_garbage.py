from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.running.garbage import set_aside, uncollected

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def nothing_set_aside() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def test_what_is_built_uncollected_is_not_looked_at_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
        built = [[number] for number in range(10)]

    assert gc.isenabled()
    assert not any(one is built for one in gc.get_objects())


def test_collecting_goes_on_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        _ = 1 // 0

    assert gc.isenabled()


async def test_all_that_a_start_loaded_is_set_aside() -> None:
    loaded = [[1]]
    await set_aside(web.Application())

    assert not any(one is loaded for one in gc.get_objects())
    assert gc.get_threshold()[0] > 1_000
