"""Sessions: loaded and saved for many at once, one citizen's messages never at the same time."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING

from filed import MONDAY
from storage.people import sessions
from storage.people.sessions import EMPTY_STATE, Reach

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from storage.people.sessions import Citizen, Session

LATER = MONDAY + timedelta(hours=1)


def meet(conn: Connection, openid: str = "citizen") -> tuple[Citizen, Session]:
    return sessions.lock(conn, {openid: "account"}, MONDAY)[0][openid]


def reach(conn: Connection, openid: str = "citizen") -> Reach:
    return sessions.reach(conn, [openid])[openid]


def test_a_newcomer_is_made(conn: Connection) -> None:
    citizen, session = meet(conn)

    assert (citizen.openid, citizen.account, citizen.follows) == ("citizen", "account", True)
    assert (citizen.deputy_id, citizen.phone_sealed) == (None, None)
    assert (session.state, session.updated_at, session.window_left) == (EMPTY_STATE, MONDAY, 0)


def test_old_acquaintances_and_newcomers_come_together(conn: Connection) -> None:
    _, session = meet(conn, "b")
    session.state = "known"
    sessions.save_sessions(conn, [session])
    found, _ = sessions.lock(conn, {"c": "account", "b": "account", "a": "account"}, LATER)

    assert {openid: session.state for openid, (_, session) in found.items()} == {"a": "{}", "b": "known", "c": "{}"}
    assert found["b"][1].updated_at == MONDAY


def test_who_is_new_is_told_and_is_what_the_database_has(conn: Connection) -> None:
    meet(conn, "b")
    made, new = sessions.lock(conn, {"b": "account", "a": "account"}, LATER)
    again, none = sessions.lock(conn, {"a": "account"}, LATER)

    assert (new, none) == ({"a"}, set())
    assert again["a"] == made["a"]


def test_everything_of_a_turn_is_kept(conn: Connection) -> None:
    citizen, session = meet(conn)
    citizen.follows, citizen.deputy_id, citizen.phone_sealed = False, "D1", "sealed"
    citizen.scanned_division, citizen.scanned_deputy = "9901", "D2"
    session.state, session.updated_at = '{"at":1}', LATER
    session.window_until, session.window_left = LATER, 5
    session.moment_until, session.moment_left = LATER, 3
    session.minute, session.minute_count = 29_000_000, 7
    sessions.save_citizens(conn, [citizen])
    sessions.save_sessions(conn, [session])

    assert meet(conn) == (citizen, session)


def test_saving_nobody_is_no_matter(conn: Connection) -> None:
    sessions.save_citizens(conn, [])
    sessions.save_sessions(conn, [])


def test_only_those_who_are_saved_change(conn: Connection) -> None:
    both, _ = sessions.lock(conn, {"a": "account", "b": "account"}, MONDAY)
    for _, session in both.values():
        session.state = "changed"
    sessions.save_sessions(conn, [both["a"][1]])

    assert (meet(conn, "a")[1].state, meet(conn, "b")[1].state) == ("changed", EMPTY_STATE)


def test_two_processes_never_lose_each_others_turn(engine: Engine) -> None:
    """Newcomers at first; then each turn reads, counts up and writes."""
    turns, barrier = 15, threading.Barrier(2)

    def process(openids: list[str]) -> None:
        barrier.wait()
        for _ in range(turns):
            with engine.begin() as conn:
                found, _ = sessions.lock(conn, dict.fromkeys(openids, "account"), MONDAY)
                for _, session in found.values():
                    session.minute_count += 1
                sessions.save_sessions(conn, [session for _, session in found.values()])

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(process, [["a", "b", "c"], ["c", "b", "a"]]))
    with engine.begin() as conn:
        found, _ = sessions.lock(conn, dict.fromkeys("abc", "account"), MONDAY)

    assert {openid: session.minute_count for openid, (_, session) in found.items()} == dict.fromkeys("abc", 2 * turns)


def test_a_deputys_account_is_found_while_it_follows(conn: Connection) -> None:
    citizen, _ = meet(conn)
    citizen.deputy_id = "D1"
    sessions.save_citizens(conn, [citizen])

    assert sessions.openid_of_deputy(conn, "D1") == "citizen"
    assert sessions.openid_of_deputy(conn, "D2") is None
    citizen.follows = False
    sessions.save_citizens(conn, [citizen])
    assert sessions.openid_of_deputy(conn, "D1") is None


def opened(conn: Connection, window: int, moment: int) -> None:
    _, session = meet(conn)
    session.window_until, session.window_left = MONDAY + timedelta(hours=48), window
    session.moment_until, session.moment_left = MONDAY + timedelta(minutes=1), moment
    sessions.save_sessions(conn, [session])


def test_how_somebody_can_be_reached(conn: Connection) -> None:
    opened(conn, 5, 3)

    assert reach(conn) == Reach(
        follows=True,
        window_until=MONDAY + timedelta(hours=48),
        window_left=5,
        moment_until=MONDAY + timedelta(minutes=1),
        moment_left=3,
    )
    assert sessions.reach(conn, ["nobody"]) == {}
    assert sessions.reach(conn, []) == {}


def test_a_push_is_taken_from_the_short_window_first(conn: Connection) -> None:
    opened(conn, 5, 2)
    left = []
    for _ in range(3):
        sessions.spend(conn, "citizen", MONDAY)
        left.append((reach(conn).moment_left, reach(conn).window_left))

    assert left == [(1, 5), (0, 5), (0, 4)]


def test_a_short_window_that_is_over_is_not_spent(conn: Connection) -> None:
    opened(conn, 5, 2)
    sessions.spend(conn, "citizen", MONDAY + timedelta(minutes=1))

    assert (reach(conn).moment_left, reach(conn).window_left) == (2, 4)


def test_no_quota_falls_below_nothing(conn: Connection) -> None:
    meet(conn)
    sessions.spend(conn, "citizen", MONDAY)
    sessions.spend(conn, "nobody", MONDAY)

    assert (reach(conn).moment_left, reach(conn).window_left) == (0, 0)


def test_a_closed_window_lets_nothing_through(conn: Connection) -> None:
    opened(conn, 5, 3)
    sessions.close_window(conn, "citizen")

    assert (reach(conn).moment_left, reach(conn).window_left) == (0, 0)


def test_which_accounts_are_bound_to_a_deputy(conn: Connection) -> None:
    for openid, deputy in (("a", "D1"), ("b", None), ("c", "D3")):
        citizen, _ = meet(conn, openid)
        citizen.deputy_id = deputy
        sessions.save_citizens(conn, [citizen])

    assert sessions.deputies_of(conn, ["a", "b", "nobody"]) == {"a": "D1"}
