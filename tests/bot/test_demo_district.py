"""The demo district holds together: what a clerk would check before handing the workbook in."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from bot.demo.demo_examples import MATTERS, MORE
from bot.demo.demo_scenes import POSTERS, SPOTS
from bot.demo.demo_workbook import FOLDER, SHEETS, build, read
from nlp.rules.expression import parse

if TYPE_CHECKING:
    from pathlib import Path

#: Filled in by the bot; every other placeholder is asked of the deputy.
AUTOMATIC = {"编号", "地点", "代表", "类别", "日期"}
COLUMNS = {
    "divisions": ["代码", "名称", "级别", "上级代码", "别名", "地名", "经度", "纬度"],
    "deputies": ["编号", "姓名", "级别", "负责区划", "专长类别", "职务", "手机号", "状态"],
    "categories": ["编码", "名称", "承办单位", "答复工作日"],
    "rules": ["编号", "关键词", "目标", "权重", "适用区划", "启用", "备注"],
    "templates": ["编号", "名称", "正文", "动作"],
}
DIVISIONS = {row["代码"]: row for row in read("divisions")}
DEPUTIES = {row["编号"]: row for row in read("deputies")}
CATEGORIES = {row["编码"]: row for row in read("categories")}
RULES = {row["编号"]: row for row in read("rules")}
TEMPLATES = {row["编号"]: row for row in read("templates")}
STREETS = [code for code, row in DIVISIONS.items() if row["级别"] == "街道"]
COMMUNITIES = [code for code, row in DIVISIONS.items() if row["级别"] == "社区"]
#: Of the three matters of the real story.
MATTER_COMMUNITIES = ("370702003019", "370702001006", "370702002006")
#: Short names that people say without meaning the place.
EVERYDAY = {
    "市场",
    "西市场",
    "东市场",
    "新城",
    "团结",
    "向阳",
    "火车站",
    "和平",
    "北门",
    "苗圃",
    "河口",
    "河东",
    "河湾",
    "官路",
    "道口",
    "西安",
    "前王",
    "友爱",
}


def listed(cell: str) -> list[str]:
    return cell.split("；") if cell else []


def above(code: str) -> set[str]:
    """The division and all it lies in."""
    found = set()
    while code:
        found.add(code)
        code = DIVISIONS[code]["上级代码"]
    return found


def texts() -> list[str]:
    return [cell for name in SHEETS for row in read(name) for cell in row.values()]


@pytest.mark.parametrize("name", SHEETS)
def test_each_file_has_the_workbooks_columns_and_unique_keys(name: str) -> None:
    lines = (FOLDER / f"{name}.csv").read_bytes()
    rows = read(name)
    keys = [next(iter(row.values())) for row in rows]

    assert list(rows[0]) == COLUMNS[name]
    assert len(set(keys)) == len(rows)
    assert b"\r" not in lines
    assert lines.endswith(b"\n")
    assert all(cell == cell.strip() and "\n" not in cell for row in rows for cell in row.values())


def test_the_district_is_as_large_as_promised() -> None:
    assert len(STREETS) == 7
    assert len(COMMUNITIES) == 255
    assert len(DEPUTIES) >= 45
    assert 16 <= len(CATEGORIES) <= 20
    assert len(RULES) >= 220
    assert len(TEMPLATES) >= 14
    assert sum(bool(DIVISIONS[code]["地名"]) for code in COMMUNITIES) >= 40


def test_each_division_lies_in_an_existing_one_whose_code_begins_its_own() -> None:
    for code, row in DIVISIONS.items():
        assert code == "37" or (row["上级代码"] in DIVISIONS and code.startswith(row["上级代码"]))


def test_coordinates_are_in_the_citys_west_and_all_distinct() -> None:
    placed = [(float(row["经度"]), float(row["纬度"])) for row in DIVISIONS.values() if row["经度"]]

    assert len(set(placed)) == len(placed) >= 7 + 60
    assert all(118.9 < longitude < 119.15 and 36.5 < latitude < 36.85 for longitude, latitude in placed)


def test_a_name_is_a_street_or_communitys_only_one_within_its_parent() -> None:
    seen = Counter((row["上级代码"], row["名称"]) for row in DIVISIONS.values())

    assert max(seen.values()) == 1


def test_no_everyday_word_is_an_alias_or_place_name() -> None:
    names = {name for row in DIVISIONS.values() for name in listed(row["别名"]) + listed(row["地名"])}

    assert not names & EVERYDAY
    assert all(len(name) >= 2 for name in names)


def test_an_estate_is_in_one_community_only_and_a_main_road_may_be_in_several() -> None:
    places = Counter(place for row in DIVISIONS.values() for place in listed(row["地名"]))
    shared = {place for place, count in places.items() if count > 1}

    assert all(place.endswith(("路", "街")) for place in shared)


@pytest.mark.parametrize("street", STREETS)
def test_each_street_has_five_deputies_of_its_own_who_serve(street: str) -> None:
    own = [
        row
        for row in DEPUTIES.values()
        if row["状态"] == "在任" and any(street in above(code) for code in listed(row["负责区划"]))
    ]

    assert len(own) >= 5


def test_each_community_is_covered_by_its_street_and_the_three_matters_by_one_of_their_own() -> None:
    serving = [row for row in DEPUTIES.values() if row["状态"] == "在任"]
    covered = {code for row in serving for code in listed(row["负责区划"])}

    assert all(DIVISIONS[code]["上级代码"] in covered for code in COMMUNITIES)
    assert covered.issuperset(MATTER_COMMUNITIES)


def test_deputies_are_invented_of_three_levels_and_refer_to_what_exists() -> None:
    levels = Counter(row["级别"] for row in DEPUTIES.values())
    states = Counter(row["状态"] for row in DEPUTIES.values())

    assert levels["省"] == 3
    assert levels["市"] == 10
    assert levels["区县"] >= 35
    assert states["请假"] in {1, 2}
    assert states["停用"] == 1
    assert len({row["姓名"] for row in DEPUTIES.values()}) == len(DEPUTIES)
    for row in DEPUTIES.values():
        assert row["职务"].startswith("示例：")
        assert DIVISIONS.keys() >= set(listed(row["负责区划"]))
        assert CATEGORIES.keys() >= set(listed(row["专长类别"]))


def test_every_mobile_number_is_of_a_range_that_is_nobodys() -> None:
    numbers = re.findall(r"(?<!\d)1[3-9]\d{9}(?!\d)", "\n".join(texts()))

    assert len(numbers) == len(DEPUTIES)
    assert all(number.startswith("160") for number in numbers)


def test_no_text_holds_a_landline() -> None:
    assert not [cell for cell in texts() if re.search(r"(?<![\d.])0\d{2,3}-?\d{7,8}(?!\d)", cell)]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_each_rule_parses_and_its_target_exists(rule: dict[str, str]) -> None:
    kind, _, value = rule["目标"].partition(":")
    known = {"类别": CATEGORIES, "区划": DIVISIONS, "代表": DEPUTIES}.get(kind)

    parse(rule["关键词"])

    assert kind in {"类别", "区划", "代表", "答复", "紧急", "引导"}
    assert value in known if known is not None else len(value) >= 20
    assert float(rule["权重"])
    assert rule["适用区划"] in {*DIVISIONS, ""}
    assert rule["启用"] in {"是", "否"}


def test_each_category_has_six_rules_for_it_and_some_rules_speak_against_one() -> None:
    speaking = Counter(
        row["目标"].removeprefix("类别:")
        for row in RULES.values()
        if row["目标"].startswith("类别:") and float(row["权重"]) > 0
    )

    assert all(speaking[code] >= 6 for code in CATEGORIES)
    assert sum(float(row["权重"]) < 0 for row in RULES.values()) >= 10


def test_every_kind_of_target_is_used() -> None:
    kinds = Counter(row["目标"].partition(":")[0] for row in RULES.values())

    assert kinds["紧急"] >= 15
    assert kinds["引导"] >= 12
    assert kinds["答复"] >= 10
    assert kinds["代表"] >= 3
    assert kinds["区划"] >= 3


def test_every_emergency_names_a_number_to_call() -> None:
    said = [row["目标"] for row in RULES.values() if row["目标"].startswith("紧急:")]

    assert all(re.search(r"11[09]|120", text) for text in said)


def test_templates_ask_what_the_bot_cannot_know_and_use_every_action() -> None:
    asked = {name for row in TEMPLATES.values() for name in re.findall(r"\{([^{}]+)\}", row["正文"])} - AUTOMATIC

    assert {"结果", "承办单位"} <= asked
    assert {row["动作"] for row in TEMPLATES.values()} == {"回复", "追问", "转办", "延期", "办结"}


def test_the_workbook_holds_the_files_cell_by_cell(tmp_path: Path) -> None:
    build(tmp_path / "demo.xlsx")
    book = load_workbook(tmp_path / "demo.xlsx")

    assert book.sheetnames == list(SHEETS.values())
    for name, title in SHEETS.items():
        header, *rows = book[title].iter_rows(values_only=True)
        stored = [["" if cell is None else str(cell) for cell in row] for row in rows]
        wanted = [[plain(cell, column) for column, cell in row.items()] for row in read(name)]

        assert list(header) == COLUMNS[name]
        assert stored == wanted


def plain(cell: str, column: str) -> str:
    """A number as Excel gives it back: without the zeros that say nothing."""
    return f"{float(cell):.10g}" if cell and column in {"经度", "纬度", "权重", "答复工作日"} else cell


def test_the_demo_pages_examples_and_spots_are_in_the_district() -> None:
    codes = {example.community for example in MATTERS + MORE} | {spot.community for spot in SPOTS}

    assert codes - {None} <= set(COMMUNITIES)
    assert [example.community for example in MATTERS] == list(MATTER_COMMUNITIES)
    assert all(poster.division in DIVISIONS or poster.deputy in DEPUTIES for poster in POSTERS)
