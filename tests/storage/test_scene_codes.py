"""Lasting codes: one of each scene and account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filed import MONDAY
from storage.messages import scene_codes

if TYPE_CHECKING:
    from sqlalchemy import Connection


def test_of_two_codes_of_a_scene_the_first_is_kept(conn: Connection) -> None:
    first = scene_codes.keep(conn, "app", "division-1", "http://w.example/1", MONDAY)
    again = scene_codes.keep(conn, "app", "division-1", "http://w.example/2", MONDAY)
    other = scene_codes.keep(conn, "app", "division-2", "http://w.example/3", MONDAY)

    assert again == first
    assert other.number != first.number
    assert scene_codes.of_scenes(conn, "app", ["division-2", "division-3"]) == {"division-2": other}


def test_another_account_has_codes_of_its_own(conn: Connection) -> None:
    scene_codes.keep(conn, "app", "division-1", "http://w.example/1", MONDAY)

    assert scene_codes.find(conn, "another", "division-1") is None
