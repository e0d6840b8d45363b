from __future__ import annotations

import pytest

from county import suggester, where


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Where somebody lived once, and where they live now.
        ("我年轻时在钟楼社区住过，后来搬到光明社区，现在住江月花园，这儿的路灯一个都不亮", "江月社区"),
        ("以前在光明社区租房，去年搬到渡口新村，小区门口没路灯", "渡口社区"),
        ("2019年住在和平村，后来搬到大树村，大树村的水发黄", "大树村"),
        ("我三年前搬到江月花园，物业一直不管", "江月社区"),
        ("我以前住江月花园，现在这个地方没物业", ""),
        ("以前光明社区的路灯好好的，现在都不亮了", "光明社区"),
        ("原来的钟楼社区门口路灯坏了", "钟楼社区"),
        ("我小时候在双桥村长大，现在双桥村的小学没了", "双桥村"),
        # Where they live, and where the trouble is.
        ("我是长青村的村民，村里的路坏了", "长青村"),
        ("我住银河小区，江月花园门口的路灯坏了", "江月社区"),
        ("我在光明社区上班，家住江月花园，小区里没有路灯", "江月社区"),
        ("我住银河小区，晚上去江月花园散步，江月花园的路灯全不亮", "江月社区"),
        # Where they go: the hospital, the school, the office.
        ("我是七道岭的，残疾证要去县人民医院办，人抬不动", "七道岭村"),
        ("七道岭村的老人去县人民医院看病没有车", "七道岭村"),
        ("我住银河小区，孩子在实验小学上学，小区门口堵", "新城社区"),
        ("俺是双桥村的，到清泉乡政府办低保跑了五趟", "双桥村"),
        ("去县人民医院看病，停车要排一个小时", "钟楼社区"),
        # Others: relatives, neighbours who have it already, what is only heard of.
        ("我妈住渡口新村，我住银河小区，我们这楼漏水", "新城社区"),
        ("我妈住渡口新村，我住银河小区，她家门口的井盖没了", "渡口社区"),
        ("婆婆住在光明社区，老人下楼没有扶手", "光明社区"),
        ("隔壁石桥村都通自来水了，我们长青村还没有", "长青村"),
        ("人家石桥村早就通了天然气，我们大树村什么时候通", "大树村"),
        ("听说渡口新村装了充电桩，我们银河小区什么时候装", "新城社区"),
        ("听我姐说高山村装了路灯，泉水村能不能装", "泉水村"),
        ("听说渡口新村要拆迁", "渡口社区"),
        # Beside it.
        ("长青村旁边就是石桥村的养猪场，我们长青村臭得不行", "长青村"),
        ("我家在三甲村，村东头紧挨着石桥村，那条路烂了", "三甲村"),
        ("江月花园对面的工地半夜施工", "江月社区"),
        # Said of nothing in particular: asked.
        ("我住银河小区，实验小学的学生都堵在小区门口", "?新城社区|钟楼社区"),
        ("光明社区和钟楼社区都停水了", "?光明社区|钟楼社区"),
    ],
)
def test_of_several_places_the_one_where_the_matter_is(text: str, place: str) -> None:
    assert where(text) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("从韩家村到麓台村的路坑坑洼洼", "清泉乡"),
        ("韩家村到石桥村的路灯不亮", "马头镇"),
        ("由三甲村至长青村的公交停了", "马头镇"),
        ("从碧波园到月河路没有红绿灯", "洋湖街道"),
        ("从石桥村到双桥村的路塌了", ""),
        ("韩家村的路坑坑洼洼", ""),
        ("从县城到石桥村的路塌了", "石桥村"),
        ("从早上到晚上麓台村都没水", "麓台村"),
    ],
)
def test_from_one_end_to_the_other_both_ends_narrow(text: str, place: str) -> None:
    said = where(text)
    street = suggester().suggest(text).street
    assert (street.name if said.startswith("?") and street else "" if said.startswith("?") else said) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("跟光明社区没关系", ""),
        ("这事跟光明社区无关，是钟楼社区的事", "钟楼社区"),
        ("不是光明社区，是钟楼社区", "钟楼社区"),
        ("光明社区管不着，我们长青村的事", "长青村"),
        ("除了光明社区，钟楼社区也没水", "钟楼社区"),
        ("我不住光明社区，我住钟楼社区，楼道漏水", "钟楼社区"),
        ("并非在光明社区，在钟楼社区", "钟楼社区"),
        ("和光明社区没有半点关系，麻烦找钟楼社区", "钟楼社区"),
        ("江月花园的电梯坏了，跟物业没关系", "江月社区"),
        ("光明社区管不管路灯", "光明社区"),
        ("是不是光明社区停水了", "光明社区"),
        ("和光明社区的人说了没用", "光明社区"),
        ("光明社区没有路灯", "光明社区"),
        ("光明社区没关系的人办不了证", "光明社区"),
    ],
)
def test_what_is_denied_is_not_the_place_in_whatever_words(text: str, place: str) -> None:
    assert where(text) == place
