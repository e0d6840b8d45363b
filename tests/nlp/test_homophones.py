from __future__ import annotations

import pytest

from borough import DIVISIONS, vocabulary
from nlp.places.homophones import Homophones
from nlp.places.place_names import name_divisions

HOMOPHONES = Homophones(name_divisions(DIVISIONS, vocabulary()), vocabulary())


def heard(plain: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(plain[one.start : one.end], one.codes) for one in HOMOPHONES.find(plain)]


@pytest.mark.parametrize(
    ("plain", "written", "codes"),
    [
        ("江悦花园停水", "江悦花园", ("C2",)),
        ("家住石门砍", "石门砍", ("C3",)),
        ("住在万风源小区", "万风源小区", ("C2",)),
        ("鲁法名城的围墙", "鲁法名城", ("C3",)),
        ("江叶花园停水", "江叶花园", ("C2",)),
        ("长盛社区停水", "长盛社区", ("C1",)),
        ("西官街道停水", "西官街道", ("9001003",)),
        ("云领区停水", "云领区", ("9001",)),
        ("利仓路很暗", "利仓路", ("C3",)),
        ("翠竹原社区", "翠竹原社区", ("C9",)),
    ],
)
def test_slips_of_the_ear_and_the_keyboard_are_heard(plain: str, written: str, codes: tuple[str, ...]) -> None:
    found = HOMOPHONES.find(plain)

    assert heard(plain) == [(written, codes)]
    assert all(one.similar for one in found)


@pytest.mark.parametrize(
    "plain",
    [
        "江月花园停水",
        "江南花园停水",
        "东石门坎",
        "长盛停水",
        "严家村停水",
        "江悦花圆路",
        "他们十分感谢",
        "作为城区最大的市场",
        "",
    ],
)
def test_exact_names_other_names_and_short_ones_are_not(plain: str) -> None:
    assert not heard(plain)
