"""Plays a story file: a whole conversation in Chinese, line by line, through the simulated platform.

群众: 楼下路灯不亮          somebody (群众…, 代表…) types
机器人: …请核对…            what whoever spoke last gets next; … stands for anything
【地点】…                 (an indented line goes on with the one before)
代表收到: 【新事项】…       what somebody gets next, whoever spoke
群众没有新消息              nothing more has come
群众点: 提交                taps the newest link with that label
群众发照片 / 群众发语音: 转写 / 群众发视频 / 群众发位置: 纬度,经度,名称 / 群众发表情
群众扫码: 场景值 / 群众关注 / 群众取关 / 群众按菜单: 键
[代表 = W031]               binds that person's phone to a deputy
[49小时后] [3天后] [10分钟后]   time passes and everything due is done
[工作人员: 分派 0001 代表=W031 类别=HJ 地点=370702 说明=…]   staff do something to the case whose number ends so
    (分派, 退回区里, 告知去向, 备注, 询问, 答复, 办结, 重新办理; after it what they write)
[窗口关闭] [窗口恢复]       the platform refuses service messages, or takes them again
# a comment
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import clerk

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from stage import Stage

_PERSON = r"((?:群众|代表)[^\s:：收没点发扫关取按=]*)"
_BIND = re.compile(rf"\[{_PERSON}\s*=\s*(\S+)\]")
_TIME = re.compile(r"\[(\d+)\s*(小时|天|分钟)后\]")
_STAFF = re.compile(r"\[工作人员[:：]\s*(\S+)\s+(\d+)\s+(.+)\]", re.DOTALL)
_UNITS = {"小时": "hours", "天": "days", "分钟": "minutes"}
_ACT = re.compile(
    rf"{_PERSON}(收到|没有新消息|点|发照片|发语音|发视频|发位置|发表情|扫码|关注|取关|按菜单)?(?:[:：]\s?(.*))?",
    re.DOTALL,
)


class StoryError(AssertionError):
    """The conversation did not go as the story says."""


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    text: str


def read(path: Path) -> list[Line]:
    """Return the story's lines, indented ones joined to the one before, comments left out."""
    lines: list[Line] = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not raw.strip() or raw.startswith("#"):
            continue
        if raw[0] in " 　\t":
            lines[-1] = Line(lines[-1].number, f"{lines[-1].text}\n{raw.strip()}")
        else:
            lines.append(Line(number, raw.strip()))
    return lines


async def play(path: Path, stage: Stage) -> None:
    """Play a story to its end, after which nobody has anything unread.

    Raises StoryError, naming the line and what was heard instead.
    """
    speaker = ""
    for line in read(path):
        try:
            speaker = await _play_line(line.text, stage, speaker)
        except (AssertionError, TimeoutError) as error:
            raise StoryError(f"{path.name}:{line.number}: {line.text}\n{error}") from error
    await stage.settle()
    left = {name: [b.text for b in stage.unseen(name)] for name in stage.phones if stage.unseen(name)}
    if left:
        said = "\n".join(f"{name}: {text}" for name, texts in left.items() for text in texts)
        raise StoryError(f"{path.name}: a story ends in silence, or says what was heard:\n{said}")


async def _play_line(text: str, stage: Stage, speaker: str) -> str:
    if text.startswith("["):
        await _direct(text, stage)
        return speaker
    bot = re.fullmatch(r"机器人[:：]\s?(.*)", text, re.DOTALL)
    if bot:
        await _hear(stage, speaker, bot.group(1))
        return speaker
    found = _ACT.fullmatch(text)
    assert found, "no such line in a story"
    name, act, rest = found.group(1), found.group(2) or "", found.group(3) or ""
    if act == "收到":
        await stage.settle()
        await _hear(stage, name, rest)
        return speaker
    if act == "没有新消息":
        await stage.settle()
        assert not stage.unseen(name), f"still unseen: {[b.text for b in stage.unseen(name)]}"
        return speaker
    await _act(stage, name, act, rest)
    return name


async def _direct(text: str, stage: Stage) -> None:
    bind, time, staff = _BIND.fullmatch(text), _TIME.fullmatch(text), _STAFF.fullmatch(text)
    if bind:
        await stage.bind(bind.group(1), bind.group(2))
        await _hear(stage, bind.group(1), "…绑定成功…")
    elif time:
        await stage.pass_time(**{_UNITS[time.group(2)]: int(time.group(1))})
    elif staff:
        await clerk.do(stage, *staff.groups())
    elif text == "[窗口关闭]":
        stage.platform.faults.set("close_window", on=True)
    elif text == "[窗口恢复]":
        stage.platform.faults.set("close_window", on=False)
    else:
        raise AssertionError("no such direction in a story")


async def _act(stage: Stage, name: str, act: str, rest: str) -> None:
    phone, platform = stage.phone(name), stage.platform
    if act == "关注":
        phone.follower = False
    acts: dict[str, Callable[[], Awaitable[object]]] = {
        "": lambda: platform.send_text(phone, rest),
        "点": lambda: platform.tap(phone, phone.link(rest)),
        "发照片": lambda: platform.send_photo(phone),
        "发语音": lambda: platform.send_voice(phone, rest or None),
        "发视频": lambda: platform.send_video(phone),
        "发位置": lambda: platform.send_location(phone, *_position(rest)),
        "发表情": lambda: platform.send_sticker(phone),
        "扫码": lambda: platform.scan(phone, rest),
        "关注": lambda: platform.follow(phone),
        "取关": lambda: platform.unfollow(phone),
        "按菜单": lambda: platform.click_menu(phone, rest),
    }
    await acts[act]()


def _position(text: str) -> tuple[float, float, str]:
    latitude, longitude, label = text.split(",", 2)
    return float(latitude), float(longitude), label


async def _hear(stage: Stage, name: str, pattern: str) -> None:
    bubble = await stage.next_bubble(name)
    shown = bubble.text
    expected = ".*".join(re.escape(part) for part in pattern.split("…"))
    assert re.fullmatch(expected, shown, re.DOTALL), f"heard:\n{shown}"
