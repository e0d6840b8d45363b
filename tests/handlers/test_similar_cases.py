"""Joining an open case of the same trouble: when it is offered, what is shown, who is told. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

import deputy_acts as answering
from databases import make_migrated, open_copy
from handlers.cases import filing, residents
from handlers.cases.actor import supporter
from handlers.cases.acts import perform
from handlers.cases.case_draft import Draft
from handlers.cases.desk import Desk
from handlers.cases.finding import similar_cases
from handlers.cases.finding.similar_case import SimilarCase
from handlers.chat.dialogue import Position
from handlers.chat.engine import advance, begin, show
from handlers.chat.rendering import render
from handlers.citizen.intake import INTAKE
from handlers.citizen.intake_view import IntakeView, IntakeWorld, Nearby
from handlers.service.policy import Policy
from storage.cases import cases, events, supporters
from storage.messages import notices
from storage.people import sessions
from village import CLEAR, COMMUNITY, MONDAY, OTHER, STREET, said, suggester

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from handlers.chat.prompt import Facts
    from storage.cases.cases import Case

ALIKE = "3号楼前面的路灯坏了好几天"


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_migrated(tmp_path_factory.mktemp("migrated"))


@pytest.fixture
def desk(migrated: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk in the village on a Monday morning, on a database of its own."""
    engine = open_copy(migrated, tmp_path)
    with engine.begin() as conn:
        yield Desk(conn, MONDAY, Policy(quiet_hours=None), suggester())
    engine.dispose()


def file(desk: Desk, text: str = CLEAR, openid: str = "reporter", **shown: object) -> Case:
    """File a case as the card would."""
    facts: Facts = {"street": STREET, "community": COMMUNITY, "deputy": "D1", **shown}
    return filing.file(desk, openid, Draft(texts=(text,)), Position("intake", shown=facts), None)


def find(desk: Desk, text: str = ALIKE, openid: str = "me", community: str | None = COMMUNITY) -> SimilarCase | None:
    return similar_cases.find(desk, openid, text, STREET, community)


def told(conn: Connection) -> dict[str, list[str]]:
    """Return what is to be sent, by receiver, one notice after another."""
    found: dict[str, list[str]] = {}
    while due := notices.claim_due(conn, MONDAY + timedelta(days=3), 99):
        for notice in due:
            found.setdefault(notice.openid, []).append(notice.text)
            notices.settle(conn, notice.id, "sent", MONDAY, notices.Passage())
    return found


def test_what_is_shown_of_a_case(desk: Desk) -> None:
    case = file(desk, f"{CLEAR}，我叫甄示例，电话19900001234")
    supporters.add(desk.conn, case.id, "other", MONDAY)

    assert find(desk) == SimilarCase(
        case.id, case.number, f"{CLEAR}，我叫＊＊，电话＊＊", "北桥街道 柳荫社区", "示例甲", MONDAY, 2, joined=False
    )


def test_whoever_joined_before_is_known(desk: Desk) -> None:
    case = file(desk)
    residents.support(desk, case, "me", [{"say": ALIKE}])
    found = find(desk)

    assert found is not None
    assert found.joined


@pytest.mark.parametrize(
    ("text", "openid", "community"),
    [
        (ALIKE, "reporter", COMMUNITY),
        (ALIKE, "me", OTHER),
        (ALIKE, "me", None),
        ("垃圾没人清运", "me", COMMUNITY),
        ("5号楼路灯坏了", "me", COMMUNITY),
    ],
    ids=["one's own", "another community", "no community", "another trouble", "another building"],
)
def test_what_is_no_match(desk: Desk, text: str, openid: str, community: str | None) -> None:
    file(desk)

    assert find(desk, text, openid, community) is None


def test_without_a_place_nothing_is_looked_for(desk: Desk) -> None:
    file(desk)

    assert similar_cases.find(desk, "me", ALIKE, None, None) is None


def test_a_community_without_a_street_has_its_own_cases(desk: Desk) -> None:
    case = file(desk, street=None)
    found = similar_cases.find(desk, "me", ALIKE, None, COMMUNITY)

    assert found is not None
    assert found.id == case.id


def test_old_and_closed_cases_are_not_offered(desk: Desk) -> None:
    case = file(desk)
    later = replace(desk, now=MONDAY + timedelta(days=60))

    assert find(later)
    assert find(replace(desk, now=MONDAY + timedelta(days=60, seconds=1))) is None
    answering.close(desk, case, "已修好")
    assert find(replace(desk)) is None


def test_a_case_of_no_telling_words_is_never_found(desk: Desk) -> None:
    file(desk, "请领导处理")

    assert find(desk, "请领导处理") is None


def test_a_case_filed_in_the_same_transaction_is_found(desk: Desk) -> None:
    assert find(desk) is None
    case = file(desk)

    assert [found.id for found in [find(desk)] if found] == [case.id]
    assert find(desk, openid="reporter") is None


def test_a_case_without_a_place_is_never_found(desk: Desk) -> None:
    file(desk, street=None, community=None)

    assert find(desk) is None


class Everywhere(dict[Nearby, SimilarCase | None]):
    """What was found for whatever was looked for."""

    def __init__(self, other: SimilarCase | None) -> None:
        super().__init__()
        self.other = other

    def __contains__(self, _key: object) -> bool:
        return True

    def get(self, _key: object, _default: object = None) -> SimilarCase | None:
        return self.other


