"""One-time codes: good once, for a while, and only the newest."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING

from filed import MONDAY
from storage.people import bindings, sessions

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

TOMORROW = MONDAY + timedelta(days=1)


def test_a_code_works_once(conn: Connection) -> None:
    bindings.add_code(conn, "CODE0001", "D1", TOMORROW)

    assert bindings.use_code(conn, "CODE0001", MONDAY) == "D1"
    assert bindings.use_code(conn, "CODE0001", MONDAY) is None


def test_an_unknown_code_binds_nobody(conn: Connection) -> None:
    assert bindings.use_code(conn, "CODE0001", MONDAY) is None
    assert bindings.use_code(conn, "x" * 1000, MONDAY) is None


def test_a_code_expires(conn: Connection) -> None:
    bindings.add_code(conn, "CODE0001", "D1", TOMORROW)

    assert bindings.use_code(conn, "CODE0001", TOMORROW) is None
    assert bindings.use_code(conn, "CODE0001", TOMORROW - timedelta(seconds=1)) == "D1"


def test_a_new_code_stops_the_ones_before(conn: Connection) -> None:
    bindings.add_code(conn, "CODE0001", "D1", TOMORROW)
    bindings.add_code(conn, "CODE0002", "D2", TOMORROW)
    bindings.add_code(conn, "CODE0003", "D1", TOMORROW)

    assert bindings.use_code(conn, "CODE0001", MONDAY) is None
    assert bindings.use_code(conn, "CODE0002", MONDAY) == "D2"
    assert bindings.use_code(conn, "CODE0003", MONDAY) == "D1"


def test_a_code_tried_twice_at_once_works_once(engine: Engine) -> None:
    with engine.begin() as conn:
        bindings.add_code(conn, "CODE0001", "D1", TOMORROW)
    barrier = threading.Barrier(2)

    def try_it(_: int) -> str | None:
        barrier.wait()
        with engine.begin() as conn:
            return bindings.use_code(conn, "CODE0001", MONDAY)

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(try_it, range(2)))

    assert sorted(found, key=str) == ["D1", None]


def test_a_deputys_account_is_released(conn: Connection) -> None:
    both, _ = sessions.lock(conn, {"a": "account", "b": "account"}, MONDAY)
    both["a"][0].deputy_id, both["b"][0].deputy_id = "D1", "D2"
    sessions.save_citizens(conn, [citizen for citizen, _ in both.values()])
    bindings.release(conn, "D1")

    assert (sessions.openid_of_deputy(conn, "D1"), sessions.openid_of_deputy(conn, "D2")) == (None, "b")


def test_wrong_codes_are_counted_by_account_and_since(conn: Connection) -> None:
    for openid, hours in (("a", 0), ("a", 1), ("b", 2)):
        bindings.note_miss(conn, openid, MONDAY + timedelta(hours=hours))

    assert bindings.misses(conn, "a", MONDAY) == 2
    assert bindings.misses(conn, "a", MONDAY + timedelta(minutes=1)) == 1
    assert bindings.misses(conn, "c", MONDAY) == 0
    assert bindings.all_misses(conn, MONDAY) == (3, 2)


def test_wrong_codes_are_forgotten_once_they_count_no_more(conn: Connection) -> None:
    bindings.note_miss(conn, "a", MONDAY)
    bindings.note_miss(conn, "b", MONDAY + timedelta(days=1))
    assert bindings.all_misses(conn, MONDAY) == (2, 2)

    bindings.add_code(conn, "CODE0001", "D1", TOMORROW)
    bindings.use_code(conn, "CODE0001", MONDAY + timedelta(days=2, seconds=1))
    assert bindings.all_misses(conn, MONDAY) == (1, 1)
    bindings.note_miss(conn, "c", MONDAY + timedelta(days=9))
    assert bindings.all_misses(conn, MONDAY) == (1, 1)
