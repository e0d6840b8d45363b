"""Colours of deadlines: by Chinese working days, always with a word, and the same for a row as for a table."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.service.deadline_colours import Colour, Standing, bounds, standing
from handlers.service.policy import Calendar
from handlers.texts.wording import CHINA
from storage.cases.case_tables import CASE_STATES, OPEN_STATES

#: The week of National Day 2026 with a made-up Saturday at work, as an example.
CALENDAR = Calendar(
    years=frozenset({2026}),
    days_off=frozenset(date(2026, 10, day) for day in range(1, 8)),
    make_up_days=frozenset({date(2026, 10, 10)}),
)
#: A Wednesday, the last working day before the holidays.
WEDNESDAY = datetime(2026, 9, 30, 10, 0, tzinfo=CHINA)


def end_of(month: int, day: int) -> datetime:
    return datetime.combine(date(2026, month, day), time(23, 59, 59), CHINA)


@pytest.mark.parametrize(
    ("due", "colour", "words"),
    [
        (end_of(9, 28), Colour.RED, "已超期 2 天"),
        (end_of(9, 29), Colour.RED, "已超期 1 天"),
        (end_of(9, 30), Colour.AMBER, "今天到期"),
        (end_of(10, 3), Colour.AMBER, "还有 3 天"),
        (end_of(10, 8), Colour.AMBER, "还有 1 个工作日"),
        (end_of(10, 9), Colour.GREEN, "还有 2 个工作日"),
        (end_of(10, 10), Colour.GREEN, "还有 3 个工作日"),
        (end_of(10, 12), Colour.GREEN, "还有 4 个工作日"),
    ],
)
def test_a_deadline_has_a_colour_and_a_word(due: datetime, colour: Colour, words: str) -> None:
    assert standing("assigned", None, due, WEDNESDAY, CALENDAR) == Standing(colour, words)


def test_a_deadline_is_past_from_the_first_day_after() -> None:
    noon = WEDNESDAY.replace(hour=12)
    late, next_day = WEDNESDAY.replace(hour=23, minute=59), WEDNESDAY + timedelta(hours=14)

    assert standing("assigned", None, noon, late, CALENDAR) == Standing(Colour.AMBER, "今天到期")
    assert standing("assigned", None, noon, next_day, CALENDAR) == Standing(Colour.RED, "已超期 1 天")


@pytest.mark.parametrize("state", CASE_STATES)
def test_whoever_is_answered_waits_for_no_deadline(state: str) -> None:
    assert standing(state, WEDNESDAY, end_of(9, 1), WEDNESDAY, CALENDAR) is None
    assert (standing(state, None, end_of(9, 1), WEDNESDAY, CALENDAR) is None) is (state not in OPEN_STATES)


MOMENTS = st.integers(-20 * 24 * 60, 20 * 24 * 60).map(lambda minutes: WEDNESDAY + timedelta(minutes=minutes))


@given(now=MOMENTS, due=MOMENTS)
def test_the_bounds_part_the_table_as_the_colours_do(now: datetime, due: datetime) -> None:
    between, found = bounds(now, CALENDAR), standing("assigned", None, due, now, CALENDAR)
    expected = Colour.RED if due < between.today else Colour.AMBER if due < between.later else Colour.GREEN

    assert found is not None
    assert found.colour is expected
