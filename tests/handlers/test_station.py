"""Where the station sends a case: what changes, who is told, what is promised. Everybody is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import deputy_acts as answering
import staff_acts as station
from handlers.cases import residents
from handlers.cases.case_routing import Routing
from handlers.cases.finding import similar_cases
from handlers.texts.event_texts import staff_words_of
from station_desk import FRIDAY_NIGHT, NAME, WEDNESDAY_NIGHT, file, go, later, told
from storage.cases import cases, events
from village import CLEAR, COMMUNITY, FAR, MONDAY, OTHER, STREET

if TYPE_CHECKING:
    from handlers.cases.desk import Desk


def test_a_case_nobody_had_gets_its_deadline_from_now_by_its_category(desk: Desk) -> None:
    case = file(desk, deputy=None)
    wednesday = later(desk, days=2)
    got = station.assign(wednesday, case, go(case, deputy="D2", category="LD"), "归您负责", NAME)

    assert (got.state, got.deputy_id, got.category) == ("assigned", "D2", "LD")
    assert (case.due_at, got.due_at) == (WEDNESDAY_NIGHT, FRIDAY_NIGHT)
    heard = told(desk)
    assert heard["reporter"] == [
        f"【办理进展】您反映的{case.number}「{CLEAR}」已转请示例乙代表办理，最迟11月27日（星期五）答复您。"
    ]
    assert "工作人员说明：归您负责\n请在11月27日（星期五）前答复" in heard["D2"][0]


def test_what_the_station_said_before_is_no_answer_of_the_deputys(desk: Desk) -> None:
    case = station.reply(desk, file(desk, deputy=None), "已收到", NAME)

    assert (case.state, case.answered_at) == ("unassigned", MONDAY)
    assert station.assign(desk, case, go(case, deputy="D2"), "", NAME).answered_at is None


def test_a_first_deputy_reads_no_reason_where_none_was_written(desk: Desk) -> None:
    case = file(desk, deputy=None)
    station.assign(desk, case, go(case, deputy="D1"), "", NAME)
    (words,) = told(desk)["D1"]

    assert "新事项" in words
    assert "工作人员说明" not in words


def test_another_deputy_keeps_what_was_promised_and_the_former_one_is_told(desk: Desk) -> None:
    case = file(desk)
    residents.support(desk, case, "neighbour", [{"say": "我家也是"}])
    told(desk)
    got = station.assign(later(desk, hours=5), case, go(case, deputy="D2"), "在跟进", NAME)
    heard = told(desk)

    assert (got.deputy_id, got.state, got.due_at) == ("D2", "assigned", case.due_at)
    assert heard["D1"] == [
        f"【不用处理】{case.number}「{CLEAR}」已请示例乙代表办理，不用您再处理。工作人员说明：在跟进"
    ]
    assert heard["D2"][0].startswith(f"【新事项】{case.number}")
    assert heard["neighbour"][0].startswith("【办理进展】您关注的")
    assert len(heard["reporter"]) == 1
    assert [c.id for c in cases.open_of_deputy(desk.conn, "D2")] == [case.id]


def test_who_had_it_before_does_not_get_it_back_by_itself(desk: Desk) -> None:
    case = file(desk, deputies=[["D1", "示例甲", []], ["D2", "示例乙", []], ["D3", "示例丙", []]])
    moved = station.assign(desk, case, go(case, deputy="D2"), "在跟进", NAME)

    assert answering.pass_on(desk, moved, "出差").deputy_id == "D3"


@pytest.mark.parametrize("answered", [True, False], ids=["answered", "late"])
def test_no_date_that_has_passed_is_promised(desk: Desk, *, answered: bool) -> None:
    case = file(desk)
    case = answering.reply(desk, case, "去看过了") if answered else case
    told(desk)
    station.assign(later(desk, days=9), case, go(case, deputy="D2"), "在跟进", NAME)
    heard = told(desk)

    assert ("继续办理" if answered else "已请代表尽快答复您") in heard["reporter"][0]
    assert ("群众已得到过答复" if answered else "答复期限已过，请尽快答复") in heard["D2"][0]


def test_another_place_is_kept_for_finding_similar_cases(desk: Desk) -> None:
    case = file(desk)
    assert similar_cases.find(desk, "other", CLEAR, STREET, COMMUNITY)
    station.assign(desk, case, go(case, street="880301002", community=FAR), "地点不对", NAME)

    assert similar_cases.find(desk, "other", CLEAR, STREET, COMMUNITY) is None
    found = similar_cases.find(desk, "other", CLEAR, "880301002", FAR)
    assert found is not None
    assert found.id == case.id


def test_a_correction_is_told_to_the_deputy_alone(desk: Desk) -> None:
    case = file(desk, category="LD")
    got = station.assign(desk, case, go(case, category="HW", community=OTHER), "写错了", NAME)
    heard = told(desk)

    assert (got.deputy_id, got.category, got.community, got.state) == ("D1", "HW", OTHER, "assigned")
    assert list(heard) == ["D1"]
    assert "【更正】" in heard["D1"][0]
    assert "类别 道路照明 → 环境卫生；地点 北桥街道 柳荫社区 → 北桥街道 槐荫社区" in heard["D1"][0]


def test_nothing_happens_where_nothing_changes(desk: Desk) -> None:
    case = file(desk)

    assert station.assign(desk, case, Routing.of(case), "没有变", NAME) == case
    assert [e.kind for e in events.timeline(desk.conn, case.id)] == ["filed"]


def test_a_question_stands_when_somebody_else_gets_the_case(desk: Desk) -> None:
    case = answering.ask(desk, file(desk), "几号灯杆？")

    assert station.assign(desk, case, go(case, deputy="D2"), "在跟进", NAME).state == "asked"


@pytest.mark.parametrize("asked", [True, False])
def test_what_is_handed_up_is_nobodys_and_without_a_place(desk: Desk, *, asked: bool) -> None:
    case = file(desk, deputy=None if asked else "D1")
    case = station.ask(desk, case, "在哪里？", NAME) if asked else case
    got = station.hand_up(desk, case, "不是我们街道", NAME)

    assert (got.state, got.deputy_id, got.street, got.community) == ("unassigned", None, None, None)
    assert similar_cases.find(desk, "other", CLEAR, STREET, COMMUNITY) is None
    assert "地点 北桥街道 柳荫社区 → 待核实\n原因：不是我们街道" in staff_words_of(
        events.timeline(desk.conn, case.id)[-1]
    )


def test_where_to_turn_to_is_told_and_never_decided(desk: Desk) -> None:
    case = file(desk)
    got = station.decline(desk, case, "请到区法院立案大厅咨询", NAME)
    heard = told(desk)

    assert (got.state, got.outcome, got.closed_at, got.survey) == ("redirected", "not_ours", MONDAY, None)
    assert heard["reporter"][0].endswith("可以这样反映：\n请到区法院立案大厅咨询")
    assert "不用您再处理" in heard["D1"][0]
    assert not {word for word in ("驳回", "不予", "拒绝", "决定") if word in heard["reporter"][0]}
