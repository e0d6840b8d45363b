"""What a workbook would change, and where it is wrong, before anything is applied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.workbook.workbook_preview import ChangedRow, ChangedSheet, Difference, Preview, preview
from bot.workbook.workbook_reader import read_content, read_workbook
from bot.workbook.workbook_rows import Phones
from storage.district import district_store as district
from storage.district.district_store import DistrictRows
from workbooks import sample_sheets, save

if TYPE_CHECKING:
    from pathlib import Path

    from workbooks import Desk, Sheets


def look(desk: Desk, sheets: Sheets) -> Preview:
    reading = read_content(save(desk.folder / "preview.xlsx", sheets).read_bytes())
    return preview(reading, desk.rows(), Phones(*desk.crypto))


def by_title(found: Preview) -> dict[str, ChangedSheet]:
    return {sheet.title: sheet for sheet in found.sheets}


def test_in_an_empty_district_every_row_is_new_with_what_it_says(desk: Desk) -> None:
    found = look(desk, sample_sheets())

    assert found.problems == ()
    sheets = by_title(found)
    assert {title: len(sheet.added) for title, sheet in sheets.items()} == {
        "区划": 4,
        "代表": 2,
        "类别": 2,
        "规则": 3,
        "回复模板": 1,
    }
    assert sheets["规则"].added[0] == ChangedRow(
        2,
        "R001",
        "道路|路面",
        (
            Difference("编号", "", "R001"),
            Difference("关键词", "", "道路|路面"),
            Difference("目标", "", "类别:DL"),
            Difference("权重", "", "1.5"),
            Difference("启用", "", "是"),
            Difference("备注", "", "示例"),
        ),
    )


def test_what_was_imported_before_changes_nothing(desk: Desk) -> None:
    desk.imports(sample_sheets())

    assert {
        title: (sheet.added, sheet.changed, sheet.unchanged)
        for title, sheet in by_title(look(desk, sample_sheets())).items()
    } == {"区划": ((), (), 4), "代表": ((), (), 2), "类别": ((), (), 2), "规则": ((), (), 3), "回复模板": ((), (), 1)}


def test_a_changed_row_says_which_fields_from_what_to_what(desk: Desk) -> None:
    desk.imports(sample_sheets())
    sheets = sample_sheets()
    sheets["规则"][1][1:4] = ["道路|马路", "类别:HJ", 2]
    sheets["代表"][1][6] = "13900000009"

    found = by_title(look(desk, sheets))

    assert found["规则"].changed == (
        ChangedRow(
            2,
            "R001",
            "道路|马路",
            (
                Difference("关键词", "道路|路面", "道路|马路"),
                Difference("目标", "类别:DL", "类别:HJ"),
                Difference("权重", "1.5", "2"),
            ),
        ),
    )
    assert found["代表"].changed[0].differences == (Difference("手机号", "13900000001", "13900000009"),)


def test_what_is_previewed_is_what_would_be_imported(desk: Desk) -> None:
    found = look(desk, sample_sheets())
    assert found.rows is not None
    assert desk.rows() == DistrictRows((), (), (), (), (), (), ())
    with desk.engine.begin() as conn:
        district.upsert(conn, found.rows)

    assert by_title(look(desk, sample_sheets()))["代表"].unchanged == 2


def test_every_mistake_stands_in_its_cell_with_the_rows_other_cells_beside_it(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["规则"][2][1] = "煤气 + ("
    sheets["规则"][2][3] = "很大"
    sheets["规则"][3][4] = "9901"

    found = look(desk, sheets)

    assert len(found.problems) == 3
    (rules,) = found.wrong
    assert (rules.title, rules.headers, rules.wrong) == ("规则", tuple(sheets["规则"][0]), ())
    assert [(row.number, row.wrong) for row in rules.rows] == [(3, ()), (4, ())]
    assert [cell.text for cell in rules.rows[0].cells] == [
        "R002",
        "煤气 + (",
        "紧急:请马上离开并拨打 119。",
        "很大",
        "",
        "",
        "",
    ]
    assert [len(cell.wrong) for cell in rules.rows[0].cells] == [0, 1, 0, 1, 0, 0, 0]
    assert rules.rows[0].cells[3].wrong == ("「很大」不是数字，请只填一个数",)
    assert [cell.text for cell in rules.rows[1].cells if cell.wrong] == ["9901"]


@pytest.mark.parametrize(
    ("change", "title", "row", "column", "text"),
    [
        (lambda s: s["规则"][0].__setitem__(3, "权 中"), "规则", 1, 3, "权 中"),
        (lambda s: s["类别"][1].append("多出来的"), "类别", 2, 4, "多出来的"),
        (lambda s: s["类别"][2].__setitem__(0, None), "类别", 3, 0, ""),
    ],
    ids=["an unknown header", "a column without a header", "an empty cell"],
)
def test_mistakes_of_headers_and_empty_cells_have_their_place_too(
    desk: Desk, change: Any, title: str, row: int, column: int, text: str
) -> None:
    sheets = sample_sheets()
    change(sheets)

    wrong = {sheet.title: sheet for sheet in look(desk, sheets).wrong}[title]
    cells = next(one.cells for one in wrong.rows if one.number == row)

    assert cells[column].text == text
    assert cells[column].wrong


def test_mistakes_without_a_cell_stand_above_their_sheet(desk: Desk) -> None:
    sheets = sample_sheets()
    del sheets["类别"][0][1:]
    for row in sheets["类别"][1:]:
        del row[1:]
    sheets["说明"] = [["请填写"]]

    found = {sheet.title: sheet for sheet in look(desk, sheets).wrong}

    assert found["说明"].wrong[0].startswith("不认识这张工作表")
    assert found["类别"].rows[0].wrong == ("「名称」：缺少这一列，请在第 1 行加上",)


def test_what_is_no_workbook_is_one_sentence(desk: Desk) -> None:
    found = preview(read_content(b"PK no workbook"), desk.rows(), Phones(str, str))

    assert [str(problem) for problem in found.problems] == list(found.wrong[0].wrong)
    assert found.wrong[0].wrong[0].startswith("文件已损坏")
    assert found.sheets == ()


@pytest.mark.parametrize("content", [b"", b"hello", bytes.fromhex("d0cf11e0a1b11ae1")])
def test_bytes_are_read_as_files_are(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sent.xlsx"
    path.write_bytes(content)

    assert read_content(content) == read_workbook(path)
