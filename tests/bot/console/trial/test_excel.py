"""Rules out as Excel, and in through the preview into the draft."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import aiohttp
from openpyxl import load_workbook
from sqlalchemy import select

from console_rig import EAST, WEST
from filed import MONDAY
from storage.accounts.staff_tables import audit, uploads
from storage.district.district_store import RuleRow
from storage.rules import rule_drafts
from town import sheets
from workbooks import save

if TYPE_CHECKING:
    from pathlib import Path

    from console_rig import Answer, ConsoleRig

NEW = ["R9", "臭味", "类别:HW", 1, None, "是", None]


def form(content: bytes, name: str = "规则.xlsx") -> aiohttp.FormData:
    sent = aiohttp.FormData()
    sent.add_field("workbook", content, filename=name, content_type="application/octet-stream")
    return sent


def book(folder: Path, *rows: list[Any], **changed: Any) -> bytes:
    """The town's workbook with more rules, and other weights."""
    content = sheets()
    for row in content["规则"][1:]:
        row[3] = changed.get(row[0], row[3])
    content["规则"] += rows
    return save(folder / "sent.xlsx", content).read_bytes()


def hidden(answer: Answer) -> dict[str, str]:
    return dict(re.findall(r'name="(upload|seen)" value="([^"]*)"', answer.text))


def drafts(rig: ConsoleRig) -> dict[str, RuleRow | None]:
    return {one.rule_id: one.row for one in rig.write(rule_drafts.all_drafts)}


def draft(rig: ConsoleRig, row: RuleRow) -> None:
    rig.write(lambda conn: rule_drafts.save(conn, row.id, row, by="甲示例", now=MONDAY, seen=None))


async def exported(rig: ConsoleRig, name: str, **query: str) -> list[str]:
    answer = await (await rig.clerk(name)).get("/rules/export.xlsx", **query)
    assert answer.status == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")
    page = load_workbook(BytesIO(answer.body))["规则"]
    return [str(row[0].value) for row in page.iter_rows(min_row=2)]


async def test_rules_go_out_as_published_or_as_in_the_draft_and_nothing_of_another_street(rig: ConsoleRig) -> None:
    draft(rig, RuleRow("N-EAST", "路灯", "类别", "ZM", 1.0, EAST))
    draft(rig, RuleRow("N-WEST", "路灯", "类别", "ZM", 1.0, WEST))

    assert await exported(rig, "区查看示例") == ["R1", "R2", "R3"]
    assert await exported(rig, "区查看示例", draft="1") == ["N-EAST", "N-WEST", "R1", "R2", "R3"]
    assert await exported(rig, "东查看示例", draft="1") == ["N-EAST", "R1", "R2", "R3"]


async def test_mistakes_are_shown_in_their_cells_and_nothing_is_kept(rig: ConsoleRig, tmp_path: Path) -> None:
    clerk = await rig.clerk("区经办示例")
    answer = await clerk.post(
        "/rules/import", form(book(tmp_path, ["R9", "臭味 + (", "类别:HW", 1, None, "是", None], R1="很大"))
    )

    assert "共 2 处问题，什么都没有导入。" in answer.words
    assert '<td class="wrong">很大<br><span class="error">✗ 「很大」不是数字，请只填一个数</span></td>' in answer.text
    assert "5 R9 臭味 + ( ✗ “(”后面缺一个词" in answer.words
    assert hidden(answer) == {}
    assert rig.write(lambda conn: conn.execute(select(uploads)).all()) == []


