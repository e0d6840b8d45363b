"""What the history proposes, and a click that puts it into the draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from console_rig import EAST, WEST
from filed import MONDAY, file_case
from storage.district import district_store as district
from storage.district.district_store import DistrictRows, RuleRow
from storage.rules import rule_drafts

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import Answer, ConsoleRig


def prepare(conn: Connection) -> None:
    suggested = '{"deputies": [["D02"]]}'
    values: dict[str, Any] = {"category": "HW", "deputy_id": "D02", "answered_at": MONDAY, "suggestion": suggested}
    for number in range(5):
        place = {"street": EAST, "community": "880102001002"}
        file_case(conn, text=f"望江花园{number}号楼下烧烤摊油烟呛人", **place, **values)
    for number in range(5):
        place = {"street": WEST, "community": "880102002001"}
        file_case(conn, text=f"枫叶里{number}号楼广场舞吵得慌", **place, **values)
    district.upsert(
        conn,
        DistrictRows(
            rules=(
                RuleRow("X1", "路灯|楼道灯|灯坏", "类别", "HW", 1.0),
                RuleRow("X2", "停车", "代表", "D99", 1.0, WEST),
            )
        ),
    )


def clicks(answer: Answer) -> list[dict[str, str]]:
    """The hidden fields of every proposal that may be accepted."""
    forms = re.findall(r'action="/staff/rules/proposals">(.*?)</form>', answer.text, re.DOTALL)
    return [dict(re.findall(r'name="(\w+)" value="([^"]*)"', one)) for one in forms if 'name="word"' in one]


def drafts(rig: ConsoleRig) -> list[RuleRow | None]:
    return [one.row for one in rig.write(rule_drafts.all_drafts)]


async def test_everything_found_is_a_card_with_a_way_to_the_rule(rig: ConsoleRig) -> None:
    rig.write(prepare)
    answer = await (await rig.clerk("区查看示例")).get("/rules/proposals", days="90")

    assert "检查了 10 件事项，其中 10 件定了类别" in answer.words
    assert "5 件判错或没判出的事里有这个词" in answer.words
    assert "会判对 5 件" in answer.words
    assert "同一个条件指向不同的目标" in answer.words
    assert "目标不存在，请改目标，或停用这条规则" in answer.words
    assert 'href="/staff/rules/X2"' in answer.text
    assert clicks(answer) == []
    assert "检查了" not in (await (await rig.clerk("区查看示例")).get("/rules/proposals")).words


async def test_one_click_puts_a_proposal_into_the_draft_and_only_once(rig: ConsoleRig) -> None:
    rig.write(prepare)
    clerk = await rig.clerk("区经办示例")
    offered = clicks(await clerk.get("/rules/proposals", days="90"))
    assert {one["target"] for one in offered} == {"类别:HW"}

    done = await clerk.post("/rules/proposals", offered[0])
    again = await clerk.post("/rules/proposals", offered[0])

    assert done.location == again.location == "/staff/rules/proposals?days=90"
    assert "已放入草稿" in unquote(done.headers["Set-Cookie"])
    assert "已经在草稿里" in unquote(again.headers["Set-Cookie"])
    (row,) = drafts(rig)
    assert row is not None
    assert (row.expression, row.target_kind, row.target_value, row.scope) == (offered[0]["word"], "类别", "HW", None)
    assert row.note == f"复核建议：{offered[0]['word']}"
    assert "已在草稿里" in (await clerk.get("/rules/proposals", days="90")).words


async def test_a_streets_clerk_sees_the_streets_words_and_drafts_for_the_street(rig: ConsoleRig) -> None:
    rig.write(prepare)
    clerk = await rig.clerk("东经办示例")
    page = await clerk.get("/rules/proposals", days="90")

    assert "检查了 5 件事项" in page.words
    assert not [word for word in ("广场舞", "枫叶里", "X2") if word in page.words]
    await clerk.post("/rules/proposals", clicks(page)[0])
    (row,) = drafts(rig)
    assert row is not None
    assert row.scope == EAST


async def test_a_proposal_that_is_not_there_any_more_changes_nothing(rig: ConsoleRig) -> None:
    rig.write(prepare)
    clerk = await rig.clerk("区经办示例")
    (first, *_) = clicks(await clerk.get("/rules/proposals", days="90"))
    for other in ({"gap": "99"}, {"word": "别的"}, {"target": "类别:ZM"}, {"gap": ""}):
        answer = await clerk.post("/rules/proposals", {**first, **other})
        assert "这条建议已经变了" in unquote(answer.headers["Set-Cookie"])

    assert drafts(rig) == []
