"""Notices: written beside their cause, claimed once, sent in order, kept for whoever can't be reached."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from filed import MONDAY, file_case
from storage.messages import notices
from storage.messages.message_tables import notices as table
from storage.messages.notices import STALE_AFTER, NewNotice, Notice, Passage

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Engine

SECOND = timedelta(seconds=1)


def add(conn: Connection, key: str, openid: str = "citizen", due: datetime = MONDAY) -> None:
    notices.add(conn, NewNotice(key, openid, "case_replied", f"text of {key}", MONDAY, due))


def claim(conn: Connection, now: datetime = MONDAY, limit: int = 20) -> list[str]:
    return [notice.key for notice in notices.claim_due(conn, now, limit)]


def number_of(conn: Connection, key: str) -> int:
    return int(conn.execute(select(table.c.id).where(table.c.key == key)).scalar_one())


def state_of(conn: Connection, key: str) -> str:
    return str(conn.execute(select(table.c.state).where(table.c.key == key)).scalar_one())


def settle(conn: Connection, key: str, state: str, **passage: str) -> None:
    notices.settle(conn, number_of(conn, key), state, MONDAY, Passage(**passage))


def test_one_cause_makes_one_notice(conn: Connection) -> None:
    add(conn, "a", due=MONDAY)
    add(conn, "a", "somebody else", MONDAY - SECOND)

    assert claim(conn) == ["a"]
    assert conn.execute(select(table.c.openid)).scalars().all() == ["citizen"]


def test_a_claimed_notice_carries_everything(conn: Connection) -> None:
    case = file_case(conn)
    notices.add(conn, NewNotice("a", "citizen", "case_due", "内容", MONDAY, MONDAY, case.id, {"place": "示例社区"}))

    assert notices.claim_due(conn, MONDAY, 1) == [
        Notice(1, "a", "citizen", "case_due", "内容", {"place": "示例社区"}, case.id, "pending", 0)
    ]


def test_a_connection_remembers_that_there_is_something_to_send(conn: Connection) -> None:
    conn.info.pop(notices.FRESH, None)
    add(conn, "a")

    assert conn.info.pop(notices.FRESH) is True


def test_nothing_is_claimed_before_it_is_due(conn: Connection) -> None:
    add(conn, "a", due=MONDAY + SECOND)

    assert claim(conn) == []
    assert claim(conn, MONDAY + SECOND) == ["a"]


def test_what_is_under_way_is_not_claimed_again_until_its_sender_must_be_dead(conn: Connection) -> None:
    add(conn, "a")
    claim(conn)

    assert claim(conn, MONDAY + STALE_AFTER - SECOND) == []
    assert claim(conn, MONDAY + STALE_AFTER) == ["a"]


def test_each_receiver_gets_one_at_a_time_oldest_first(conn: Connection) -> None:
    for key in ("x1", "x2", "y1"):
        add(conn, key, key[0])
    first = claim(conn)
    while_under_way = claim(conn)
    settle(conn, "x1", "sent")
    afterwards = claim(conn)

    assert (first, while_under_way, afterwards) == (["x1", "y1"], [], ["x2"])


def test_many_notices_for_one_do_not_keep_the_others_waiting(conn: Connection) -> None:
    for number in range(30):
        add(conn, f"x{number:02}", "x")
    add(conn, "y", "y")

    assert claim(conn, limit=5) == ["x00", "y"]


def test_what_is_tried_again_later_goes_before_what_was_said_after_it(conn: Connection) -> None:
    """The first half of a long answer does not arrive after the second."""
    add(conn, "first half")
    add(conn, "second half")
    claim(conn)
    notices.postpone(conn, number_of(conn, "first half"), MONDAY + 5 * SECOND, "busy")

    assert claim(conn, MONDAY + SECOND) == []
    assert claim(conn, MONDAY + 5 * SECOND) == ["first half"]


def test_what_waits_for_the_morning_holds_nothing_up(conn: Connection) -> None:
    add(conn, "new case", due=MONDAY + timedelta(hours=10))
    add(conn, "answer in a running exchange")

    assert claim(conn) == ["answer in a running exchange"]


def test_every_attempt_is_counted(conn: Connection) -> None:
    add(conn, "a")
    notices.claim_due(conn, MONDAY, 1)
    notices.postpone(conn, number_of(conn, "a"), MONDAY + SECOND, "busy")
    (again,) = notices.claim_due(conn, MONDAY + SECOND, 1)

    assert again.attempts == 1


def test_settled_notices_rest(conn: Connection) -> None:
    for key in ("sent", "failed", "waiting"):
        add(conn, key, key)
    claim(conn)
    for key in ("sent", "failed", "waiting"):
        settle(conn, key, key, channel="service", error="why")

    assert claim(conn, MONDAY + timedelta(days=9)) == []
    assert [state_of(conn, key) for key in ("sent", "failed", "waiting")] == ["sent", "failed", "waiting"]


def waiting(conn: Connection, *keys: str) -> None:
    for key in keys:
        add(conn, key, key[0])
        settle(conn, key, "waiting")


def test_what_is_kept_for_somebody_comes_oldest_first(conn: Connection) -> None:
    waiting(conn, "x1", "y1", "x2", "z1")
    add(conn, "x3", "x")
    found = notices.take_waiting(conn, ["x", "y", "w"])

    assert {openid: [n.key for n in kept] for openid, kept in found.items()} == {"x": ["x1", "x2"], "y": ["y1"]}


def test_what_was_handed_over_is_not_kept_any_longer(conn: Connection) -> None:
    waiting(conn, "x1", "x2")
    add(conn, "x3", "x")
    notices.hand_over(conn, [number_of(conn, "x1"), number_of(conn, "x3")], MONDAY)

    assert [n.key for n in notices.take_waiting(conn, ["x"])["x"]] == ["x2"]
    assert (state_of(conn, "x1"), state_of(conn, "x3")) == ("sent", "pending")


def test_a_template_message_that_did_not_arrive_waits_for_the_next_contact(conn: Connection) -> None:
    add(conn, "a")
    settle(conn, "a", "sent", channel="template", msgid="200163836")
    add(conn, "b")
    settle(conn, "b", "sent", channel="template", msgid="200163837")
    notices.report_failure(conn, "200163836", "failed:user block")

    assert [n.key for n in notices.take_waiting(conn, ["citizen"])["citizen"]] == ["a"]
    assert state_of(conn, "b") == "sent"


def test_a_report_comes_too_late_for_what_was_handed_over_meanwhile(conn: Connection) -> None:
    add(conn, "a")
    settle(conn, "a", "waiting", msgid="200163836")
    notices.hand_over(conn, [number_of(conn, "a")], MONDAY)
    notices.report_failure(conn, "200163836", "failed:user block")

    assert notices.take_waiting(conn, ["citizen"]) == {}


def test_two_processes_never_send_the_same_notice_nor_two_to_one_receiver(engine: Engine) -> None:
    receivers, each = 12, 3
    with engine.begin() as conn:
        for number in range(each):
            for openid in range(receivers):
                add(conn, f"{openid}:{number}", str(openid))
    barrier = threading.Barrier(3)

    def process(_: int) -> list[str]:
        barrier.wait()
        with engine.begin() as conn:
            return claim(conn, limit=receivers)

    with ThreadPoolExecutor(3) as pool:
        claimed = [key for keys in pool.map(process, range(3)) for key in keys]

    assert len(claimed) == len(set(claimed))
    assert {key.split(":")[1] for key in claimed} == {"0"}


def test_everything_that_was_to_be_told_about_a_case_is_known_with_how_it_went(conn: Connection) -> None:
    case, other = file_case(conn), file_case(conn)
    for key, about in (("a", case), ("b", case), ("c", other)):
        notices.add(
            conn, NewNotice(key, f"to {key}", "case_replied", f"text of {key}", MONDAY, MONDAY, case_id=about.id)
        )
    settle(conn, "a", "sent", channel="service")
    settle(conn, "b", "failed", error="no way out")

    assert [(n.openid, n.text, n.state, n.channel, n.error) for n in notices.of_case(conn, case.id, 9)] == [
        ("to a", "text of a", "sent", "service", None),
        ("to b", "text of b", "failed", None, "no way out"),
    ]
    assert [n.text for n in notices.of_case(conn, case.id, 1)] == ["text of b"]
