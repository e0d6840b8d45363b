"""The table of acts, walked: every act, in every state of a case, by everybody. Everybody is invented."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from handlers.cases import actor
from handlers.cases.act_chart import mermaid
from handlers.cases.act_words import Clock, RefusedError
from handlers.cases.actor import Actor, ActorKind
from handlers.cases.acts import ACTS, BEGIN, perform
from handlers.cases.event_data import Extended, Handed, Judged, Moved
from handlers.texts.event_texts import EVENTS
from station_desk import file, later, told
from storage.cases import cases, deadlines, events, supporters
from storage.cases.case_tables import ACTORS, CASE_STATES, OPEN_STATES
from storage.cases.deadlines import Kind
from village import COMMUNITY, STREET

if TYPE_CHECKING:
    from handlers.cases.act import Act
    from handlers.cases.desk import Desk
    from handlers.cases.event_data import EventData
    from storage.cases.cases import Case

ROOT = Path(__file__).parents[3]
WHO = {
    ActorKind.CITIZEN: actor.citizen("reporter"),
    ActorKind.SUPPORTER: actor.supporter("neighbour"),
    ActorKind.DEPUTY: actor.deputy("D1"),
    ActorKind.STAFF: actor.staff("经办示例"),
    ActorKind.UNIT: Actor(ActorKind.UNIT, "示例照明所"),
    ActorKind.CLOCK: actor.CLOCK,
}
#: What an act is told in the walk, where words alone would not do.
TOLD: dict[str, EventData] = {
    "hand_over": Handed(unit="示例照明所"),
    "extend": Extended(words="等材料", days=3),
    "assign": Moved(words="归您负责", deputy="D2", street=STREET, community=COMMUNITY),
    "reassign": Moved(words="在跟进", deputy="D2", street=STREET, community=COMMUNITY),
    "correct": Moved(words="写错了", deputy="D1", category="HW", street=STREET, community=COMMUNITY),
    "hand_up": Moved(words="不归这里"),
    "stand_down": Moved(street=STREET, community=COMMUNITY),
    "judge": Judged(heard=True, solved="yes", satisfaction="good"),
    "reopen": Judged(heard=True, solved="no", satisfaction="poor", words="还是不亮"),
}
#: Acts a case can have done to it once it is there.
DONE = [act for act in ACTS.values() if act.of != BEGIN]


def standing(desk: Desk, state: str, act: str) -> Case:
    """File a case and put it into that state, as its columns would be then."""
    case = file(desk, deputy=None if act == "assign" or state == "unassigned" else "D1")
    supporters.add(desk.conn, case.id, "neighbour", desk.now)
    # The citizen is asked once it is closed.
    if act == "close":
        case = cases.change(desk.conn, case, deputy_id=None if state == "unassigned" else "D1")
    survey = "asked" if state in {"closed", "redirected"} else None
    ended = None if state in OPEN_STATES else desk.now
    return cases.change(desk.conn, case, state=state, survey=survey, closed_at=ended)


@pytest.mark.parametrize("act", DONE, ids=lambda act: act.name)
def test_an_act_is_done_where_the_table_allows_it_and_nowhere_else(desk: Desk, act: Act) -> None:
    for state, kind in product(CASE_STATES, ActorKind):
        case = standing(desk, state, act.name)
        before, allowed = events.timeline(desk.conn, case.id), kind in act.actors and state in act.of
        try:
            done = perform(desk, case.id, act.name, WHO[kind], TOLD.get(act.name))
        except RefusedError:
            # Right actor, right state: then something of the case itself stands in the way.
            assert not allowed or act.unless is not None or kind is ActorKind.DEPUTY, (state, kind)
            assert cases.get(desk.conn, case.id) == case, (state, kind)
            assert events.timeline(desk.conn, case.id) == before, (state, kind)
            assert not told(desk), (state, kind)
            continue
        line = events.timeline(desk.conn, case.id)[-1]
        assert allowed, (state, kind)
        assert done.case.state in {*act.to.states, state}, (state, kind)
        assert cases.get(desk.conn, case.id) == done.case, (state, kind)
        assert (line.kind, line.actor, line.id) == (act.name, kind.value, done.event), (state, kind)
        told(desk)


@pytest.mark.parametrize("act", DONE, ids=lambda act: act.name)
def test_every_act_of_the_table_can_be_done_by_each_of_its_actors(desk: Desk, act: Act) -> None:
    for kind in act.actors:
        done = 0
        for state in act.of:
            case = standing(desk, state, act.name)
            if kind is ActorKind.DEPUTY or act.name in {"reassign", "stand_down", "correct"}:
                case = cases.change(desk.conn, case, deputy_id="D1")
            perform(desk, case.id, act.name, WHO[kind], TOLD.get(act.name))
            done += 1
        assert done == len(act.of)


def test_only_whose_case_it_is_does_something_to_it(desk: Desk) -> None:
    case = file(desk)
    for act, who in (
        ("withdraw", actor.citizen("somebody else")),
        ("support", actor.supporter("reporter")),
        ("leave", actor.supporter("a stranger")),
        ("reply", actor.deputy("D2")),
    ):
        with pytest.raises(RefusedError, match="not_theirs"):
            perform(desk, case.id, act, who)


def test_every_kind_of_line_has_its_words_once() -> None:
    assert set(EVENTS) == set(ACTS)
    assert {kind.value for kind in ActorKind} == set(ACTORS)


def test_an_act_keeps_what_the_table_asks_for(desk: Desk) -> None:
    for name, data in TOLD.items():
        assert type(data) is ACTS[name].asks


def test_the_chart_in_the_documentation_is_the_present_one() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    (drawn,) = re.findall(r"<!-- chart: acts -->\n```mermaid\n(.*?)```", text, re.DOTALL)

    assert drawn == mermaid(ACTS.values()), (
        "stale: draw it anew with\n  python -c 'from handlers.cases.act_chart import mermaid; "
        "from handlers.cases.acts import ACTS; print(mermaid(ACTS.values()))'"
    )


def test_the_deadlines_of_a_case_follow_the_table(desk: Desk) -> None:
    case = file(desk)
    begun = deadlines.of_case(desk.conn, case.id)
    assert set(begun) == set(Kind)

    tomorrow = later(desk, hours=20)
    perform(tomorrow, case.id, "reassign", WHO[ActorKind.STAFF], TOLD["reassign"])
    moved = deadlines.of_case(desk.conn, case.id)
    assert moved[Kind.REMIND].due_at > begun[Kind.REMIND].due_at
    assert moved[Kind.ESCALATE] == begun[Kind.ESCALATE]

    perform(tomorrow, case.id, "reply", actor.deputy("D2"))
    assert deadlines.of_case(desk.conn, case.id) == {}
    assert [act.clock for act in DONE if act.name in {"reassign", "reply"}] == [Clock.ANSWERS, Clock.PASSES]


def test_a_case_of_somebody_else_is_untouched_when_one_is_refused(desk: Desk) -> None:
    mine, other = file(desk), file(desk)
    perform(desk, other.id, "withdraw", WHO[ActorKind.CITIZEN])
    with pytest.raises(RefusedError, match="ended"):
        perform(desk, other.id, "reply", WHO[ActorKind.DEPUTY])

    assert cases.get(desk.conn, mine.id) == replace(mine)
