"""Guessing passwords: what it costs whoever tries, and what it does not cost anybody else."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

from bot.console.throttle import FREE_FAILURES, FREE_OF_AN_ADDRESS
from signing_in import NAME, PASSWORD, set_password, sign_in

if TYPE_CHECKING:
    from console_rig import ConsoleRig


async def test_guesses_sent_all_at_once_are_no_more_than_those_sent_one_by_one(rig: ConsoleRig) -> None:
    set_password(rig)
    visitor = await rig.visitor()
    page = await visitor.get("/sign-in")
    token = re.search(r'name="csrf" value="([^"]+)"', page.text)
    assert token
    guesses = [{"name": NAME, "password": f"猜一猜示例{number}"} for number in range(12)]

    answers = await asyncio.gather(*(visitor.post("/sign-in", guess, csrf=token[1]) for guess in guesses))

    assert sorted(answer.status for answer in answers) == [403] * FREE_FAILURES + [429] * (12 - FREE_FAILURES)


async def test_an_open_browser_is_no_way_to_guess_the_password(rig: ConsoleRig) -> None:
    set_password(rig)
    clerk = await rig.clerk(NAME)
    new = "另一棵大树在河边示例"
    for number in range(FREE_FAILURES):
        assert (await clerk.post("/password", {"old": f"猜一猜示例{number}", "new": new, "again": new})).status == 400

    answer = await clerk.post("/password", {"old": PASSWORD, "new": new, "again": new})

    assert answer.status == 429


async def test_strangers_who_guess_lock_neither_a_known_browser_nor_whoever_is_signed_in(rig: ConsoleRig) -> None:
    set_password(rig)
    own, stranger = await rig.visitor(), await rig.visitor()
    await sign_in(own)
    for _ in range(FREE_FAILURES):
        await sign_in(stranger, password="不对的密码示例")
    page = await own.get("/password")
    token = re.search(r'name="csrf" value="([^"]+)"', page.text)
    assert token
    new = {"old": PASSWORD, "new": "另一棵大树在河边示例", "again": "另一棵大树在河边示例"}
    locked = await sign_in(stranger)
    changed = await own.post("/password", new, csrf=token[1])
    again = await sign_in(own, password=new["new"])

    assert (locked.status, changed.status, again.status) == (429, 303, 303)


async def test_a_known_browser_has_limits_of_its_own(rig: ConsoleRig) -> None:
    set_password(rig)
    own, stranger = await rig.visitor(), await rig.visitor()
    await sign_in(own)
    for _ in range(FREE_FAILURES):
        await sign_in(own, password="不对的密码示例")
    locked = await sign_in(own)
    elsewhere = await sign_in(stranger)

    assert (locked.status, elsewhere.status) == (429, 303)


async def test_one_address_may_not_guess_at_many_names(rig: ConsoleRig) -> None:
    set_password(rig)
    stranger = await rig.visitor()
    for number in range(FREE_OF_AN_ADDRESS):
        await sign_in(stranger, name=f"示例{number}")
    locked = await sign_in(stranger)

    assert locked.status == 429


async def test_a_flood_of_guesses_keeps_no_known_browser_waiting(rig: ConsoleRig) -> None:
    set_password(rig)
    own = await rig.visitor()
    await sign_in(own)
    strangers = [await rig.visitor() for _ in range(18)]
    flood = [asyncio.create_task(sign_in(one, name="没有这个人")) for one in strangers]
    inside = await sign_in(own)
    statuses = {(await one).status for one in flood}

    assert inside.status == 303
    assert statuses <= {403, 429, 503}
    assert 503 in statuses
