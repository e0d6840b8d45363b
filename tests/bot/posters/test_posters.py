"""Posters: which there are, how they are drawn, that each leads where it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import posters
from bot.posters.poster_drawing import GRIDS, Printed, letters, sheets
from bot.posters.poster_font import font_for
from bot.posters.poster_plan import Poster, below, posters_of, scene_of
from storage.district.district_store import DeputyRow, DistrictRows, DivisionRow
from storage.messages.scene_codes import SceneCode

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS = DistrictRows(
    divisions=(
        DivisionRow("66", "梅溪区", "区县"),
        DivisionRow("6601", "东溪街道", "街道", "66"),
        DivisionRow("660101", "梧桐社区", "社区", "6601"),
        DivisionRow("6602", "西溪街道", "街道", "66"),
        DivisionRow("660201", "槐荫/示例：社区", "社区", "6602"),
    ),
    deputies=(
        DeputyRow("M01", "季示例", "区县", "在任", ("660101",), title="示例小学教师"),
        DeputyRow("M02", "苗示例", "区县", "停用", ("660101",)),
        DeputyRow("M03", "卓示例", "市", "请假", ("6602",)),
        DeputyRow("M04", "无区划示例", "市", "在任"),
    ),
)


def printed(plan: Sequence[Poster]) -> list[Printed]:
    return [
        Printed(one, SceneCode(number, one.scene, f"http://weixin.qq.com/q/02{one.scene:0>22}"))
        for number, one in enumerate(plan, 1)
    ]


def drawn(many: list[Printed], design: str, *, repeat: bool = False) -> bytes:
    with font_for(letters(many, "码上见代表")) as font:
        return sheets(many, design, "码上见代表", font, repeat=repeat)


def test_every_community_deputy_and_station_has_one_and_the_enterprise_lane() -> None:
    assert [one.scene for one in posters_of(ROWS)] == [
        "division-6601",
        "division-660101",
        "division-6602",
        "division-660201",
        "deputy-M01",
        "deputy-M03",
        "deputy-M04",
        "enterprise",
    ]


def test_a_division_has_its_own_only() -> None:
    inside = below(ROWS.divisions or (), "6602")

    assert [one.scene for one in posters_of(ROWS, inside)] == ["division-6602", "division-660201", "deputy-M03"]


def test_a_divisions_file_is_named_so_that_every_system_takes_it() -> None:
    names = [one.file_name for one in posters_of(ROWS)]

    assert "社区-槐荫_示例_社区-660201.pdf" in names
    assert len(set(names)) == len(names)
    assert not [name for name in names if re.search(r'[/\\:*?"<>|\s]', name)]


def test_a_long_number_is_a_scene_the_platform_takes() -> None:
    assert scene_of("deputy", "M01") == "deputy-M01"
    assert len(scene_of("deputy", "M" * 64)) == 64


@pytest.mark.parametrize("design", GRIDS)
def test_a_stranger_reads_every_code_from_the_sheet(design: str) -> None:
    many = printed(posters_of(ROWS))
    pages = posters.sheets(drawn(many, design))
    across, down = GRIDS[design]

    assert {page.size for page in pages} == {(210, 297)}
    assert len(pages) == -(-len(many) // (across * down))
    assert sorted(code for page in pages for code in page.codes) == sorted((one.code.url, "Q") for one in many)


def test_one_poster_fills_its_sheet() -> None:
    many = printed(posters_of(ROWS))[:1]
    (page,) = posters.sheets(drawn(many, "card", repeat=True))

    assert page.codes == ((many[0].code.url, "Q"),) * 9


def test_a_sheet_says_what_to_say_whose_it_is_and_its_number() -> None:
    many = printed(posters_of(ROWS))
    page = posters.sheets(drawn(many, "stairwell"))[4]

    for words in ("季示例", "示例小学教师", "梧桐社区", "什么事、在哪里", "编号 00005", "码上见代表"):
        assert words in page.words, words


def test_the_letters_are_in_the_file() -> None:
    content = drawn(printed(posters_of(ROWS)), "stairwell")

    assert b"/FontFile3" in content
    assert len(content) < 500_000


def test_a_very_long_name_stays_on_the_sheet() -> None:
    long = Poster("division-1", "社区", "很长的名字" * 16, "家门口的事，找人大代表", key="1" * 64)
    (page,) = posters.sheets(drawn(printed([long]), "stairwell"))

    assert len(page.codes) == 1
    assert page.words.replace("\r\n", "").count("很长的名字") == 16
