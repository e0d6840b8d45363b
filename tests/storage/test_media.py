"""Photos and recordings: each fetched once, tried again, given up with a reason."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from filed import MONDAY
from storage.messages import media

if TYPE_CHECKING:
    from sqlalchemy import Connection


def add(conn: Connection, name: str) -> int:
    return media.add(conn, "citizen", name, "image", MONDAY)


def test_a_repeated_medium_keeps_its_row(conn: Connection) -> None:
    first, second, again = add(conn, "a"), add(conn, "b"), add(conn, "a")

    assert first == again != second


def test_what_is_missing_is_due_in_order_of_arrival(conn: Connection) -> None:
    add(conn, "b")
    add(conn, "a")
    found = media.due(conn, MONDAY, 10)

    assert [(m.media_id, m.kind, m.state, m.attempts) for m in found] == [
        ("b", "image", "pending", 0),
        ("a", "image", "pending", 0),
    ]
    assert len(media.due(conn, MONDAY, 1)) == 1
    assert media.due(conn, MONDAY - timedelta(seconds=1), 10) == []


def test_a_stored_medium_says_where_it_is(conn: Connection) -> None:
    number = add(conn, "a")
    media.stored(conn, number, "2026/11/1.jpg", "image/jpeg")
    (found,) = media.some(conn, [number])

    assert (found.state, found.path, found.content_type) == ("stored", "2026/11/1.jpg", "image/jpeg")
    assert media.due(conn, MONDAY, 10) == []


def test_a_medium_is_tried_again_later(conn: Connection) -> None:
    number = add(conn, "a")
    media.retry(conn, number, MONDAY + timedelta(seconds=30), "away")

    assert media.due(conn, MONDAY, 10) == []
    (found,) = media.due(conn, MONDAY + timedelta(seconds=30), 10)
    assert found.attempts == 1


def test_a_lost_medium_is_given_up(conn: Connection) -> None:
    number = add(conn, "a")
    media.give_up(conn, number, "gone")

    assert media.due(conn, MONDAY, 10) == []
    assert media.some(conn, [number])[0].state == "failed"


def test_some_media_come_in_order_of_arrival(conn: Connection) -> None:
    first, second = add(conn, "b"), add(conn, "a")

    assert [m.id for m in media.some(conn, [second, first])] == [first, second]
    assert media.some(conn, []) == []
