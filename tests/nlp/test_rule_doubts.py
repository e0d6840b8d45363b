"""Rules that say something else than whoever wrote them means."""

from __future__ import annotations

import pytest

from nlp.rules.rule_doubts import doubts


@pytest.mark.parametrize(
    ("expression", "weight", "kinds"),
    [
        ("积水 - 积水", 1, ["never"]),
        ("(积水 + 车库) - (车库 | 积水)", 1, ["never"]),
        ("的|了", 1, ["always"]),
        ("积水 | 我们", 1, ["always"]),
        ("问题 + 的", 1, ["always"]),
        ("积水", 999999, ["heavy"]),
        ("的 - 积水", -200, ["always", "heavy"]),
        ("积水 + (地库|车库) - 洒水车", 2, []),
        ("堵", 1, []),
        ("路灯 + 不 + 亮", 1, []),
        ("积水", -3, []),
    ],
)
def test_what_is_doubtful_is_said(expression: str, weight: float, kinds: list[str]) -> None:
    assert [one.kind for one in doubts(expression, weight)] == kinds
