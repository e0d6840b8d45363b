"""Every mistake of a workbook is told in one run, with its place and what to do, and nothing is imported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from workbooks import Sheets, sample_sheets, save

if TYPE_CHECKING:
    from workbooks import Desk

#: A workbook full of mistakes, and for each the place and a part of what is said.
PLANTED: Sheets = {
    "说明": [["本表由示例区填写"]],
    "规则": [
        ["编号", "关键词", "目标", "权重", "适用区划", "启用", "备注", "优先级"],
        ["R001", "积水 + (地库|车库", "类别:DL", 1, None, "是", None, None],
        ["R001", "积水", "类别:XX", 1, None, "是", None, None],
        ["R003", None, "道路:DL", 1, None, "是", None, None],
        ["R004", "积水", "类别", "很大", "999", "也许", None, None],
        ["R005", "积水", "代表:W999", 0, None, "是", None, None],
        ["R006", "积水", "答复:", 1, None, "是", None, None],
        ["R007", "积水", "类别:HJ", 0, None, "是", "字" * 1001, None],
    ],
    "区划": [
        ["代码", "名称", "级别", "上级代码", "别名", "地名", "经度", "纬度"],
        ["990101", "示例区", "区县", None, None, None, 36.7, 119.1],
        ["990101001", "东关街道", "乡镇", "990101", None, None, None, None],
        ["990101001001", None, "社区", "990101002", None, None, 119.1, None],
        ["990101003", "甲街道", "街道", "990101004", None, None, None, None],
        ["990101004", "乙街道", "街道", "990101003", None, None, None, None],
        ["990101001003", "丙社区", "社区", "990101001003", None, None, None, None],
        ["990101001004", "丁社区", "社区", "990101001003", None, None, None, None],
        ["990101001005", "戊社区", "社区", None, None, None, None, None],
        ["9901 01", "己社区", "社区", "990101", None, None, None, None],
    ],
    "代表": [
        ["编号", "姓名", "级别", "负责区划", "专长类别", "职务", "手机号", "状态", "状态"],
        ["W001", "示例甲", "县", "990101001", "DL、XXX", None, "1390000001", "在岗", None],
        ["W002", "示例乙", "区县", "东关街道", "道路交通", None, None, None, None],
    ],
    "类别": [
        ["编码", "名称", "承办单位", "答复工作日"],
        ["DL", "道路交通", None, -1],
        ["HJ", "环境保护", None, 1.5],
        ["HJ", "环境", None, "两天"],
    ],
    "回复模板": [
        ["编号", "名称", "动作", "内容"],
        ["T01", "已办结", "结案", "办结:{结果}"],
    ],
}
EXPECTED = [
    ("说明", None, None, "不认识这张工作表"),
    ("区划", 2, "经度", "超出了范围"),
    ("区划", 2, "纬度", "是不是填反了"),
    ("区划", 3, "级别", "只能填 省、市、区县、街道、社区"),
    ("区划", 4, "名称", "不能为空"),
    ("区划", 4, "上级代码", "没有代码为「990101002」的区划，您是不是想写「9901010"),
    ("区划", 4, "纬度", "填了「经度」就要填这一格"),
    ("区划", 5, "上级代码", "绕成了圈（990101003 → 990101004 → 990101003）"),
    ("区划", 7, "上级代码", "不能是它自己"),
    ("区划", 8, "上级代码", "级别是社区，不能是社区的上级"),
    ("区划", 9, "上级代码", "社区要有上级"),
    ("区划", 10, "代码", "中间有空格"),
    ("代表", 1, "状态", "出现了两次"),
    ("代表", 2, "级别", "只能填 全国、省、市、区县、乡镇"),
    ("代表", 2, "专长类别", "没有代码为「XXX」的类别"),
    ("代表", 2, "手机号", "11 位手机号"),
    ("代表", 2, "状态", "只能填 在任、请假、停用"),
    ("代表", 3, "负责区划", "是区划的名称，它的代码是 990101001"),
    ("代表", 3, "专长类别", "它的代码是 DL"),
    ("类别", 2, "答复工作日", "不能填 -1"),
    ("类别", 3, "答复工作日", "不能填 1.5"),
    ("类别", 4, "编码", "「HJ」与第 3 行重复"),
    ("类别", 4, "答复工作日", "「两天」不是数字"),
    ("规则", 1, "优先级", "不认识这一列"),
    ("规则", 2, "关键词", "括号"),
    ("规则", 3, "编号", "「R001」与第 2 行重复"),
    ("规则", 3, "目标", "没有代码为「XX」的类别"),
    ("规则", 4, "关键词", "不能为空"),
    ("规则", 4, "目标", "冒号前面的「道路」不认识"),
    ("规则", 5, "目标", "缺少冒号"),
    ("规则", 5, "权重", "「很大」不是数字"),
    ("规则", 5, "适用区划", "没有代码为「999」的区划"),
    ("规则", 5, "启用", "只能填 是 或 否"),
    ("规则", 6, "目标", "没有代码为「W999」的代表，请改正，或先把它加到「代表」工作表里"),
    ("规则", 6, "权重", "权重是 0"),
    ("规则", 7, "目标", "冒号后面是空的"),
    ("规则", 8, "权重", "权重是 0"),
    ("规则", 8, "备注", "太长了"),
    ("回复模板", 1, "正文", "缺少这一列"),
    ("回复模板", 1, "内容", "不认识这一列"),
    ("回复模板", 2, "动作", "只能填 回复、追问、转办、延期、办结"),
]


def test_every_planted_mistake_is_told_in_one_run_and_nothing_is_imported(desk: Desk) -> None:
    desk.imports(sample_sheets())
    before = desk.rows()
    report = desk.imports(PLANTED)

    assert [(p.sheet, p.row, p.column) for p in report.problems] == [place[:3] for place in EXPECTED]
    for problem, (*_, words) in zip(report.problems, EXPECTED, strict=True):
        assert words in problem.message, problem
    assert desk.rows() == before
    assert report.lines()[-1] == f"共 {len(EXPECTED)} 处问题，什么都没有导入；请改好后重新导入。"


def test_a_problem_reads_as_a_sentence_with_its_place(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["规则"][1][1] = "积水 + (地库"
    sheets["类别"][0][1] = "名字"
    lines = desk.complaints(sheets)

    assert lines[0] == "类别 第 1 行「名称」：缺少这一列，请在第 1 行加上"
    assert lines[1].startswith("类别 第 1 行「名字」：不认识这一列，您是不是想写「名称」；")
    assert lines[2].startswith("规则 第 2 行「关键词」：")


@pytest.mark.parametrize(
    ("sheet", "column", "content", "words"),
    [
        ("规则", "关键词", "长" * 1001, "太长了"),
        ("规则", "目标", "类别：ZZ", "没有代码为"),
        ("规则", "目标", "类列:DL", "您是不是想写「类别」"),
        ("规则", "目标", "答复:" + "长" * 601, "太长了"),
        ("规则", "权重", "nan", "不是数字"),
        ("规则", "权重", "inf", "不是数字"),
        ("规则", "权重", 10**7, "太大了"),
        ("规则", "权重", True, "不是数字"),
        ("规则", "适用区划", "990101;990101001", "只能填一个代码"),
        ("回复模板", "正文", "结果:{结果", "没有配对"),
        ("回复模板", "正文", "结果:结果}", "没有配对"),
        ("回复模板", "正文", "结果:{ }", "花括号里是空的"),
        ("回复模板", "正文", "结果:{{结果}}", "没有配对"),
        ("回复模板", "正文", "结果:｛结果｝", "全角"),
        ("回复模板", "正文", "长" * 601, "太长了"),
        ("代表", "姓名", "长" * 101, "太长了"),
        ("代表", "手机号", "12345678901", "11 位手机号"),
        ("代表", "手机号", 5368123456, "11 位手机号"),
        ("代表", "编号", "W" * 33, "太长"),
        ("类别", "答复工作日", 0, "请填 1 到"),
        ("类别", "答复工作日", 366, "请填 1 到"),
        ("区划", "纬度", "36.7度", "不是数字"),
        ("区划", "上级代码", "示例区", "这里要填代码"),
    ],
)
def test_one_wrong_cell_is_told(desk: Desk, sheet: str, column: str, content: object, words: str) -> None:
    sheets = sample_sheets()
    header = sheets[sheet][0]
    sheets[sheet][1][header.index(column)] = content
    lines = desk.complaints(sheets)

    assert len(lines) == 1 or column in {"编号", "上级代码"}
    assert lines[0].startswith(f"{sheet} 第 2 行「{column}」：")
    assert words in lines[0]


def test_a_missing_key_column_does_not_make_every_reference_a_problem(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["类别"][0][0] = "代码"
    sheets["区划表"] = sheets.pop("区划")
    places = [line.partition("：")[0] for line in desk.complaints(sheets)]

    assert sorted(places) == ["区划表", "类别 第 1 行「代码」", "类别 第 1 行「编码」"]


def test_a_title_above_the_header_is_recognised(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["类别"].insert(0, ["示例区诉求类别表", None, None, None])
    sheets["规则"].insert(0, [])
    lines = desk.complaints(sheets)

    assert lines[0] == "类别 第 1 行：表头好像在第 2 行，请删掉它上面的标题行，让表头在第 1 行"
    assert lines[1].startswith("规则 第 1 行：第 1 行是空的，请把表头放在第 1 行：编号、关键词、")
    assert len(lines) == 2


def test_an_empty_sheet_is_told(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["类别"] = []
    del sheets["规则"], sheets["代表"]

    assert desk.complaints(sheets) == ["类别：工作表是空的，请在第 1 行写上表头；用不到这张表就把它删掉"]


def test_content_without_a_header_is_told_by_its_letter(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["类别"][2] += [None, "备忘"]

    lines = desk.complaints(sheets)
    assert lines == ["类别 第 3 行「F」：这一列没有表头，却有内容「备忘」，请在第 1 行写上表头，或者清空这一列"]


def test_two_sheets_of_one_name_are_told(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["类别 "] = [["编码", "名称"], ["GA", "治安"]]

    assert desk.complaints(sheets) == ["类别 ：有两张名叫「类别」的工作表，请合成一张"]


def test_merged_cells_are_told_once_each(desk: Desk) -> None:
    path = save(desk.folder / "merged.xlsx", sample_sheets())
    book = load_workbook(path)
    book["区划"].merge_cells("A1:B1")
    book["区划"].merge_cells("D3:D5")
    book["类别"].merge_cells("A3:D3")
    book["规则"].merge_cells("G3:G4")  # empty: nothing is lost
    book.save(path)
    lines = desk.complaints(path)

    assert [line.partition("：")[0] for line in lines] == [
        "区划 第 1 行「代码」",
        "区划 第 1 行「名称」",
        "区划 第 2 行「B」",
        "区划 第 3 行「上级代码」",
        "类别 第 3 行「编码」",
    ]
    assert "表头是合并的单元格" in lines[0]
    assert "第 3 行到第 5 行有合并的单元格" in lines[3]


def test_a_level_may_not_change_above_what_the_database_has_below(desk: Desk) -> None:
    desk.imports(sample_sheets())
    lines = desk.complaints({"区划": [["代码", "名称", "级别", "上级代码"], ["990101001", "东关", "社区", "990101"]]})

    assert lines[0].startswith("区划 第 2 行「级别」：已有的 990101001001（社区）属于这个区划")
    assert len(lines) == 2


def test_ten_thousand_wrong_codes_are_told_in_seconds(desk: Desk) -> None:
    sheets = sample_sheets()
    sheets["规则"] += [[f"S{number}", "词", f"类别:X{number}", None, None, None, None] for number in range(10_000)]

    assert len(desk.complaints(sheets)) == 10_000


def test_every_message_is_one_line_of_plain_chinese(desk: Desk) -> None:
    extra: list[list[Any]] = [["R9", "积\n水 + (", "类\n别;DL", "一\n二", "三\n四", "五\n六", None, None]]
    sheets = {**PLANTED, "规则": PLANTED["规则"] + extra}

    for line in desk.complaints(sheets):
        assert "\n" not in line
        assert re.search(r"[一-龥]", line)
        assert "None" not in line
