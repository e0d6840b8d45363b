"""A text as strangers may read it. People and numbers are invented."""

from __future__ import annotations

import pytest

from nlp.messages.anonymity import anonymised


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("路灯坏了，电话19900001234", "路灯坏了，电话＊＊"),
        ("路灯坏了 0536-8000123 打给我", "路灯坏了 ＊＊ 打给我"),
        ("我叫甄示例，3号楼路灯坏了", "我叫＊＊，3号楼路灯坏了"),
        ("姓名：甄示例\n路灯坏了", "姓名：＊＊ 路灯坏了"),
        ("我是甄示例，路灯坏了", "我是＊＊，路灯坏了"),
        ("3号楼2单元501室漏水", "3号楼漏水"),
        ("3-2-501漏水", "漏水"),
        ("我是福寿街社区的居民，路灯坏了20天", "我是福寿街社区的居民，路灯坏了20天"),
        ("车牌鲁G12345占道", "车牌＊＊占道"),
    ],
)
def test_what_tells_who_it_was_is_taken_out(written: str, shown: str) -> None:
    assert anonymised(written) == shown
