"""A matter written down for somebody: filed as it was chosen, pushed to the deputy, told by phone. All invented."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

import deputy_acts as answering
from databases import make_migrated, open_copy
from handlers.cases.desk import Desk
from handlers.chat.rendering import spoken
from handlers.service.policy import Policy
from handlers.station import counter
from handlers.station.counter import WrittenDown
from storage.cases import by_phone, cases, events
from storage.messages import notices
from storage.people import sessions
from village import CLEAR, COMMUNITY, MONDAY, STREET, suggester

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CLERK = "工作人员示例"
SAID = WrittenDown("0" * 24, CLEAR, "LD", STREET, COMMUNITY, "D1", "sealed")


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_migrated(tmp_path_factory.mktemp("migrated"))


@pytest.fixture
def desk(migrated: Path, tmp_path: Path) -> Iterator[Desk]:
    engine = open_copy(migrated, tmp_path)
    with engine.begin() as conn:
        found, _ = sessions.lock(conn, {"deputy": "account"}, MONDAY)
        found["deputy"][0].deputy_id = "D1"
        sessions.save_citizens(conn, [found["deputy"][0]])
        yield Desk(conn, MONDAY, Policy(quiet_hours=None), suggester())
    engine.dispose()


def test_it_is_filed_as_it_was_chosen_with_the_name_of_who_wrote_it(desk: Desk) -> None:
    case = counter.file(desk, SAID, CLERK)

    assert case is not None
    assert (case.text, case.category, case.street, case.community) == (CLEAR, "LD", STREET, COMMUNITY)
    assert (case.deputy_id, case.state, case.on_behalf, case.phone_sealed) == ("D1", "assigned", True, "sealed")
    event = events.timeline(desk.conn, case.id)[0]
    assert (event.actor, event.kind, event.staff) == ("staff", "filed", CLERK)


def test_the_deputy_is_told_as_of_any_case(desk: Desk) -> None:
    case = counter.file(desk, SAID, CLERK)
    due = notices.claim_due(desk.conn, MONDAY + timedelta(hours=1), 9)

    assert case is not None
    assert [(n.openid, n.kind) for n in due] == [("deputy", "case_assigned")]
    assert case.number in due[0].text


def test_what_the_bot_suggested_is_kept_beside_what_was_chosen(desk: Desk) -> None:
    other = WrittenDown("1" * 24, CLEAR, "HW", STREET, None, None)
    case = counter.file(desk, other, CLERK)

    assert case is not None
    assert (case.category, case.community, case.deputy_id, case.state) == ("HW", None, None, "unassigned")
    kept = json.loads(case.suggestion)
    assert (kept["category"], kept["deputies"][0][0], [rule[0] for rule in kept["rules"]]) == ("HW", "D1", ["R1"])


def test_a_form_sent_twice_files_once(desk: Desk) -> None:
    assert counter.file(desk, SAID, CLERK) is not None
    assert counter.file(desk, SAID, CLERK) is None
    assert len(cases.all_of(desk.conn, SAID.openid, 9)) == 1


def test_an_emergency_is_urgent_here_too(desk: Desk) -> None:
    case = counter.file(desk, WrittenDown("2" * 24, "楼道里有煤气味", None, STREET), CLERK)

    assert case is not None
    assert case.urgent


def test_what_the_deputy_does_waits_to_be_told_by_phone_without_anything_to_tap(desk: Desk) -> None:
    case = counter.file(desk, SAID, CLERK)
    assert case is not None
    answering.reply(desk, case, "已联系照明所")
    answering.close(desk, case, "已修好", "solved")
    waiting = by_phone.to_be_told_by_phone(desk.conn)

    assert [(one.case_id, one.kind) for one in waiting] == [(case.id, "case_replied"), (case.id, "case_closed")]
    assert "已联系照明所" in waiting[0].text
    assert "<a" in waiting[1].text
    assert "<" not in spoken(waiting[1].text)
    assert "1 答复了" in spoken(waiting[1].text)
