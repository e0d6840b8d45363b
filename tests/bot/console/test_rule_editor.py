"""The editor of a rule: what may be written, what is wrong in the workbook's words, two clerks at once."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.console.rules.rule_differences import Piece, words_compared
from bot.console.rules.rule_fields import merged, typed_of
from rule_forms import FORM, LAMP, draft_of, put, seen
from storage.district.district_store import RuleRow
from storage.rules import rule_versions

if TYPE_CHECKING:
    from console_rig import ConsoleRig


async def test_a_new_rule_gets_the_next_number_and_waits_in_the_draft(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    answer = await clerk.post("/rules/new", FORM)

    assert (answer.status, answer.location) == (303, "/staff/rules/R004")
    draft = draft_of(rig, "R004")
    assert draft is not None
    assert draft.row == RuleRow("R004", "路灯 + 不亮", "类别", "ZM", 3.0, None, note="示例说明")
    assert draft.staff_name == "区经办示例"
    assert "还没发布" in (await clerk.get("/rules/R004")).words


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("expression", "路灯 + (不亮", "括号"),
        ("expression", "", "不能为空"),
        ("weight", "很重", "不是数字"),
        ("weight", "0", "权重是 0 的规则不起作用"),
        ("target_kind", "", "请先选目标的种类"),
        ("target_value", "", "请选一个"),
        ("target_value", "道路照明", "它的代码是 ZM"),
        ("scope", "880199", "没有代码为"),
        ("note", "字" * 1001, "最多 1000 个字"),
    ],
)
async def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(
    rig: ConsoleRig, field: str, typed: str, sentence: str
) -> None:
    clerk = await rig.clerk("区经办示例")
    answer = await clerk.post("/rules/R1", FORM | seen() | {field: typed, "text": "门口的路灯不亮"})

    assert answer.status == 400
    assert sentence in answer.words
    assert 'aria-invalid="true"' in answer.text
    for value in (FORM | {field: typed}).values():
        assert value[:100] in answer.words or f'value="{value}"' in answer.text
    assert "门口的路灯不亮" in answer.words
    assert draft_of(rig, "R1") is None


async def test_without_javascript_the_field_of_the_chosen_kind_counts(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    given = FORM | {"target_kind": "代表"}
    pairs = [pair for pair in given.items() if pair[0] != "target_value"]
    pairs += [("target_value", value) for value in ("ZM", "880102001", "D02", "请稍等。")]
    await clerk.post("/rules/new", pairs)
    await clerk.post("/rules/new", [("target_kind", "答复") if pair[0] == "target_kind" else pair for pair in pairs])

    first, second = draft_of(rig, "R004"), draft_of(rig, "R005")
    assert first is not None
    assert first.row is not None
    assert (first.row.target_kind, first.row.target_value) == ("代表", "D02")
    assert second is not None
    assert second.row is not None
    assert (second.row.target_kind, second.row.target_value) == ("答复", "请稍等。")


async def test_two_clerks_change_one_rule_and_nothing_is_lost(rig: ConsoleRig) -> None:
    first, second = await rig.clerk("区经办示例"), await rig.clerk("区管理示例")
    assert (await first.post("/rules/R1", FORM | seen())).status == 303
    mine = FORM | seen() | {"expression": "灯柱 + 倒"}
    told = await second.post("/rules/R1", mine)

    assert told.status == 409
    for words in ("区经办示例", "路灯|楼道灯|灯坏", "路灯 + 不亮", "灯柱 + 倒", "仍按我的保存"):
        assert words in told.words
    theirs = draft_of(rig, "R1")
    assert theirs is not None
    assert theirs.row is not None
    assert theirs.row.expression == "路灯 + 不亮"
    assert f'name="seen" value="{theirs.revision}"' in told.text

    on_purpose = await second.post("/rules/R1", mine | {"seen": str(theirs.revision)})
    assert on_purpose.status == 303
    kept = draft_of(rig, "R1")
    assert kept is not None
    assert kept.row is not None
    assert (kept.row.expression, kept.staff_name) == ("灯柱 + 倒", "区管理示例")


async def test_what_the_second_did_not_touch_is_as_the_first_left_it(rig: ConsoleRig) -> None:
    first, second = await rig.clerk("区经办示例"), await rig.clerk("区管理示例")
    opened = {"expression": LAMP.expression, "target_kind": "类别", "target_value": "ZM", "weight": "2", "scope": ""}
    opened |= {"enabled": "是", "note": "示例"}
    was = re.search(r'name="was" value="([^"]*)"', (await second.get("/rules/R1")).text)
    assert was is not None
    assert json.loads(html.unescape(was[1])) == opened
    await first.post("/rules/R1", opened | seen() | {"expression": "灯柱"})
    told = await second.post("/rules/R1", opened | seen() | {"note": "乙示例", "was": html.unescape(was[1])})

    assert told.status == 409
    assert "灯柱</textarea>" in told.text
    assert "乙示例</textarea>" in told.text


async def test_a_new_rule_that_is_sent_twice_is_made_once(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    first, again = [await clerk.post("/rules/new", FORM) for _ in range(2)]
    other = await (await rig.clerk("区管理示例")).post("/rules/new", FORM)

    assert first.location == again.location
    assert other.location != first.location


@pytest.mark.parametrize("was", ["", "[]", "{", '{"note": 3}'])
def test_without_what_was_opened_everything_counts_as_touched(was: str) -> None:
    mine = typed_of(LAMP)

    assert merged(mine, was, typed_of(replace(LAMP, weight=9.0))) == mine


async def test_what_was_published_while_a_form_was_open_is_not_overwritten(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    put(rig, replace(LAMP, note="别人发布的示例"))
    told = await clerk.post("/rules/R1", FORM | seen())

    assert told.status == 409
    assert "别人发布的示例" in told.words
    assert "发布了新的内容" in told.words
    assert draft_of(rig, "R1") is None


async def test_what_equals_the_rule_in_use_leaves_no_draft(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    put(rig, replace(LAMP, note="改过示例"), publish=False)
    draft = draft_of(rig, "R1")
    assert draft is not None
    same = FORM | {"expression": LAMP.expression, "weight": "2", "note": "示例"}
    answer = await clerk.post("/rules/R1", same | seen(revision=draft.revision))

    assert answer.status == 303
    assert draft_of(rig, "R1") is None


async def test_a_rule_is_removed_and_brought_back_through_the_draft(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    assert (await clerk.post("/rules/R1/remove", seen())).status == 303
    gone = draft_of(rig, "R1")
    assert gone is not None
    assert gone.row is None
    assert "草稿里要移除这条规则" in (await clerk.get("/rules/R1")).words
    assert (await clerk.post("/rules/R1/remove", seen())).status == 409
    assert (await clerk.post("/rules/R1/discard", seen(revision=gone.revision + 1))).status == 409
    assert (await clerk.post("/rules/R1/discard", seen(revision=gone.revision))).status == 303
    assert draft_of(rig, "R1") is None

    await clerk.post("/rules/R1/remove", seen())
    rig.write(lambda conn: rule_versions.publish(conn, None, author="区管理示例", note="示例", now=rig.clock()))
    page = await clerk.get("/rules/R1")
    assert "已移除" in page.words
    assert "恢复这条规则" in page.words
    assert (await clerk.post("/rules/R1/restore", seen(None))).status == 303
    back = draft_of(rig, "R1")
    assert back is not None
    assert back.row == LAMP


async def test_a_new_rule_of_the_draft_is_gone_at_once_when_it_is_removed(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    await clerk.post("/rules/new", FORM)
    draft = draft_of(rig, "R004")
    assert draft is not None
    answer = await clerk.post("/rules/R004/remove", seen(None, draft.revision))

    assert (answer.status, answer.location) == (303, "/staff/rules/draft")
    assert (await clerk.get("/rules/R004")).status == 404


async def test_a_link_proposes_a_rule(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    page = await clerk.get(
        "/rules/new", expression="灯柱 + 倒", target="类别:ZM", weight="2", note="改派示例", text="灯柱倒了"
    )

    assert "灯柱 + 倒" in page.words
    assert '<option value="类别" selected>' in page.text
    assert '<option value="ZM" selected>' in page.text
    assert 'value="2"' in page.text
    assert "改派示例" in page.words
    assert "灯柱倒了" in page.words


async def test_the_form_is_filled_with_what_a_version_left(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    put(rig, replace(LAMP, expression="灯柱"))

    assert "路灯|楼道灯|灯坏</textarea>" in (await clerk.get("/rules/R1", version="1")).text
    assert "灯柱</textarea>" in (await clerk.get("/rules/R1")).text


async def test_every_write_leaves_who_what_before_and_after(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")
    await clerk.post("/rules/R1", FORM | seen())
    log = (await (await rig.clerk("区管理示例")).get("/audit", subject="rule")).words

    assert "区经办示例 改规则草稿" in log
    assert "路灯|楼道灯|灯坏" in log
    assert "路灯 + 不亮" in log


def test_texts_are_compared_word_by_word() -> None:
    before, after = words_compared("路灯 + 不亮", "路灯 + 坏了 - 白天", is_expression=True)

    assert before == (Piece("路灯 + "), Piece("不亮", "old"))
    assert after == (Piece("路灯 + "), Piece("坏了 - 白天", "new"))
    assert words_compared("权重2", "权重15")[1] == (Piece("权重"), Piece("15", "new"))
    assert words_compared("", "新的") == ((), (Piece("新的", "new"),))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"expression": "的|了"}, "几乎每句话都会用上"),
        ({"expression": "积水 - 积水"}, "自相矛盾"),
        ({"weight": "999999"}, "权重太大"),
    ],
)
async def test_a_doubtful_rule_is_saved_only_when_somebody_is_sure(
    rig: ConsoleRig, changed: dict[str, str], said: str
) -> None:
    clerk = await rig.clerk("区管理示例")
    form = {**FORM, **seen(), **changed}
    asked = await clerk.post("/rules/R1", form)
    assert asked.status == 400
    assert said in asked.words
    assert "示例说明" in asked.text
    assert draft_of(rig, "R1") is None

    assert (await clerk.post("/rules/R1", {**form, "sure": "1"})).status == 303
    assert draft_of(rig, "R1") is not None
