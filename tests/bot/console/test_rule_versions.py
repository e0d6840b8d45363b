"""The table, the draft as a whole, publishing, versions and the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.app import DISTRICT_BEAT
from bot.app_keys import DISTRICT, JOBS
from console_rig import EAST, WEST, console
from filed import MONDAY, file_case
from handlers.rulebook.publishing import mark_of
from storage.district import district_store as district
from storage.district.district_rows import fingerprint
from storage.district.district_store import DistrictRows, RuleRow
from storage.rules import fired_rules, rule_drafts, rule_versions
from storage.rules.fired_rules import Spoke

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig

LAMP = RuleRow("R1", "路灯|楼道灯|灯坏", "类别", "ZM", 2.0, None, note="示例")
SENTENCE = "桥上的灯柱倒了"


def draft(rig: ConsoleRig, *rows: RuleRow) -> None:
    for row in rows:
        rig.write(lambda conn, row=row: rule_drafts.save(conn, row.id, row, by="某示例", now=rig.clock(), seen=None))


def publish(rig: ConsoleRig, *rows: RuleRow) -> int:
    draft(rig, *rows)
    ids = [row.id for row in rows]
    number: int = rig.write(
        lambda conn: rule_versions.publish(conn, ids, author="某示例", note="示例", now=rig.clock())
    )
    return number


def form(rig: ConsoleRig, note: str = "为了示例") -> dict[str, str]:
    return {"note": note, "seen": mark_of(rig.write(rule_drafts.all_drafts))}


def latest(rig: ConsoleRig) -> int:
    number: int = rig.write(rule_versions.latest)
    return number


async def test_the_table_is_searched_and_filtered(rig: ConsoleRig) -> None:
    publish(rig, RuleRow("R20", "夜市示例", "代表", "D01", 1.0, EAST, enabled=False, note="摊位"))
    draft(rig, replace(LAMP, weight=3.0), RuleRow("R21", "新词示例", "区划", WEST))
    clerk = await rig.clerk("区查看示例")
    for query, found in (
        ({"q": "夜市"}, {"R20"}),
        ({"q": "甄示例"}, {"R20"}),
        ({"q": "摊位"}, {"R20"}),
        ({"q": "r20"}, {"R20"}),
        ({"q": "道路照明"}, {"R1"}),
        ({"kind": "紧急"}, {"R3"}),
        ({"category": "HW"}, {"R2"}),
        ({"enabled": "0"}, {"R20"}),
        ({"drafted": "1"}, {"R1", "R21"}),
        ({"q": "没有这样的"}, set()),
    ):
        page = await clerk.get("/rules", **query)
        shown = {one for one in ("R1", "R2", "R3", "R20", "R21") if f'href="/staff/rules/{one}"' in page.text}
        assert shown == found, query
    assert "草稿：2 处改动" in (await clerk.get("/rules")).words


async def test_the_table_shows_how_often_a_rule_was_right_and_wrong(rig: ConsoleRig) -> None:
    def job(conn: Connection) -> None:
        for number, (category, days) in enumerate((("ZM", 1), ("ZM", 2), ("HW", 3), ("ZM", 40))):
            case = file_case(
                conn,
                number=f"MS{number}",
                category=category,
                deputy_id="D01",
                filed_at=MONDAY - timedelta(days=days),
                answered_at=MONDAY,
            )
            fired_rules.keep(conn, case.id, [Spoke("R1", "category", "ZM")])

    rig.write(job)
    page = await (await rig.clerk("区查看示例")).get("/rules", order="fired")

    assert "是 3 2 1 示例" in page.words
    assert page.text.index("/rules/R1") < page.text.index("/rules/R2")


async def test_ten_thousand_rules_are_shown_page_by_page(rig: ConsoleRig) -> None:
    many = tuple(RuleRow(f"L{n:05}", f"词{n}示例", "类别", "ZM") for n in range(10_000))
    rig.write(lambda conn: district.upsert(conn, DistrictRows(rules=many)))
    clerk = await rig.clerk("区查看示例")
    first = await clerk.get("/rules")

    assert "共 10003 条，这里是第 1 到 50 条" in first.words
    assert "L00049" in first.text
    assert "L00050" not in first.text
    assert "L00050" in (await clerk.get("/rules", page="2")).text
    assert "R3" in (await clerk.get("/rules", page="999999")).text
    assert "词9876示例" in (await clerk.get("/rules", q="词9876")).text


async def test_what_is_published_is_in_use_at_once_and_a_roll_back_takes_it_away(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    draft(rig, replace(LAMP, expression="路灯|楼道灯|灯坏|灯柱"))
    page = await clerk.get("/rules/draft")
    assert "<ins>|灯柱</ins>" in page.text
    done = await clerk.post("/rules/draft/publish", form(rig))

    assert (done.status, done.location) == (303, "/staff/rules/versions/2")
    suggested = rig.app[DISTRICT].service.suggester.suggest(SENTENCE).category
    assert suggested is not None
    assert suggested.code == "ZM"
    versions = await clerk.get("/rules/versions")
    assert "第 2 版 正在用" in versions.words
    assert "区管理示例 为了示例 发布 1" in versions.words

    back = await clerk.post("/rules/versions/1/roll-back", {"seen": "2"})
    assert (back.status, back.location) == (303, "/staff/rules/versions/3")
    assert rig.app[DISTRICT].service.suggester.suggest(SENTENCE).category is None
    log = (await clerk.get("/audit")).words
    assert "发布规则" in log
    assert "回到旧版规则" in log


async def test_a_note_says_why_else_nothing_is_published(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    draft(rig, replace(LAMP, weight=3.0))

    assert (await clerk.post("/rules/draft/publish", form(rig, ""))).status == 400
    long = await clerk.post("/rules/draft/publish", form(rig, "字" * 501))
    assert long.status == 400
    assert "字" * 501 in long.text
    assert latest(rig) == 1


async def test_a_draft_that_has_changed_is_looked_at_again_before_it_is_published(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    draft(rig, replace(LAMP, weight=3.0))
    looked_at = form(rig)
    draft(rig, replace(LAMP, weight=4.0))
    told = await clerk.post("/rules/draft/publish", looked_at)

    assert told.status == 409
    assert "草稿又有改动" in told.words
    assert "为了示例" in told.text
    assert latest(rig) == 1


async def test_who_handles_drafts_but_does_not_publish(rig: ConsoleRig) -> None:
    draft(rig, replace(LAMP, weight=3.0))
    for name in ("区经办示例", "区查看示例"):
        clerk = await rig.clerk(name)
        assert "发布要由管理员来做" in (await clerk.get("/rules/draft")).words
        assert (await clerk.post("/rules/draft/publish", form(rig))).status == 403
        assert (await clerk.post("/rules/versions/1/roll-back", {"seen": "1"})).status == 403


async def test_a_rule_that_changed_under_its_draft_is_decided_by_somebody(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    draft(rig, replace(LAMP, weight=3.0))
    imported = replace(LAMP, note="导入示例")
    rig.write(lambda conn: district.upsert(conn, DistrictRows(rules=(imported,))))
    told = await clerk.post("/rules/draft/publish", form(rig))

    assert told.status == 409
    assert "起草以后，正在用的规则又变了" in told.words
    assert "导入" in told.words
    drafts = rig.write(rule_drafts.all_drafts)
    saw = {"seen": str(drafts[0].revision), "base": fingerprint(LAMP)}
    assert (await clerk.post("/rules/R1/rebase", saw)).status == 409
    assert (await clerk.post("/rules/R1/rebase", saw | {"base": fingerprint(imported)})).status == 303
    assert (await clerk.post("/rules/draft/publish", form(rig))).status == 303
    assert rig.write(lambda conn: rule_drafts.published(conn, "R1")) == replace(LAMP, weight=3.0)


async def test_a_street_publishes_its_own_changes_only(rig: ConsoleRig) -> None:
    mine = RuleRow("R9", "夜市示例", "类别", "HW", 1.0, EAST)
    theirs = RuleRow("R10", "西街暗号示例", "类别", "HW", 1.0, WEST)
    draft(rig, mine, theirs, replace(LAMP, weight=3.0))
    clerk = await rig.clerk("东管理示例")
    page = await clerk.get("/rules/draft")

    assert "2 处改动还没有发布，其中 1 处在您的管理范围内" in page.words
    assert "西街暗号示例" not in page.text
    own = [one for one in rig.write(rule_drafts.all_drafts) if one.rule_id == "R9"]
    assert (await clerk.post("/rules/draft/publish", {"note": "东街示例", "seen": mark_of(own)})).status == 303
    assert [one.rule_id for one in rig.write(rule_drafts.all_drafts)] == ["R1", "R10"]
    assert rig.write(lambda conn: rule_drafts.published(conn, "R9")) == mine


async def test_a_street_sees_its_versions_and_goes_back_over_nobody_elses_rules(rig: ConsoleRig) -> None:
    mine = RuleRow("R9", "夜市示例", "类别", "HW", 1.0, EAST)
    publish(rig, mine)
    theirs = publish(rig, RuleRow("R10", "西街暗号示例", "类别", "HW", 1.0, WEST))
    publish(rig, replace(mine, weight=2.0))
    publish(rig, replace(mine, weight=3.0), RuleRow("R11", "西街另一暗号示例", "类别", "HW", 1.0, WEST))
    clerk = await rig.clerk("东管理示例")
    listed = await clerk.get("/rules/versions")

    assert [n for n in range(1, 6) if f"第 {n} 版" in listed.words] == [1, 2, 4, 5]
    assert (await clerk.get(f"/rules/versions/{theirs}")).status == 404
    mixed = await clerk.get("/rules/versions/5")
    assert "1 条规则" in mixed.words
    assert "暗号" not in mixed.text
    assert "只有全区的管理员能做" in (await clerk.get("/rules/versions/4")).words
    assert (await clerk.post("/rules/versions/4/roll-back", {"seen": "5"})).status == 403
    assert latest(rig) == 5
    assert (await (await rig.clerk("区管理示例")).post("/rules/versions/4/roll-back", {"seen": "5"})).status == 303
    publish(rig, replace(mine, weight=9.0))
    assert (await clerk.post("/rules/versions/6/roll-back", {"seen": "7"})).status == 303
    assert rig.write(lambda conn: rule_drafts.published(conn, "R9")) == replace(mine, weight=2.0)


async def test_a_version_published_meanwhile_is_told_before_going_back(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    publish(rig, replace(LAMP, weight=3.0))
    publish(rig, replace(LAMP, weight=4.0))
    told = await clerk.post("/rules/versions/1/roll-back", {"seen": "2"})

    assert told.status == 409
    assert "又有新的版本发布" in told.words
    assert latest(rig) == 3
    same = await clerk.post("/rules/versions/3/roll-back", {"seen": "3"})
    assert same.status == 409
    assert "没有什么要改的" in same.words
    assert (await clerk.get("/rules/versions/99999999999")).status == 404


async def test_every_process_takes_up_a_version_by_its_heartbeat(rig: ConsoleRig) -> None:
    async with console(rig.folder, empty=True) as other:
        before = other.app[DISTRICT].service.suggester.suggest(SENTENCE).category
        draft(rig, RuleRow("R20", "灯柱", "类别", "ZM"))
        published = await (await rig.clerk("区管理示例")).post("/rules/draft/publish", form(rig))
        here = rig.app[DISTRICT].service.suggester.suggest(SENTENCE).category
        await other.app[JOBS].beat_all()
        there = other.app[DISTRICT].service.suggester.suggest(SENTENCE).category

    assert published.status == 303, published.words
    assert before is None
    assert here is not None
    assert here == there
    # Five seconds are promised: a beat, and a build of half a second with 10,000 rules.
    assert DISTRICT_BEAT < 4
