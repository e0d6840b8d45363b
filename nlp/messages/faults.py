"""What goes wrong, said in several ways: 不亮 and 坏了 are one fault, 难闻 and 臭 are another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WAYS = {
    "坏": "坏|不亮|不灵|失灵|不好使|不能用|用不了|故障|灭了|黑灯|一片黑|漆黑|黑乎乎|看不见路|不转|破损|损毁|磕碰|瘫痪",
    "堵": "堵|不通|排不[下出]|下不去水|疏通",
    "臭": "臭|难闻|异味|味道大|味道很大|气味|味儿|熏",
    "吵": "吵|噪音|噪声|扰民|喧哗|喇叭|轰鸣|睡不[着好]",
    "漏": "漏|渗水|滴水|返潮|发霉",
    "淹": "淹|积水|泡水|泡了水|进水|倒灌|排水|水坑",
    "满": "满|成堆|成山|堆积|堆放|没人清|无人清|没人收|没人拉|清运|乱扔|乱丢",
    "停": "停水|断水|没水|停电|断电|没电|跳闸|停气|没气|没暖气|不热|暖气",
    "陷": "塌|陷|坑|裂|翘|凹凸|坑洼|不平|松动|掉[皮砖块]|脱落",
    "占": "占道|占用|霸占|乱停|违停|停满|堵住|挡住|堵死|圈占|私搭|违建|搭建",
    "危": "危险|隐患|吓人|摔|绊|伤人|咬人",
}
FAULTS = frozenset(_WAYS)
_ANY = re.compile("|".join(_WAYS.values()))
_ALL = tuple((fault, re.compile(ways)) for fault, ways in _WAYS.items())


def faults(plain: str) -> Iterator[str]:
    """The faults a plain text speaks of, each as one character."""
    return (fault for fault, ways in _ALL if ways.search(plain))


def is_fault(word: str) -> bool:
    """Whether a word speaks of a fault: 积水, 噪音."""
    return _ANY.search(word) is not None
