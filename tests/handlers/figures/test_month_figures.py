"""A month in numbers: each counted as it says, and the same as a plain recount."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from filed import MONDAY, file_case
from handlers.figures.elapsed import working_hours
from handlers.figures.month_figures import ENDS, figures_of, month_of
from handlers.service.policy import Calendar, Policy
from handlers.texts.wording import CHINA
from storage.cases import events
from storage.cases.events import NewEvent

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from handlers.figures.month_figures import MonthFigures
    from storage.cases.cases import Case

POLICY = Policy(calendar=Calendar(frozenset({2026}), frozenset({date(2026, 11, 25)}), frozenset({date(2026, 11, 28)})))
HOUR = timedelta(hours=1)
LATER = MONDAY + timedelta(days=20)


def counted(conn: Connection, month: str = "2026-11", **more: Any) -> MonthFigures:
    return figures_of(conn, month, POLICY, {"ZM": 5}, more.pop("now", LATER), **more)


def happened(conn: Connection, case: Case, kind: str, hours: float, data: str = "{}") -> None:
    events.note(conn, NewEvent(case.id, MONDAY + hours * HOUR, "deputy", kind, data=data))


def test_a_month_begins_and_ends_at_midnight_in_china(conn: Connection) -> None:
    first, last = month_of("2026-12")
    assert (first.isoformat(), last.isoformat()) == ("2026-12-01T00:00:00+08:00", "2027-01-01T00:00:00+08:00")
    for moment in (first - timedelta(seconds=1), first, last - timedelta(seconds=1), last):
        file_case(conn, filed_at=moment)

    assert counted(conn, "2026-12").total.counts["received"] == 2


@pytest.mark.parametrize("month", ["2026-13", "2026", "", "2026-1x"])
def test_what_is_no_month_is_refused(month: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        month_of(month)


def test_hours_of_days_off_are_not_counted() -> None:
    friday = datetime(2026, 11, 20, 17, 0, tzinfo=CHINA)
    wednesday_off = datetime(2026, 11, 24, 12, 0, tzinfo=CHINA)
    saturday_of_work = datetime(2026, 11, 28, 6, 0, tzinfo=CHINA)

    assert working_hours(friday, friday + timedelta(days=3), POLICY.calendar) == 24
    assert working_hours(wednesday_off, wednesday_off + timedelta(days=2), POLICY.calendar) == 24
    assert working_hours(saturday_of_work, saturday_of_work + timedelta(days=1), POLICY.calendar) == 18
    assert working_hours(friday, friday - HOUR, POLICY.calendar) == 0


def test_the_first_answer_counts_and_a_reopening_does_not_hide_it(conn: Connection) -> None:
    case = file_case(conn, due_at=MONDAY + timedelta(days=40), state="in_progress")
    for kind, hours in (("ask", 100), ("close", 110), ("reopen", 200), ("reply", 201)):
        happened(conn, case, kind, hours)
    (one,) = counted(conn).cases

    assert one.answered_at == MONDAY + 100 * HOUR
    # Two working days after Monday, Wednesday off: the end of Thursday. The new deadline of the reopening is not it.
    assert one.promised_at == datetime(2026, 11, 26, 23, 59, 59, tzinfo=CHINA)
    assert counted(conn).total.counts["late"] == 1


def test_an_extension_before_the_answer_is_the_promise_and_one_after_it_is_not(conn: Connection) -> None:
    before, after = file_case(conn), file_case(conn)
    later = (MONDAY + timedelta(days=9)).isoformat()
    for case, extended, answered in ((before, 10, 150), (after, 160, 150)):
        for kind, hours in sorted((("extend", extended), ("reply", answered)), key=lambda pair: pair[1]):
            happened(conn, case, kind, hours, f'{{"days":5,"due_at":"{later}"}}' if kind == "extend" else "{}")
    counts = counted(conn).total.counts

    assert (counts["answered"], counts["on_time"], counts["late"]) == (2, 1, 1)


def test_who_waits_past_the_promise_is_late_and_who_took_it_back_is_not(conn: Connection) -> None:
    file_case(conn)
    file_case(conn, state="withdrawn")
    file_case(conn, state="redirected")

    assert counted(conn).total.counts["late"] == 1
    assert counted(conn, now=MONDAY).total.counts["late"] == 0


def test_kinds_of_ends_are_kept_apart(conn: Connection) -> None:
    file_case(conn, state="closed", outcome="explained")
    file_case(conn, state="closed", outcome="planned", solved="yes", satisfaction="good")
    file_case(conn, state="withdrawn")
    file_case(conn, state="redirected")
    happened(conn, file_case(conn, state="redirected"), "decline", 1)
    file_case(conn)
    total = counted(conn).total

    assert total.ends == {
        **dict.fromkeys(ENDS, 0),
        "explained": 1,
        "solved": 1,
        "withdrawn": 1,
        "guided": 1,
        "not_ours": 1,
    }
    assert (total.counts["settled"], total.counts["satisfied"], total.counts["judged"]) == (4, 1, 1)


def test_lines_add_up_and_the_lane_is_apart(conn: Connection) -> None:
    for street, category, desk, lane in (
        ("S1", "ZM", False, False),
        ("S1", None, True, True),
        (None, "ZM", False, True),
    ):
        file_case(conn, street=street, category=category, on_behalf=desk, enterprise=lane)
    figures = counted(conn)
    received = {
        table: {key: line.counts["received"] for key, line in lines.items()} for table, lines in figures.tables.items()
    }

    assert received == {
        "street": {"S1": 2, None: 1},
        "category": {"ZM": 2, None: 1},
        "channel": {"desk": 1, "wechat": 2},
    }
    assert figures.enterprise.counts["received"] == 2
    assert [one.fact.street for one in figures.chosen("received", "street", "S1")] == ["S1", "S1"]
    assert len(figures.chosen("received", "enterprise")) == 2


def test_a_street_counts_its_own_only(conn: Connection) -> None:
    for street, community in (("S1", "C1"), ("S2", "C2"), (None, "C1"), (None, None)):
        file_case(conn, street=street, community=community)

    assert counted(conn, within={"S1", "C1"}).total.counts["received"] == 2


def test_a_recount_by_another_way_finds_the_same(conn: Connection) -> None:
    chance = random.Random(13)
    for _ in range(300):
        filed = MONDAY + timedelta(hours=chance.uniform(-24 * 25, 24 * 8))
        state = chance.choice(["assigned", "closed", "withdrawn", "redirected", "in_progress"])
        case = file_case(
            conn,
            state=state,
            street=chance.choice(["S1", "S2", None]),
            category=chance.choice(["ZM", "HW", None]),
            outcome=chance.choice(["solved", "explained"]) if state == "closed" else None,
            satisfaction=chance.choice(["good", "fair", None]) if state == "closed" else None,
            filed_at=filed,
            due_at=filed + timedelta(days=2),
        )
        if state in {"closed", "in_progress"}:
            at = filed + timedelta(hours=chance.uniform(0, 100))
            events.note(conn, NewEvent(case.id, at, "deputy", "reply"))
            events.note(conn, NewEvent(case.id, at + HOUR, "deputy", "reply"))
    naive: dict[str | None, Counter[str]] = {}
    hours: list[float] = []
    since, until = (int(moment.timestamp() * 1_000_000) for moment in month_of("2026-11"))
    now = int(LATER.timestamp() * 1_000_000)
    for row in conn.execute(text("select * from cases")).mappings():
        if not since <= row["filed_at"] < until:
            continue
        asked = text("select min(at) from case_events where case_id = :id and kind = 'reply'")
        answered = conn.execute(asked, {"id": row["id"]}).scalar()
        tally = naive.setdefault(row["street"], Counter())
        tally["received"] += 1
        tally["answered"] += answered is not None
        tally["on_time"] += answered is not None and answered <= row["due_at"]
        tally["late"] += (answered or now) > row["due_at"] and row["state"] not in {"withdrawn", "redirected"}
        tally["settled"] += row["state"] in {"closed", "redirected"}
        tally["satisfied"] += row["satisfaction"] == "good"
        tally["judged"] += row["satisfaction"] is not None
        if answered is not None:
            minutes = range(row["filed_at"] // 60_000_000, answered // 60_000_000)
            hours.append(sum(_works(minute) for minute in minutes) / 60)
    figures = counted(conn)

    assert {key: dict(line.counts) for key, line in figures.tables["street"].items()} == {
        key: dict(tally) for key, tally in naive.items()
    }
    hours.sort()
    middle = (hours[(len(hours) - 1) // 2] + hours[len(hours) // 2]) / 2
    assert figures.total.median_hours == pytest.approx(middle, abs=0.1)
    assert figures.total.most_hours == pytest.approx(hours[-(-9 * len(hours) // 10) - 1], abs=0.1)


def _works(minute: int) -> bool:
    day = datetime.fromtimestamp(minute * 60, CHINA).date()
    return day.isoformat() == "2026-11-28" or (day.isoweekday() < 6 and day.isoformat() != "2026-11-25")
