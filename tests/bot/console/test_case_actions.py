"""What staff do to a case in the console: done, written down, kept to their street, and never over somebody else's.

Everybody is invented.
"""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from sqlalchemy import select

from bot.console.cases.one.acting import newer
from bot.console.cases.one.actions import ACTIONS
from bot.keys import DISTRICT
from console_cases import file_for, newest_event
from console_rig import console
from handlers import answering, filing, station
from handlers.desk import Desk
from handlers.policy import Policy
from handlers.station import Routing
from stage import MONDAY
from storage import cases
from storage.cases import Event
from storage.staff_tables import audit

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from sqlalchemy import Connection

    from console_rig import Answer, Clerk, ConsoleRig
    from storage.cases import Case

#: What each form sends, for a case of the town's first community that no deputy has.
FORMS = {
    "assign": {"deputy": "D01", "category": "ZM", "place": "880102001002", "reason": "示例原因暗号"},
    "decline": {"directions": "请到示例窗口咨询暗号"},
    "note": {"note": "示例备注暗号"},
    "ask": {"question": "是哪一盏暗号？"},
    "reply": {"answer": "已请社区核实暗号"},
    "close": {"result": "已经修好暗号", "outcome": "explained"},
    "reopen": {"cause": "又坏了暗号"},
}
STATES = {
    "assign": "assigned",
    "decline": "redirected",
    "note": "unassigned",
    "ask": "asked",
    "reply": "unassigned",
    "close": "closed",
    "reopen": "unassigned",
}


# One console for all of these: each has a case of its own.
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def rig(town: Path) -> AsyncIterator[ConsoleRig]:
    async with console(town) as built:
        yield built


def desk(rig: ConsoleRig, conn: Connection) -> Desk:
    return Desk(conn, rig.clock(), Policy(quiet_hours=None), rig.app[DISTRICT].service.suggester)


def filed(rig: ConsoleRig, action: str = "", **shown: Any) -> Case:
    """File a case that no deputy has, closed for whoever wants to open it again."""
    suggester = rig.app[DISTRICT].service.suggester

    def job(conn: Connection) -> Case:
        case = file_for(conn, rig.clock(), suggester, **{"deputy": None, **shown})
        return station.close(desk(rig, conn), case, "结果", "answered", "别的示例") if action == "reopen" else case

    case: Case = rig.write(job)
    return case


def now(rig: ConsoleRig, case: Case) -> Case:
    with rig.engine.connect().execution_options(begin="BEGIN") as conn:
        return cases.get(conn, case.id)


def events(rig: ConsoleRig, case: Case) -> list[Event]:
    with rig.engine.connect().execution_options(begin="BEGIN") as conn:
        return cases.timeline(conn, case.id)


def hidden(answer: Answer) -> dict[str, str]:
    """Return what the forms of a page carry unseen."""
    found = dict(re.findall(r'<input type="hidden" name="(seen|was)" value="([^"]*)">', answer.text))
    return {name: value.replace("&#34;", '"') for name, value in found.items()}


async def send(clerk: Clerk, case: Case, action: str, seen: dict[str, str], **fields: str) -> Answer:
    return await clerk.post(f"/cases/{case.id}/{action}", {**FORMS[action], **seen, **fields})


async def opened(clerk: Clerk, case: Case) -> dict[str, str]:
    """Open a case; return what its forms carry then."""
    return hidden(await clerk.get(f"/cases/{case.id}"))


def written(rig: ConsoleRig, case: Case) -> list[Any]:
    about = (audit.c.subject == "case") & (audit.c.subject_id == str(case.id))
    with rig.engine.connect().execution_options(begin="BEGIN") as conn:
        return list(conn.execute(select(audit).where(about).order_by(audit.c.id)))


