"""Work for a writer: items that are kept, and bad ones."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from storage.messages import notices
from storage.messages.notices import NewNotice
from storage.people import tokens
from storage.people.people_tables import tokens as token_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection, Engine

    from storage.writer import Writer

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
#: Longer than anything here takes, so that a mistake fails instead of hanging.
PATIENCE = 20


class BadItemError(Exception):
    """What a work function raises for an item it can't do."""


def keep(conn: Connection, item: str) -> None:
    tokens.save(conn, item, "kept", NOW)


def kept(engine: Engine) -> list[str]:
    with engine.connect() as conn:
        return sorted(conn.execute(select(token_table.c.app_id)).scalars())


class Work:
    """A lane's work: keeps every item, remembers what it was given at a time."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []

    def __call__(self, conn: Connection, items: Sequence[str]) -> list[str]:
        self.batches.append(list(items))
        for item in items:
            keep(conn, item)
            if item.startswith("bad"):
                raise BadItemError(item)
        return [f"{item} done" for item in items]


def submit(writer: Writer, *items: str) -> list[Future[Any]]:
    futures: list[Future[Any]] = [Future() for _ in items]
    for item, future in zip(items, futures, strict=True):
        writer.submit("keep", item, future)
    return futures


def note(key: str) -> Callable[[Connection], None]:
    new = NewNotice(key=key, openid="citizen", kind="test", text="", created_at=NOW, due_at=NOW)
    return lambda conn: notices.add(conn, new)
