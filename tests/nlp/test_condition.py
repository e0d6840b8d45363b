from __future__ import annotations

import pytest

from nlp.rules.condition import condition
from nlp.rules.expression import ExpressionError


@pytest.mark.parametrize(
    ("expression", "needed", "excluded"),
    [
        ("積水", [("积水",)], []),
        ("地库 | 车库 | 地库", [("地库", "车库")], []),
        ("积水 + (地库 | 车库) - 洒水车", [("积水",), ("地库", "车库")], ["洒水车"]),
        ("积水 - (洒水车 | 喷泉)", [("积水",)], ["洒水车", "喷泉"]),
        ("-(-积水 | 洒水车)", [("积水",)], ["洒水车"]),
    ],
)
def test_most_expressions_are_choices_and_exclusions_and_nothing_else(
    expression: str, needed: list[tuple[str, ...]], excluded: list[str]
) -> None:
    read = condition(expression)

    assert list(read.needed) == needed
    assert read.excluded == set(excluded)
    assert read.tree is None
    assert set(read.words()) == {word for choice in needed for word in choice} | set(excluded)


@pytest.mark.parametrize(
    ("expression", "needed"),
    [
        ("(路灯 + 不亮) | 黑灯", [("路灯", "黑灯")]),
        ("积水 + (地库 | -洒水车)", [("积水",)]),
        ("积水 - (洒水车 + 喷泉)", [("积水",)]),
        ("((地库 | 车库) + 积水) | 内涝", [("积水", "内涝")]),
    ],
)
def test_of_others_the_words_they_cannot_do_without_are_known(expression: str, needed: list[tuple[str, ...]]) -> None:
    read = condition(expression)

    assert list(read.needed) == needed
    assert str(read.tree) == expression.replace("积水 - (洒水车 + 喷泉)", "积水 + (-洒水车 | -喷泉)")


def test_an_expression_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ExpressionError):
        condition("积水 +")
