"""Keeps the garbage collector from stopping the bot: what was loaded to stay is not looked at again.

A full collection looks at every object and lets no thread run meanwhile: with 10,000 rules more than 100 ms, in the
midst of an answer. What is set aside is still freed as soon as nobody uses it; only circles in it would not be.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aiohttp import web


#: Objects made since the last look that make Python look again; and how many such looks make it look at older ones.
#: With 20,000 a single look held the event loop for 10 to 17 ms (measured), with 5,000 for 4.
_THRESHOLDS = (5_000, 20, 20)


@contextmanager
def uncollected() -> Iterator[None]:
    """Collects nothing while something large is built, and sets aside all there is when it is done."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


async def set_aside(_app: web.Application) -> None:
    """At the end of a start: all that was loaded is there to stay.

    From then on young objects are looked at only when there are many: a message makes hundreds, nearly all of them
    gone before anybody looks, and looking took a twentieth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
