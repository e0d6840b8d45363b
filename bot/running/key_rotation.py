"""The keys of what is stored sealed: whether they open it, and sealing everything with the first one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import orjson

from bot.configuration.privacy import UnknownKeyError
from storage.database import reading
from storage.overviews import sealed

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from bot.configuration.privacy import Vault
    from storage.overviews.sealed import Found, Place

#: So many rows a transaction: the running bot waits no longer than for one of its own.
_BATCH = 200


def unopened(engine: Engine, vault: Vault) -> str:
    """Return which stored column holds what these keys don't open (`table.column`), empty when a sample opens."""
    with reading(engine) as conn:
        for place in sealed.places():
            for value in sealed.newest_and_oldest(conn, place):
                try:
                    vault.unseal(value)
                except UnknownKeyError:
                    return f"{place.table.name}.{place.column.name}"
    return ""


@dataclass(slots=True)
class Rotated:
    """How it went, in rows: sealed anew, sealed with the first key already, not to be opened by any key."""

    anew: int = 0
    already: int = 0
    unopened: int = 0


def rotate(engine: Engine, vault: Vault) -> Rotated:
    """Seal everything with the first key, a few rows at a time; what somebody changes meanwhile is as they wrote it."""
    done = Rotated()
    for place in (*sealed.places(), sealed.CONVERSATIONS):
        renew = _renewed_state if place is sealed.CONVERSATIONS else _renewed
        row = None
        while some := _rotate_some(engine, place, row, partial(renew, vault=vault, done=done)):
            row = some[-1].row
    return done


def _rotate_some(
    engine: Engine, place: Place, row: tuple[object, ...] | None, renew: Callable[[str], str]
) -> list[Found]:
    with engine.begin() as conn:
        some = sealed.after(conn, place, row, _BATCH)
        for found in some:
            if (value := renew(found.value)) != found.value:
                sealed.replace(conn, place, found, value)
    return some


def _renewed(value: str, vault: Vault, done: Rotated) -> str:
    if not value or vault.is_newest(value):
        done.already += bool(value)
        return value
    try:
        renewed = vault.seal(vault.unseal(value))
    except UnknownKeyError:
        done.unopened += 1
        return value
    done.anew += 1
    return renewed


def _renewed_state(state: str, vault: Vault, done: Rotated) -> str:
    """Renew what is sealed inside the JSON of a conversation, wherever it stands there."""

    def walk(part: Any) -> Any:
        if isinstance(part, dict):
            return {name: walk(value) for name, value in part.items()}
        if isinstance(part, list):
            return [walk(value) for value in part]
        return _renewed(part, vault, done) if isinstance(part, str) and vault.looks_sealed(part) else part

    before = orjson.loads(state)
    after = walk(before)
    return state if after == before else orjson.dumps(after).decode()
