"""What time does to cases: who is pressed when, and what becomes of the cases of a deputy who is stopped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import deputy_acts
from handlers.cases import overdue
from handlers.cases.actor import citizen
from handlers.cases.acts import perform
from handlers.cases.residents import judge
from handlers.texts.event_texts import staff_words_of
from nlp.district import DeputyStatus
from nlp.suggester import Suggester
from station_desk import file, later, told
from storage.cases import cases, events
from village import DISTRICT

if TYPE_CHECKING:
    from handlers.cases.desk import Desk


def test_a_case_is_reminded_once_and_escalated_once(desk: Desk) -> None:
    case = file(desk)
    pressed = [overdue.press(later(desk, hours=hours), "one") for hours in (23, 25, 26, 72, 73, 999)]

    assert pressed == [0, 1, 0, 1, 0, 0]
    assert [e.kind for e in events.timeline(desk.conn, case.id)] == ["filed", "remind", "escalate"]


def test_when_nobody_looked_for_days_the_later_word_is_enough(desk: Desk) -> None:
    case = file(desk)

    assert [overdue.press(later(desk, days=9), "one") for _ in range(2)] == [1, 0]
    assert [e.kind for e in events.timeline(desk.conn, case.id)] == ["filed", "escalate"]


def test_an_answer_ends_the_pressing_and_a_question_holds_it_back(desk: Desk) -> None:
    answered, asked = file(desk), file(desk)
    deputy_acts.reply(desk, answered, "明天来修")
    deputy_acts.ask(desk, asked, "哪一盏？")

    assert overdue.press(later(desk, days=9), "one") == 0


def test_whoever_takes_more_days_is_not_reminded_at_once(desk: Desk) -> None:
    case = file(desk)
    overdue.press(later(desk, hours=25), "one")
    deputy_acts.extend(later(desk, hours=26), case, 5, "等配件")

    assert overdue.press(later(desk, hours=27), "one") == 0
    assert overdue.press(later(desk, hours=51), "one") == 1
    assert overdue.press(later(desk, days=6), "one") == 0


def test_a_case_that_is_opened_again_is_pressed_for_again(desk: Desk) -> None:
    case = file(desk)
    overdue.press(later(desk, days=9), "one")
    again = later(desk, days=10)
    deputy_acts.close(again, case, "已修好")
    unhappy = {"heard": True, "solved": "no", "satisfaction": "poor", "reason": "没好"}
    assert judge(again, case, unhappy, ()) == "reopened"
    assert overdue.press(later(again, hours=25), "one") == 1
    assert overdue.press(later(again, days=9), "one") == 1


def stopped(desk: Desk, deputy: str) -> Desk:
    """The same desk once a deputy has been stopped."""
    deputies = tuple(replace(d, status=DeputyStatus.DISABLED) if d.id == deputy else d for d in DISTRICT.deputies)
    return replace(desk, suggester=Suggester(replace(DISTRICT, deputies=deputies)))


def test_the_open_cases_of_a_deputy_who_is_stopped_go_to_the_staff(desk: Desk) -> None:
    mine, done, other = file(desk), file(desk), file(desk, deputy="D2")
    perform(desk, done.id, "withdraw", citizen("reporter"))
    told(desk)
    after = stopped(desk, "D1")

    assert [overdue.stand_down(after) for _ in range(2)] == [1, 0]
    got = cases.get(desk.conn, mine.id)
    assert (got.state, got.deputy_id, got.due_at) == ("unassigned", None, mine.due_at)
    assert cases.get(desk.conn, other.id) == other
    line = events.timeline(desk.conn, mine.id)[-1]
    assert (line.actor, line.kind, staff_words_of(line)) == ("clock", "stand_down", "代表 示例甲 → 待分派")
    heard = told(after)
    assert list(heard) == ["reporter"]
    assert "已转请工作人员重新分派代表" in heard["reporter"][0]


def test_a_deputy_who_is_stopped_is_told_nothing_any_more(desk: Desk) -> None:
    case = file(desk)
    perform(stopped(desk, "D1"), case.id, "urge", citizen("reporter"))

    assert "D1" not in told(desk)