@pytest.mark.parametrize("action", ACTIONS)
async def test_what_is_done_is_in_the_case_the_timeline_and_the_audit(rig: ConsoleRig, action: str) -> None:
    case, clerk = filed(rig, action), await rig.clerk("东经办示例")
    answer = await send(clerk, case, action, await opened(clerk, case))
    (line,) = written(rig, case)
    after = json.loads(line.after)
    page = await clerk.get(f"/cases/{case.id}")

    assert (answer.status, answer.location) == (303, f"/staff/cases/{case.id}")
    assert now(rig, case).state == STATES[action]
    assert events(rig, case)[-1].staff == "东经办示例"
    assert (line.staff_name, line.action, line.subject_id, line.division) == (
        "东经办示例",
        action,
        str(case.id),
        "880102001",
    )
    assert "暗号" in after["words"]
    assert (case.state == STATES[action]) is ("state" not in after)
    assert "暗号" in page.words
    assert "东经办示例" in page.words.partition("办理经过")[2]


def others(rig: ConsoleRig, case: Case, action: str) -> None:
    """Let somebody else do something to the case that matters for whoever wants to do `action`."""

    def job(conn: Connection) -> None:
        at_desk = desk(rig, conn)
        if action == "reopen":
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
    expected = (
        ("状态 已办结 待分派",)
        if action == "reopen"
        else ("状态 待分派 待答复", "代表 待分派 石示例", "类别 道路照明 环境卫生")
    )
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
            "citizen": lambda: filing.add_to(desk(rig, conn), case, [{"say": "刚补充的话"}]),
            "deputy": lambda: answering.reply(desk(rig, conn), case, "刚答复的话"),
            "withdraw": lambda: filing.withdraw(desk(rig, conn), case),
        }
        acts[does]()

    rig.write(job)
    answer = await send(clerk, case, "reply", seen)

    assert answer.status == 409
    assert {"citizen": "刚补充的话", "deputy": "刚答复的话", "withdraw": "撤回"}[does] in answer.words
    assert "已请社区核实暗号" in answer.words


async def test_what_changes_nothing_for_a_clerk_stands_in_nobodys_way() -> None:
    def event(kind: str, number: int) -> Event:
        return Event(1, MONDAY, "system", kind, "", id=number)

    found = [event(kind, n) for n, kind in enumerate(("filed", "reply", "note", "remind", "escalate", "support"), 1)]

    assert newer(found, 2) == []
    assert [e.kind for e in newer(found, 1)] == ["reply"]


@pytest.mark.parametrize("seen", ["", "x", "-1"])
async def test_a_form_that_does_not_say_what_was_seen_is_late(rig: ConsoleRig, seen: str) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")

    assert (await send(clerk, case, "reply", {"seen": seen, "was": "[1"})).status == 409


@pytest.mark.parametrize(
    "fields",
    [
        {"deputy": "D03"},
        {"deputy": "nobody"},
        {"place": "880102002001"},
        {"place": "880102"},
        {"place": ""},
        {"category": "XX"},
        {"reason": ""},
    ],
    ids=str,
)
async def test_nothing_outside_of_the_clerks_street_can_be_chosen(rig: ConsoleRig, fields: dict[str, str]) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    page = await clerk.get(f"/cases/{case.id}")
    answer = await send(clerk, case, "assign", hidden(page), **fields)

    assert answer.status == 400
    assert "没有保存：" in answer.words
    assert now(rig, case) == case
    assert not [code for code in ("D03", "880102002001", '"880102"') if f'value="{code}"' in page.text]


