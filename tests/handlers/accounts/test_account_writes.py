"""Accounts made, changed, given another password and signed out, without a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from handlers.accounts import account_writes as accounts
from handlers.accounts.account_rights import Refusal, refusal
from handlers.accounts.account_writes import Rights, rights_of
from handlers.office.clerk import Clerk, NotYoursError
from handlers.office.role import Role
from handlers.office.scope import Scope
from handlers.office.second import Second
from office import SOUTH
from storage.accounts import staff
from storage.accounts.staff import Account
from village import COMMUNITY, MONDAY, STREET

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.office.change import Change
    from handlers.office.written import Written
    from office import Office

    Attempt = Callable[[Change], Written[object]]

NORTH_HANDLES = Rights("handle", STREET)


def account(office: Office, name: str) -> Account:
    found = office.look(lambda conn: staff.by_name(conn, name))
    assert found is not None
    return found


def sign_in(office: Office, name: str, *tokens: str) -> None:
    until = MONDAY + timedelta(days=1)
    number = account(office, name).id
    for token in tokens:
        session = staff.Session(token, number, "csrf", "test", MONDAY, MONDAY, until)
        office.look(lambda conn, one=session: staff.open_session(conn, one))  # type: ignore[misc]


def signed_in(office: Office, name: str) -> set[str]:
    number = account(office, name).id
    return {one.token for one in office.look(lambda conn: staff.sessions_of(conn, number, MONDAY))}


def test_an_account_is_made_to_be_given_a_password_of_its_own(office: Office) -> None:
    made = office.do("北管理", lambda change: accounts.add(change, "新人示例", NORTH_HANDLES, "hash"))

    assert isinstance(made, Account)
    assert (made.role, made.division, made.enabled, made.must_change) == ("handle", STREET, True, True)
    after = {"name": "新人示例", "role": "handle", "division": STREET, "enabled": True}
    assert office.trail() == [("北管理", "staff_add", f"staff:{made.id}", STREET, None, after)]


def test_a_name_is_given_once(office: Office) -> None:
    assert office.do("北管理", lambda change: accounts.add(change, "南管理", NORTH_HANDLES, "h")) is Refusal.NAME_TAKEN
    assert office.trail() == []


@pytest.mark.parametrize(
    ("name", "rights"),
    [
        ("北管理", Rights("handle", SOUTH)),
        ("北管理", Rights("handle", None)),
        ("北管理", Rights("handle", COMMUNITY)),
        ("北管理", Rights("admin", STREET)),
        ("北经办", Rights("view", STREET)),
        ("区经办", Rights("view", None)),
    ],
    ids=["another street", "the whole district", "a community", "no such role", "handles only", "handles only, whole"],
)
def test_nobody_gives_what_is_not_theirs_to_give(office: Office, name: str, rights: Rights) -> None:
    target = account(office, "北查看")
    jobs: tuple[Attempt, ...] = (
        lambda change: accounts.add(change, "新人示例", rights, "hash"),
        lambda change: accounts.set_rights(change, target.id, rights, rights_of(target).mark),
    )
    for job in jobs:
        with pytest.raises(NotYoursError):
            office.do(name, job)
    assert account(office, "北查看") == target


def test_rights_are_changed_and_noted_before_and_after(office: Office) -> None:
    before = account(office, "北查看")
    done = office.do(
        "北管理", lambda change: accounts.set_rights(change, before.id, NORTH_HANDLES, rights_of(before).mark)
    )

    assert isinstance(done, Account)
    assert account(office, "北查看").role == "handle"
    was = {"role": "view", "division": STREET, "enabled": True}
    assert office.trail() == [("北管理", "staff_change", f"staff:{before.id}", STREET, was, was | {"role": "handle"})]


def test_rights_somebody_else_changed_meanwhile_stay_as_they_are(office: Office) -> None:
    before = account(office, "北查看")
    seen = rights_of(before).mark
    office.do("区管理", lambda change: accounts.set_rights(change, before.id, NORTH_HANDLES, seen))
    done = office.do("北管理", lambda change: accounts.set_rights(change, before.id, Rights("manage", STREET), seen))

    assert isinstance(done, Second)
    assert done.now.role == "handle"
    assert done.last is not None
    assert done.last.staff_name == "区管理"
    assert account(office, "北查看").role == "handle"


def test_whoever_is_switched_off_is_signed_out(office: Office) -> None:
    sign_in(office, "北经办", "a", "b")
    target = account(office, "北经办")
    off = Rights("handle", STREET, enabled=False)
    office.do("北管理", lambda change: accounts.set_rights(change, target.id, off, rights_of(target).mark))

    assert not account(office, "北经办").enabled
    assert signed_in(office, "北经办") == set()


def test_nobody_changes_their_own_rights(office: Office) -> None:
    own = account(office, "区管理")
    off = Rights("manage", None, enabled=False)
    done = office.do("区管理", lambda change: accounts.set_rights(change, own.id, off, rights_of(own).mark))

    assert done is Refusal.YOURSELF
    assert account(office, "区管理") == own


@pytest.mark.parametrize(
    ("others", "is_last"), [((), True), (("北管理",), True), (("区管理二",), False)], ids=["alone", "a street's", "two"]
)
def test_the_last_manager_of_the_whole_district_stays_one(
    office: Office, others: tuple[str, ...], *, is_last: bool
) -> None:
    last = account(office, "区管理")
    managers = [last, *(account(office, name) for name in others)]
    asking = Clerk(None, "命令行", Role.MANAGE, Scope(office.tree, None))

    for after in (replace(last, enabled=False), replace(last, role="handle"), replace(last, division=STREET)):
        assert (refusal(asking, managers, last, after) is Refusal.LAST_MANAGER) is is_last
    # A division everything lies in is the whole district.
    assert refusal(asking, managers, last, replace(last, division="880301")) is None


def test_another_password_signs_out_and_has_to_be_changed(office: Office) -> None:
    sign_in(office, "北经办", "a")
    target = account(office, "北经办")
    office.look(lambda conn: staff.change(conn, target.id, failures=9, locked_until=MONDAY + timedelta(hours=1)))
    done = office.do("北管理", lambda change: accounts.reset_password(change, target.id, "new"))

    assert isinstance(done, Account)
    after = account(office, "北经办")
    assert (after.must_change, after.failures, after.locked_until) == (True, 0, None)
    assert office.look(lambda conn: staff.password_of(conn, target.id)) == "new"
    assert signed_in(office, "北经办") == set()
    assert office.trail() == [("北管理", "staff_password", f"staff:{target.id}", STREET, None, None)]


def test_ones_own_password_is_changed_elsewhere(office: Office) -> None:
    own = account(office, "北管理").id
    assert office.do("北管理", lambda change: accounts.reset_password(change, own, "new")) is Refusal.YOURSELF
    assert office.look(lambda conn: staff.password_of(conn, own)) == "!"


def test_somebody_is_signed_out_of_everything_but_one(office: Office) -> None:
    sign_in(office, "北经办", "a", "b", "c")
    target = account(office, "北经办").id

    done = office.do("北管理", lambda change: accounts.sign_out_everywhere(change, target, but="b"))
    assert done == ("北经办", 2)
    assert signed_in(office, "北经办") == {"b"}
    assert office.trail() == [("北管理", "staff_sessions_end", f"staff:{target}", STREET, None, {"ended": 2})]


def test_one_signs_out_ones_own_other_browsers(office: Office) -> None:
    sign_in(office, "北查看", "here", "there", "elsewhere")
    sign_in(office, "北经办", "theirs")

    assert office.do("北查看", lambda change: accounts.sign_out_oneself(change, "here", "theirs")) == 0
    assert office.do("北查看", lambda change: accounts.sign_out_oneself(change, "here", "here")) == 0
    assert office.trail() == []
    assert office.do("北查看", lambda change: accounts.sign_out_oneself(change, "here", "there")) == 1
    assert office.do("北查看", lambda change: accounts.sign_out_oneself(change, "here", None)) == 1
    assert signed_in(office, "北查看") == {"here"}
    assert signed_in(office, "北经办") == {"theirs"}
    assert [line[1] for line in office.trail()] == ["session_end", "session_end"]


def test_an_account_that_has_been_moved_to_another_street_meanwhile_is_not_touched(office: Office) -> None:
    target = account(office, "北查看")
    sign_in(office, "北查看", "a")
    office.look(lambda conn: staff.change(conn, target.id, division=SOUTH))
    moved = account(office, "北查看")
    jobs: tuple[Attempt, ...] = (
        lambda change: accounts.set_rights(change, target.id, NORTH_HANDLES, rights_of(moved).mark),
        lambda change: accounts.reset_password(change, target.id, "new"),
        lambda change: accounts.sign_out_everywhere(change, target.id),
    )
    for job in jobs:
        with pytest.raises(NotYoursError):
            office.do("北管理", job)
    assert signed_in(office, "北查看") == {"a"}


@pytest.mark.parametrize("job", ["rights", "password", "sessions"])
def test_an_account_that_is_not_there_is_nobodys(office: Office, job: str) -> None:
    attempts: dict[str, Attempt] = {
        "rights": lambda change: accounts.set_rights(change, 999, NORTH_HANDLES, ""),
        "password": lambda change: accounts.reset_password(change, 999, "new"),
        "sessions": lambda change: accounts.sign_out_everywhere(change, 999),
    }
    assert office.do("区管理", attempts[job]) is None
