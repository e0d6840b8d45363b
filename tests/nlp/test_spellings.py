from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from county import suggester, where
from nlp.places.spellings import even, spellings


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Stages, in digits, in Chinese and in Roman numerals.
        ("临波苑3期停水", "江畔社区"),
        ("临波苑Ⅲ期停水", "江畔社区"),
        ("临波苑第三期停水", "江畔社区"),
        ("临波苑（三期）停水", "江畔社区"),
        ("临波苑(第3期)停水", "江畔社区"),
        ("临波苑小区三期停水", "江畔社区"),
        ("临波苑 2 期停水", "临波社区"),
        ("松涛家园1期停水", "江月社区"),
        ("松涛家园(二期)停水", "渡口社区"),
        ("临波苑二期三期都停水", "?临波社区|江畔社区"),
        ("临波苑一期、第3期之间没灯", "?临波社区|江畔社区"),
        ("临波苑一期二期都停水", "临波社区"),
        # An estate without its stage may be any of them.
        ("松涛家园停水", "?江月社区|渡口社区"),
        ("幸福里的电梯坏了", "?幸福社区|民乐社区"),
        ("松涛家园九期停水", ""),
        # Numerals and digits.
        ("3甲村的机井坏了", "三甲村"),
        ("20里铺村没有路灯", "二十里铺村"),
        ("青石2小门口堵车", "江月社区"),
        ("青石第二小学门口堵车", "江月社区"),
        ("七中门口堵车", "江月社区"),
        ("市第七中学门口堵车", "江月社区"),
        ("滨江1号的物业太差", "江畔社区"),
        ("地铁3号线东站漏水", "渡口社区"),
        ("铁路宿舍十二栋没灯", "民乐社区"),
        ("铁路宿舍12#楼没灯", "民乐社区"),
        # Dots of every shape, or none.
        ("K2•海棠湾停水", "江畔社区"),
        ("k2・海棠湾停水", "江畔社区"),
        ("K2-海棠湾停水", "江畔社区"),
        ("K2海棠湾停水", "江畔社区"),
        ("海棠湾停水", "江畔社区"),
        # Numbered roads.
        ("312省道柳浦段有坑", "二十里铺村"),
        ("S312柳浦段有坑", "二十里铺村"),
        ("s312有坑", "二十里铺村"),
        # Left alone: other numbers, other things.
        ("县里的医院是三甲医院", ""),
        ("交了3期房租", ""),
        ("八中门口堵车", ""),
        ("S313有坑", ""),
        ("第三期工程什么时候开工", ""),
        ("12栋没灯", ""),
        ("滨江2号的物业太差", ""),
        ("4甲村的机井坏了", ""),
    ],
)
def test_a_name_is_found_however_its_numbers_and_dots_are_written(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("临波苑三期四期之间没有灯", "临波苑三期四期"),
        ("江月花园第2期3号楼漏水", "江月花园第2期3号楼"),
        ("松涛家园3期停水", "松涛家园3期"),
        ("临波苑Ⅲ期停水", "临波苑Ⅲ期"),
        ("江月花园3号楼漏水", "3号楼"),
        ("三期四期之间没有灯", "三期四期"),
    ],
)
def test_a_stage_keeps_its_estate_in_the_address(text: str, kept: str) -> None:
    assert suggester().suggest(text).address == kept


@given(st.text(st.sampled_from("一二三百十九第中小学期()·-号楼栋gs省道312iv苑市"), max_size=12))
def test_every_spelling_of_a_name_keeps_the_name(name: str) -> None:
    assert next(spellings(name)) == name
    assert len(even(name)) == len(name)
