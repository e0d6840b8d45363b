"""Keeping accounts: by whoever may, within their own division, and never the last key out of everybody's hands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from console_rig import EAST, WEST
from storage.accounts import audit_log, staff

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import Answer, Clerk, ConsoleRig
    from storage.accounts.audit_log import Entry
    from storage.accounts.staff import Account


def account(rig: ConsoleRig, name: str) -> Account:
    found = rig.write(lambda conn: staff.by_name(conn, name))
    assert isinstance(found, staff.Account)
    return found


def values(one: Account, **more: Any) -> dict[str, str]:
    """The form of an account as its page sends it."""
    fields = {"role": one.role, "division": one.division or "", "enabled": one.enabled, **more}
    seen = f"{one.role}|{one.division or ''}|{one.enabled:d}"
    return {"seen": seen, **{key: "1" if value is True else value for key, value in fields.items() if value}}


async def sign_in(visitor: Clerk, name: str, password: str) -> Answer:
    token = re.search(r'name="csrf" value="([^"]+)"', (await visitor.get("/sign-in")).text)
    assert token
    return await visitor.post("/sign-in", {"name": name, "password": password}, csrf=token[1])


async def save(clerk: Clerk, one: Account, **more: Any) -> Answer:
    return await clerk.post(f"/accounts/{one.id}", values(one, **more))


def last(rig: ConsoleRig) -> Entry:
    def job(conn: Connection) -> Entry:
        return audit_log.page_of(conn, audit_log.LogFilter(), 1).entries[0]

    found: Entry = rig.write(job)
    return found


async def test_a_new_account_gets_a_password_that_is_shown_once_and_has_to_be_changed(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    made = await clerk.post("/accounts/new", {"name": "新人示例", "role": "handle", "division": EAST})
    password = re.search(r'<code id="password">([^<]+)</code>', made.text)
    assert password
    visitor = await rig.visitor()
    inside = await sign_in(visitor, "新人示例", password[1])
    entry = last(rig)

    assert (made.status, inside.status) == (200, 303)
    assert (await visitor.get("/")).location == "/staff/password"
    assert password[1] not in (await clerk.get("/accounts")).text
    assert password[1] not in (await clerk.get("/audit")).text
    assert entry.action == "sign_in"
    log = (await clerk.get("/audit", subject="staff")).words
    assert "添加账号" in log
    assert "权限： 经办" in log
    assert "区划： 河东街道" in log


async def test_a_streets_manager_keeps_the_accounts_of_that_street_alone(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东管理示例")
    listed = (await clerk.get("/accounts")).words
    form = (await clerk.get("/accounts/new")).text

    assert "东经办示例" in listed
    assert "西经办示例" not in listed
    assert "区经办示例" not in listed
    assert WEST not in form
    assert "全区</option>" not in form
    for division in ("", WEST, "880102", "no-such"):
        refused = await clerk.post("/accounts/new", {"name": "新人示例", "role": "view", "division": division})
        assert refused.status == 400
        assert "请选您管理范围内的区划" in refused.words
        assert 'value="新人示例"' in refused.text
    assert rig.write(lambda conn: staff.by_name(conn, "新人示例")) is None
    for name in ("西经办示例", "区经办示例"):
        other = account(rig, name)
        assert (await clerk.get(f"/accounts/{other.id}")).status == 404
        for path in ("", "/password", "/sessions/end"):
            assert (await clerk.post(f"/accounts/{other.id}{path}", values(other))).status in {403, 404}
    assert (await save(clerk, account(rig, "东经办示例"), division=WEST)).status == 400


async def test_a_name_is_taken_once_and_a_role_is_one_of_three(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    taken = await clerk.post("/accounts/new", {"name": "东经办示例", "role": "view"})
    nameless = await clerk.post("/accounts/new", {"name": " ", "role": "boss"})

    assert (taken.status, nameless.status) == (400, 400)
    assert "这个名字已经有人用了" in taken.words
    assert "请填账号的名字" in nameless.words
    assert "请选一种权限" in nameless.words


async def test_role_and_division_are_changed_and_written_down_before_and_after(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    answer = await save(clerk, account(rig, "东经办示例"), role="view", division=WEST)
    entry = last(rig)
    changed = account(rig, "东经办示例")

    assert answer.status == 303
    assert (changed.role, changed.division) == ("view", WEST)
    assert (entry.staff_name, entry.action, entry.subject_id) == ("区管理示例", "staff_change", str(changed.id))
    assert (entry.before, entry.after) == (
        {"role": "handle", "division": EAST, "enabled": True},
        {"role": "view", "division": WEST, "enabled": True},
    )
    assert "权限： 经办 → 查看" in (await clerk.get("/audit")).words


async def test_whoever_is_switched_off_is_out_at_once_and_stays_out(rig: ConsoleRig) -> None:
    clerk, other = await rig.clerk("区管理示例"), await rig.clerk("东经办示例")
    before = (await other.get("/")).status
    await save(clerk, account(rig, "东经办示例"), enabled="")
    off = (await other.get("/")).status
    await save(clerk, account(rig, "东经办示例"), enabled=True)

    assert (before, off) == (200, 303)
    assert (await other.get("/")).status == 303


async def test_the_last_manager_of_the_whole_district_stays(rig: ConsoleRig) -> None:
    clerk, street = await rig.clerk("区管理示例"), await rig.clerk("东管理示例")
    rig.write(lambda conn: staff.add(conn, "另一管理示例", "!", "manage", "880102", rig.clock()))
    other = await rig.clerk("另一管理示例")
    first, second = account(rig, "区管理示例"), account(rig, "另一管理示例")
    done = await save(other, first, role="handle")
    refused = [await save(other, second, role="view")]
    lone = await rig.clerk("另一管理示例")

    assert done.status == 303
    assert (await clerk.get("/accounts")).status == 403
    assert refused[0].status == 400
    assert "不能改自己的权限" in refused[0].words
    assert (await lone.get("/accounts")).status == 200
    assert (await street.post(f"/accounts/{second.id}", values(second, enabled=""))).status == 404


async def test_nobody_switches_off_the_last_manager_even_if_two_do_it_at_once(rig: ConsoleRig) -> None:
    rig.write(lambda conn: staff.add(conn, "另一管理示例", "!", "manage", None, rig.clock()))
    one, two = await rig.clerk("区管理示例"), await rig.clerk("另一管理示例")
    first, second = account(rig, "区管理示例"), account(rig, "另一管理示例")
    answers = [await save(one, second, enabled=""), await two.post(f"/accounts/{first.id}", values(first, enabled=""))]

    assert [a.status for a in answers] == [303, 303]
    assert answers[1].location.startswith("/staff/sign-in")
    assert account(rig, "区管理示例").enabled


async def test_the_second_of_two_managers_is_shown_the_change_and_keeps_what_they_typed(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    before = account(rig, "东经办示例")
    await save(clerk, before, role="view")
    answer = await save(clerk, before, division=WEST)
    again = await save(clerk, account(rig, "东经办示例"), division=WEST)

    assert answer.status == 409
    assert "被别人改过" in answer.words
    assert re.search(rf'<option value="{WEST}" selected>', answer.text)
    assert re.search(r'<option value="handle" selected>', answer.text)
    assert again.status == 303


async def test_another_password_is_shown_once_and_ends_everything_with_the_old_one(rig: ConsoleRig) -> None:
    clerk, other = await rig.clerk("区管理示例"), await rig.clerk("东经办示例")
    one = account(rig, "东经办示例")
    rig.write(lambda conn: staff.change(conn, one.id, failures=9, locked_until=rig.clock.now.replace(year=2030)))
    answer = await clerk.post(f"/accounts/{one.id}/password")
    password = re.search(r'<code id="password">([^<]+)</code>', answer.text)
    assert password

    assert (await other.get("/")).status == 303
    assert (await sign_in(await rig.visitor(), "东经办示例", password[1])).status == 303
    assert account(rig, "东经办示例").must_change


async def test_somebody_can_be_signed_out_everywhere(rig: ConsoleRig) -> None:
    clerk, other = await rig.clerk("东管理示例"), await rig.clerk("东经办示例")
    number = account(rig, "东经办示例").id
    shown = await clerk.get(f"/accounts/{number}")
    answer = await clerk.post(f"/accounts/{number}/sessions/end")

    assert "最近" in shown.words
    assert answer.status == 303
    assert (await other.get("/")).status == 303


async def test_ones_own_sessions_are_shown_and_ended_one_by_one_or_all_others(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东查看示例")
    for _ in range(3):
        rig.sign_in("东查看示例")
    shown = await clerk.get("/sessions")
    tokens = re.findall(r'name="session" value="([0-9a-f]{64})"', shown.text)
    one = await clerk.post("/sessions/end", {"session": tokens[0]})
    foreign = await clerk.post("/sessions/end", {"session": "0" * 64})
    left = len(re.findall('name="session"', (await clerk.get("/sessions")).text))
    others = await clerk.post("/sessions/end")

    assert len(tokens) == 3
    assert "正在用" in shown.words
    assert [a.status for a in (one, foreign, others)] == [303, 303, 303]
    assert left == 2
    assert 'name="session"' not in (await clerk.get("/sessions")).text
    assert (await clerk.get("/")).status == 200


async def test_nobody_but_a_manager_sees_accounts_and_the_log(rig: ConsoleRig) -> None:
    for name in ("区经办示例", "区查看示例", "东经办示例"):
        clerk = await rig.clerk(name)
        for path in ("/accounts", "/accounts/new", "/audit"):
            assert (await clerk.get(path)).status == 403
        assert (await clerk.post("/accounts/new", {"name": "新人示例", "role": "view"})).status == 403


async def test_a_name_is_shown_as_it_is_typed(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    name = "<b>&\"'示例"
    await clerk.post("/accounts/new", {"name": name, "role": "view"})
    for page in (await clerk.get("/accounts"), await clerk.get("/audit"), await clerk.get("/audit", person=name)):
        assert "<b>" not in page.text
        assert name in page.words or page.words.count("示例") > 0
