"""What the station writes to citizens, how cases end and begin again, what stays among staff. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import deputy_acts as answering
import staff_acts as station
from handlers.cases import overdue, residents
from handlers.texts.citizen_texts import case_detail
from handlers.texts.deputy_texts import case_card
from handlers.texts.event_texts import event_words
from handlers.texts.joining_texts import joined_detail
from station_desk import FRIDAY_NIGHT, NAME, file, go, later, told
from storage.cases import cases, events
from village import CLEAR, MONDAY, suggester_without

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.cases.desk import Desk
    from storage.cases.cases import Case


def test_the_answer_to_the_stations_question_reaches_the_deputy_at_once(desk: Desk) -> None:
    case = station.ask(desk, file(desk), "几号灯杆？", NAME)
    told(desk)
    got = residents.add_to(desk, case, [{"say": "3号"}])

    assert got.state == "in_progress"
    assert "3号" in told(desk)["D1"][0]


def test_without_a_deputy_an_answered_question_leaves_the_case_to_be_assigned(desk: Desk) -> None:
    case = station.ask(desk, file(desk, deputy=None), "几号灯杆？", NAME)

    assert case.state == "asked"
    assert residents.add_to(desk, case, [{"say": "3号"}]).state == "unassigned"


def test_what_the_station_writes_is_known_to_the_deputy(desk: Desk) -> None:
    case = station.reply(desk, file(desk), "明天修，有事打19900001234", NAME)
    heard = told(desk)

    assert (case.state, case.answered_at) == ("in_progress", MONDAY)
    assert heard["reporter"][0].startswith("【工作站答复】")
    assert heard["D1"][0].endswith("工作人员答复群众：\n明天修，有事打199****1234")


def test_a_note_sent_twice_is_written_once(desk: Desk) -> None:
    case = file(desk)
    first, again, other = (station.note(desk, case, text, NAME) for text in ("示例", "示例", "另一条示例"))

    assert first == again
    assert other > first
    assert station.note(desk, case, "另一条示例", "另一人示例") > other


def test_closing_without_a_deputy_asks_whether_the_staff_answered(desk: Desk) -> None:
    case = station.close(desk, file(desk, deputy=None), "已经修好", "explained", NAME)

    assert (case.state, case.outcome, case.survey, case.closed_at) == ("closed", "explained", "asked", MONDAY)
    assert "工作人员答复您了吗" in told(desk)["reporter"][0]


def test_a_case_no_deputy_had_goes_back_to_the_staff_when_the_citizen_is_unhappy(desk: Desk) -> None:
    case = station.close(desk, file(desk, deputy=None), "已经修好", "answered", NAME)

    assert residents.judge(desk, case, {"heard": False}, []) == "staff"
    assert cases.get(desk.conn, case.id).state == "unassigned"


def test_opened_again_a_case_is_the_same_deputys_with_a_new_deadline(desk: Desk) -> None:
    case = answering.close(desk, file(desk), "修好了", "solved")
    told(desk)
    got = station.reopen(later(desk, days=2), case, "又坏了", NAME)
    heard = told(desk)

    assert (got.state, got.deputy_id, got.due_at, got.reopened) == ("assigned", "D1", FRIDAY_NIGHT, 1)
    assert (got.outcome, got.survey, got.answered_at, got.closed_at) == (None, None, None, None)
    assert heard["reporter"] == [
        f"【重新办理】您反映的{case.number}「{CLEAR}」，工作人员已请继续办理：又坏了\n最迟11月27日（星期五）答复您。"
    ]
    assert "又坏了" in heard["D1"][0]


def test_opened_again_without_a_deputy_who_can_take_it_it_is_to_be_assigned(desk: Desk) -> None:
    case = station.decline(desk, file(desk), "请到区法院", NAME)
    got = station.reopen(replace(desk, suggester=suggester_without("D1")), case, "核实过了", NAME)

    assert (got.state, got.deputy_id) == ("unassigned", None)


def test_a_note_is_seen_in_no_chat_and_crowds_nothing_out(desk: Desk) -> None:
    case = file(desk)
    for _ in range(9):
        station.note(desk, case, "暗号", NAME)
    lines = events.timeline(desk.conn, case.id)

    assert not told(desk)
    for shown in (
        case_detail(case, "", "", lines),
        joined_detail(case, "", "", lines),
        case_card(case, "", "", lines, 0, 0),
    ):
        assert "暗号" not in shown
    assert "提交" in case_detail(case, "", "", lines)


ACTS: dict[str, Callable[[Desk, Case], object]] = {
    "correct": lambda d, c: station.assign(d, c, go(c, category="HW"), "原因", NAME),
    "hand_up": lambda d, c: station.hand_up(d, c, "原因", NAME),
    "reassign": lambda d, c: station.assign(d, c, go(c, deputy="D2"), "原因", NAME),
    "decline": lambda d, c: station.decline(d, c, "去向", NAME),
    "note": lambda d, c: station.note(d, c, "备注", NAME),
    "ask": lambda d, c: station.ask(d, c, "问", NAME),
    "reply": lambda d, c: station.reply(d, c, "答", NAME),
    "close": lambda d, c: station.close(d, c, "结果", "answered", NAME),
    "reopen": lambda d, c: station.reopen(d, answering.close(d, c, "结果"), "原因", NAME),
}


@pytest.mark.parametrize("kind", ACTS)
def test_the_timeline_has_the_name_of_who_did_it(desk: Desk, kind: str) -> None:
    case = file(desk, deputy=None if kind == "close" else "D1")
    ACTS[kind](desk, case)
    event = events.timeline(desk.conn, case.id)[-1]

    assert (event.actor, event.kind, event.staff) == ("staff", kind, NAME)
    assert bool(event_words(event)) is (kind != "note")


@pytest.mark.parametrize("kind", [kind for kind in ACTS if kind != "note"])
def test_no_link_of_the_staffs_reaches_a_chat(desk: Desk, kind: str) -> None:
    case = file(desk, deputy=None if kind == "close" else "D1")
    words = '<a href="https://example.org">点这里</a>'
    acts: dict[str, Callable[[], object]] = {
        "correct": lambda: station.assign(desk, case, go(case, category="HW"), words, NAME),
        "hand_up": lambda: station.hand_up(desk, case, words, NAME),
        "reassign": lambda: station.assign(desk, case, go(case, deputy="D2"), words, NAME),
        "decline": lambda: station.decline(desk, case, words, NAME),
        "ask": lambda: station.ask(desk, case, words, NAME),
        "reply": lambda: station.reply(desk, case, words, NAME),
        "close": lambda: station.close(desk, case, words, "answered", NAME),
        "reopen": lambda: station.reopen(desk, answering.close(desk, case, "结果"), words, NAME),
    }
    acts[kind]()
    heard = [text for texts in told(desk).values() for text in texts]

    assert any("点这里" in text for text in heard)
    assert not [text for text in heard if '<a href="https' in text]


def test_a_deputy_who_has_just_got_a_case_is_reminded_after_the_usual_time(desk: Desk) -> None:
    case = file(desk, deputy=None)
    two_days = later(desk, days=2)
    station.assign(two_days, case, go(case, deputy="D2"), "归您负责", NAME)

    assert overdue.press(later(two_days, hours=23), "one") == 0
    assert overdue.press(later(two_days, hours=25), "one") == 1
    assert any("【提醒】" in text for text in told(desk)["D2"])


@pytest.mark.parametrize("deputy", ["D1", None])
def test_whom_nobody_answers_is_told_of_a_deputy_only_when_there_is_one(desk: Desk, deputy: str | None) -> None:
    file(desk, deputy=deputy)
    assert overdue.press(later(desk, days=30), "one") == 1
    [words] = told(desk)["reporter"]

    assert "还没有按时答复" in words
    assert ("已提醒代表" in words) is (deputy is not None)