async def test_nothing_changed_is_said(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    same = {"deputy": "", "category": "ZM", "place": "880102001001"}
    answer = await send(clerk, case, "assign", await opened(clerk, case), **same)

    assert "没有什么要保存的" in answer.words
    assert "示例原因暗号" in answer.text


async def test_the_district_may_send_a_case_anywhere(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("区经办示例")
    fields = {"deputy": "D02", "place": "880102002001"}

    assert (await send(clerk, case, "assign", await opened(clerk, case), **fields)).status == 303
    got = now(rig, case)
    assert (got.deputy_id, got.street, got.community) == ("D02", "880102002", "880102002001")
    assert (await (await rig.clerk("东经办示例")).get(f"/cases/{case.id}")).status == 404
    assert (await (await rig.clerk("西经办示例")).get(f"/cases/{case.id}")).status == 200


async def test_what_a_street_hands_up_is_the_districts(rig: ConsoleRig) -> None:
    case, clerk = filed(rig, deputy="D01"), await rig.clerk("东经办示例")
    answer = await clerk.post(
        f"/cases/{case.id}/assign", {**await opened(clerk, case), "up": "1", "up_reason": "不是我们街道"}
    )
    got = now(rig, case)
    (line,) = written(rig, case)

    assert (answer.status, answer.location) == (303, "/staff/cases")
    assert (got.state, got.deputy_id, got.street, got.community) == ("unassigned", None, None, None)
    assert (line.division, json.loads(line.before)["place"]) == ("880102001", "880102001001")
    assert (await clerk.get(f"/cases/{case.id}")).status == 404
    assert (await (await rig.clerk("西管理示例")).get(f"/cases/{case.id}")).status == 404
    whole = await (await rig.clerk("区经办示例")).get(f"/cases/{case.id}")
    assert "不是我们街道" in whole.words
    assert "地点 河东街道 柳林社区 → 待核实" in whole.words


async def test_a_deputy_closes_what_a_deputy_has(rig: ConsoleRig) -> None:
    case, clerk = filed(rig, deputy="D01"), await rig.clerk("东经办示例")
    answer = await send(clerk, case, "close", await opened(clerk, case))

    assert answer.status == 400
    assert "由代表办结" in answer.words
    assert "已经修好暗号" in answer.words


@pytest.mark.parametrize("action", ["assign", "decline", "ask", "reply", "close"])
async def test_what_has_ended_is_opened_again_first(rig: ConsoleRig, action: str) -> None:
    case, clerk = filed(rig, "reopen"), await rig.clerk("东经办示例")
    answer = await send(clerk, case, action, await opened(clerk, case))

    assert answer.status == 400
    assert "这件事已经结束了" in answer.words
    assert [value for value in FORMS[action].values() if "暗号" in value and value in answer.words]


@pytest.mark.parametrize("action", ACTIONS)
async def test_an_empty_form_is_sent_back(rig: ConsoleRig, action: str) -> None:
    case, clerk = filed(rig, action), await rig.clerk("东经办示例")

    assert (await clerk.post(f"/cases/{case.id}/{action}", await opened(clerk, case))).status == 400
    assert not written(rig, case)


async def test_a_template_is_filled_in_as_far_as_the_case_tells(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    page = await clerk.get(f"/cases/{case.id}", template="T2")
    words = "河东街道 柳林社区的问题已办结：{结果}。"
    answer = await send(clerk, case, "reply", hidden(page), answer=words)

    assert f">{words}</textarea>" in page.text
    assert answer.status == 400
    assert "模板里还有没填的：{结果}" in answer.words
    assert words in answer.text
    assert (await send(clerk, case, "reply", hidden(page), answer=words.replace("{结果}", "修好了"))).status == 303


async def test_a_template_nobody_knows_fills_in_nothing(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")

    assert (await clerk.get(f"/cases/{case.id}", template="T9")).status == 200


async def test_whoever_may_look_only_sees_no_forms(rig: ConsoleRig) -> None:
    case = filed(rig)
    page = await (await rig.clerk("东查看示例")).get(f"/cases/{case.id}")

    assert "显示号码" not in page.words
    assert f"/cases/{case.id}/" not in page.text


async def test_the_newest_line_is_what_was_seen(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    newest = rig.write(lambda conn: newest_event(conn, case.id))

    assert (await opened(clerk, case))["seen"] == str(newest)
