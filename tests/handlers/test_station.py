"""What the station's staff do to a case: what changes, who is told, what stays among staff. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from databases import make_migrated, open_copy
from handlers import answering, filing, overdue, similar_cases, station
from handlers.desk import Desk
from handlers.dialogue import Position
from handlers.draft import Draft
from handlers.policy import Policy
from handlers.station import Routing
from handlers.texts.citizen import case_detail, event_words
from handlers.texts.deputy import case_card
from handlers.texts.joining import joined_detail
from storage import cases, notices, sessions
from village import CLEAR, COMMUNITY, FAR, MONDAY, OTHER, STREET, suggester, suggester_without

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from storage.cases import Case

NAME = "经办示例"
WEDNESDAY_NIGHT = MONDAY.replace(day=25, hour=15, minute=59, second=59)
FRIDAY_NIGHT = WEDNESDAY_NIGHT.replace(day=27)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_migrated(tmp_path_factory.mktemp("migrated"))


@pytest.fixture
def desk(migrated: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk in the village on a Monday morning; the phone of each deputy has the deputy's id."""
    engine = open_copy(migrated, tmp_path)
    with engine.begin() as conn:
        found, _ = sessions.lock(conn, dict.fromkeys(("D1", "D2", "D3"), "gh_village"), MONDAY)
        for openid, (citizen, _) in found.items():
            citizen.deputy_id = openid
        sessions.save_citizens(conn, [citizen for citizen, _ in found.values()])
        yield Desk(conn, MONDAY, Policy(quiet_hours=None), suggester())
    engine.dispose()


def file(desk: Desk, text: str = CLEAR, **shown: Any) -> Case:
    """File a case as the card would, and forget what was pushed about it."""
    facts = {"street": STREET, "community": COMMUNITY, "deputy": "D1", **shown}
    case = filing.file(desk, "reporter", Draft(texts=(text,)), Position("intake", shown=facts), None)
    told(desk)
    return case


def told(desk: Desk) -> dict[str, list[str]]:
    """Return what is to be sent, by receiver; it counts as sent then."""
    found: dict[str, list[str]] = {}
    while due := notices.claim_due(desk.conn, desk.now + timedelta(days=30), 99):
        for notice in due:
            found.setdefault(notice.openid, []).append(notice.text)
            notices.settle(desk.conn, notice.id, "sent", MONDAY, notices.Passage())
    return found


def later(desk: Desk, **delta: float) -> Desk:
    return replace(desk, now=desk.now + timedelta(**delta))


def go(case: Case, **values: Any) -> Routing:
    """Return where a case belongs, with this changed."""
    return replace(Routing.of(case), **values)


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


def test_another_deputy_keeps_what_was_promised_and_the_former_one_is_told(desk: Desk) -> None:
    case = file(desk)
    filing.support(desk, case, "neighbour", [{"say": "我家也是"}])
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
    assert [e.kind for e in cases.timeline(desk.conn, case.id)] == ["filed"]


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
    assert "地点 北桥街道 柳荫社区 → 待核实\n原因：不是我们街道" in cases.timeline(desk.conn, case.id)[-1].text


def test_where_to_turn_to_is_told_and_never_decided(desk: Desk) -> None:
    case = file(desk)
    got = station.decline(desk, case, "请到区法院立案大厅咨询", NAME)
    heard = told(desk)

    assert (got.state, got.outcome, got.closed_at, got.survey) == ("redirected", "not_ours", MONDAY, None)
    assert heard["reporter"][0].endswith("可以这样反映：\n请到区法院立案大厅咨询")
    assert "不用您再处理" in heard["D1"][0]
    assert not {word for word in ("驳回", "不予", "拒绝", "决定") if word in heard["reporter"][0]}


def test_the_answer_to_the_stations_question_reaches_the_deputy_at_once(desk: Desk) -> None:
    case = station.ask(desk, file(desk), "几号灯杆？", NAME)
    told(desk)
    got = filing.add_to(desk, case, [{"say": "3号"}])

    assert got.state == "in_progress"
    assert "3号" in told(desk)["D1"][0]


def test_without_a_deputy_an_answered_question_leaves_the_case_to_be_assigned(desk: Desk) -> None:
    case = station.ask(desk, file(desk, deputy=None), "几号灯杆？", NAME)

    assert case.state == "asked"
    assert filing.add_to(desk, case, [{"say": "3号"}]).state == "unassigned"


def test_what_the_station_writes_is_known_to_the_deputy(desk: Desk) -> None:
    case = station.reply(desk, file(desk), "明天修，有事打19900001234", NAME)
    heard = told(desk)

    assert (case.state, case.answered_at) == ("in_progress", MONDAY)
    assert heard["reporter"][0].startswith("【工作站答复】")
    assert heard["D1"][0].endswith("工作人员答复群众：\n明天修，有事打199****1234")


def test_closing_without_a_deputy_asks_whether_the_staff_answered(desk: Desk) -> None:
    case = station.close(desk, file(desk, deputy=None), "已经修好", "explained", NAME)

    assert (case.state, case.outcome, case.survey, case.closed_at) == ("closed", "explained", "asked", MONDAY)
    assert "工作人员答复您了吗" in told(desk)["reporter"][0]


def test_a_case_no_deputy_had_goes_back_to_the_staff_when_the_citizen_is_unhappy(desk: Desk) -> None:
    case = station.close(desk, file(desk, deputy=None), "已经修好", "answered", NAME)

    assert filing.judge(desk, case, {"heard": False}, []) == "staff"
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
    events = cases.timeline(desk.conn, case.id)

    assert not told(desk)
    for shown in (
        case_detail(case, "", "", events),
        joined_detail(case, "", "", events),
        case_card(case, "", "", events, 0, 0),
    ):
        assert "暗号" not in shown
    assert "提交" in case_detail(case, "", "", events)


ACTS: dict[str, Callable[[Desk, Case], object]] = {
    "assign": lambda d, c: station.assign(d, c, go(c, category="HW"), "原因", NAME),
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
    case = file(desk)
    ACTS[kind](desk, case)
    event = cases.timeline(desk.conn, case.id)[-1]

    assert (event.actor, event.kind, event.staff) == ("staff", kind, NAME)
    assert bool(event_words(event)) is (kind != "note")


@pytest.mark.parametrize("kind", [kind for kind in ACTS if kind != "note"])
def test_no_link_of_the_staffs_reaches_a_chat(desk: Desk, kind: str) -> None:
    case = file(desk)
    words = '<a href="https://example.org">点这里</a>'
    acts: dict[str, Callable[[], object]] = {
        "assign": lambda: station.assign(desk, case, go(case, category="HW"), words, NAME),
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

    assert overdue.press(later(two_days, hours=23)) == 0
    assert overdue.press(later(two_days, hours=25)) == 1
    assert any("【提醒】" in text for text in told(desk)["D2"])


@pytest.mark.parametrize("deputy", ["D1", None])
def test_whom_nobody_answers_is_told_of_a_deputy_only_when_there_is_one(desk: Desk, deputy: str | None) -> None:
    file(desk, deputy=deputy)
    assert overdue.press(later(desk, days=30)) == 1
    [words] = told(desk)["reporter"]

    assert "还没有按时答复" in words
    assert ("已提醒代表" in words) is (deputy is not None)