async def test_what_changes_is_shown_first_and_then_goes_into_the_draft(rig: ConsoleRig, tmp_path: Path) -> None:
    clerk = await rig.clerk("区经办示例")
    looked = await clerk.post("/rules/import", form(book(tmp_path, NEW, R1=3)))

    assert "规则：新增 1 行，更改 1 行，不变 2 行" in looked.words
    assert "权重 2 → 3" in looked.words
    assert "「代表」「类别」「回复模板」没有读" in looked.words
    assert drafts(rig) == {}
    done = await clerk.post("/rules/import/apply", hidden(looked))
    assert (done.status, done.location) == (303, "/staff/rules")
    assert drafts(rig) == {
        "R1": RuleRow("R1", "路灯|楼道灯|灯坏", "类别", "ZM", 3.0, note="示例"),
        "R9": RuleRow("R9", "臭味", "类别", "HW", 1.0),
    }
    noted = rig.write(lambda conn: conn.execute(select(audit.c.action, audit.c.subject_id, audit.c.staff_name)).all())
    assert [tuple(row) for row in noted] == [("import", "R1", "区经办示例"), ("import", "R9", "区经办示例")]
    again = await clerk.post("/rules/import/apply", hidden(looked))
    assert "这个文件已经放入草稿，或者放得太久" in again.words


async def test_a_draft_that_somebody_changed_meanwhile_is_not_written_over(rig: ConsoleRig, tmp_path: Path) -> None:
    clerk = await rig.clerk("区经办示例")
    looked = await clerk.post("/rules/import", form(book(tmp_path, R1=3)))
    theirs = RuleRow("R1", "路灯|楼道灯|灯坏|灯不亮", "类别", "ZM", 2.0)
    draft(rig, theirs)

    refused = await clerk.post("/rules/import/apply", hidden(looked))

    assert refused.status == 409
    assert "草稿被别人改过了" in refused.words
    assert "路灯|楼道灯|灯坏|灯不亮 → 路灯|楼道灯|灯坏" in refused.words
    assert drafts(rig) == {"R1": theirs}
    done = await clerk.post("/rules/import/apply", hidden(refused))
    assert done.status == 303
    assert drafts(rig)["R1"] == RuleRow("R1", "路灯|楼道灯|灯坏", "类别", "ZM", 3.0, note="示例")


async def test_nobody_applies_a_file_of_somebody_else(rig: ConsoleRig, tmp_path: Path) -> None:
    looked = await (await rig.clerk("区经办示例")).post("/rules/import", form(book(tmp_path, R1=3)))
    answer = await (await rig.clerk("区管理示例")).post("/rules/import/apply", hidden(looked))

    assert "请重新上传" in answer.words
    assert drafts(rig) == {}


async def test_a_streets_clerk_is_told_which_rows_are_not_the_streets(rig: ConsoleRig, tmp_path: Path) -> None:
    clerk = await rig.clerk("东经办示例")
    ours, theirs = ([number, "臭味", "类别:HW", 1, scope, "是", None] for number, scope in (("E1", EAST), ("W1", WEST)))
    content = book(tmp_path, ours, theirs, R1=5)
    refused = await clerk.post("/rules/import", form(content))

    assert "这个编号的规则不归河东街道管" in refused.words
    assert "您只能导入河东街道以内的规则" in refused.words
    assert "共 2 处问题" in refused.words
    looked = await clerk.post("/rules/import", form(book(tmp_path, ours)))
    assert (await clerk.post("/rules/import/apply", hidden(looked))).status == 303
    assert set(drafts(rig)) == {"E1"}


async def test_what_is_no_workbook_is_refused_in_a_sentence(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区经办示例")

    assert "这不是 Excel 工作簿（.xlsx）" in (await clerk.post("/rules/import", form(b"hello"))).words
    assert "还没有选文件" in (await clerk.post("/rules/import", {})).words
    assert (await (await rig.clerk("区查看示例")).post("/rules/import", form(b"hello"))).status == 403


async def test_a_street_imports_no_rule_for_a_deputy_its_editor_does_not_offer(rig: ConsoleRig, tmp_path: Path) -> None:
    """D03 serves the whole district: seen by everybody, given cases by rules of the whole district only."""
    content = book(tmp_path, ["R9", "臭味", "代表:D03", 1, EAST, "是", None])

    answer = await (await rig.clerk("东经办示例")).post("/rules/import", form(content))

    assert "目标在" in answer.words
    assert not hidden(answer).get("upload")
