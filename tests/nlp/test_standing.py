from __future__ import annotations

import pytest

from county import where


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Listed by the clerk: 钟楼, 光明.
        ("钟楼的电梯坏了", "钟楼社区"),
        ("钟楼门口有人乱停车", "钟楼社区"),
        ("我家住光明，楼道没灯", "光明社区"),
        ("光明那边停水了", "光明社区"),
        ("住在光明，晚上太吵", "光明社区"),
        ("光明", "光明社区"),
        # Stems of villages that are words.
        ("大树的自来水停了三天", "大树村"),
        ("我们和平的路灯不亮", "和平村"),
        ("我是石桥的，村里没路灯", "石桥村"),
        ("我住胜利，停电了", "胜利村"),
        ("双桥村口的路塌了", "双桥村"),
        ("白马附近有养猪场，臭", "白马村"),
        ("俺们泉水的机井坏了", "泉水村"),
        ("马头镇和平村的路灯不亮", "和平村"),
        # Another sense: nothing is said.
        ("光明正大地乱收费", ""),
        ("生活一片光明", ""),
        ("大家都想要和平的环境", ""),
        ("路边有棵大树倒了", ""),
        ("大树倒了压坏电线", ""),
        ("高山上有人放羊", ""),
        ("胜利的消息传来", ""),
        ("有人骑着白马来了", ""),
        ("泉水很甜", ""),
        ("市场门口乱摆摊", ""),
        ("新城停水", ""),
        ("幸福的生活要靠自己", ""),
        ("邻家石桥村办胜利小学", "石桥村"),
        ("盛欣新城社区太吵", ""),
        ("钟楼里挂着一口大钟", ""),
    ],
)
def test_an_everyday_word_is_a_place_where_its_surroundings_are_those_of_one(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("洋湖奥园旁边路灯坏了", "洋湖街道"),
        ("望江万达门口堵车", "望江街道"),
        ("在洋湖地铁站摔了一跤", "洋湖街道"),
        ("清泉卫生院对面的路积水", "清泉乡"),
        ("云台恒大的工地半夜施工", "云台县"),
        ("洋湖梅溪路有个大坑", "洋湖街道"),
        ("我在望江碧桂园买的房漏水", "望江街道"),
        ("洋湖湿地公园没有厕所", "洋湖街道"),
        # The road of that name, another name, another sense.
        ("洋湖大道堵车", ""),
        ("望江路堵车", ""),
        ("一股清泉流出来", ""),
        ("站在楼上望江看景", ""),
        ("南洋湖奥园旁边路灯坏了", ""),
        ("万达门口堵车", ""),
        ("新城万达门口堵车", ""),
        ("市场小区门口堵车", "市场社区"),
    ],
)
def test_the_bare_stem_of_a_street_counts_before_a_landmark(text: str, place: str) -> None:
    assert where(text) == place
