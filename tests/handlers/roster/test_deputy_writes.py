"""Leave, binding codes and unbinding, without a page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bot.configuration.privacy import Vault
from bot.console.roster.typed_row import shown
from handlers.office.clerk import NotYoursError
from handlers.office.second import Second
from handlers.roster import deputy_writes as writes
from handlers.roster.deputy_writes import Issued, NotServing
from office import ROWS
from storage.district import district_rows
from storage.district.district_rows import fingerprint
from storage.people import bindings
from village import COMMUNITY, MONDAY

if TYPE_CHECKING:
    from office import Office

FACTS = partial(shown, Vault(()))
D1 = next(one for one in ROWS.deputies or () if one.id == "D1")
AWAY, STOPPED = replace(D1, status="请假"), replace(D1, status="停用")


def test_leave_is_written_and_noted(office: Office) -> None:
    done = office.do("北经办", lambda change: writes.set_leave(change, "D1", fingerprint(D1), FACTS, on_leave=True))

    assert done == AWAY
    who, action, what, division, was, became = office.trail()[0]
    assert (who, action, what, division) == ("北经办", "changed", "deputy:D1", COMMUNITY)
    assert (was["状态"], became["状态"]) == ("在任", "请假")


def test_whoever_is_away_already_is_not_noted_again(office: Office) -> None:
    done = office.do("北经办", lambda change: writes.set_leave(change, "D1", fingerprint(D1), FACTS, on_leave=False))

    assert done == D1
    assert office.trail() == []


def test_leave_of_a_row_that_has_changed_is_second(office: Office) -> None:
    office.do("区管理", lambda change: writes.set_leave(change, "D1", fingerprint(D1), FACTS, on_leave=True))
    done = office.do("北经办", lambda change: writes.set_leave(change, "D1", fingerprint(D1), FACTS, on_leave=False))

    assert isinstance(done, Second)
    assert done.now == AWAY


def test_a_stopped_deputy_gets_neither_leave_nor_a_code(office: Office) -> None:
    office.look(lambda conn: district_rows.save(conn, "deputies", STOPPED, seen=fingerprint(D1)))
    seen = fingerprint(STOPPED)

    done = office.do("北经办", lambda change: writes.set_leave(change, "D1", seen, FACTS, on_leave=False))
    assert done is NotServing.STOPPED
    assert office.do("北经办", lambda change: writes.issue_code(change, "D1")) is NotServing.STOPPED
    assert office.do("北经办", lambda change: writes.issue_code(change, "D99")) is NotServing.STOPPED
    assert office.trail() == []


def test_a_code_is_noted_without_the_code_itself(office: Office) -> None:
    made = office.do("北经办", lambda change: writes.issue_code(change, "D1"))

    assert isinstance(made, Issued)
    assert made.deputy == D1
    assert office.trail() == [("北经办", "code_issued", "deputy:D1", COMMUNITY, None, None)]


def test_unbinding_stops_the_codes_that_wait_and_is_noted_when_there_was_something(office: Office) -> None:
    assert not office.do("北经办", lambda change: writes.unbind(change, "D1"))
    assert office.trail() == []
    office.look(lambda conn: bindings.issue(conn, "D1", MONDAY))
    assert office.do("北经办", lambda change: writes.unbind(change, "D1"))
    assert [line[1:3] for line in office.trail()] == [("unbound", "deputy:D1")]


@pytest.mark.parametrize("name", ["南管理", "北查看"])
def test_nobody_does_that_to_a_deputy_who_is_not_theirs(office: Office, name: str) -> None:
    office.look(lambda conn: bindings.issue(conn, "D1", MONDAY))
    with pytest.raises(NotYoursError):
        office.do(name, lambda change: writes.set_leave(change, "D1", fingerprint(D1), FACTS, on_leave=True))
    with pytest.raises(NotYoursError):
        office.do(name, lambda change: writes.issue_code(change, "D1"))
    with pytest.raises(NotYoursError):
        office.do(name, lambda change: writes.unbind(change, "D1"))
    assert office.trail() == []
