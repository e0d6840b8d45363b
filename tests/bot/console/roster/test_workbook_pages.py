"""The workbook in the console: out, looked at, in; all or nothing; nothing unseen is overwritten."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import aiohttp
from openpyxl import load_workbook

from roster_rows import form_of, row, trail
from storage.district import district_store as district
from storage.rules import rule_versions
from town import sheets
from workbooks import save

if TYPE_CHECKING:
    from pathlib import Path

    from console_rig import Answer, Clerk, ConsoleRig


async def sent(clerk: Clerk, path: Path) -> Answer:
    """Send a file and open the page it leads to."""
    form = aiohttp.FormData(quote_fields=False)
    with path.open("rb") as file:
        form.add_field("workbook", file.read(), filename=f"C:/资料/{path.name}")
    answer = await clerk.post("/roster/workbook", form)
    assert answer.status == 303, answer.words
    return await clerk.get(answer.location.removeprefix("/staff"))


async def applied(clerk: Clerk, page: Answer) -> Answer:
    """Press the button of a preview."""
    action = page.text.partition('/apply"')[0].rpartition('"/staff')[2]
    mark = page.text.partition('name="seen" value="')[2].partition('"')[0]
    return await clerk.post(f"{action}/apply", {"seen": mark})


def edited(folder: Path, change: Any) -> Path:
    content = sheets()
    change(content)
    return save(folder / "名册示例.xlsx", content)


async def test_the_whole_district_goes_out_and_that_is_noted(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("区管理示例")
    answer = await clerk.get("/roster/workbook/export")
    book = load_workbook(io.BytesIO(answer.body))

    assert unquote(answer.headers["Content-Disposition"]).endswith("码上见代表-20261123.xlsx")
    assert book.sheetnames == ["区划", "代表", "类别", "规则", "回复模板", "单位", "节假日"]
    assert book["代表"]["G2"].value == "13900000001"
    assert trail(rig) == [("区管理示例", "exported", "workbook:district", None, None, None)]


async def test_what_is_exported_changes_nothing_when_it_comes_back(rig: ConsoleRig, tmp_path: Path) -> None:
    clerk = await rig.clerk("区管理示例")
    path = tmp_path / "back.xlsx"
    path.write_bytes((await clerk.get("/roster/workbook/export")).body)

    assert "完全一样" in (await sent(clerk, path)).words


async def test_a_workbook_with_a_mistake_is_shown_cell_by_cell(rig: ConsoleRig, tmp_path: Path) -> None:
    def change(content: Any) -> None:
        content["代表"][1][6] = "12345"
        content["代表"][2][3] = "880102009"
        content["类别"][2][3] = "很快"

    clerk = await rig.clerk("区管理示例")
    page = await sent(clerk, edited(tmp_path, change))

    assert "名册示例.xlsx" in page.words
    assert "共 3 处问题，什么都没有导入" in page.words
    assert page.text.count('<td class="wrong">') == 3
    assert "12345 电话号码不对" in page.words
    assert "很快 「很快」不是数字" in page.words
    assert "/apply" not in page.text
    assert trail(rig) == []


async def test_what_changes_is_shown_before_it_is_applied(rig: ConsoleRig, tmp_path: Path) -> None:
    def change(content: Any) -> None:
        content["代表"][1][5] = "新职务示例"
        content["类别"].append(["YH", "园林绿化", "示例园林所", 5])
        content["规则"][1][3] = 3

    clerk = await rig.clerk("区管理示例")
    page = await sent(clerk, edited(tmp_path, change))

    assert "新增 1 行，更新 2 行" in page.words
    assert "职务： 示例职务 → 新职务示例" in page.words
    assert row(rig, "deputies", "D01").title == "示例职务"

    done = await applied(clerk, page)
    who, action, what, division, before, after = trail(rig)[0]

    assert done.location == "/staff/roster"
    assert (row(rig, "deputies", "D01").title, row(rig, "categories", "YH").reply_days) == ("新职务示例", 5)
    assert row(rig, "rules", "R1").weight == 3
    version = rig.write(lambda conn: rule_versions.versions(conn, 1))[0]
    assert (version.author, version.note, version.origin) == ("区管理示例", "名册示例.xlsx", "import")
    assert version.changes == 1
    assert (who, action, what, division) == ("区管理示例", "changed", "deputy:D01", "880102001001")
    assert (before["职务"], after["职务"], after["手机号"]) == ("示例职务", "新职务示例", "139****0001")
    assert trail(rig)[1][1:3] == ("imported", "workbook:district")
    assert trail(rig)[1][5]["类别"] == "新增 1 行，更新 0 行，未变 2 行"
    # A file is applied once.
    assert (await applied(clerk, page)).status == 404


async def test_what_somebody_changed_meanwhile_is_not_overwritten_unseen(rig: ConsoleRig, tmp_path: Path) -> None:
    def change(content: Any) -> None:
        content["代表"][1][5] = "新职务示例"

    clerk, other = await rig.clerk("区管理示例"), await rig.clerk("东管理示例")
    page = await sent(clerk, edited(tmp_path, change))
    form = await form_of(other, "/roster/deputies/D01")
    await other.post("/roster/deputies/D01", {**form, "title": "别人写的示例"})
    again = await applied(clerk, page)

    assert again.status == 409
    assert "您看过预览以后，别人改了" in again.words
    assert "别人写的示例 → 新职务示例" in again.words
    assert row(rig, "deputies", "D01").title == "别人写的示例"
    assert (await applied(clerk, again)).status == 303
    assert row(rig, "deputies", "D01").title == "新职务示例"


async def test_what_changed_elsewhere_does_not_stand_in_the_way(rig: ConsoleRig, tmp_path: Path) -> None:
    clerk = await rig.clerk("区管理示例")
    page = await sent(clerk, save(tmp_path / "x.xlsx", {"类别": [["编码", "名称"], ["YH", "园林"]]}))
    form = await form_of(clerk, "/roster/templates/T1")
    await clerk.post("/roster/templates/T1", {**form, "name": "别的"})

    assert (await applied(clerk, page)).status == 303


async def test_a_workbook_that_became_wrong_is_refused_whole(rig: ConsoleRig, tmp_path: Path) -> None:
    clerk = await rig.clerk("区管理示例")
    new = {"区划": [["代码", "名称", "级别", "上级代码"], ["880102001009", "新社区", "社区", "880102001"]]}
    page = await sent(clerk, save(tmp_path / "x.xlsx", new))
    rig.write(lambda conn: conn.exec_driver_sql("UPDATE divisions SET level = '社区' WHERE code = '880102001'"))
    told = await applied(clerk, page)

    assert told.status == 409
    assert "的级别是社区，不能是社区的上级" in told.words
    assert row(rig, "divisions", "880102001009") is None


async def test_nobody_sees_anybody_elses_file(rig: ConsoleRig, tmp_path: Path) -> None:
    clerk = await rig.clerk("区管理示例")
    page = await sent(clerk, save(tmp_path / "x.xlsx", {"类别": [["编码", "名称"], ["YH", "园林"]]}))
    address = page.text.partition('/apply"')[0].rpartition('"/staff')[2]
    rig.write(lambda conn: conn.exec_driver_sql("UPDATE uploads SET staff_id = staff_id + 1"))

    assert (await clerk.get(address)).status == 404
    assert (await clerk.post(f"{address}/apply", {"seen": "x"})).status == 404
    assert rig.write(district.version) == 1


async def test_nothing_and_nonsense_are_answered_in_words(rig: ConsoleRig, tmp_path: Path) -> None:
    clerk = await rig.clerk("区管理示例")
    nothing = await clerk.post("/roster/workbook", aiohttp.FormData({"workbook": ""}))
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"nonsense")
    nonsense = await sent(clerk, path)
    dropped = await clerk.post(f"/roster/workbook/{await waiting(rig)}/drop")

    assert nothing.status == 400
    assert "还没有选文件" in nothing.words
    assert "什么都没有导入" in nonsense.words
    assert dropped.location == "/staff/roster/workbook"


async def waiting(rig: ConsoleRig) -> str:
    found: str = rig.write(lambda conn: conn.exec_driver_sql("SELECT id FROM uploads").scalar_one())
    return found
