"""The dry run: the draft against real cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console_rig import EAST, WEST
from filed import MONDAY, file_case
from storage.cases import events
from storage.district.district_store import RuleRow
from storage.rules import rule_drafts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

RULE = RuleRow("N1", "楼道灯 + 垃圾袋", "类别", "HW", 5.0)
DECIDED: dict[str, Any] = {"answered_at": MONDAY}


def prepare(conn: Connection, *rules: RuleRow) -> None:
    east: dict[str, Any] = {"street": EAST, "community": "880102001001", "deputy_id": "D01"}
    file_case(conn, text="柳林新苑楼道灯坏了", category="ZM", **east, **DECIDED)
    file_case(conn, text="楼道灯上挂着垃圾袋甲", category="HW", **east, **DECIDED)
    file_case(conn, text="楼道灯上挂着垃圾袋乙", category="ZM", **east, **DECIDED)
    file_case(conn, text="楼道灯上挂着垃圾袋丙", category="ZM", **east)
    noted = file_case(conn, text="枫叶里楼道灯上挂着垃圾袋丁", category="HW", street=WEST, community="880102002001")
    events.note(conn, events.NewEvent(noted.id, MONDAY, "staff", "assign", "", staff="甲示例"))
    for row in rules:
        rule_drafts.save(conn, row.id, row, by="甲示例", now=MONDAY, seen=None)


async def test_what_would_go_elsewhere_is_counted_and_judged_and_shown_side_by_side(rig: ConsoleRig) -> None:
    rig.write(lambda conn: prepare(conn, RULE))
    answer = await (await rig.clerk("区查看示例")).get("/rules/dry-run", n="500")

    assert "5 件里有 4 件会去别处。 改后更准 2 改后更差 1 说不准 1" in answer.words
    assert answer.words.index("垃圾袋 乙") < answer.words.index("垃圾袋 丁") < answer.words.index("垃圾袋 丙")
    assert "类别 道路照明 2.0 分：楼道灯 环境卫生 5.0 分：楼道灯、垃圾袋" in answer.words
    assert "后来的处理：环境卫生，甄示例" in answer.words
    assert "改动过的规则里用上了 1 条" in answer.words
    assert "柳林新苑" not in answer.words


async def test_a_streets_clerk_tries_the_draft_on_the_streets_own_cases(rig: ConsoleRig) -> None:
    rig.write(lambda conn: prepare(conn, RULE))
    answer = await (await rig.clerk("西经办示例")).get("/rules/dry-run", n="100")

    assert "1 件里有 1 件会去别处。" in answer.words
    assert "垃圾袋 乙" not in answer.words


async def test_a_case_that_would_leave_the_street_says_no_more_than_that(rig: ConsoleRig) -> None:
    rig.write(lambda conn: prepare(conn, RuleRow("N2", "垃圾袋", "区划", "880102001001", 50.0)))
    rig.write(lambda conn: file_case(conn, text="有人乱扔垃圾袋", street=WEST, community="880102002001"))
    answer = await (await rig.clerk("西经办示例")).get("/rules/dry-run", n="100")

    assert "管理范围以外" in answer.words
    assert "甄示例" not in answer.words


async def test_without_a_draft_or_without_cases_the_page_says_so(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区查看示例")

    assert "草稿和正在用的规则一样" in (await clerk.get("/rules/dry-run", n="500")).words
    rig.write(lambda conn: rule_drafts.save(conn, "N1", RULE, by="甲示例", now=MONDAY, seen=None))
    assert "还没有事项可试。" in (await clerk.get("/rules/dry-run", n="500")).words
    rig.write(lambda conn: file_case(conn, text="柳林新苑楼道灯坏了"))
    assert "1 件里没有一件会去别处。" in (await clerk.get("/rules/dry-run", n="500")).words
    assert "件里" not in (await clerk.get("/rules/dry-run")).words
