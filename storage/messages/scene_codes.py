"""Lasting QR codes: asked of the platform once for a scene, then kept and drawn from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from storage.dialect import insert
from storage.messages.message_tables import scene_codes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection

#: As many values as every database takes in one statement.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class SceneCode:
    """A code of an account: a scan of `url` brings `scene`; `number` is what people call it by."""

    number: int
    scene: str
    url: str


def find(conn: Connection, app_id: str, scene: str) -> SceneCode | None:
    """Return the code of a scene, None when none was made yet."""
    return of_scenes(conn, app_id, (scene,)).get(scene)


def of_scenes(conn: Connection, app_id: str, scenes: Iterable[str]) -> dict[str, SceneCode]:
    """Return the codes of these scenes that were made already, by scene."""
    wanted, found = list(scenes), {}
    columns = [scene_codes.c[name] for name in SceneCode.__dataclass_fields__]
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        statement = select(*columns).where(scene_codes.c.app_id == app_id, scene_codes.c.scene.in_(some))
        found.update({row.scene: SceneCode(*row) for row in conn.execute(statement)})
    return found


def keep(conn: Connection, app_id: str, scene: str, url: str, now: datetime) -> SceneCode:
    """Keep the code of a scene; of two made at the same time the first is kept, and returned to both."""
    values = {"app_id": app_id, "scene": scene, "url": url, "made_at": now}
    conn.execute(insert(conn, scene_codes).values(values).on_conflict_do_nothing())
    kept = find(conn, app_id, scene)
    assert kept is not None
    return kept
