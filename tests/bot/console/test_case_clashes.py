"""Two people on one case: the second is shown what happened, and nothing is lost. Everybody is invented."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

import deputy_acts as answering
import staff_acts as station
from bot.console.case.case_acting import newer
from bot.console.case.case_actions import ACTIONS
from case_forms import FORMS, desk, events, filed, hidden, now, opened, send, written
from console_rig import console
from handlers.cases import residents
from handlers.cases.actor import citizen
from handlers.cases.acts import perform
from handlers.cases.case_routing import Routing
from stage import MONDAY
from storage.cases import cases
from storage.cases.events import Event

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from sqlalchemy import Connection

    from console_rig import ConsoleRig
    from storage.cases.cases import Case

# One console for all of these: each has a case of its own.
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def rig(town: Path) -> AsyncIterator[ConsoleRig]:
    async with console(town) as built:
        yield built


def others(rig: ConsoleRig, case: Case, action: str) -> None:
    """Let somebody else do something to the case that matters for whoever wants to do `action`."""

    def job(conn: Connection) -> None:
        at_desk = desk(rig, conn)
        if action in {"judge", "reopen"}:
            station.reopen(at_desk, cases.get(conn, case.id), "先一步的话", "西示例")
        else:
            station.assign(at_desk, case, Routing("D02", "HW", case.street, case.community), "先一步的话", "西示例")

    rig.write(job)


@pytest.mark.parametrize("action", [a.name for a in ACTIONS.values() if a.heeds])
async def test_the_second_clerk_is_shown_what_happened_and_loses_nothing(rig: ConsoleRig, action: str) -> None:
    case, clerk = filed(rig, action), await rig.clerk("东经办示例")
    seen = await opened(clerk, case)
    others(rig, case, action)
    before = now(rig, case)
    answer = await send(clerk, case, action, seen)

    assert answer.status == 409
    assert now(rig, case) == before
    assert not written(rig, case)
    assert "先一步的话" in answer.words
    assert "西示例" in answer.words
    assert [value for value in FORMS[action].values() if "暗号" in value and value in answer.words]
    expected: tuple[str, ...] = (
        ("状态 已办结 待分派",)
        if action in {"judge", "reopen"}
        else ("状态 待分派 待答复", "代表 待分派 石示例", "类别 道路照明 环境卫生")
    )
    if action == "nudge":
        # Whom a deputy has already, from the beginning.
        expected = ("代表 甄示例 石示例", "类别 道路照明 环境卫生")
    assert all(words in answer.words for words in expected)


@pytest.mark.parametrize("action", ["assign", "decline", "ask", "reply"])
async def test_what_was_kept_can_be_sent_again_on_purpose(rig: ConsoleRig, action: str) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    seen = await opened(clerk, case)
    others(rig, case, action)
    refused = await send(clerk, case, action, seen)
    again = await send(clerk, case, action, hidden(refused))

    assert (refused.status, again.status) == (409, 303)
    assert len(written(rig, case)) == 1


@pytest.mark.parametrize("action", ACTIONS)
async def test_two_clerks_at_the_same_moment(rig: ConsoleRig, action: str) -> None:
    case = filed(rig, action)
    clerks = [await rig.clerk("东经办示例"), await rig.clerk("东管理示例")]
    seen = await opened(clerks[0], case)
    answers = await asyncio.gather(*(send(clerk, case, action, seen) for clerk in clerks))
    heeds = ACTIONS[action].heeds

    assert sorted(a.status for a in answers) == ([303, 409] if heeds else [303, 303])
    assert len(written(rig, case)) == (1 if heeds else 2)


async def test_a_note_is_taken_whatever_has_happened(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    seen = await opened(clerk, case)
    others(rig, case, "note")

    assert (await send(clerk, case, "note", seen)).status == 303
    assert events(rig, case)[-1].text == "示例备注暗号"


@pytest.mark.parametrize("does", ["citizen", "deputy", "withdraw"])
async def test_what_citizen_and_deputy_do_meanwhile_is_shown_as_well(rig: ConsoleRig, does: str) -> None:
    case, clerk = filed(rig, deputy="D01"), await rig.clerk("东经办示例")
    seen = await opened(clerk, case)

    def job(conn: Connection) -> None:
        acts: dict[str, Callable[[], object]] = {
            "citizen": lambda: residents.add_to(desk(rig, conn), case, [{"say": "刚补充的话"}]),
            "deputy": lambda: answering.reply(desk(rig, conn), case, "刚答复的话"),
            "withdraw": lambda: perform(desk(rig, conn), case.id, "withdraw", citizen(case.openid)),
        }
        acts[does]()

    rig.write(job)
    answer = await send(clerk, case, "reply", seen)

    assert answer.status == 409
    assert {"citizen": "刚补充的话", "deputy": "刚答复的话", "withdraw": "撤回"}[does] in answer.words
    assert "已请社区核实暗号" in answer.words


async def test_what_changes_nothing_for_a_clerk_stands_in_nobodys_way() -> None:
    def event(kind: str, number: int) -> Event:
        return Event(1, MONDAY, "clock", kind, "", id=number)

    found = [event(kind, n) for n, kind in enumerate(("filed", "reply", "note", "remind", "escalate", "support"), 1)]

    assert newer(found, 2) == []
    assert [e.kind for e in newer(found, 1)] == ["reply"]


@pytest.mark.parametrize("seen", ["", "x", "-1"])
async def test_a_form_that_does_not_say_what_was_seen_is_late(rig: ConsoleRig, seen: str) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")

    assert (await send(clerk, case, "reply", {"seen": seen, "was": "[1"})).status == 409
