"""What the demo's simulated account has, who has a phone there, and what is printed when it is ready: all invented."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.simulator.api.custom_menu import Button

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What the account's template messages are called in the simulated console.
TEMPLATES: Mapping[str, str] = MappingProxyType(
    {
        "case_assigned": "新事项提醒",
        "case_replied": "答复提醒",
        "case_closed": "办结提醒",
        "case_due": "办理提醒",
    }
)
#: Their fields: how each is labelled, and which of our values fills it.
FIELDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "character_string1": ("编号", "case_number"),
        "thing2": ("地点", "place"),
        "phrase3": ("状态", "status"),
        "time4": ("期限", "due"),
    }
)
MENU = (
    Button("反映问题", "click", "report"),
    Button("我的进度", "click", "progress"),
    Button("更多", below=(Button("帮助", "click", "help"), Button("评价", "click", "rate"))),
)
ADMINISTRATOR = "演示管理员"
#: Who put the demo district in.
AUTHOR = "演示"
CITIZENS = ("居民小示（示例）", "居民小例（示例）")


def phone_of(deputy: str) -> str:
    """Return what a deputy's phone is called."""
    return f"{deputy}代表（示例）"


def started(root: str, name: str, password: str, workbook: str) -> str:
    """Say that the demo runs at that address, and what can be opened."""
    return (
        f"码上见代表 演示已启动（按 Ctrl+C 结束）\n  手机模拟器  {root}/simulator/\n"
        f"  工作台      {root}/staff/  账号 {name}  密码 {password}\n"
        f"  健康检查    {root}/readyz\n"
        f"  示例工作簿  {workbook}\n"
    )
