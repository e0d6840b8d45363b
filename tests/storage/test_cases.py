"""Cases."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from filed import MONDAY, file_case
from storage.cases import cases
from storage.cases.case_tables import CASE_STATES, OPEN_STATES, OUTCOMES
from storage.messages import media

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

HOUR = timedelta(hours=1)
#: As long as the workbook lets a code be.
LONG_CODE = "9" * 64


def test_numbers_run_and_begin_anew_every_day(conn: Connection) -> None:
    monday, tuesday = date(2026, 11, 23), date(2026, 11, 24)
    found = [cases.next_number(conn, "WC", day) for day in (monday, monday, tuesday, monday)]

    assert found == ["WC20261123-0001", "WC20261123-0002", "WC20261124-0001", "WC20261123-0003"]


def test_numbers_at_once_are_different(engine: Engine) -> None:
    barrier = threading.Barrier(4)

    def process(_: int) -> list[str]:
        barrier.wait()
        found = []
        for _ in range(5):
            with engine.begin() as conn:
                found.append(cases.next_number(conn, "MS", MONDAY.date()))
        return found

    with ThreadPoolExecutor(4) as pool:
        numbers = [number for found in pool.map(process, range(4)) for number in found]

    assert sorted(numbers) == [f"MS20261123-{n:04}" for n in range(1, 21)]


def test_a_case_comes_back_as_it_was_filed(conn: Connection) -> None:
    filed = file_case(
        conn,
        text="第一行\n第二行 😀",
        category=LONG_CODE,
        street=LONG_CODE,
        community=LONG_CODE,
        latitude="36.7136",
        urgent=True,
    )

    assert cases.get(conn, filed.id) == filed
    assert (filed.text, filed.category, filed.community) == ("第一行\n第二行 😀", LONG_CODE, LONG_CODE)
    assert (filed.filed_at, filed.urgent, filed.enterprise, filed.extensions) == (MONDAY, True, False, 0)


def test_two_cases_never_have_one_number(conn: Connection) -> None:
    file_case(conn, number="MS20261123-0001")

    with pytest.raises(IntegrityError), conn.begin_nested():
        file_case(conn, number="MS20261123-0001")


def test_a_change_changes_one_case_and_nothing_else(conn: Connection) -> None:
    first, second = file_case(conn), file_case(conn)
    changed = cases.change(conn, first, state="asked", answered_at=MONDAY + HOUR)

    assert (changed.state, changed.answered_at, changed.text) == ("asked", MONDAY + HOUR, first.text)
    assert cases.get(conn, second.id) == second
    assert cases.lock(conn, first.id) == changed


@pytest.mark.parametrize("values", [{"state": "lost"}, {"outcome": "good"}, {"survey": "maybe"}])
def test_words_nobody_knows_are_refused(conn: Connection, values: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), conn.begin_nested():
        file_case(conn, **values)


@pytest.mark.parametrize("state", CASE_STATES)
def test_every_state_is_open_or_not(conn: Connection, state: str) -> None:
    assert file_case(conn, state=state).is_open is (state in OPEN_STATES)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_can_be_kept(conn: Connection, outcome: str) -> None:
    assert file_case(conn, state="closed", outcome=outcome).outcome == outcome


def test_open_and_unjudged_cases_are_current_newest_first(conn: Connection) -> None:
    old = file_case(conn, "a")
    file_case(conn, "a", state="closed", survey="done")
    unjudged = file_case(conn, "a", state="closed", survey="asked")
    other = file_case(conn, "b", state="unassigned", deputy_id=None)
    file_case(conn, "c", state="withdrawn")
    found = cases.current_of(conn, ["a", "b", "c", "d"])

    assert {openid: [c.id for c in its] for openid, its in found.items()} == {
        "a": [unjudged.id, old.id],
        "b": [other.id],
    }


def test_all_cases_of_a_citizen_come_newest_first(conn: Connection) -> None:
    ids = [file_case(conn, "a", state=state).id for state in ("closed", "assigned", "withdrawn")]
    file_case(conn, "b")

    assert [c.id for c in cases.all_of(conn, "a", 9)] == ids[::-1]
    assert [c.id for c in cases.all_of(conn, "a", 1)] == ids[-1:]


def test_a_deputy_sees_what_is_most_urgent_first(conn: Connection) -> None:
    late = file_case(conn, due_at=MONDAY + 3 * HOUR)
    soon = file_case(conn, due_at=MONDAY + HOUR)
    same = file_case(conn, due_at=MONDAY + HOUR)
    file_case(conn, state="closed")
    file_case(conn, deputy_id="D2")

    assert [c.id for c in cases.open_of_deputy(conn, "D1")] == [soon.id, same.id, late.id]


def test_open_cases_are_counted_by_deputy(conn: Connection) -> None:
    for deputy, state in (
        ("D1", "assigned"),
        ("D1", "asked"),
        ("D1", "closed"),
        ("D2", "in_progress"),
        (None, "unassigned"),
    ):
        file_case(conn, deputy_id=deputy, state=state)

    assert cases.loads(conn) == {"D1": 2, "D2": 1}


def test_what_was_filed_since_then_counts_the_moment_itself(conn: Connection) -> None:
    for hours in (-1, 0, 1):
        file_case(conn, "a", filed_at=MONDAY + hours * HOUR)
    file_case(conn, "b")

    assert cases.filed_since(conn, "a", MONDAY) == 2


def test_media_are_put_on_a_case_once(conn: Connection) -> None:
    case = file_case(conn)
    first, second = (media.add(conn, "citizen", name, "image", MONDAY) for name in "ab")
    cases.attach(conn, case.id, [second, first])
    cases.attach(conn, case.id, [first])
    cases.attach(conn, case.id, [])

    assert cases.media_of(conn, case.id) == [first, second]


def test_a_phone_can_be_taken_out_of_all_cases_of_somebody(conn: Connection) -> None:
    mine, other = file_case(conn, "a", phone_sealed="sealed"), file_case(conn, "b", phone_sealed="sealed")
    closed = file_case(conn, "a", state="closed", phone_sealed="sealed")
    cases.forget_phone(conn, "a")

    assert [cases.get(conn, c.id).phone_sealed for c in (mine, closed, other)] == [None, None, "sealed"]


def test_a_case_is_found_by_id_and_by_number(conn: Connection) -> None:
    case, other = file_case(conn), file_case(conn)

    assert cases.find(conn, case.id) == case
    assert cases.find(conn, other.id + 1) is None
    assert cases.with_numbers(conn, [other.number, "MS20261123-9999"]) == [other]


def test_when_somebodys_case_before_was_filed(conn: Connection) -> None:
    first = file_case(conn, "a", filed_at=MONDAY)
    file_case(conn, "b", filed_at=MONDAY + HOUR)
    second = file_case(conn, "a", filed_at=MONDAY + 2 * HOUR)

    assert cases.filed_before(conn, first) is None
    assert cases.filed_before(conn, second) == MONDAY