def world(*, similar: bool) -> IntakeWorld:
    """A village in which every matter has an open case, or none has."""
    other = SimilarCase(7, "MS20261123-0001", CLEAR, "北桥街道 柳荫社区", "", MONDAY, 1, joined=False)
    return IntakeWorld(suggester(), Policy(), near=Everywhere(other if similar else None))


@pytest.mark.parametrize(
    ("answers", "offered"),
    [
        (({"say": CLEAR},), True),
        (({"say": CLEAR}, {"unsure": True}), False),
        (({"say": f"{CLEAR}，还有煤气味"},), False),
    ],
    ids=["offered", "place unsure", "emergency"],
)
def test_when_joining_is_offered_on_the_card(answers: tuple[Facts, ...], *, offered: bool) -> None:
    turn = begin(INTAKE, world(similar=True), answers)

    assert turn.at is not None
    assert turn.at.step == "card"
    assert [c.label for c in turn.at.choices[:4] if c.do == "join"] == ["一起关注"] * offered


@pytest.mark.parametrize(("text", "step"), [("路灯坏了", "place"), (f"{CLEAR}，法院判了", "advice")])
def test_nothing_is_looked_for_while_something_else_is_asked(text: str, step: str) -> None:
    turn = begin(INTAKE, world(similar=True), ({"say": text},))

    assert turn.at is not None
    assert (turn.at.step, turn.at.shown["similar"]) == (step, None)


def test_what_was_offered_is_what_is_joined() -> None:
    turn = begin(INTAKE, world(similar=True), ({"say": CLEAR},))
    assert turn.at is not None
    joined = advance(INTAKE, turn.at, said("4"), "", world(similar=False))

    assert joined.do == "join"
    assert joined.at is not None
    assert joined.at.shown["similar"] == 7


@pytest.mark.parametrize(("text", "command"), [("1", ""), ("好的", "yes"), ("提交", "submit")])
def test_whoever_submits_files_a_case_of_their_own(text: str, command: str) -> None:
    turn = begin(INTAKE, world(similar=True), ({"say": CLEAR},))
    assert turn.at is not None

    assert advance(INTAKE, turn.at, said(text), command, world(similar=True)).do == "file"


def test_a_card_with_the_longest_offer_fits_one_message() -> None:
    other = SimilarCase(
        7, "MS20261123-0001", "很长的一句话" * 20, "北桥街道 柳荫社区", "甄示例", MONDAY, 229, joined=False
    )
    near = IntakeWorld(suggester(), Policy(), near=Everywhere(other))
    turn = begin(INTAKE, near, ({"say": CLEAR + "，请尽快派人来看一看" * 20},))
    assert turn.at is not None
    (text,) = [render(part, turn.at.token) for part in turn.say]

    assert len(text.encode()) <= Policy().reply_bytes


def test_the_card_waits_for_what_is_looked_for_and_that_once() -> None:
    at_home = IntakeWorld(suggester(), Policy(), near={})
    turn = begin(INTAKE, at_home, ({"say": CLEAR},))

    assert turn.lacks == Nearby(CLEAR, STREET, COMMUNITY)
    assert (turn.say, turn.do) == ((), None)
    assert turn.at is not None
    assert at_home.near is not None
    at_home.near[turn.lacks] = None
    assert show(INTAKE, turn.at, at_home).lacks is None


def test_where_nobody_is_offered_anything_nothing_is_looked_for() -> None:
    view = IntakeView(Draft(texts=(CLEAR,)), IntakeWorld(suggester(), Policy()))

    assert view.lacks_neighbours is None
    assert view.facts()["similar"] is None


def test_the_deputy_gets_what_another_resident_wrote_without_their_number(desk: Desk) -> None:
    sessions.lock(desk.conn, {"deputy": "gh_village"}, MONDAY)
    citizen = sessions.lock(desk.conn, {"deputy": "gh_village"}, MONDAY)[0]["deputy"][0]
    citizen.deputy_id = "D1"
    sessions.save_citizens(desk.conn, [citizen])
    case = file(desk)
    residents.support(desk, case, "me", [{"say": f"{ALIKE}，电话19900001234"}, {"media": {"id": "p", "kind": "image"}}])

    assert told(desk.conn)["deputy"][-1].startswith(f"【居民关注】又有居民反映 {case.number}")
    assert events.timeline(desk.conn, case.id)[-1].text == f"{ALIKE}，电话19900001234\n（附件 1 个）"
    assert len(cases.media_of(desk.conn, case.id)) == 1


def test_every_supporter_is_told_once_and_only_the_reporter_is_asked(desk: Desk) -> None:
    case = file(desk)
    for openid in ("a", "b"):
        residents.support(desk, case, openid, [{"say": ALIKE}])
    perform(desk, case.id, "leave", supporter("b"))
    answering.reply(desk, case, "明天来修")
    answering.ask(desk, case, "哪一盏？")
    answering.close(desk, case, "已修好")

    heard = told(desk.conn)

    assert [text.partition("】")[0] for text in heard["a"]] == ["【代表答复", "【办结"]
    assert "b" not in heard
    assert "代表答复您了吗" in heard["reporter"][-1]


def test_at_night_supporters_are_told_in_the_morning(desk: Desk) -> None:
    night = replace(desk, now=MONDAY + timedelta(hours=12), policy=Policy())
    case = file(night)
    residents.support(night, case, "a", [{"say": ALIKE}])
    answering.reply(night, case, "明天来修")
    due = notices.claim_due(night.conn, night.now, 99)

    assert [n.openid for n in due] == ["reporter"]
