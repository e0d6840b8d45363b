from __future__ import annotations

import pytest

from nlp.district import DivisionLevel
from nlp.places.suffixes import stem

L = DivisionLevel


@pytest.mark.parametrize(
    ("name", "level", "parts"),
    [
        ("福寿街社区", L.COMMUNITY, ("福寿街", "社区")),
        ("福寿街社区居委会", L.COMMUNITY, ("福寿街", "社区")),
        ("豪德社区居民委员会", L.COMMUNITY, ("豪德", "社区")),
        ("曹家巷居委会", L.COMMUNITY, ("曹家巷", "社区")),
        ("颜家村委会", L.COMMUNITY, ("颜家", "村")),
        ("考家东村村民委员会", L.COMMUNITY, ("考家东", "村")),
        ("孙家村居委会", L.COMMUNITY, ("孙家", "村")),
        ("西市新村居委会", L.COMMUNITY, ("西市新村", "社区")),
        ("张村", L.COMMUNITY, ("张村", "村")),
        ("石门坎", L.COMMUNITY, ("石门坎", "")),
        ("西关街道", L.STREET, ("西关", "街道")),
        ("西关街道办事处", L.STREET, ("西关", "街道办事处")),
        ("如东乡", L.STREET, ("如东", "乡")),
        ("云岭经济开发区", L.STREET, ("云岭经济开发区", "")),
        ("云岭区", L.DISTRICT, ("云岭", "区")),
        ("某某自治县", L.DISTRICT, ("某某", "自治县")),
        ("示例市", L.CITY, ("示例", "市")),
        ("", L.COMMUNITY, ("", "")),
    ],
)
def test_names_part_into_stem_and_suffix(name: str, level: DivisionLevel, parts: tuple[str, str]) -> None:
    assert stem(name, level) == parts
