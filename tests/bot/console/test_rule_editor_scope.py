"""The editor of rules for a street: its own rules only, and no word of another street's. Everybody is invented."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from console_rig import EAST, WEST
from rule_forms import FORM, draft_of, put, seen
from storage.district.district_store import RuleRow

if TYPE_CHECKING:
    from console_rig import ConsoleRig


async def test_a_street_writes_rules_for_itself_only(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东经办示例")
    for field, value in (("scope", ""), ("scope", WEST), ("scope", "880102")):
        refused = await clerk.post("/rules/new", FORM | {field: value})
        assert refused.status == 400, value
        assert "请选您管理范围内的区划" in refused.words or "没有代码为" in refused.words
    for kind, value in (("区划", WEST), ("区划", "880102"), ("代表", "D03")):
        refused = await clerk.post("/rules/new", FORM | {"scope": EAST, "target_kind": kind, "target_value": value})
        assert refused.status == 400, value
    assert (await clerk.post("/rules/new", FORM | {"scope": EAST})).status == 303
    made = draft_of(rig, "R004")
    assert made is not None
    assert made.row is not None
    assert made.row.scope == EAST
    # What belongs to the whole district is looked at only.
    page = await clerk.get("/rules/R1")
    assert page.status == 200
    assert "不归您的管理范围" in page.words
    assert "<textarea" not in page.text
    assert (await clerk.post("/rules/R1", FORM | seen())).status == 403
    assert (await clerk.post("/rules/R1/remove", seen())).status == 403


async def test_names_and_codes_of_another_streets_deputies_are_not_told(rig: ConsoleRig) -> None:
    put(rig, RuleRow("R9", "喇叭示例", "代表", "D01"))
    put(rig, RuleRow("R10", "西街示例", "代表", "D02", 1.0, WEST))
    clerk = await rig.clerk("西经办示例")
    for path in ("/rules", "/rules/R9", "/rules/new", "/rules/versions/2"):
        assert "甄示例" not in (await clerk.get(path)).text, path
    assert "（不在您的管理范围内）" in (await clerk.get("/rules")).words
    assert "喇叭示例" not in (await clerk.get("/rules", q="甄")).words
    typed = FORM | {"scope": WEST, "target_kind": "代表", "target_value": "甄示例"}
    assert "D01" not in (await clerk.post("/rules/new", typed)).words
    assert "D01" not in (await clerk.post("/rules/preview", typed)).words
    # A rule of theirs, made to speak for somebody outside by the district's staff, may be changed otherwise.
    outside = RuleRow("R11", "西街另一示例", "代表", "D01", 1.0, WEST)
    put(rig, outside)
    page = await clerk.get("/rules/R11")
    assert "甄示例" not in page.text
    given = FORM | {"scope": WEST, "target_kind": "代表", "target_value": "D01"} | seen(outside)
    assert (await clerk.post("/rules/R11", given)).status == 303


async def test_a_rule_that_is_drafted_away_from_a_street_is_not_the_streets_to_change(rig: ConsoleRig) -> None:
    row = RuleRow("R9", "夜市示例", "类别", "HW", 1.0, EAST)
    put(rig, row)
    put(rig, replace(row, scope=WEST, note="西街暗号示例"), publish=False)
    clerk = await rig.clerk("东管理示例")
    page = await clerk.get("/rules/R9")

    assert page.status == 200
    assert "西街暗号示例" not in page.text
    assert (await clerk.post("/rules/R9", FORM | {"scope": EAST} | seen(row))).status == 403
    assert "西街暗号示例" not in (await clerk.get("/rules/draft")).text


async def test_what_a_rule_said_while_it_was_another_streets_is_not_told(rig: ConsoleRig) -> None:
    row = RuleRow("R9", "西街暗号示例", "代表", "D02", 1.0, WEST)
    put(rig, row)
    put(rig, replace(row, expression="夜市示例", scope=EAST))
    clerk = await rig.clerk("东管理示例")
    for version in ("", "2", "3"):
        page = await clerk.get("/rules/R9", version=version)
        assert page.status == 200
        assert "西街暗号示例" not in page.text
    assert "西街暗号示例" not in (await clerk.get("/rules/versions/3")).text


async def test_what_was_typed_for_a_draft_somebody_has_dropped_becomes_a_new_rule(rig: ConsoleRig) -> None:
    first, second = await rig.clerk("东管理示例"), await rig.clerk("东经办示例")
    await first.post("/rules/new", FORM | {"scope": EAST})
    draft = draft_of(rig, "R004")
    assert draft is not None
    typed = FORM | {"scope": EAST, "expression": "写了很久的词示例", "was": "{}"} | seen(None, draft.revision)
    await first.post("/rules/R004/discard", seen(None, draft.revision))

    told = await second.post("/rules/R004", typed)
    elsewhere = await (await rig.clerk("西管理示例")).post("/rules/R004", typed)
    sent = await second.post("/rules/new", typed | {"seen": "0", "base": ""})

    assert told.status == 409
    assert "写了很久的词示例" in told.text
    assert 'action="/staff/rules/new"' in told.text
    assert elsewhere.status == 404
    assert sent.status == 303
    kept = draft_of(rig, "R004")
    assert kept is not None
    assert kept.row is not None
    assert kept.row.expression == "写了很久的词示例"
