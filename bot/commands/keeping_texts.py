"""What whoever runs the program reads in Chinese about keys, and about what is old."""

from __future__ import annotations


def rotated(anew: int, already: int) -> str:
    """Say how many were sealed anew."""
    return f"已用第一把密钥重新加密 {anew} 项；{already} 项原本就是用它加密的。"


def unopened(count: int) -> str:
    """Say that some could not be opened."""
    return f"有 {count} 项用配置中的任何一把密钥都打不开，请把当时的密钥补到列表末尾后再执行一次"


_KINDS = {
    "messages": ("聊天消息", "chat_days", "删除"),
    "notices": ("推送记录", "chat_days", "删除"),
    "conversations": ("没有说完的对话", "chat_days", "清空"),
    "media": ("照片、语音、视频", "media_days", "删除"),
    "cases": ("办完的事项", "case_days", "去标识"),
}


def retained(counts: dict[str, int], days: dict[str, int], *, only_counted: bool) -> list[str]:
    """Say of each kind how many went, or would go."""
    how = "将" if only_counted else "已"
    lines = [
        f"{name}：{days[setting]} 天以前的 {counts.get(kind, 0)} 项{how}{deed}"
        for kind, (name, setting, deed) in _KINDS.items()
    ]
    return [*lines, "（--dry-run：什么都没有改动）"] if only_counted else lines
