"""What is asked at every turn and every heartbeat costs the same with two million rows as with none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from filed import MONDAY
from storage.accounts import audit_log
from storage.cases import by_phone, case_list, case_words, cases, deadlines, events, supporters
from storage.cases.case_list import CaseFilter, Cursor
from storage.cases.case_tables import OPEN_STATES
from storage.cases.deadlines import Kind
from storage.messages import inbox, media, notices, scene_codes
from storage.overviews import attention, counted_cases
from storage.people import bindings, sessions

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

#: These are read whole: they hold nothing but the few messages that are not settled or have not arrived, the deputies
#: of one district, and the rows that are being counted.
SMALL = {
    "SCAN inbox USING INDEX ix_inbox_unsettled",
    "SCAN notices USING INDEX ix_notices_undelivered",
    "SCAN notices USING INDEX ix_notices_due",
    "SCAN notices USING INDEX ix_notices_waiting",
    "SCAN deputies",
    "SCAN binding_codes",
    "SCAN anon_1",
}

QUERIES: dict[str, Callable[[Connection], object]] = {
    "find a message": lambda c: inbox.find(c, "key"),
    "still unhandled": lambda c: inbox.still_unhandled(c, [1, 2]),
    "unhandled": lambda c: inbox.unhandled(c, MONDAY, 200),
    "unfetched": lambda c: inbox.unfetched(c, MONDAY, 200),
    "mark delivered": lambda c: inbox.mark_delivered(c, [1, 2]),
    "claim for push": lambda c: inbox.claim_for_push(c, 1),
    "claim due": lambda c: notices.claim_due(c, MONDAY, 20),
    "take waiting": lambda c: notices.take_waiting(c, ["a", "b"]),
    "hand over": lambda c: notices.hand_over(c, [1, 2], MONDAY),
    "report failure": lambda c: notices.report_failure(c, "1", "failed"),
    "lock sessions": lambda c: sessions.lock(c, {"a": "account", "b": "account"}, MONDAY),
    "reach": lambda c: sessions.reach(c, ["a", "b"]),
    "deputy's account": lambda c: sessions.openid_of_deputy(c, "D1"),
    "codes that wait": lambda c: bindings.waiting(c, MONDAY),
    "release a deputy": lambda c: bindings.release(c, "D1"),
    "current cases": lambda c: cases.current_of(c, ["a", "b"]),
    "all cases": lambda c: cases.all_of(c, "a", 9),
    "filed since": lambda c: cases.filed_since(c, "a", MONDAY),
    "to do": lambda c: cases.open_of_deputy(c, "D1"),
    "deadlines due": lambda c: deadlines.due(c, MONDAY, 500),
    "claim a deadline": lambda c: deadlines.claim(c, 1, Kind.REMIND, "one", MONDAY),
    "latest of a deputy": lambda c: events.latest_of_deputy(c, [1, 2], MONDAY),
    "what somebody said": lambda c: inbox.between(c, "a", MONDAY, MONDAY, 200),
    "notices of a case": lambda c: notices.of_case(c, 1, 200),
    "deputies among accounts": lambda c: sessions.deputies_of(c, ["a", "b"]),
    "a case": lambda c: cases.find(c, 1),
    "cases by number": lambda c: cases.with_numbers(c, ["MS20261123-0001"]),
    "taken from": lambda c: events.taken_from(c, 1),
    "forget what a case says": lambda c: case_words.forget(c, 1),
    "timeline": lambda c: events.timeline(c, 1),
    "media of a case": lambda c: cases.media_of(c, 1),
    "cases near by": lambda c: case_words.near(c, "S1", MONDAY, 200),
    "supporters": lambda c: supporters.of_case(c, 1),
    "count of supporters": lambda c: supporters.count(c, 1),
    "cases joined": lambda c: supporters.joined_by(c, "a", 9),
    "leave a case": lambda c: supporters.remove(c, 1, "a"),
    "forget a phone": lambda c: cases.forget_phone(c, "a"),
    "overdue cases": lambda c: attention.overdue(c, ["S1"], MONDAY, 5),
    "cases due soon": lambda c: attention.due_between(c, ["S1"], MONDAY, MONDAY, 5),
    "unassigned cases": lambda c: attention.unassigned(c, ["S1"], 5),
    "unhappy citizens": lambda c: attention.unhappy(c, ["S1"], MONDAY, 5),
    "unbound deputies": lambda c: attention.unbound(c, ["S1"], 5),
    "undelivered notices": lambda c: attention.undelivered(c, ["S1"], MONDAY, 5),
    "notices to be told by phone": lambda c: attention.to_phone(c, ["S1"], 5),
    "stuck notices": lambda c: attention.stuck(c, ["S1"], 5),
    "log of a street": lambda c: audit_log.page_of(c, audit_log.LogFilter(within=["S1", "C1"]), 50),
    "log of a person": lambda c: audit_log.page_of(c, audit_log.LogFilter(person="a"), 50, older_than=9),
    "log of a thing": lambda c: audit_log.page_of(c, audit_log.LogFilter(subject="case", subject_id="1"), 50),
    "log of a day": lambda c: audit_log.page_of(c, audit_log.LogFilter(since=MONDAY, until=MONDAY), 50),
    "send again": lambda c: notices.send_again(c, 1, MONDAY),
    "undelivered, told by phone": lambda c: notices.told_by_phone(c, 1, MONDAY),
    "codes of scenes": lambda c: scene_codes.of_scenes(c, "app", ["division-1", "division-2"]),
    "media due": lambda c: media.due(c, MONDAY, 20),
    "to be told by phone": by_phone.to_be_told_by_phone,
    "told by phone": lambda c: by_phone.told(c, 1, 9, MONDAY),
    "counts": lambda c: case_list.counts(c, CaseFilter(), MONDAY, MONDAY),
    "counts of a street": lambda c: case_list.counts(c, CaseFilter(street="S1"), MONDAY, MONDAY),
    "counted cases": lambda c: counted_cases.facts(c, MONDAY, MONDAY),
    "counted cases of a street": lambda c: counted_cases.facts(c, MONDAY, MONDAY, ["S1"]),
    "counted moments": lambda c: counted_cases.moments(c, MONDAY, MONDAY, ["reply"]),
    "filed today": lambda c: case_list.filed_count(c, CaseFilter(), MONDAY),
}
#: What the staff's list is asked for. The whole list is read along its key, and so is what is found by words.
LISTS: dict[str, CaseFilter] = {
    "street": CaseFilter(street="S1"),
    "street, late": CaseFilter(street="S1", unanswered=True, due_before=MONDAY),
    "community": CaseFilter(community="S1"),
    "category": CaseFilter(category="LD"),
    "deputy": CaseFilter(deputy="D1"),
    "one state": CaseFilter(states=("closed",)),
    "open": CaseFilter(states=OPEN_STATES),
    "late": CaseFilter(unanswered=True, due_before=MONDAY),
    "filed then": CaseFilter(filed_from=MONDAY, filed_before=MONDAY),
    "a scope": CaseFilter(within=("S1", "S2")),
}
ALONG_THE_KEY = ("SCAN cases", "SCAN case_search VIRTUAL TABLE")


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", QUERIES)
def test_no_query_reads_a_whole_table(conn: Connection, name: str) -> None:
    plans = plans_of(conn, QUERIES[name])

    assert plans
    assert not [plan for plan in plans if plan.startswith("SCAN") and plan not in SMALL]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", LISTS)
def test_no_list_reads_a_whole_table(conn: Connection, name: str) -> None:
    plans = plans_of(conn, lambda c: case_list.page_of(c, LISTS[name], Cursor(9), 50))

    assert plans
    assert not [plan for plan in plans if plan.startswith("SCAN")]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize("filters", [CaseFilter(), CaseFilter(wanted=(("路灯",),), street="S1", unanswered=True)])
def test_the_newest_of_all_are_read_in_their_order_and_no_more(conn: Connection, filters: CaseFilter) -> None:
    """A page is full after so many rows: nothing is sorted first."""
    plans = plans_of(conn, lambda c: case_list.page_of(c, filters, None, 50))

    assert plans[0].startswith(ALONG_THE_KEY)
    assert not [plan for plan in plans if "ORDER BY" in plan]


def plans_of(conn: Connection, query: Callable[[Connection], object]) -> list[str]:
    """Return how SQLite would carry out every statement of a query."""
    asked: list[tuple[str, Any]] = []

    def listen(*call: Any) -> None:
        statement, parameters, many = call[2], call[3], call[5]
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            asked.append((statement, parameters[0] if many else parameters))

    event.listen(conn, "before_cursor_execute", listen)
    query(conn)
    event.remove(conn, "before_cursor_execute", listen)
    return [
        row.detail
        for statement, parameters in asked
        for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
    ]
