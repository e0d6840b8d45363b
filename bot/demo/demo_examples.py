"""What the demo page offers to type: invented reports, in the words citizens use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A report to try: the messages one after the other, and the code of the community it should end at."""

    title: str
    messages: tuple[str, ...]
    #: None where the words name no place, so that the bot has to ask.
    community: str | None = None


#: The three matters of the real story in 2022, retold in our own words with an invented deputy.
MATTERS = (
    Example(
        "围墙挡住上学路",
        (
            "尊敬的陶扶桑代表：鲁发名城三期、四期和利昌路之间有道围墙，把规划的小路堵死了，孩子上学要绕三里路，什么时候能打通？",
        ),
        "370702003019",
    ),
    Example(
        "马路坏了没路灯", ("向阳路（胜利街—福寿街）路面破损，人行道也坏了，没有路灯，晚上一片黑。",), "370702001006"
    ),
    Example("地下车库积水", ("万丰源小区地下车库一下雨就积水，排水沟堵了，车都泡了水。",), "370702002006"),
)

#: Shorter ones: a question back, a homophone, several messages, Traditional characters, an emergency, other ends.
MORE = (
    Example("不说地点", ("小区的路灯坏了好几天了",)),
    Example("同音字", ("鲁发明城三期电梯又坏了",), "370702003019"),
    Example("分几条说", ("有人在吗", "楼下烧烤摊油烟太大，晚上没法开窗", "西园春晓小区"), "370702003002"),
    Example("繁体字", ("福寿街社區門口的垃圾桶滿了沒人清運",), "370702003019"),
    Example("替老人说", ("我替我妈问，凤仪小区有没有老年食堂",), "370702002009"),
    Example("企业的事", ("我们厂在春鸢产业园，想扩建厂房，手续跑了两个月",), "370702400223"),
    Example("紧急情况", ("藕香苑楼道里煤气味很大",), "370702001008"),
    Example("不归代表管", ("我的案子法院判决了，请代表帮我改判",)),
    Example("随口一问", ("你们几点上班",)),
)
