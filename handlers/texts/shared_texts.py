"""Sentences that citizens and deputies see alike."""

from __future__ import annotations

CANCELLED = "好的，已取消，没有提交任何内容。需要时随时发消息告诉我。"
CANNOT_SKIP = "这一步不能跳过，请按提示回复。"
LEFT = "好的，已返回。需要时随时发消息告诉我。"
NUMBER_AND_NAME_DIFFER = "编号和文字对不上，请只回复编号。"
NOTHING_NUMBERED = "现在没有可选的编号。"
STALE_CHOICE = "您点的是以前的选项，已经失效了。请按下面最新的内容选择。"
TOO_MUCH = "内容已经很多了，请先提交，之后还可以再补充。"
WENT_BACK = "好的，已返回上一步。"
SORRY = "抱歉，刚才这条消息没有处理成功，内容已经保存。请再发一次，或回复「人工」由工作人员处理。"
TOO_FAST = "您发得太快了，刚才这条没有处理。请等一分钟再发一次。"


def number_out_of_range(most: int) -> str:
    """Say which numbers there are."""
    return "请回复 1。" if most == 1 else f"请回复 1 到 {most} 之间的数字。"
