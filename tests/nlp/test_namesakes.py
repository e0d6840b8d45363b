from __future__ import annotations

import pytest

from borough import vocabulary
from nlp.deputies.namesakes import Namesakes
from nlp.district import Deputy, DeputyLevel

DEPUTIES = (
    Deputy("W1", "毕示例", DeputyLevel.DISTRICT, title="福寿街社区书记"),
    Deputy("W2", "岳例", DeputyLevel.DISTRICT),
    Deputy("W3", "柳示例", DeputyLevel.DISTRICT),
    Deputy("W4", "柳例示", DeputyLevel.DISTRICT),
)
NAMESAKES = Namesakes(DEPUTIES, vocabulary())


def named(plain: str) -> list[str]:
    return [one.deputy.id for one in NAMESAKES.find(plain)]


@pytest.mark.parametrize(
    "plain",
    [
        "尊敬的毕示例代表:停水",
        "毕示例代表您好",
        "毕示例,停水了",
        "请联系毕示例",
        "毕示例书记您好",
        "毕代表您好",
        "谢谢毕代表",
        "尊敬的毕主任",
    ],
)
def test_a_deputy_is_known_by_name(plain: str) -> None:
    assert named(plain) == ["W1"]


@pytest.mark.parametrize(
    "plain",
    [
        "我叫毕示例",
        "我是毕示例",
        "业主毕示例",
        "业主代表毕示例",
        "毕示例老师",
        "毕示例医生",
        "村霸毕示例",
        "小毕代表小区",
        "毕业代表",
    ],
)
def test_a_namesake_is_not_the_deputy(plain: str) -> None:
    assert not named(plain)


def test_a_name_of_two_characters_needs_an_office_beside_it() -> None:
    assert named("岳例代表您好") == ["W2"]
    assert named("尊敬的岳例") == ["W2"]
    assert not named("例如岳例停水")


def test_the_span_has_the_office_in_it() -> None:
    found = NAMESAKES.find("尊敬的毕示例代表您好")[0]

    assert (found.start, found.end) == (3, 8)


def test_a_surname_of_two_deputies_names_both() -> None:
    assert named("柳代表您好") == ["W3", "W4"]


def test_several_deputies_are_named_in_order_each_once() -> None:
    assert named("柳示例代表,毕示例代表,柳示例代表") == ["W3", "W1"]
