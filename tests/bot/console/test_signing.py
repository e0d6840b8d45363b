"""Signing in, being locked out, signing out, choosing a password."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from yarl import URL

from bot.app_keys import DISTRICT
from bot.console import console_texts as texts
from bot.console.accounts.account_texts import OTHERS_ENDED
from bot.console.page import SAID_COOKIE
from bot.console.passwords import weakness
from bot.console.throttle import FREE_FAILURES, wait_after
from console_rig import EAST
from signing_in import NAME, PASSWORD, actions, set_password, sign_in, the_account
from storage.accounts import staff

if TYPE_CHECKING:
    from console_rig import ConsoleRig


async def test_whoever_is_not_signed_in_is_led_to_the_form_and_back(rig: ConsoleRig) -> None:
    set_password(rig)
    visitor = await rig.visitor()
    away = await visitor.get("/password")
    inside = await sign_in(visitor, next="/staff/password")

    assert (away.status, away.location) == (303, "/staff/sign-in?next=/staff/password")
    assert (inside.status, inside.location) == (303, "/staff/password")
    assert (await visitor.get("/")).status == 200


async def test_a_way_out_of_the_console_is_not_followed(rig: ConsoleRig) -> None:
    set_password(rig)
    visitor = await rig.visitor()
    for where in ("https://example.com/", "//example.com", "/staff/\\example.com", "/wechat", "/staff/sign-in"):
        assert (await sign_in(visitor, next=where)).location == "/staff/"


async def test_a_wrong_password_and_an_unknown_name_get_the_same_sentence(rig: ConsoleRig) -> None:
    set_password(rig)
    visitor = await rig.visitor()
    wrong, unknown = await sign_in(visitor, password="不对的密码示例"), await sign_in(visitor, name="没有这个人")

    assert wrong.status == unknown.status == 403
    assert "账号或密码不对。" in wrong.words
    assert "账号或密码不对。" in unknown.words
    assert actions(rig) == ["sign_in_failed"]


async def test_after_some_wrong_passwords_even_the_right_one_has_to_wait_and_longer_each_time(rig: ConsoleRig) -> None:
    set_password(rig)
    visitor = await rig.visitor()
    for _ in range(FREE_FAILURES):
        await sign_in(visitor, password="不对的密码示例")
    locked = await sign_in(visitor)
    rig.clock.advance(seconds=31)
    again = await sign_in(visitor, password="不对的密码示例")
    rig.clock.advance(seconds=31)
    longer = await sign_in(visitor)
    rig.clock.advance(seconds=31)
    right = await sign_in(visitor)

    assert (locked.status, again.status, longer.status, right.status) == (429, 403, 429, 303)
    assert "请过 30 秒再试" in locked.words


def test_the_wait_grows_and_ends_at_an_hour() -> None:
    waits = [wait_after(n).total_seconds() for n in range(FREE_FAILURES + 10)]

    assert waits[: FREE_FAILURES + 3] == [0] * FREE_FAILURES + [30, 60, 120]
    assert waits[-1] == 3600


async def test_a_session_ends_by_itself_by_signing_out_and_with_the_account(rig: ConsoleRig) -> None:
    set_password(rig)
    visitor = await rig.visitor()
    await sign_in(visitor)
    rig.clock.advance(hours=12, seconds=1)
    expired = await visitor.get("/")
    await sign_in(visitor)
    page = await visitor.get("/")
    token = re.search(r'name="csrf" value="([^"]+)"', page.text)
    assert token
    out = await visitor.post("/sign-out", csrf=token[1])
    after = await visitor.get("/")
    await sign_in(visitor)
    rig.write(lambda conn: staff.change(conn, the_account(conn).id, enabled=False))

    assert (expired.status, out.status, after.status) == (303, 303, 303)
    assert (await visitor.get("/")).status == 303


async def test_the_database_alone_opens_no_session(rig: ConsoleRig) -> None:
    set_password(rig)
    visitor = await rig.visitor()
    await sign_in(visitor)
    cookie = next(c for c in visitor.http.cookie_jar if c.key == "mashang_staff")
    stored = rig.write(lambda conn: staff.sessions_of(conn, the_account(conn).id, rig.clock()))

    assert len(stored) == 1
    assert cookie.value not in repr(stored)
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


async def test_a_password_of_somebody_elses_choosing_is_good_for_nothing_but_choosing_another(rig: ConsoleRig) -> None:
    set_password(rig, must_change=True)
    other, visitor = await rig.visitor(), await rig.visitor()
    await sign_in(other)
    await sign_in(visitor)
    sent_away = await visitor.get("/")
    page = await visitor.get("/password")
    token = re.search(r'name="csrf" value="([^"]+)"', page.text)
    assert token
    new = {"old": PASSWORD, "new": "另一棵大树在河边示例", "again": "另一棵大树在河边示例"}
    refused = [
        await visitor.post("/password", new | change, csrf=token[1])
        for change in (
            {"old": "不对的"},
            {"new": "短", "again": "短"},
            {"again": "不一样的密码示例甲"},
            {"new": PASSWORD},
        )
    ]
    changed = await visitor.post("/password", new, csrf=token[1])

    assert sent_away.location == "/staff/password"
    assert [one.status for one in refused] == [400] * 4
    assert changed.status == 303
    assert (await visitor.get("/")).status == 200
    assert (await other.get("/")).status == 303


async def test_signing_in_needs_the_token_of_our_own_form(rig: ConsoleRig) -> None:
    set_password(rig)
    visitor = await rig.visitor()
    fields = {"name": NAME, "password": PASSWORD}

    assert (await visitor.post("/sign-in", fields, csrf="")).status == 403
    await visitor.get("/sign-in")
    assert (await visitor.post("/sign-in", fields, csrf="foreign")).status == 403


def test_passwords_that_are_easy_to_guess_are_refused_and_long_ones_taken() -> None:
    dressed = ("Admin@2026!!", "Renda2026!@#$")
    simple = ("short", "1234567890", "aaaaaaaaaaaa", "abcdefghijklm", "0987654321", "zhangsan-2026", "长" * 201)
    for easy in (*dressed, *simple):
        assert weakness(easy, "zhangsan"), easy
    for good in ("山上有棵小树河边", "correct horse battery", "Tr0ub4dor&3x", "kT7#pQ9!xz", "Zx8!Lm2@Qw5#"):
        assert (weakness(good, "zhangsan") is None) == (len(good) >= 10)


async def test_the_names_of_ones_own_district_make_no_password(rig: ConsoleRig) -> None:
    set_password(rig)
    clerk = await rig.clerk(NAME)
    street = next(one.name for one in rig.app[DISTRICT].service.suggester.district.divisions if one.code == EAST)
    fields = {"old": PASSWORD, "new": f"{street}123456789", "again": f"{street}123456789"}

    answer = await clerk.post("/password", fields)

    assert answer.status == 400
    assert texts.PASSWORD_TOO_EASY in answer.text


async def test_what_was_written_while_the_session_ran_out_is_shown_and_not_lost(rig: ConsoleRig) -> None:
    clerk, visitor = await rig.clerk("区管理示例"), await rig.visitor()
    fields = {"name": "新同事示例甲乙", "role": "view", "password": "一个秘密的密码示例"}
    stale = await clerk.post("/accounts/new", fields, csrf="from before")
    over = await visitor.post("/accounts/new", fields)
    foreign = await visitor.post("/accounts/new", fields, headers={"Origin": "https://example.com"})

    assert (stale.status, over.status, foreign.status) == (403, 403, 303)
    for answer in (stale, over):
        assert "您刚才写的" in answer.words
        assert "新同事示例甲乙" in answer.words
        assert "秘密" not in answer.text


async def test_a_form_that_stood_open_for_days_is_shown_anew(rig: ConsoleRig) -> None:
    set_password(rig)
    visitor = await rig.visitor()
    page = await visitor.get("/sign-in")
    token = re.search(r'name="csrf" value="([^"]+)"', page.text)
    assert token
    rig.clock.advance(hours=25)

    stale = await visitor.post("/sign-in", {"name": NAME, "password": PASSWORD}, csrf=token[1])

    assert stale.status == 403
    assert texts.STALE_FORM in stale.text
    assert (await sign_in(visitor)).status == 303


async def test_a_form_of_another_browser_is_nobodys(rig: ConsoleRig) -> None:
    set_password(rig)
    visitor, other = await rig.visitor(), await rig.visitor()
    await visitor.get("/sign-in")
    token = re.search(r'name="csrf" value="([^"]+)"', (await other.get("/sign-in")).text)
    assert token

    assert (await visitor.post("/sign-in", {"name": NAME, "password": PASSWORD}, csrf=token[1])).status == 403


@pytest.mark.parametrize("planted", ["%E8%AF%B7%E6%89%93%E7%94%B5%E8%AF%9D", "%E8%AF%B7.abc.def"])
async def test_a_sentence_somebody_else_has_planted_is_not_shown(rig: ConsoleRig, planted: str) -> None:
    clerk = await rig.clerk(NAME)
    clerk.http.cookie_jar.update_cookies({SAID_COOKIE: planted}, URL(rig.url))

    assert unquote(planted).split(".")[0] not in (await clerk.get("/password")).text


async def test_what_was_done_is_said_on_the_next_page_for_a_minute(rig: ConsoleRig) -> None:
    clerk = await rig.clerk(NAME)
    await clerk.post("/sessions/end", {})
    rig.clock.advance(seconds=61)
    late = await clerk.get("/sessions")
    await clerk.post("/sessions/end", {})
    soon = await clerk.get("/sessions")

    assert OTHERS_ENDED in soon.text
    assert OTHERS_ENDED not in late.text
