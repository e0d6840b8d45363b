"""What is printed on posters, and how their files are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What no file name holds on any system, and what a shell makes something of.
_NOT_IN_A_NAME = re.compile(r"[^\w\-（）()·]+")
_LONGEST_NAME = 60

COMMUNITY = "社区"
DEPUTY = "代表"
STATION = "联络站"
ENTERPRISE = "企业"

SCAN = "微信扫一扫"
#: What to say, in one line.
SAY = "说一句话就行：什么事、在哪里"
SAY_ENTERPRISE = "说一句话就行：哪家企业、什么困难"
EXAMPLE = "例如：“3号楼二单元的楼道灯坏了，晚上看不见路。”"
EXAMPLE_ENTERPRISE = "例如：“我们厂办消防验收，材料交了一个月没有消息。”"
WHAT_FOLLOWS = "不用下载，不用注册，办到哪一步都在微信里告诉您"
URGENT = "遇到危险请先拨打 110、119、120"

COMMUNITY_HEAD = "家门口的事，找人大代表"
DEPUTY_HEAD = "您好，我是您的人大代表"
STATION_HEAD = "有事请进，代表在这里"
ENTERPRISE_HEAD = "企业有困难，扫码说一声"
ENTERPRISE_NAME = "助企直通车"

DESIGNS = {"stairwell": "楼道海报（A4 一张）", "lift": "电梯小海报（A4 两张）", "card": "桌卡（A4 九张）"}


def station_name(street: str) -> str:
    """Name the station of a street."""
    return f"{street}人大代表联络站"


def deputy_line(titles: str, divisions: Iterable[str]) -> str:
    """Say what a deputy does and where."""
    where = "、".join(divisions)
    return "　".join(part for part in (titles, f"联系{where}" if where else "") if part)


def number(of: int) -> str:
    """Return the number printed on a poster, by which it is found again."""
    return f"编号 {of:05d}"


def file_name(kind: str, name: str, key: str) -> str:
    """Return the name of a poster's file: what it is, whose, and the code that tells two of one name apart."""
    parts = [_NOT_IN_A_NAME.sub("_", part)[:_LONGEST_NAME].strip("_") for part in (kind, name, key)]
    return "-".join(part for part in parts if part) + ".pdf"


def sheet_name(where: str, design: str) -> str:
    """Return the name of a file with many posters."""
    return file_name("海报", where, DESIGNS[design].partition("（")[0])


def printed(path: str, name: str, of: int) -> str:
    """Say that a file is there: one line each."""
    return f"{path}  {name}  {number(of)}"


NO_POSTERS = "这里没有社区、代表或联络站，没有海报可做。"


def no_division(code: str) -> str:
    """Say that there is no such division."""
    return f"名册里没有代码为 {code!r} 的区划。"


_KEPT = "已经要到的二维码都留着，处理好后再运行一次，会接着做。"
UNREACHABLE = f"连不上微信的接口，请检查网络。{_KEPT}"


def refused(code: int, message: str, hint: str) -> str:
    """Say that the platform makes no codes."""
    return f"微信不给二维码（{code}）：{hint or message}{_KEPT}"


NO_ACCOUNT = "还没有接上公众号（wechat.app_id 和 wechat.app_secret），二维码要向微信要，做不了海报。"


def scan_and_follow(account: str) -> str:
    """Say how to begin."""
    return f"{SCAN}，关注“{account}”"
