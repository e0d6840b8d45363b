from __future__ import annotations

import pytest

from county import suggester, where
from nlp.suggestion import Context


@pytest.mark.parametrize(
    "text",
    [
        "苏州市江月花园停水了",
        "江苏省苏州市江月花园停水了",
        "苏州市望江街道江月花园停水了",
        "苏州江月花园停水了",
        "苏州的江月花园停水了",
        "无锡市光明社区的路灯坏了",
        "石家庄市江月花园漏水",
        "杭州市西湖区渡口新村的路灯不亮",
        "昌平区江月花园的电梯坏了",
        "上海市浦东新区光明社区停水",
        "成都市松涛家园一期的电梯坏了",
        "长治市光明社区停水",
    ],
)
def test_the_same_name_in_another_city_is_not_ours(text: str) -> None:
    assert where(text) == ""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("江月花园停水了", "江月社区"),
        ("苏南市江月花园停水了", "江月社区"),
        ("苏南市云台县望江街道江月花园停水了", "江月社区"),
        ("我们小区江月花园停水了", "江月社区"),
        ("县城江月花园停水了", "江月社区"),
        ("市区江月花园停水了", "江月社区"),
        ("超市在江月花园，门口堵车", "江月社区"),
        ("孩子在苏州市上大学，我家江月花园停水了", "江月社区"),
    ],
)
def test_ours_is_ours_whatever_else_ends_like_a_city(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("北京市朝阳区望京街道路灯坏了", "北京市朝阳区望京街道"),
        ("我在苏州市姑苏区，小区停水三天了", "苏州市姑苏区"),
        ("杭州市西湖区文三路积水", "杭州市西湖区"),
        ("我住天津市，楼道里没有灯", "天津市"),
        ("昌平区的路灯坏了", "昌平区"),
        ("苏州市江月花园停水了", "苏州市"),
        ("济南市光明社区停水了", "济南市"),
        ("北京市 海淀区停水了", "北京市 海淀区"),
        ("我家在石家庄市，暖气不热", "石家庄市"),
        ("南京市鼓楼区的垃圾没人清", "南京市鼓楼区"),
    ],
)
def test_a_matter_elsewhere_is_said_to_be_elsewhere(text: str, there: str) -> None:
    said = suggester().suggest(text)

    assert [one.kind for one in said.notices] == ["redirect"]
    assert f"「{there}」不在云台县" in said.notices[0].text
    assert "12345" in said.notices[0].text


@pytest.mark.parametrize(
    "text",
    [
        "路灯坏了",
        "农贸市场的垃圾没人清",
        "我在超市买到过期牛奶",
        "小区停水三天了",
        "工业区的烟太大",
        "听说北京市朝阳区都装了电梯",
        "我要去北京市海淀区上访",
        "以前住在天津市，现在住的小区没有路灯",
        "云台县的路灯坏了",
        "苏南市的公交太少",
        "市区的路灯坏了",
        "这里不是北京市朝阳区",
        "江月花园的路灯坏了，我是从北京市来的",
    ],
)
def test_nothing_is_said_to_be_elsewhere_that_is_not(text: str) -> None:
    assert not suggester().suggest(text).notices


def test_a_scanned_code_does_not_make_another_city_ours() -> None:
    said = suggester().suggest("北京市朝阳区望京街道路灯坏了", Context(division="望江街道/江月社区"))

    assert [one.kind for one in said.notices] == ["redirect"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我跟李家沟通过好几次", ""),
        ("和李家沟通好几回了没用", ""),
        ("与李家沟通了没有结果", ""),
        ("同李家沟通，他们不理", ""),
        ("找李家沟通过，不肯退钱", ""),
        ("对李家沟通无效", ""),
        ("跟李家沟通不下去", ""),
        ("向李家沟通此事", ""),
        ("李家沟通车了吗", "李家沟村"),
        ("李家沟通往县城的路塌了", "李家沟村"),
        ("和李家沟村的人说了没用", "李家沟村"),
        ("跟李家沟的支书反映过", "李家沟村"),
        ("我们李家沟通自来水了吗", "李家沟村"),
        ("在李家沟摔了一跤", "李家沟村"),
        ("李家沟停水了", "李家沟村"),
        ("去李家沟的路不好走", "李家沟村"),
    ],
)
def test_a_name_across_two_words_is_none(text: str, place: str) -> None:
    assert where(text) == place
