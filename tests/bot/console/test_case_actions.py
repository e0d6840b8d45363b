"""What staff do to a case in the console: done, written down, kept to their street. Everybody is invented."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from bot.console.case.case_actions import ACTIONS
from case_forms import FORMS, STATES, events, filed, hidden, now, opened, send, written
from console_cases import newest_event
from console_rig import console
from stage import MONDAY
from storage.messages import notices
from storage.people import bindings, sessions

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from sqlalchemy import Connection

    from console_rig import ConsoleRig

# One console for all of these: each has a case of its own.
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def rig(town: Path) -> AsyncIterator[ConsoleRig]:
    async with console(town) as built:
        yield built


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


@pytest.mark.parametrize(
    "fields",
    [
        {"deputy": "D03"},
        {"deputy": "nobody"},
        {"place": "880102002001"},
        {"place": "880102"},
        {"place": ""},
        {"category": "XX"},
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


async def test_a_first_deputy_needs_no_reason_and_another_one_does(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    first = await send(clerk, case, "assign", await opened(clerk, case), reason="")
    other = await send(clerk, case, "assign", await opened(clerk, case), deputy="D02", reason="")

    assert first.status == 303
    assert other.status == 400
    assert now(rig, case).deputy_id == "D01"


async def test_staff_close_what_a_deputy_has_and_the_deputy_keeps_it_and_is_told(rig: ConsoleRig) -> None:
    case, clerk = filed(rig, deputy="D01"), await rig.clerk("东经办示例")
    rig.write(bound)
    answer = await send(clerk, case, "close", await opened(clerk, case))
    got, told = now(rig, case), rig.write(lambda conn: notices.of_case(conn, case.id, 50))
    rig.write(lambda conn: bindings.release(conn, "D01"))

    assert answer.status == 303
    assert (got.state, got.deputy_id, got.survey) == ("closed", "D01", "asked")
    (to_deputy,) = [one.text for one in told if one.openid == "deputy-one"]
    (to_citizen,) = [one.text for one in told if one.openid == case.openid and "已经修好暗号" in one.text]
    assert "工作人员已办结并告知群众，仍记在您名下" in to_deputy
    assert "已经修好暗号" in to_deputy
    assert to_citizen.startswith("【办结】")
    assert [one.kind for one in told if one.openid == case.openid].count("case_closed") == 1


def bound(conn: Connection) -> None:
    """Bind the first deputy's account."""
    found, _ = sessions.lock(conn, {"deputy-one": "gh"}, MONDAY)
    citizen = found["deputy-one"][0]
    citizen.deputy_id = "D01"
    sessions.save_citizens(conn, [citizen])


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


async def test_a_template_is_put_below_what_was_typed_and_nothing_is_sent(rig: ConsoleRig) -> None:
    case, clerk = filed(rig, deputy="D01"), await rig.clerk("东经办示例")
    before = events(rig, case)
    page = await clerk.post(f"/cases/{case.id}/template", {"template": "T2", "answer": "先写的半句话"})
    typed = re.search(r'<textarea id="answer"[^>]*>([^<]*)</textarea>', page.text)

    assert page.status == 200
    assert typed is not None
    assert typed[1].startswith("先写的半句话\n")
    assert len(typed[1]) > len("先写的半句话\n")
    assert events(rig, case) == before


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


async def test_who_assigns_a_case_reads_whose_it_is_and_whom_nobody_reaches(rig: ConsoleRig) -> None:
    case, clerk = filed(rig), await rig.clerk("东经办示例")
    seen = rig.write(lambda conn: newest_event(conn, case.id))
    await clerk.post(f"/cases/{case.id}/assign", {**FORMS["assign"], "seen": seen})
    page = await clerk.get(f"/cases/{case.id}")

    assert "已分派给甄示例代表，并告知群众。甄示例代表还没有绑定微信，收不到通知" in page.words


async def test_a_deputy_is_reminded_once_in_some_hours_and_the_citizen_reads_nothing(rig: ConsoleRig) -> None:
    case, clerk = filed(rig, "nudge"), await rig.clerk("东经办示例")
    rig.write(bound)
    first = await send(clerk, case, "nudge", await opened(clerk, case))
    again = await send(clerk, case, "nudge", await opened(clerk, case))
    told = rig.write(lambda conn: notices.of_case(conn, case.id, 50))
    rig.write(lambda conn: bindings.release(conn, "D01"))

    assert (first.status, again.status) == (303, 400)
    assert "四小时之内已经提醒过" in again.words
    (text,) = [one.text for one in told if "请尽快看看暗号" in one.text]
    assert text.startswith("【工作站提醒】")
    assert [one.openid for one in told if "请尽快看看暗号" in one.text] == ["deputy-one"]
