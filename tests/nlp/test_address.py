from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.places.address import address
from nlp.words.segment import Segmenter
from nlp.words.text import Text

SEGMENTER = Segmenter(["胜利街", "福寿街", "利昌路", "向阳路"])


def detail(written: str) -> str:
    text = Text.of(written)
    return address(text, SEGMENTER.cut(text.plain))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("我在胜利街与福寿街交叉口往东200米", "胜利街与福寿街交叉口往东200米"),
        ("江月花园3号楼2单元502室漏水", "3号楼2单元502室"),
        ("５号楼３单元没有灯", "５号楼３单元"),
        ("5#楼没有灯", "5#楼"),
        ("A座16层电梯坏了", "A座16层"),
        ("利昌路123号门口", "利昌路123号"),
        ("向阳路(胜利街—福寿街)路面破损", "向阳路(胜利街—福寿街)"),
        ("从胜利街到福寿街段没有路灯", "胜利街到福寿街段"),
        ("三期四期之间有围墙", "三期四期"),
        ("小区南门口有摊贩，3号楼也有", "南门口 3号楼"),
        ("向东北约300米处", "向东北约300米处"),
        ("7月20号停水到现在", ""),
        ("路口有个坑", ""),
        ("我们单元没有灯", ""),
        ("", ""),
    ],
)
def test_the_detail_of_an_address_is_kept_as_written(written: str, kept: str) -> None:
    assert detail(written) == kept


@given(st.text(st.sampled_from("胜利街福寿路与口3号楼2单元东门往米—(（ 在a交叉"), max_size=20))
def test_every_piece_stands_in_the_text(written: str) -> None:
    assert all(piece in written.replace(" ", "") for piece in detail(written).replace(" ", "\n").split("\n"))
