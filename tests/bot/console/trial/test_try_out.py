"""The try-out box and the editor's preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from console_rig import EAST, WEST
from filed import MONDAY
from storage.district.district_store import RuleRow
from storage.rules import rule_drafts

if TYPE_CHECKING:
    from console_rig import ConsoleRig

CLEAR = "柳林新苑三号楼楼道灯坏了，晚上看不见路"


def draft(rig: ConsoleRig, rule_id: str, row: RuleRow | None) -> None:
    rig.write(lambda conn: rule_drafts.save(conn, rule_id, row, by="甲示例", now=MONDAY, seen=None))


async def test_a_sentence_shows_everything_the_bot_makes_of_it(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区查看示例")
    answer = await clerk.post("/rules/try", {"text": f"{CLEAR}，垃圾没人收，有煤气味"})

    assert '<mark title="规则 R1">楼道灯</mark>' in answer.text
    assert "<u>柳林新苑</u>" in answer.text
    for words in (
        "紧急提示 请马上开窗离开并拨打 119。",
        "环境卫生 2.0 分，因为“垃圾、没人”",
        "其次 道路照明 2.0 分",
        "柳林社区 （说到了：柳林新苑）",
        "甄示例 60 分：您提到:柳林新苑；负责柳林社区",
        "先说紧急提示；会直接给出确认卡片。",
        "R2 垃圾 + (没人|无人) 类别 环境卫生 +2 垃圾、没人",
    ):
        assert words in answer.words


async def test_every_place_of_a_sentence_is_explained(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区查看示例")
    answer = await clerk.post("/rules/try", {"text": "我以前住柳林新苑，现在没路灯"})

    assert "句子里的地名（1）" in answer.words
    assert "「柳林新苑」" in answer.words
    assert "是以前的住处；不作为地点。" in answer.words


@pytest.mark.parametrize(
    ("text", "place", "next_step"),
    [
        (CLEAR, "", "会直接给出确认卡片"),
        ("路灯坏了", "", "会追问：地点。"),
        ("路灯坏了", "880102001001", "会直接给出确认卡片"),
        ("您好", "", "当作打招呼，回一句问候，不立案"),
        ("柳林新苑", "", "会追问：出了什么问题"),
    ],
)
async def test_what_the_citizen_would_see_next_is_said_in_one_line(
    rig: ConsoleRig, text: str, place: str, next_step: str
) -> None:
    clerk = await rig.clerk("区查看示例")

    assert next_step in (await clerk.get("/rules/try", text=text, place=place)).words
    assert next_step in (await clerk.post("/rules/try/answer", {"text": text, "place": place})).words


async def test_the_draft_is_tried_beside_what_is_published(rig: ConsoleRig) -> None:
    draft(rig, "N1", RuleRow("N1", "楼道灯 + 看不见", "类别", "HW", 9.0))
    draft(rig, "R1", None)
    clerk = await rig.clerk("区经办示例")

    in_use = await clerk.post("/rules/try/answer", {"text": CLEAR, "which": "published"})
    drafted = await clerk.post("/rules/try/answer", {"text": CLEAR, "which": "draft"})

    assert "道路照明 2.0 分" in in_use.words
    assert "环境卫生 9.0 分" in drafted.words
    assert "R1" not in drafted.words
    draft(rig, "N1", RuleRow("N1", "楼道灯 + 看不见", "类别", "HW", 8.0))
    assert "环境卫生 8.0 分" in (await clerk.post("/rules/try/answer", {"text": CLEAR, "which": "draft"})).words


async def test_a_streets_clerk_is_told_of_a_place_outside_and_sees_nothing_of_it(rig: ConsoleRig) -> None:
    draft(rig, "N-EAST", RuleRow("N-EAST", "楼道灯", "类别", "ZM", 1.0, EAST))
    draft(rig, "N-WEST", RuleRow("N-WEST", "枫叶里", "类别", "ZM", 1.0, WEST))
    clerk = await rig.clerk("西经办示例")

    there = await clerk.post("/rules/try/answer", {"text": CLEAR, "which": "draft"})
    here = await clerk.post("/rules/try/answer", {"text": "枫叶里楼道灯坏了", "which": "draft"})

    assert "这句话说到的地方不在您的管理范围（河西街道）内" in there.words
    assert not [word for word in ("柳林社区", "甄示例", "河东", "N-EAST") if word in there.words]
    assert "道路照明" in there.words
    assert "枫桥社区 （说到了：枫叶里）" in here.words
    assert "石示例" in here.words
    assert "N-WEST" in here.words


async def test_a_community_outside_is_no_scanned_code(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("西经办示例")
    answer = await clerk.post("/rules/try", {"text": "路灯坏了", "place": "880102001001"})

    assert "会追问：地点" in answer.words
    assert "柳林社区" not in answer.words


@pytest.mark.parametrize(
    ("fields", "heard"),
    [
        ({"expression": ""}, "写上关键词，这里就会显示效果。"),
        ({"expression": "积水 + ("}, "「关键词」“(”后面缺一个词（第 6 个字），请补上词，或者删掉它"),
        ({"expression": "积水", "weight": "很大"}, "「权重」「很大」不是数字，请只填一个数"),
        ({"expression": "积水", "target": "类别:XX"}, "「目标」没有代码为「XX」的类别"),
        ({"expression": "积水", "target": "", "target_kind": "类别", "target_value": ""}, "「目标」请选一个。"),
        ({"expression": "积水"}, "写法没有问题。"),
    ],
)
async def test_an_edited_rule_is_checked_with_the_sentences_of_the_workbook(
    rig: ConsoleRig, fields: dict[str, str], heard: str
) -> None:
    clerk = await rig.clerk("区查看示例")

    assert heard in (await clerk.post("/rules/preview", {"target": "类别:HW", **fields})).words


async def test_an_edited_rule_shows_a_sentence_before_and_after(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    edited = {
        "id": "R1",
        "expression": "路灯",
        "target_kind": "类别",
        "target_value": "ZM",
        "weight": "2",
        "text": CLEAR,
    }

    gone = await clerk.post("/rules/preview", edited)
    same = await clerk.post("/rules/preview", {**edited, "expression": "路灯|楼道灯", "weight": "3"})
    new = await clerk.post("/rules/preview", {**edited, "id": "", "expression": "看不见路", "weight": "9"})
    off = await clerk.post("/rules/preview", {**edited, "expression": "楼道灯", "enabled": "否"})

    assert "这条规则没有用上" in gone.words
    assert "类别 道路照明 2.0 分：楼道灯 判不出" in gone.words
    assert "这条规则用上了 判断的结果和改之前一样。" in same.words
    assert "这一条 看不见路 类别 道路照明 +9" in new.words
    assert "这条规则停用着" in off.words


async def test_a_rule_for_a_deputy_outside_does_not_name_them(rig: ConsoleRig) -> None:
    draft(rig, "N1", RuleRow("N1", "楼道灯", "代表", "D01", 1.0))
    asked = {"text": "枫叶里楼道灯坏了", "which": "draft"}

    assert "甄示例" in (await (await rig.clerk("区查看示例")).post("/rules/try/answer", asked)).words
    theirs = (await (await rig.clerk("西经办示例")).post("/rules/try/answer", asked)).words
    assert "N1" in theirs
    assert "甄示例" not in theirs
